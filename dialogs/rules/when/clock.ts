import { Temporal } from 'temporal-polyfill';
import { UNIT } from './lengths.ts';
import { NUMBER_WORD, numberOf } from './names.ts';
import { type Phrase, phrase } from './phrase.ts';
import type { Part, Piece } from './when.ts';

type Named = Record<string, string | undefined>;

const HOUR = `(?:kvart (?<quarter>over|i) |(?<half>halv ))?(?:(?<h>\\d{1,2})(?:[.:,](?<m>\\d\\d))?|(?<four>\\d{3,4})|(?<word>${NUMBER_WORD}))\\.?`;
const ABOUT = '(?:(?:ca|cirka|omkring|ved|allerede) )?';
const KL = '(?:kl|klokken|klok|klokke)';
/** The end of a meeting, which a reminder lets go: "kl. 9-10". */
const TO = `(?:(?:-| - | til | - kl | til kl )\\d{1,2}(?:[.:]\\d\\d)?\\.?)?`;

const timeOf = (hour: number, minute: number): Temporal.PlainTime | undefined =>
  hour < 24 && minute < 60 ? Temporal.PlainTime.from({ hour, minute }) : undefined;

/** 1 to 6 o'clock may be of the afternoon; a nought before it says that it is not. */
function bothHalves(time: Temporal.PlainTime, written: string): Temporal.PlainTime[] {
  return time.hour >= 1 && time.hour <= 6 && !written.startsWith('0')
    ? [time.add({ hours: 12 }), time]
    : [time];
}

function read({ quarter, half, h, m, four, word }: Named): Piece[] {
  const hour = four ? Math.floor(Number(four) / 100) : word ? numberOf(word) : Number(h);
  const minute = four ? Number(four) % 100 : Number(m ?? 0);
  const early = quarter === 'i' ? 15 : half ? 30 : 0;
  const by = quarter === 'over' ? 15 : -early;
  const named = timeOf(hour, minute);
  // "halv ti" is said of a clock with hands only.
  if (named === undefined || ((half || quarter) && (m || four || hour > 12 || hour < 1))) {
    return [{ is: 'time', times: [], why: 'impossible' }];
  }
  return [
    { is: 'time', times: bothHalves(named.add({ minutes: by }), half || quarter ? '' : (four ?? h ?? '')) },
  ];
}

const part = (named: Named): Piece[] => [{ is: 'part', part: named.part as Part }];
const PARTS = 'morgen|formiddag|middag|eftermiddag|aften|nat';

/** "kl. 9 og 14": two hours, of which neither is chosen here. */
const readTwo = ({ h, m, h2, m2 }: Named): Piece[] => [...read({ h, m }), ...read({ h: h2, m: m2 })];

/** Times of day. */
export const CLOCK: Phrase[] = [
  phrase(
    `${KL} (?<h>\\d{1,2})(?:[.:](?<m>\\d\\d))? (?:og|eller) (?:${KL} )?(?<h2>\\d{1,2})(?:[.:](?<m2>\\d\\d))?\\.?(?! (?:${UNIT}))`,
    readTwo,
  ),
  phrase(`${ABOUT}(?:(?:fra|mellem) )?${KL} ${HOUR}${TO}`, read),
  phrase(`${ABOUT}${KL} (?<bad>\\d\\S*)`, () => [{ is: 'time', times: [], why: 'impossible' }]),
  phrase(
    `${ABOUT}(?:(?<h>\\d{1,2}):(?<m>\\d\\d)|(?<h2>\\d{1,2})\\.(?<m2>\\d\\d))\\.?${TO}(?! (?:kr|kroner|pct|%))`,
    (named, { before }) => {
      const [h, m] = [named.h ?? named.h2, named.m ?? named.m2];
      const numbered = /^(?:§|bilag|punkt|pkt|afsnit|nr|sag)$/.test(before);
      return numbered || timeOf(Number(h), Number(m)) === undefined ? undefined : read({ h, m });
    },
  ),
  phrase(`(?:kvart (?<quarter>over|i) |(?<half>halv ))(?:(?<h>\\d{1,2})|(?<word>${NUMBER_WORD}))\\.?`, read),
  phrase(`(?:ved |omkring )?(?<h>\\d{1,2})-?tiden`, read),
  phrase(
    `om (?:(?<part>formiddag|eftermiddag|aften)en|(?<early>morgen)en|(?<late>nat)ten)`,
    ({ part: day, early, late }) => part({ part: day ?? early ?? late }),
  ),
  // "fredag formiddag": only right behind a day, as "formiddag" may be the subject elsewhere.
  phrase(`(?<part>${PARTS})`, (named, { follows }) => (follows ? part(named) : undefined)),
  phrase(`tidligt?`, (_, { follows }) => (follows ? part({ part: 'morgen' }) : undefined)),
];

/** The hours of a part of the day, first and last, and the one a reminder comes at where no other was named. */
export const PARTS_OF_DAY: Record<Part, { from: number; to: number; at: number }> = {
  morgen: { from: 4, to: 11, at: 8 },
  formiddag: { from: 6, to: 12, at: 9 },
  middag: { from: 11, to: 14, at: 12 },
  eftermiddag: { from: 12, to: 18, at: 13 },
  aften: { from: 17, to: 23, at: 18 },
  nat: { from: 0, to: 6, at: 0 },
};

/** A time as it is meant of a part of the day, "kl. 2" of the afternoon being 14.00; none where the two go against each other. */
export function ofPart(times: Temporal.PlainTime[], name: Part): Temporal.PlainTime[] {
  const { from, to } = PARTS_OF_DAY[name];
  const both = times.flatMap((time) => (time.hour < 12 ? [time, time.add({ hours: 12 })] : [time]));
  const fitting = both.filter(({ hour }) => hour >= from && hour <= to);
  return fitting.filter((time, index) => fitting.findIndex((it) => it.equals(time)) === index);
}
