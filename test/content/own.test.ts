import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { type AllContent, openContent } from '../../src/content/openContent.ts';
import { ConfigError } from '../../src/settings.ts';
import { card, HEAD, OwnFolder, talk } from './ownFolder.ts';

let own: OwnFolder;
let plain: AllContent;
beforeEach(() => {
  own = new OwnFolder();
  plain = openContent(usualSettings, [], { product: own.product });
});
afterEach(() => own.gone());

const titleOf = (id: string) =>
  own.open().catalogue.editions.find(({ conversation }) => conversation.id === id)?.conversation.title;
const cardOf = (id: string) => own.open().guidance.cards.find((it) => it.id === id);

describe('A municipality’s folder', () => {
  it('may be empty: all is as without it', () => {
    const { catalogue, guidance, passages, replaced } = own.open();
    expect(catalogue).toEqual(plain.catalogue);
    expect(guidance).toEqual(plain.guidance);
    expect(passages).toEqual([]);
    expect(replaced).toEqual({ conversations: [], cards: [], reminders: [], gaps: [] });
  });

  it('adds conversations and cards beside the product’s', () => {
    own.put('checklists/eget.yaml', talk('eget', 'eget tjek')).put('guidance/hos-os.yaml', card('hos-os'));
    expect(titleOf('eget')).toBe('Tjek af eget');
    expect(cardOf('hos-os')?.title).toBe('Kort om hos-os');
    expect(own.open().guidance.cards).toHaveLength(plain.guidance.cards.length + 1);
  });

  it('puts its own in the place of what has the same id, and it is told', () => {
    own
      .put('checklists/mit-visitation.yaml', talk('visitation', 'visitation'))
      .put('guidance/mit-kort.yaml', card('brobygning').replace('hos os', 'ved bordet'))
      .put(
        'gaps.yaml',
        'reviewedOn: 2026-11-22\ngaps: [{ id: satser, title: Satser, text: Se intranettet., words: [sats] }]',
      );
    expect(titleOf('visitation')).toBe('Tjek af visitation');
    expect(cardOf('brobygning')?.body).toEqual(['Sådan gør vi ved bordet.']);
    const { guidance, replaced, catalogue } = own.open();
    expect(guidance.gaps.filter(({ id }) => id === 'satser')).toMatchObject([{ text: 'Se intranettet.' }]);
    expect(replaced).toEqual({
      conversations: ['visitation'],
      cards: ['brobygning'],
      reminders: [],
      gaps: ['satser'],
    });
    expect(catalogue.editions).toHaveLength(plain.catalogue.editions.length);
  });

  it('adds gaps and sources, and a card may cite such a source', () => {
    own
      .put(
        'gaps.yaml',
        'reviewedOn: 2026-11-22\ngaps: [{ id: vores-hul, title: Ferie, text: Spørg HR., words: [ferie] }]',
      )
      .put(
        'sources.yaml',
        'sources: [{ id: vores-praksis, title: Praksis, publisher: Kommunen, short: Praksis, year: "2025" }]',
      )
      .put(
        'guidance/hos-os.yaml',
        card('hos-os').replace('star-ungeindsats-2017, page: 13', 'vores-praksis, page: 2'),
      );
    expect(own.open().guidance.gaps.map(({ id }) => id)).toEqual([
      ...plain.guidance.gaps.map(({ id }) => id),
      'vores-hul',
    ]);
    expect(own.open().sources.map(({ id }) => id)).toContain('vores-praksis');
  });

  it('has its words in the place of the product’s, in the product’s texts too', () => {
    own.put('terms.yaml', 'terms: { kommunen: jobcentret }');
    expect(JSON.stringify(own.open().catalogue)).toContain('kun lidt støtte fra jobcentret undervejs');
    expect(
      own
        .open()
        .guidance.gaps.map(({ text }) => text)
        .join(' '),
    ).not.toContain('{kommunen}');
  });

  it('may have words of its own that its own content uses', () => {
    own
      .put('terms.yaml', 'terms: { ungehuset: Ungehuset i Byen }')
      .put('guidance/hos-os.yaml', card('hos-os').replace('Sådan gør vi hos os.', '"Gå til {ungehuset}."'));
    expect(cardOf('hos-os')?.body).toEqual(['Gå til Ungehuset i Byen.']);
  });

  it.each([
    ['[side 3]', '3', undefined],
    ['[side 3]', '4', /hos-os\.yaml:\d+:\d+ sources\.0\.page: »vejledning« går kun til side 3$/],
    ['[side 1]', '2-3', /sources\.0\.page: »vejledning« går kun til side 1$/],
    ['[side iv]\n\nFørst noget om mentorer.\n\n[side 2]', '3', /»vejledning« går kun til side 2$/],
    ['[side 3]', '"3, afsnit 12.4"', undefined],
    ['[side iv]', 'iv', undefined],
    ['', '4', undefined],
  ])('with the mark "%s" in a document takes a reference to page %s as it should', (mark, page, says) => {
    own
      .put('documents/vejledning.md', `${HEAD}\n${mark}\n\nEn mentor følger den unge i gang.`)
      .put(
        'guidance/hos-os.yaml',
        card('hos-os').replace('star-ungeindsats-2017, page: 13', `vejledning, page: ${page}`),
      );
    if (says === undefined) own.open();
    else expect(own.mistake()).toMatch(says);
  });

  it('tells of a colon in a text what is to be done about it', () => {
    own.put(
      'guidance/hos-os.yaml',
      card('hos-os').replace('body: [Sådan gør vi hos os.]', 'body:\n  - Husk: det vigtigste'),
    );
    expect(own.mistake()).toMatch(/hos-os\.yaml:\d+:\d+ body\.0: her skal stå tekst; står der et kolon/);
  });

  it('has its documents as sources, and their passages for lookup', () => {
    own
      .put(
        'documents/Vores vejledning.md',
        `${HEAD}\n[side 3]\n\n## Mentor\n\nEn mentor følger den unge i gang.`,
      )
      .put(
        'guidance/hos-os.yaml',
        card('hos-os').replace('star-ungeindsats-2017, page: 13', 'vores-vejledning, page: 3'),
      );
    const { sources, passages, documents } = own.open();
    expect(sources.at(-1)).toEqual({
      id: 'vores-vejledning',
      title: 'Vores vejledning',
      publisher: 'Kommunen',
      short: 'Vores vejledning (2024)',
      year: '2024',
      pages: 3,
    });
    expect(documents.map(({ head }) => head.lawStatus)).toEqual(['ukendt']);
    expect(passages).toEqual([
      {
        id: 'vores-vejledning-afsnit-1',
        kind: 'passage',
        title: 'Mentor',
        alias: [],
        text: 'En mentor følger den unge i gang.',
        sources: [{ source: 'vores-vejledning', page: '3', heading: 'Mentor' }],
        document: documents[0]?.head,
      },
    ]);
  });

  it('may hold what nobody means as content', () => {
    own
      .put('README.md', 'Om mappen')
      .put('.gitignore', '')
      .put('guidance/.hos-os.yaml.swp', '')
      .put('versions.json', '{}');
    expect(own.open().guidance).toEqual(plain.guidance);
  });

  it.each([
    '',
    'findes-ikke',
    'README.md',
  ])('that is none refuses the start and names the setting: »%s«', (name) => {
    own.put('README.md', '');
    const open = () => openContent(usualSettings, [], { own: name && join(own.path, name) });
    expect(open).toThrow(ConfigError);
    expect(open).toThrow(/^CONTENT_DIR: /);
  });
});

describe('A mistake in a municipality’s folder stops the start and names file, line and field:', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'a card that is wrong',
      'guidance/a.yaml',
      card('a').replace('kind: metode', 'kind: andet'),
      /^CONTENT_DIR\/guidance\/a\.yaml:4:7 kind: /,
    ],
    [
      'a card with an unknown source',
      'guidance/a.yaml',
      card('a').replace('star-u', 'star-x'),
      /^CONTENT_DIR\/guidance\/a\.yaml:5:\d+ sources\.0\.source: .*findes ikke/,
    ],
    [
      'a card with an unknown row',
      'guidance/a.yaml',
      card('a', 'covers: [ukendt]'),
      /^CONTENT_DIR\/guidance\/a\.yaml:10:\d+ covers\.0: .*inventory\.yaml/,
    ],
    [
      'a conversation with an unknown row',
      'checklists/a.yaml',
      talk('a', 'tjek', 'covers: [ukendt]'),
      /^CONTENT_DIR\/checklists\/a\.yaml:\d+:\d+ covers\.0: .*inventory\.yaml/,
    ],
    [
      'a command the product has',
      'checklists/a.yaml',
      talk('a', 'Jobsamtale'),
      /^CONTENT_DIR\/checklists\/a\.yaml:\d+:\d+ commands\.0: »Jobsamtale« bruges allerede i agendas\/jobsamtale\.yaml/,
    ],
    [
      'a source the product has',
      'sources.yaml',
      'sources:\n  - { id: aktivloven, title: A, publisher: B, short: C, year: "1" }',
      /^CONTENT_DIR\/sources\.yaml:2:\d+ sources\.0\.id: »aktivloven« bruges allerede i sources\.yaml/,
    ],
    [
      'a document with the id of a source',
      'documents/Aktivloven.md',
      `${HEAD}Her står noget om loven.`,
      /^CONTENT_DIR\/documents\/Aktivloven\.md:1:1 filnavn: »aktivloven« bruges allerede/,
    ],
    [
      'a misspelled word',
      'terms.yaml',
      'terms:\n  komunen: jobcentret',
      /^CONTENT_DIR\/terms\.yaml:2:\d+ terms\.komunen: bruges ingen steder; produktet har kommunen/,
    ],
    [
      'a gap twice',
      'gaps.yaml',
      'reviewedOn: 2026-11-22\ngaps:\n  - &g { id: a, title: A, text: B., words: [c] }\n  - { id: a, title: A, text: B., words: [c] }',
      /^CONTENT_DIR\/gaps\.yaml:4:\d+ gaps\.1\.id: »a« bruges to gange/,
    ],
    [
      'a file under another name',
      'term.yaml',
      'terms: {}',
      /^CONTENT_DIR\/term\.yaml:1:1 filnavn: kendes ikke; der kan være flows\//,
    ],
    [
      'a folder under another name',
      'kort/a.yaml',
      card('a'),
      /^CONTENT_DIR\/kort\/:1:1 filnavn: kendes ikke/,
    ],
    [
      'a card with a double ending',
      'guidance/a.yaml.txt',
      card('a'),
      /^CONTENT_DIR\/guidance\/a\.yaml\.txt:1:1 filnavn: .*\.yaml/,
    ],
    [
      'a document of another kind',
      'documents/a.pdf',
      '%PDF',
      /^CONTENT_DIR\/documents\/a\.pdf:1:1 filnavn: kun \.md og \.txt.*import:document/,
    ],
    [
      'YAML that is no UTF-8',
      'terms.yaml',
      Buffer.from('terms:\n  kommunen: københavn', 'latin1') as unknown as string,
      /^CONTENT_DIR\/terms\.yaml:2:1 tekst: er ikke UTF-8/,
    ],
  ])('%s', (_name, file, text, says) => {
    expect(own.put(file, text).mistake()).toMatch(says);
  });

  it('two cards with one id', () => {
    own.put('guidance/a.yaml', card('a')).put('guidance/b.yaml', card('a'));
    expect(own.mistake()).toMatch(
      /^CONTENT_DIR\/guidance\/b\.yaml:1:\d+ id: »a« bruges allerede i CONTENT_DIR\/guidance\/a\.yaml/,
    );
  });

  it('two documents whose names make one id', () => {
    own
      .put('documents/Om os.md', `${HEAD}Det er noget om os.`)
      .put('documents/om-os.txt', `${HEAD}Det er noget om os.`);
    expect(own.mistake()).toMatch(
      /om-os\.txt:1:1 filnavn: »om-os« bruges allerede i CONTENT_DIR\/documents\/Om os\.md/,
    );
  });

  it('a passage that would bear the id of a card', () => {
    own
      .put('guidance/a.yaml', card('om-os-afsnit-1'))
      .put('documents/om-os.md', `${HEAD}Det er noget om os.`);
    expect(own.mistake()).toMatch(/om-os\.md:1:1 filnavn: »om-os-afsnit-1« er id på et kort/);
  });

  it('a folder among the documents', () => {
    mkdirSync(join(own.path, 'documents', 'gamle'), { recursive: true });
    expect(own.mistake()).toMatch(/^CONTENT_DIR\/documents\/gamle\/:1:1 filnavn: /);
  });
});
