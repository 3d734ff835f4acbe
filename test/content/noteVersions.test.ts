import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { ContentError } from '../../src/content/contentError.ts';
import { CONTENT, loadContent } from '../../src/content/loadContent.ts';
import { textHash } from '../../src/content/versions.ts';
import { OwnFolder, talk } from './ownFolder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indhold-'));
  cpSync(CONTENT, folder, { recursive: true, filter: (path) => !path.includes('guidance') });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What stops the start when a piece of a file is written otherwise. */
function failure(file: string, from: string, to: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  try {
    loadContent(usualSettings, [], folder);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('the content was read without a mistake');
}

const START = 'agendas/startmoede.yaml';
const GATE = 'companyWhen: { question: hensyn_maa_deles, is: ja }';

describe('What stops the start in who may read what', () => {
  it.each([
    [
      'a condition on what is not asked',
      START,
      GATE,
      'companyWhen: { question: findes_ikke, is: ja }',
      /companyWhen: »ja« er ikke et svar på »findes_ikke«/,
    ],
    [
      'a condition on no answer to it',
      START,
      GATE,
      'companyWhen: { question: hensyn_maa_deles, is: måske }',
      /companyWhen: »måske« er ikke/,
    ],
    [
      'an unknown rule',
      START,
      GATE,
      'companyWhen: { rule: findes_ikke }',
      /companyWhen: reglen »findes_ikke« findes ikke/,
    ],
    [
      'a condition on what the company never gets',
      START,
      `readers: [sag, borger, virksomhed]\n    essential: true\n    ${GATE}`,
      `readers: [sag, borger]\n    ${GATE}`,
      /companyWhen: er kun for det, virksomheden må få/,
    ],
    [
      'an unknown reader of a column',
      'agendas/formoede.yaml',
      'type: text, readers: [sag, borger] }',
      'type: text, readers: [alle] }',
      /columns\.2\.readers\.0: /,
    ],
    [
      'agreements that all go to the company',
      'agendas/opfoelgning.yaml',
      'type: choice, opensTo: virksomhed, options',
      'type: choice, options',
      /columns: aftaler til virksomheden skal have en kolonne med opensTo/,
    ],
    [
      'rows that are opened by another word than ja',
      'agendas/opfoelgning.yaml',
      '{ value: ja, text: "Ja, med på arket" }',
      '{ value: maaske, text: Måske }',
      /columns: »share« skal kunne besvares med »ja«/,
    ],
    [
      'a version for the company that does not say whom it calls',
      START,
      '        contact: true\n',
      '',
      /^agendas\/startmoede\.yaml:\d+:\d+ items: .*ingen spørger, hvem den ringer til/,
    ],
    [
      'a version of a flow that does not say so',
      'flows/smart-delmaal.yaml',
      '        contact: true\n',
      '',
      /^flows\/smart-delmaal\.yaml:\d+:\d+ steps: .*ingen spørger/,
    ],
    [
      'a contact that the company does not get',
      'agendas/afslutning.yaml',
      'readers: [sag, virksomhed]\n        contact: true',
      'readers: [sag, borger]\n        contact: true',
      /items: .*ingen spørger/,
    ],
    [
      'a contact that the company gets less often than the rest',
      START,
      '        contact: true\n',
      `        contact: true\n        ${GATE}\n`,
      /items\.10\.questions\.2\.contact: virksomheden kan få »items\.0« uden/,
    ],
    [
      'a section under no heading of a version',
      'udgaver.yaml',
      'sections: [vurdering]',
      'sections: [aftaler]',
      /^udgaver\.yaml:\d+:\d+ borger\.headings: /,
    ],
  ] as const)('%s', (_name, file, from, to, expected) => {
    expect(failure(file, from, to)).toMatch(expected);
  });
});

describe('What stops the start in what is keyed in', () => {
  it.each([
    [
      'a question that is not asked',
      '{ question: moedeform }',
      '{ question: findes_ikke }',
      /jobsamtale\.1\.from: samtalen spørger ikke om »findes_ikke«/,
    ],
    [
      'a column that is not there',
      '{ question: aftaler }',
      '{ question: aftaler, column: hvem }',
      /»aftaler« har ikke kolonnen »hvem«/,
    ],
    [
      'a decision where none is made',
      '{ talk: date }',
      '{ decision: choice }',
      /jobsamtale\.0\.from: samtalen har intet forslag/,
    ],
    [
      'an item that is not there',
      '{ item: vitas }',
      '{ item: findes_ikke }',
      /punktet »findes_ikke« findes ikke/,
    ],
    ['an id twice', 'id: form,', 'id: dato,', /jobsamtale\.1\.id: »dato« bruges to gange/],
    [
      'a conversation that is not there',
      '  jobsamtale:',
      '  jobsamtalen:',
      /conversations\.jobsamtalen: samtalen »jobsamtalen« findes ikke/,
    ],
  ] as const)('%s', (_name, from, to, expected) => {
    const message = failure('registrering.yaml', from, to);
    expect(message).toMatch(/^registrering\.yaml:\d+:\d+ /);
    expect(message).toMatch(expected);
  });
});

describe('A municipality', () => {
  const SHEET = 'title: Felter\nopen: Tast i {fagsystemet}\nempty: tomt\nconversations:\n';
  let own: OwnFolder;
  beforeEach(() => {
    own = new OwnFolder();
  });
  afterEach(() => own.gone());
  const sheetOf = (id: string) =>
    own.open().catalogue.editions.find(({ conversation }) => conversation.id === id)?.conversation
      .registration;

  it('has its own order and names, and the product’s where it says nothing', () => {
    own.put(
      'registrering.yaml',
      `${SHEET}  jobsamtale:\n    - { id: dag, label: Dag, from: { talk: date } }\n`,
    );
    expect(sheetOf('jobsamtale')).toMatchObject({
      title: 'Felter',
      open: 'Tast i fagsystemet',
      entries: [{ id: 'dag' }],
    });
    expect(sheetOf('startmoede')?.entries.length).toBeGreaterThan(3);
  });

  it('is told of a mistake in it', () => {
    own.put('registrering.yaml', `${SHEET}  jobsamtale:\n    - { id: a, label: A, from: { question: x } }\n`);
    expect(own.mistake()).toMatch(/^CONTENT_DIR\/registrering\.yaml:\d+:\d+ .*»x«/);
  });

  it('may have a conversation of its own in the place of the product’s, whose sheet is then left out', () => {
    own.put('checklists/eget.yaml', talk('startmoede', 'startmøde'));
    expect(sheetOf('startmoede')).toBeUndefined();
  });
});

describe('The hash of a text', () => {
  const written = { id: 'a', items: [{ id: 'b', title: 'Opgaverne', readers: ['sag'] }] };
  it('stays with what an answer is called to the citizen, and with who gets a version', () => {
    const named = {
      ...written,
      versionsFor: ['sag'],
      items: [{ ...written.items[0], labelToCitizen: 'Dine opgaver' }],
    };
    expect(textHash(named)).toBe(textHash(written));
  });
  it('changes with who may read an answer', () => {
    const opened = { ...written, items: [{ ...written.items[0], readers: ['sag', 'virksomhed'] }] };
    expect(textHash(opened)).not.toBe(textHash(written));
  });
});
