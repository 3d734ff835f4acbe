import { OwnFolder, reminder, talk } from './ownFolder.ts';

const FILE = 'reminders/hilsen.yaml';

let own: OwnFolder;
beforeEach(() => {
  own = new OwnFolder();
});
afterEach(() => own.gone());

describe('A municipality’s reminders', () => {
  it('stand beside the product’s, and its conversations offer them', () => {
    const offers = 'reminders: [{ reminder: hilsen }, { reminder: formoede }]';
    own
      .put(FILE, reminder('hilsen', 'covers: [brobygning]'))
      .put('checklists/a.yaml', talk('a', 'a', offers));
    const { catalogue, replaced, covering } = own.open();
    const kinds = catalogue.reminders.filter(({ id }) => ['hilsen', 'formoede'].includes(id));
    expect(kinds).toMatchObject([
      { id: 'formoede' },
      { id: 'hilsen', onCase: true, offeredBy: 'samtale', closedDay: 'after' },
    ]);
    expect(catalogue.editions.find((it) => it.conversation.id === 'a')?.conversation.reminders).toEqual([
      { reminder: 'hilsen' },
      { reminder: 'formoede' },
    ]);
    expect(replaced.reminders).toEqual([]);
    expect(covering).toContainEqual({ name: 'påmindelse hilsen', covers: ['brobygning'] });
  });

  it('take the place of the product’s with the same id, have their words filled in, and it is told', () => {
    own
      .put('terms.yaml', 'terms: { ungehuset: Ungehuset i Byen, fagsystemet: Nexus }')
      .put(
        'reminders/mine.yaml',
        reminder('formoede').replace('Ring til borgeren.', '"Gå til {ungehuset}."'),
      );
    const { catalogue, replaced } = own.open();
    expect(catalogue.reminders.filter(({ id }) => id === 'formoede')).toMatchObject([
      { title: 'Husk formoede', text: 'Gå til Ungehuset i Byen.' },
    ]);
    expect(catalogue.reminders.find(({ id }) => id === 'overfoer-notat')?.title).toBe('Notat til Nexus');
    expect(replaced.reminders).toEqual(['formoede']);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a mistake in one',
      { [FILE]: reminder('hilsen').replace('after', 'efter') },
      /^CONTENT_DIR\/reminders\/hilsen\.yaml:10:\d+ date/,
    ],
    [
      'an unknown row',
      { [FILE]: reminder('hilsen', 'covers: [ukendt]') },
      /^CONTENT_DIR\/reminders\/hilsen\.yaml:12:10 covers\.0: rækken »ukendt« findes ikke/,
    ],
    [
      'two with one id',
      { 'reminders/a.yaml': reminder('hilsen'), 'reminders/b.yaml': reminder('hilsen') },
      /^CONTENT_DIR\/reminders\/b\.yaml:1:5 id: »hilsen« bruges allerede i CONTENT_DIR\/reminders\/a\.yaml$/,
    ],
    [
      'a double ending',
      { 'reminders/a.yaml.txt': reminder('a') },
      /^CONTENT_DIR\/reminders\/a\.yaml\.txt:1:1 filnavn: /,
    ],
    [
      'an offer of one there is not',
      { 'checklists/a.yaml': talk('a', 'a', 'reminders: [{ reminder: snak }]') },
      /^CONTENT_DIR\/checklists\/a\.yaml:17:\d+ reminders\.0\.reminder: påmindelsen »snak« findes ikke$/,
    ],
  ])('stop the start by %s', (_name, files, says) => {
    for (const [file, text] of Object.entries(files)) own.put(file, text);
    expect(own.mistake()).toMatch(says);
  });
});
