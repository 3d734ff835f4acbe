import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { allQuestions } from '../../dialogs/engine/places.ts';
import { ContentError } from '../../src/content/contentError.ts';
import { CONTENT, loadContent } from '../../src/content/loadContent.ts';

const VISITATION = 'flows/visitation.yaml';
const AGENDA = 'agendas/opfoelgning.yaml';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(CONTENT, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = (questionsOn: string[] = []) => loadContent(usualSettings, questionsOn, folder);

/** A piece of a file written otherwise, once; the line it stands on. */
function change(file: string, from: string, to: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(join(folder, file), text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

const hashes = (questionsOn: string[] = []) =>
  Object.fromEntries(load(questionsOn).editions.map((it) => [it.conversation.id, it.hash]));

function failure(): string {
  try {
    load();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error('the content was read without a mistake');
}

describe('A mistake in the content stops the start and names file, line, column, field and what was expected:', () => {
  it.each<[string, string, string, string, RegExp]>([
    ['wrong type', VISITATION, 'version: 3', 'version: første', /^version: her skal stå et tal$/],
    ['a field that is not there', VISITATION, 'title: Visitation\n', '', /^title: mangler$/],
    ['a field left empty', VISITATION, 'title: Visitation', 'title:', /^title: mangler$/],
    ['wrong date', VISITATION, 'reviewedOn: 2026-11-21', 'reviewedOn: 21.11.2026', /^reviewedOn: /],
    ['a date that is none', VISITATION, 'validFrom: 2026-11-21', 'validFrom: 2026-02-30', /^validFrom: /],
    ['unknown field', VISITATION, 'id: visitation', 'farve: blå\nid: visitation', /farve/],
    [
      'unknown field of a question',
      VISITATION,
      '- id: fase',
      '- id: fase\n        farve: blå',
      /^steps\.0\.questions\.0\.farve: der er ikke noget felt/,
    ],
    [
      'a step with the id of another',
      VISITATION,
      '- id: forloeb',
      '- id: uddannelse',
      /^steps\.2\.id: .*»uddannelse«/,
    ],
    [
      'an item with the id of a closing step',
      AGENDA,
      '- id: socialt',
      '- id: rammer',
      /^items\.4\.id: .*»rammer«/,
    ],
    ['unknown value', VISITATION, 'lawStatus: aendret', 'lawStatus: måske', /^lawStatus: .*aendret/],
    [
      'unknown source',
      VISITATION,
      'source: star-ungeindsats-2017',
      'source: star-2018',
      /^sources\.0\.source: .*»star-2018«.*sources\.yaml/,
    ],
    [
      'unknown shared step',
      VISITATION,
      'closing: [aftaler',
      'closing: [aftalen',
      /^closing\.0: .*»aftalen«.*faelles\.yaml/,
    ],
    [
      'unknown rule of the outcome',
      VISITATION,
      'rule: visitation2017\n',
      'rule: visitation2018\n',
      /^outcome\.rule: .*»visitation2018«.*kendte: visitation2017/,
    ],
    [
      'unknown rule of a condition',
      VISITATION,
      'when: { rule: visitation2017_i_maalgruppen }',
      'when: { rule: altid }',
      /^steps\.1\.when\.rule: .*»altid«.*kendte/,
    ],
    [
      'a condition that looks forward',
      VISITATION,
      'when: { rule: visitation2017_i_maalgruppen }',
      'when: { question: mistrivsel, is: ja }',
      /^steps\.1\.when\.question: .*»mistrivsel«/,
    ],
    [
      'an answer the earlier question does not have',
      VISITATION,
      'when: { rule: visitation2017_i_maalgruppen }',
      'when: { question: under_30, is: måske }',
      /^steps\.1\.when: .*»måske«.*ukendt, ja, nej/,
    ],
    [
      'a question asked twice',
      VISITATION,
      '- id: afgangseksamen',
      '- id: under_30',
      /^steps\.1\.questions\.0\.id: .*»under_30«/,
    ],
    [
      'a key question that is not there',
      VISITATION,
      'keyQuestion: start_horisont',
      'keyQuestion: horisont',
      /^outcome\.keyQuestion: .*»horisont«/,
    ],
    [
      'unknown informant',
      VISITATION,
      'informant: oplyst_af_maalgruppe',
      'informant: oplyst_af',
      /^steps\.0\.informant: .*»oplyst_af«/,
    ],
    [
      'a reference without page or heading',
      VISITATION,
      '{ source: star-ungeindsats-2017, page: 6 }',
      '{ source: star-ungeindsats-2017 }',
      /^sources\.0: .*page eller heading/,
    ],
    [
      'a page behind the last of its source',
      VISITATION,
      '{ source: star-ungeindsats-2017, page: 6 }',
      '{ source: star-ungeindsats-2017, page: 35-37 }',
      /^sources\.0\.page: »star-ungeindsats-2017« går kun til side 36/,
    ],
    [
      'a group of an alternative that is not there',
      VISITATION,
      '  alternatives:\n    aabenlyst_uddannelsesparat:',
      '  alternatives:\n    aabenlyst:',
      /^outcome\.alternatives\.aabenlyst: /,
    ],
    [
      'a choice with one option',
      VISITATION,
      'options: [{ value: ja, text: Ja }, { value: nej, text: Nej }]',
      'options: [{ value: ja, text: Ja }]',
      /^steps\.0\.questions\.1\.options: /,
    ],
    ['an empty text', AGENDA, 'title: Opfølgning', 'title: "  "', /^title: her skal stå noget$/],
  ])('%s', (_name, file, from, to, says) => {
    const line = change(file, from, to);
    const [, where = '', row, column, rest = ''] = /^(.+?):(\d+):(\d+) (.*)$/s.exec(failure()) ?? [];
    expect(where).toBe(file);
    expect(rest).toMatch(says);
    expect(Number(column)).toBeGreaterThan(0);
    expect(Math.abs(Number(row) - line)).toBeLessThanOrEqual(3);
  });

  it('broken YAML', () => {
    const line = change(AGENDA, 'title: Opfølgning', 'title: [Opfølgning');
    expect(failure()).toMatch(/^agendas\/opfoelgning\.yaml:\d+:\d+ YAML: /);
    expect(Number(/:(\d+):/.exec(failure())?.[1])).toBeGreaterThanOrEqual(line);
  });

  it.each(['', '# Kun en kommentar\n'])('an empty file', (text) => {
    writeFileSync(join(folder, AGENDA), text);
    expect(failure()).toBe('agendas/opfoelgning.yaml:1:1 filen: den er tom');
  });

  it('a field written twice', () => {
    change(AGENDA, 'menu: 4', 'menu: 4\nmenu: 5');
    expect(failure()).toMatch(/^agendas\/opfoelgning\.yaml:\d+:\d+ YAML: /);
  });

  it('a command another conversation has', () => {
    change(AGENDA, 'commands: [opfølgning,', 'commands: [Jobsamtale,');
    expect(failure()).toMatch(
      /^agendas\/opfoelgning\.yaml:\d+:\d+ commands\.0: »Jobsamtale« bruges allerede i agendas\/jobsamtale\.yaml/,
    );
  });

  it('a page behind the last of its source, in the steps that are shared', () => {
    const cited = 'source: cabi-afbrudte-forloeb, heading: Dagsorden til samtalen med borgeren';
    change('faelles.yaml', cited, 'source: star-ungeindsats-2017, page: 99');
    expect(failure()).toMatch(/^faelles\.yaml:\d+:\d+ steps\.0\..*page: »star-u[\w-]+« går kun til side 36$/);
  });

  it('an id another conversation has', () => {
    change(AGENDA, 'id: opfoelgning', 'id: jobsamtale');
    expect(failure()).toMatch(/ id: »jobsamtale« bruges allerede/);
  });

  it.each([
    'sources.yaml',
    'terms.yaml',
    'faelles.yaml',
    'note.yaml',
    'notetjek.yaml',
    'udgaver.yaml',
    'registrering.yaml',
  ])('in %s too', (file) => {
    writeFileSync(join(folder, file), 'andet: 1\n');
    expect(failure()).toMatch(new RegExp(`^${file.replace('.', '\\.')}:1:`));
  });
});

describe('Content that is right', () => {
  it('has its terms replaced in every text', () => {
    change('terms.yaml', 'kommunen: kommunen', 'kommunen: jobcentret');
    const text = JSON.stringify(load().editions);
    expect(text).toContain('kun lidt støtte fra jobcentret undervejs');
    expect(
      text
        .match(/\{[a-z_]+\}/g)
        ?.filter((it) => ['{kommunen}', '{ungevejledningen}', '{fagsystemet}'].includes(it)) ?? [],
    ).toEqual([]);
  });

  it('has a hidden question only where it is switched on', () => {
    const asked = (on: string[]) =>
      load(on).editions.flatMap(({ conversation }) => [...allQuestions(conversation).keys()]);
    expect(asked([])).not.toContain('profil');
    expect(asked(['profil'])).toContain('profil');
  });

  it('has a hash that is the same at every reading', () => {
    expect(hashes()).toEqual(hashes());
    expect(Object.values(hashes()).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('has another hash when a text of it changes, and only that conversation', () => {
    const before = hashes();
    change(AGENDA, 'Spørg borgeren først', 'Spørg først borgeren');
    const after = hashes();
    expect(after.opfoelgning).not.toBe(before.opfoelgning);
    expect({ ...after, opfoelgning: '' }).toEqual({ ...before, opfoelgning: '' });
  });

  it('has another hash when a term or a shared step it uses changes, or a hidden question is switched on', () => {
    const before = hashes();
    expect(hashes(['profil']).visitation).not.toBe(before.visitation);
    expect(hashes(['profil']).opfoelgning).toBe(before.opfoelgning);
    change('faelles.yaml', 'Hvem var med?', 'Hvem deltog?');
    expect(hashes().visitation).not.toBe(before.visitation);
  });

  it('has the same hash when only a comment, an example or what it covers changes', () => {
    const before = hashes();
    change(AGENDA, 'menu: 4', '# en bemærkning\nmenu: 4');
    change(AGENDA, 'name: opfølgning efter en måned på lager', 'name: efter en måned');
    change(AGENDA, 'covers: [opfoelgningsmoede]', 'covers: []');
    expect(hashes()).toEqual(before);
  });
});
