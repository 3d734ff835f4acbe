import { join } from 'node:path';
import { adviceIds, type NoteCheck, noteCheckFile } from '../../dialogs/schema/noteCheck.ts';
import { CONTENT } from '../../src/content/loadContent.ts';
import { readYaml } from '../../src/content/readYaml.ts';
import { OwnFolder } from './ownFolder.ts';

const { value } = readYaml(join(CONTENT, 'notetjek.yaml'), 'notetjek.yaml', noteCheckFile);

let own: OwnFolder;
beforeEach(() => {
  own = new OwnFolder();
});
afterEach(() => own.gone());

/** JSON is YAML. */
const put = (check: unknown) => own.put('notetjek.yaml', JSON.stringify(check));
const inForce = () => own.open().catalogue.editions[0]?.conversation.check;
const only = (rules: NoteCheck['rules']) => ({ ...value, rules });

describe('The note check', () => {
  it('has words, a reason and a source for every rule', () => {
    for (const id of adviceIds) {
      expect(value.rules[id]?.text).toMatch(/\.$/);
      expect(value.rules[id]?.why).toMatch(/\.$/);
      expect(value.rules[id]?.sources.length).toBeGreaterThan(0);
    }
  });

  it('names each word once in a list', () => {
    for (const [name, list] of Object.entries(value.words))
      expect([name, list.length]).toEqual([name, new Set(list).size]);
  });

  it('is part of every edition, with the sources it cites', () => {
    for (const { conversation } of own.open().catalogue.editions) {
      expect(conversation.check).toEqual(value);
      expect(conversation.cited.map(({ id }) => id)).toContain('offentlighedsloven-13');
    }
  });
});

describe('A municipality’s own note check', () => {
  it('takes the place of the product’s; a rule left out is switched off', () => {
    const lix = { text: 'Lixtal {lix}.', why: 'Kort er godt.', sources: [] };
    put(only({ lix }));
    expect(inForce()?.rules).toEqual({ lix });
  });

  it('may cite its own sources', () => {
    own.put(
      'sources.yaml',
      'sources: [{ id: vores-praksis, title: Praksis, publisher: Kommunen, short: Praksis, year: "2025" }]',
    );
    put(only({ lix: { text: 'Svært.', why: 'Kort.', sources: [{ source: 'vores-praksis', page: '2' }] } }));
    expect(inForce()?.rules.lix?.sources).toEqual([{ source: 'vores-praksis', page: '2' }]);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'a source that is not there',
      only({ lix: { text: 'Svært.', why: 'Kort.', sources: [{ source: 'ingen', page: '2' }] } }),
      /^CONTENT_DIR\/notetjek\.yaml:\d+:\d+ rules\.lix\.sources\.0\.source: kilden »ingen« findes ikke/,
    ],
    [
      'a name the rule does not fill in',
      only({ lix: { text: 'Lix {tal}.', why: 'Kort.', sources: [] } }),
      /rules\.lix\.text: »\{tal\}« kendes ikke her; mulige: \{lix\}/,
    ],
    ['a rule that is not there', { ...value, rules: { stavefejl: { text: 'a', why: 'b' } } }, /rules/],
    ['a word that is no text', { ...value, words: { ...value.words, always: [1] } }, /words\.always\.0/],
  ])('stops the start on %s', (_name, check, says) => {
    put(check);
    expect(own.mistake()).toMatch(says);
  });
});
