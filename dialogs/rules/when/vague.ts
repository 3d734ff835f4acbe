import { countedApart } from './counted.ts';
import { spanOf, UNIT } from './lengths.ts';
import { MONTH, NUMBER, numberOf, WEEKDAY } from './names.ts';
import { dayPiece, inSpan } from './nearDays.ts';
import { type Phrase, phrase } from './phrase.ts';
import type { Piece } from './when.ts';

const vague = (): Piece[] => [{ is: 'vague' }];

/** Times of the year, which begin and end when somebody says so. */
export const SEASON =
  '(?:jul|julen|juleferien|påske|påsken|påskeferien|pinse|pinsen|nytår|nytåret|sommeren|sommer|efteråret|efterår|foråret|forår|vinteren|vinter|(?:sommer|vinter|efterårs)ferien?|ferien?|weekenden|weekend|(?:års|måneds|kvartals)skiftet)';

/** Words of time that name no day. Those said of many other things give way to a day that is named. */
export const VAGUE: Phrase[] = [
  phrase(
    `(?:inden(?: for)?|senest|i løbet af) (?:de næste )?(?<n>${NUMBER}) (?<unit>${UNIT})`,
    ({ n = '', unit = '' }, place) => {
      const span = spanOf(numberOf(n), unit);
      return span.unit === 'minutes' ? vague() : [inSpan(span, place), { is: 'vague' }];
    },
  ),
  phrase(
    `(?:inden|efter|før|til|ved|omkring|op til|hen over|i løbet af|i|lige efter|(?:til )?næste) ${SEASON}`,
    vague,
  ),
  phrase(`om (?:${NUMBER}) (?:${UNIT}) og (?:${NUMBER}|en halv|et halvt) ?(?:${UNIT})?`, vague),
  phrase(`om (?:en|et) (?<unit>${UNIT}) eller to`, ({ unit = '' }, place) => {
    const span = spanOf(1, unit);
    return span.unit === 'minutes'
      ? vague()
      : [
          dayPiece(
            [span, { ...span, n: 2 * span.n }].flatMap((it) => inSpan(it, place).days),
            'vague',
          ),
        ];
  }),
  phrase(`(?:${WEEKDAY}|man|tor|søn)-(?:${WEEKDAY}|man|tor|søn)`, vague),
  // What a series leaves out, or a day that is not meant.
  phrase(
    `undtagen|bortset fra|(?:men|dog) ikke|ikke(?= (?:på )?(?:${WEEKDAY}|i morgen|i dag|før)(?: |$))`,
    (_, { inSeries }) => (inSeries ? vague() : undefined),
  ),
  phrase(`ikke(?= (?:på )?(?:${WEEKDAY}|i morgen|i dag)(?: |$))`, vague),
  phrase(`(?:på|en) (?:${WEEKDAY}) i (?:${MONTH})|(?:${WEEKDAY}) i (?:${MONTH})`, vague),
  phrase(
    '(?:(?:sidst|først|senere|midt|i starten|i slutningen|i begyndelsen|i løbet|slutningen|starten) )(?:på|i|af) (?:ugen|måneden|året|næste uge|næste måned|denne uge|uge \\d{1,2}|dagen)',
    vague,
  ),
  phrase(
    `(?:(?:sidst|først|senere|midt|i starten|i slutningen|i begyndelsen|slutningen|starten) (?:i|på|af)|primo|medio|ultimo) (?:${MONTH}|måneden)`,
    vague,
  ),
  phrase('(?:i |til |primo |medio |ultimo )?(?:næste|denne) (?:måned|kvartal)|(?:til )?næste år', vague),
  phrase(`(?:inden|ved|til) (?:udgangen|slutningen|starten) af (?:ugen|måneden|året|${MONTH})`, vague),
  // Every other week counts on over a year of 53 weeks, after which the even ones are the odd ones.
  phrase('(?:i )?(?:alle )?(?:de )?(?:lige|ulige) uger?', () => [{ is: 'vague', open: true }]),
  // Counted from something else, so that a date named besides is not the day either.
  countedApart(SEASON),
  phrase('i (?:løbet af )?(?:ugen|dagens løb|ugens løb|nat)|senere i dag', vague),
  phrase('(?:før|efter|ved) (?:frokost|middag|fyraften|middagstid)|til middag', vague),
  // "ring til Jan", "til Maj" and "til August" are people.
  phrase(
    `i (?:${MONTH})|til (?:januar|februar|marts|juni|juli|september|oktober|november|december)`,
    vague,
    'soft',
  ),
  phrase(
    'snart|snarest|hurtigst muligt|asap|senere|engang|en dag|en af dagene|på et tidspunkt|løbende|jævnligt|med jævne mellemrum|straks|med det samme|af og til|når der er tid|ved lejlighed|nogle gange|i fremtiden|fremover',
    vague,
    'soft',
  ),
];
