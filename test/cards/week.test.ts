import { summaryOf } from '../../cards/summary.ts';
import { weekCard } from '../../cards/weekCard.ts';
import type { WeekView } from '../../dialogs/reminders/week.ts';
import { textOf } from '../conversations/caseworker.ts';

const week = (more: Partial<WeekView>): WeekView => ({
  show: 'week',
  moede: 0,
  opfoelgning: 0,
  frist: 0,
  overdue: 0,
  places: false,
  ...more,
});
const told = (more: Partial<WeekView>) => textOf(weekCard(week(more)) as never);

describe('The card of a channel’s week', () => {
  it.each<[Partial<WeekView>, string]>([
    [{ moede: 1, opfoelgning: 1, frist: 1 }, 'Denne uge: ét møde, én opfølgning og én frist.'],
    [{ moede: 2, frist: 13 }, 'Denne uge: to møder og 13 frister.'],
    [{ overdue: 1 }, 'Denne uge: ingen påmindelser.\nÉn påmindelse er over tid.'],
    [{ frist: 2, overdue: 3 }, 'Denne uge: to frister.\nTre påmindelser er over tid.'],
    [{ places: true }, 'Pladsoverblikket: Gå oversigten over pladser igennem, og ret den.'],
  ])('says of %j: %s', (counts, text) => {
    expect(told(counts)).toBe(`Ugen i kanalen\n${text}`);
  });

  it('has a notification that tells nothing', () => {
    expect(summaryOf(week({ moede: 2 }))).toBe('Du har en påmindelse');
  });
});
