import { handOverQuiet } from '../../cards/handOverQuiet.ts';
import { drawnStates, type Part, partsOf } from './drawn.ts';

const states = drawnStates();
const shown = (name: string) => {
  const state = states.find((it) => it.name === name);
  if (state === undefined) throw new Error(`no state is called ${name}`);
  const parts = partsOf(state.drawn);
  const texts = parts.flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  const presses = parts.flatMap(({ type, data }) =>
    type === 'Action.Execute' ? [(data as { _: Part })._] : [],
  );
  return { parts, texts, presses };
};

describe('the offer of a reminder, to the one who made it', () => {
  it('leads to the reminders and not to the drafts', () => {
    const { presses } = shown('offer of a reminder, to the one who made it');
    expect(presses.map((it) => it.do)).toEqual(['takeBack', 'reminders']);
    expect(shown('offer, to the one who made it').presses.map((it) => it.do)).toEqual(['takeBack', 'drafts']);
  });
});

describe('a lead who has more people than fit on a card', () => {
  it('is told how many more there are, and finds them by name', () => {
    const { texts, presses } = shown('lead, more than fit');
    expect(presses.filter((it) => it.do === 'member')).toHaveLength(40);
    expect(texts).toContain('… og 3 til. Søg på navnet.');
    expect(presses).toContainEqual({ do: 'team', fields: true, message: 'message-1' });
  });

  it('is told that nobody has the name, and can look for another', () => {
    const { texts, presses } = shown('lead, nobody of the name');
    expect(texts).toContain('Ingen med »Søren« i navnet har kladder eller påmindelser over tid.');
    expect(presses.some((it) => it.do === 'team')).toBe(true);
  });

  it('finds a colleague by name too, without having given a reason yet', () => {
    const { parts, presses } = shown('lead, many colleagues');
    expect(presses).toContainEqual({ do: 'member', person: 'k', fields: true, message: 'message-1' });
    expect(parts.filter((it) => it.isRequired === true)).toEqual([]);
    const fields = parts.flatMap(({ id, type }) => (type?.startsWith('Input.') ? [id] : []));
    expect(fields).toEqual(['navn', 'hvad', 'kollega', 'begrundelse']);
  });

  it('is shown no search where everybody fits', () => {
    expect(shown('lead, everybody').presses.some((it) => it.do === 'team')).toBe(false);
    expect(shown('lead, one of them').parts.some(({ id }) => id === 'navn')).toBe(false);
  });
});

describe('the line that is left of what a lead gave away', () => {
  it('calls a reminder without a name what it is', () => {
    expect(handOverQuiet({ line: 'assigned', title: '', by: 'Anders' })).toBe(
      'Tilbudt til Anders: Påmindelse. Sagsbehandleren har fået besked.',
    );
    expect(handOverQuiet({ line: 'assigned', title: 'Jobsamtale', by: 'Anders' })).toBe(
      'Tilbudt til Anders: »Jobsamtale«. Sagsbehandleren har fået besked.',
    );
  });
});
