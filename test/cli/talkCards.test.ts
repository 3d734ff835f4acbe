import { usualSettings } from '../../dialogs/engine/content.ts';
import { talkCards } from '../../src/cli/talkCards.ts';
import { loadContent } from '../../src/content/loadContent.ts';

const catalogue = loadContent({ ...usualSettings, on: ['sanktion-overvejelser'] });
const namesOf = (id: string, examples = [{}]) =>
  talkCards(catalogue, id, examples)?.map(({ name }) => name) ?? [];

describe('The cards of a conversation', () => {
  it.each(
    catalogue.editions.map(({ conversation }) => [conversation.id, conversation] as const),
  )('of %s are each point or first step, the closing steps and the note', (id, conversation) => {
    const names = namesOf(id);
    const points =
      conversation.type === 'flow'
        ? conversation.steps.slice(0, 1).map(({ title }) => title)
        : conversation.items.map(({ title }) => title);
    expect(names).toEqual(expect.arrayContaining([...points, 'notat', 'færdigt notat']));
    expect(new Set(names).size).toBe(names.length);
  });

  it('are those of every example together', () => {
    const examples = [{ skift: 'til_trin_2' }, { skift: 'ud_af_trin_3' }];
    const steps = ['Skiftet', 'Er trin 1 på plads?', 'Er målet nået?', 'gennemsyn'];
    expect(namesOf('trinskift', examples.slice(0, 1))).not.toContain('Er målet nået?');
    expect(namesOf('trinskift', examples)).toEqual(expect.arrayContaining(steps));
  });

  it('are none of a conversation that is not there', () => {
    expect(talkCards(catalogue, 'findes-ikke', [{}])).toBeUndefined();
  });
});
