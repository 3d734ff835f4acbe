import { card } from '../../cards/card.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { ofType, partsOf } from './drawn.ts';

type Of<S extends View['show']> = Extract<View, { show: S }>;

const drawn = (view: View) => card(view, 'message-1');
const textsOn = (view: View) => ofType(drawn(view), 'TextRun').map((run) => run.text);
const presses = (view: View) => ofType(drawn(view), 'Action.Execute');

describe('the warning that a draft is about to expire', () => {
  const view: Of<'expiring'> = {
    show: 'expiring',
    draft: 'kladde-1',
    title: 'Visitation',
    reference: '2026-114',
    until: 'mandag den 30. november 2026 kl. 20.00',
    finished: false,
  };

  it('says which draft, when, and what to do', () => {
    expect(textsOn(view)).toEqual([
      'Kladden »Visitation« for 2026-114 slettes mandag den 30. november 2026 kl. 20.00.',
      'Åbn den, hvis du stadig skal bruge den. Så bliver den liggende.',
    ]);
    expect(presses(view)).toMatchObject([
      { title: 'Åbn', data: { _: { do: 'open', draft: 'kladde-1', message: 'message-1' } } },
    ]);
  });

  it('thinks of the finished note that was not transferred', () => {
    expect(textsOn({ ...view, finished: true })[1]).toMatch(/^Notatet er færdigt\. .*fagsystemet/);
  });
});

describe('the card of a turn that failed', () => {
  const failed: Of<'failed'> = { show: 'failed', reference: '7f3a-21c9', why: 'trouble' };
  const _ = {
    do: 'answer',
    draft: 'kladde-1',
    place: 'step:maal',
    rev: 3,
    message: 'message-1',
    fields: true,
  };
  const data = { _, netvaerk: 'god', borgeren_siger_maal: '*Vil* være smed.' };
  const again = { data, written: ['*Vil* være smed.'] };

  it.each([
    ['trouble', /intet er ændret/],
    ['busy', /Vent et øjeblik, og prøv igen/],
    ['unreadable', /ikke slettet/],
  ] as const)('says why, with the code for IT: %s', (why, said) => {
    const [text] = textsOn({ ...failed, why });
    expect(text).toMatch(said);
    expect(text).toContain('koden 7f3a-21c9');
  });

  it('has nothing to press where nothing was pressed', () => {
    expect(partsOf(drawn(failed)).filter((part) => part.type?.startsWith('Action.'))).toEqual([]);
  });

  it('sends the very press again, and only that', () => {
    expect(presses({ ...failed, again })).toEqual([
      expect.objectContaining({ title: 'Prøv igen', verb: 'answer', data, associatedInputs: 'none' }),
    ]);
  });

  it('shows what had been written as it was written', () => {
    expect(textsOn({ ...failed, again })).toContain('*Vil* være smed.');
    expect(textsOn({ ...failed, again: { data, written: [] } })).toHaveLength(1);
  });
});
