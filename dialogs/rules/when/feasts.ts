import { dayOfYear, dayPiece } from './nearDays.ts';
import { type Phrase, phrase } from './phrase.ts';

const ON = '(?:på |til |om )?(?:d |den )?';
/** Days by their names, with day and month. */
const FIXED: [string, number, number][] = [
  ['lille ?juleaften(?:sdag)?', 23, 12],
  ['juleaften(?:sdag)?', 24, 12],
  ['(?:1\\.? |første )?juledag', 25, 12],
  ['(?:2\\.? |anden )juledag', 26, 12],
  ['nytårsaften(?:sdag)?', 31, 12],
  ['(?:1\\.? |første )?nytårsdag', 1, 1],
  ['(?:2\\.? |anden )nytårsdag', 2, 1],
  ['helligtrekonger', 6, 1],
  ['grundlovsdag', 5, 6],
  ['sankthans(?:aften)?|sankt hans(?: aften)?', 23, 6],
  ['mortensaften', 10, 11],
];
const MOVABLE =
  '(?:[12]\\.? |første |anden )?(?:påskedag|pinsedag)|skærtorsdag|langfredag|palmesøndag|fastelavn|kristi himmelfartsdag';

/** Days that are known by a name. As most are closed, they are asked about and not taken for meant. */
export const FEASTS: Phrase[] = [
  ...FIXED.map(([words, day, month]) =>
    phrase(`${ON}(?:${words})`, (_, place) => [dayPiece(dayOfYear(place, day, month).days, 'vague')]),
  ),
  phrase(`${ON}(?:${MOVABLE})`, () => [{ is: 'vague' }]),
];
