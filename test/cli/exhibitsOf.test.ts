import { usualSettings } from '../../dialogs/engine/content.ts';
import { exhibitsOf } from '../../src/cli/exhibitsOf.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import type { AllContent } from '../../src/content/openContent.ts';
import { card, HEAD, OwnFolder, reminder, talk } from '../content/ownFolder.ts';

let own: OwnFolder;
let content: AllContent;
beforeAll(() => {
  own = new OwnFolder()
    .put('checklists/vores.yaml', talk('vores', 'vores tjek'))
    .put('guidance/vores.yaml', card('vores'))
    .put('guidance/hos-os.yaml', card('hos-os'))
    .put('reminders/ring.yaml', reminder('ring'))
    .put('documents/ordning.md', `${HEAD}\n[side 3]\n\nEn mentor følger den unge i gang.`);
  content = own.open();
});
afterAll(() => own.gone());

const drawn = (id: string) =>
  exhibitsOf(content, id, [{}]).map(({ name, card: it }) => `${name}: ${JSON.stringify(it)}`);

describe('What is drawn of an id', () => {
  it.each([
    ['hos-os', ['svar', 'indsat i en chat'], 'Sådan gør vi hos os.'],
    ['ordning-afsnit-1', ['svar', 'indsat i en chat'], 'En mentor følger den unge i gang.'],
    ['ring', ['påmindelse, sat', 'påmindelse, når den kommer'], 'Ring til borgeren.'],
  ])('%s is the municipality’s own, each way it is shown', (id, names, says) => {
    const cards = drawn(id);
    expect(cards.map((it) => it.split(':')[0])).toEqual(names);
    for (const it of cards) expect(it).toContain(says);
  });

  it('is a conversation and a card, where both have the id', () => {
    const cards = drawn('vores').join('\n');
    expect(cards).toContain('Aftalt med borgeren');
    expect(cards).toContain('Sådan gør vi hos os.');
  });

  it.each(
    loadContent(usualSettings).reminders.map(({ id }) => id),
  )('of the product’s reminder %s is told when it comes', (id) => {
    expect(drawn(id).at(-1)?.includes('"I dag"')).toBe(true);
  });

  it('is nothing where nothing has it', () => {
    expect(drawn('findes-ikke')).toEqual([]);
  });
});
