import { Temporal } from 'temporal-polyfill';
import { ofPart, PARTS_OF_DAY } from './clock.ts';
import { fromDay } from './counted.ts';
import { later } from './nearDays.ts';
import { type Start, seriesOf } from './seriesOf.ts';
import { startDays } from './startDays.ts';
import type { Asked, DayPiece, Part, Piece, When, Why } from './when.ts';

/** What the pieces may mean together, and why that is not clear, if it is not. */
export type Meant = { choices: When[]; why?: Why };

const all = <Is extends Piece['is']>(pieces: readonly Piece[], is: Is) =>
  pieces.filter((it): it is Extract<Piece, { is: Is }> => it.is === is);

/** The moment of a day and time; of none, the last of the day, as a day is ahead while it lasts. */
const isAhead = ({ on, at }: When, { now, today }: Asked) =>
  at === undefined
    ? Temporal.PlainDate.compare(on, today) >= 0
    : Temporal.Instant.compare(
        on.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: at }).toInstant(),
        now.toInstant(),
      ) > 0;

/** The hour as the clock shows it that day; 02.30 does not come when summer time begins. */
function onThatClock(when: When, { now }: Asked): When {
  const { on, at, ...rest } = when;
  if (at === undefined) return when;
  return { on, at: on.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: at }).toPlainTime(), ...rest };
}

const keyOf = (when: When) => JSON.stringify(when);
const distinct = (choices: When[]) => [...new Map(choices.map((it) => [keyOf(it), it])).values()];

type Hours = { times: Temporal.PlainTime[]; why?: Why };

function hoursOf(pieces: readonly Piece[]): Hours {
  const named = all(pieces, 'time');
  const times = named.flatMap((it) => it.times);
  const why = named.find((it) => it.why)?.why;
  const [part] = all(pieces, 'part').map((it) => it.part);
  if (part === undefined || why) return { times, ...(why ? { why } : {}) };
  if (times.length === 0) return ofPartAlone(part);
  const fitting = ofPart(times, part);
  return fitting.length > 0 ? { times: fitting } : { times, why: 'impossible' };
}

/** An evening or a night has no hour of its own. */
const ofPartAlone = (part: Part): Hours => ({
  times: [Temporal.PlainTime.from({ hour: PARTS_OF_DAY[part].at })],
  ...(part === 'aften' || part === 'nat' ? { why: 'vague' } : {}),
});

/** The last days a series may have; `undefined` for one without end. */
function endsOf(pieces: readonly Piece[], start: Start, asked: Asked): (Temporal.PlainDate | undefined)[] {
  const named = all(pieces, 'until').flatMap(({ day }) => day.days);
  if (named.length > 0) return named;
  const [lasting] = all(pieces, 'lasting');
  const [times] = all(pieces, 'times');
  if (lasting && lasting.span.unit !== 'minutes') {
    const end = later(
      start.anchored ? start.on : asked.today,
      { ...lasting.span, unit: lasting.span.unit },
      asked,
    );
    return [start.anchored ? end?.subtract({ days: 1 }) : end];
  }
  if (!times || !start.every) return [undefined];
  if (times.n < 1) return [];
  return [
    times.n === 1 ? start.on : later(start.on, { ...start.every, n: start.every.n * (times.n - 1) }, asked),
  ];
}

function whensOf(
  pieces: readonly Piece[],
  start: Start,
  at: Temporal.PlainTime | undefined,
  asked: Asked,
): When[] {
  const { on, every } = start;
  const ends = every ? endsOf(pieces, start, asked) : [undefined];
  return ends
    .filter((until) => until === undefined || Temporal.PlainDate.compare(on, until) <= 0)
    .map((until) => ({
      on,
      ...(at ? { at } : {}),
      ...(every ? { every } : {}),
      ...(until ? { until } : {}),
    }));
}

/** A time without a day: today, or tomorrow where it is gone for today. */
const soonest = (times: Temporal.PlainTime[], asked: Asked) =>
  times.map((at): When => {
    const today = { on: asked.today, at };
    return isAhead(today, asked) ? today : { on: asked.today.add({ days: 1 }), at };
  });

function whyOf(pieces: readonly Piece[], day: DayPiece | undefined, hours: Hours): Why | undefined {
  const ends = all(pieces, 'until');
  const series = all(pieces, 'every');
  const endless = series.length === 0 && ends.length > 0;
  const part =
    day === undefined &&
    series.length === 0 &&
    all(pieces, 'part').length > 0 &&
    all(pieces, 'time').length === 0;
  return (
    hours.why ??
    day?.why ??
    ends.find((it) => it.day.why)?.day.why ??
    (endless || part || all(pieces, 'vague').length > 0 ? 'vague' : undefined) ??
    (series.some((it) => it.perhaps) ? 'ambiguous' : undefined)
  );
}

/** The pieces of a text put together. Only what is ahead is a choice. */
export function combine(pieces: readonly Piece[], asked: Asked): Meant {
  const counts = all(pieces, 'counted');
  const named = startDays(all(pieces, 'day'));
  const day = named && counts[0] ? fromDay(named, counts[0], asked) : named;
  const hours = hoursOf(pieces);
  const series = all(pieces, 'every');
  const times = hours.times.length > 0 ? hours.times : [undefined];
  const timeOnly = day === undefined && series.length === 0;
  const found = timeOnly
    ? soonest(hours.times, asked)
    : times.flatMap((at) => seriesOf(series, day, at, asked).flatMap((it) => whensOf(pieces, it, at, asked)));
  const read = day?.counted ? found.map((it): When => ({ ...it, counted: true })) : found;
  const real = distinct(read.map((it) => onThatClock(it, asked)));
  const shifted = real.length > 0 && real.every((it) => read.every((other) => keyOf(it) !== keyOf(other)));
  const ahead = real.filter((it) => isAhead(it, asked));
  const why = whyOf(pieces, day, hours) ?? (shifted ? 'impossible' : undefined);
  // "juleaften kl. 14" is not today at 14.
  const open = all(pieces, 'vague').some((it) => it.open) || counts.length > (series.length > 0 ? 0 : 1);
  if (open || (why === 'vague' && timeOnly)) return { choices: [], why: why ?? 'vague' };
  if (why) return { choices: ahead, why };
  if (timeOnly) return gone(hours.times, ahead, asked);
  if (real.length === 0) return { choices: [], why: 'impossible' };
  if (ahead.length === 0) return { choices: tomorrow(real, asked), why: 'past' };
  return { choices: ahead, ...(ahead.length > 1 ? { why: 'ambiguous' } : {}) };
}

/** A time alone is of today; where that is gone, tomorrow is offered. */
function gone(times: Temporal.PlainTime[], ahead: When[], { today }: Asked): Meant {
  if (times.length !== 1) return { choices: ahead, why: times.length === 0 ? 'vague' : 'ambiguous' };
  return ahead.some(({ on }) => on.equals(today)) ? { choices: ahead } : { choices: ahead, why: 'past' };
}

/** What is offered for an hour of today that is gone. */
const tomorrow = (choices: When[], { today }: Asked) =>
  choices.filter(({ on }) => on.equals(today)).map((it) => ({ ...it, on: today.add({ days: 1 }) }));
