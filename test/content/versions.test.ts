import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT, readConversations } from '../../src/content/loadContent.ts';
import { readGuidance } from '../../src/content/loadGuidance.ts';
import { readReminders } from '../../src/content/loadReminders.ts';
import {
  readVersions,
  textHash,
  type Versioned,
  versionsOf,
  versionTrouble,
  writeVersions,
} from '../../src/content/versions.ts';

const file = (version: number, text = 'Sådan.', id = 'mentor'): Versioned => ({
  name: `guidance/${id}.yaml`,
  value: { id, version },
  written: { id, version, body: [text] },
});

describe('The version of a text', () => {
  const recorded = versionsOf([file(2)]);

  it.each<[string, Versioned, ReturnType<typeof versionTrouble>]>([
    ['is right when neither it nor the text changed', file(2), []],
    [
      'must be raised when the text changed',
      file(2, 'Anderledes.'),
      [{ name: 'guidance/mentor.yaml', kind: 'raise', text: 'teksten er ændret; sæt version op til 3' }],
    ],
    [
      'must be recorded once it was raised',
      file(3, 'Anderledes.'),
      [{ name: 'guidance/mentor.yaml', kind: 'write', text: 'version 3 er ikke skrevet ind endnu' }],
    ],
    [
      'may not fall',
      file(1),
      [{ name: 'guidance/mentor.yaml', kind: 'raise', text: 'version 1 er lavere end den indskrevne, 2' }],
    ],
    [
      'must be recorded when the text is new',
      file(1, 'Ny.', 'ny'),
      [{ name: 'guidance/ny.yaml', kind: 'write', text: 'version 1 er ikke skrevet ind endnu' }],
    ],
  ])('%s', (_name, now, trouble) => {
    expect(versionTrouble([now], recorded)).toEqual(trouble);
  });

  it('is kept apart for a card and a conversation of one id', () => {
    const talk = { ...file(1), name: 'CONTENT_DIR/flows/mentor.yaml' };
    expect(Object.keys(versionsOf([file(2), talk]))).toEqual(['flows/mentor', 'guidance/mentor']);
  });
});

describe('The hash of a text', () => {
  const written = { id: 'a', version: 1, body: ['En.', 'To.'], outcome: { a: 1, b: 2 } };
  it.each([
    ['its version', { ...written, version: 2 }],
    ['what it covers', { ...written, covers: ['x'] }],
    ['its other words', { ...written, alias: ['x'] }],
    ['the cards beside it', { ...written, related: ['x'] }],
    ['its examples', { ...written, examples: [] }],
    ['what it offers to remind of', { ...written, reminders: [{ reminder: 'x' }] }],
    ['the day of its review', { ...written, reviewedOn: '2027-01-01', reviewBy: '2027-02-01' }],
    ['the order of its fields', { outcome: { b: 2, a: 1 }, body: ['En.', 'To.'], id: 'a' }],
  ])('stays with %s', (_name, changed) => {
    expect(textHash(changed)).toBe(textHash(written));
  });
  it.each([
    ['a word', { ...written, body: ['En.', 'Tre.'] }],
    ['the order of what it says', { ...written, body: ['To.', 'En.'] }],
    ['a field deep in it', { ...written, outcome: { a: 1, b: 3 } }],
    ['a source', { ...written, sources: [{ source: 'a', page: 1 }] }],
    ['its law note', { ...written, lawNote: 'Ændret.' }],
  ])('changes with %s', (_name, changed) => {
    expect(textHash(changed)).not.toBe(textHash(written));
  });
});

describe('versions.json', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'udgaver-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('comes back as it was written, without those that are gone', () => {
    expect(readVersions(folder)).toBeUndefined();
    writeVersions(folder, [file(2), file(1, 'Væk.', 'gammel')]);
    writeVersions(folder, [file(2)]);
    expect(readVersions(folder)).toEqual(versionsOf([file(2)]));
  });

  it.each([
    '{',
    '[]',
    '{"guidance/a": 1}',
    '{"guidance/a": {"version": "1", "hash": "x"}}',
  ])('that is broken is told: %s', (text) => {
    writeFileSync(join(folder, 'versions.json'), text);
    expect(() => readVersions(folder, 'CONTENT_DIR')).toThrow(/^CONTENT_DIR\/versions\.json:1:1 filen: /);
  });
});

describe('The product’s content', () => {
  it('has every text recorded under its version: else run npm run content:check -- --write', () => {
    expect(existsSync(join(CONTENT, 'versions.json'))).toBe(true);
    const files = [...readConversations(CONTENT), ...readGuidance(CONTENT), ...readReminders(CONTENT)];
    expect(versionTrouble(files, readVersions(CONTENT) ?? {})).toEqual([]);
    const recorded = Object.keys(readVersions(CONTENT) ?? {}).sort();
    expect(recorded).toEqual(Object.keys(versionsOf(files)).sort());
  });

  it('would fail that when a text changes and its version does not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indhold-'));
    cpSync(CONTENT, folder, { recursive: true });
    const path = join(folder, 'agendas', 'opfoelgning.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Spørg borgeren først', 'Spørg først borgeren'));
    const before = versionsOf(readConversations(CONTENT));
    expect(versionTrouble(readConversations(folder), before)).toMatchObject([
      { name: 'agendas/opfoelgning.yaml', kind: 'raise' },
    ]);
    rmSync(folder, { recursive: true });
  });
});
