import { Temporal } from 'temporal-polyfill';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import { isOwnNumber, referenceMark } from '../privacy/referenceMark.ts';
import { choices, linesAbout, linesIn, tenants } from '../store/auditLogLines.ts';
import { csvRow, LINES_HEADING, lineRow } from './auditCsv.ts';
import { keyOfLog, type Options } from './auditOptions.ts';
import { CommandError } from './commandError.ts';
import type { Task } from './runCommand.ts';

function dayOf(option: string, text: string | undefined): Temporal.PlainDate {
  try {
    if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError();
    return Temporal.PlainDate.from(text);
  } catch {
    throw new CommandError(`--${option}: a day such as 2026-11-30 is expected`);
  }
}

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(ZONE).epochMilliseconds;

/** The lines of some days, the first and the last included. Throws a CommandError. */
export function auditExport(days: Options): Task {
  const from = dayOf('from', days.from);
  const to = dayOf('to', days.to);
  if (Temporal.PlainDate.compare(from, to) > 0) throw new CommandError('--from: it is later than --to');
  const span = { from: startOf(from), before: startOf(to.add({ days: 1 })) };
  return async (engine, { out }) => {
    await out(LINES_HEADING);
    for await (const lines of linesIn(engine, span)) await out(lines.map(lineRow).join(''));
    return 0;
  };
}

/** An object id as the log has it, in small letters; anything else as it is. */
const objectId = (text: string) => (/^[0-9a-f-]{36}$/i.test(text) ? text.toLowerCase() : text);

/** The lines about a case, in every tenant of the log. Throws a CommandError. */
export function auditFind({ reference: given = '', person: asked }: Options): Task {
  const person = asked === undefined ? undefined : objectId(asked);
  const reference = plainText(given).replace(/\s+/g, ' ');
  if (reference === '') throw new CommandError('--reference: the number of the case is expected');
  if (isOwnNumber(reference) && person === undefined)
    throw new CommandError(
      `--person: ${reference} is a number the bot gave, and each caseworker has their own; give the caseworker's object id too`,
    );
  return async (engine, around) => {
    const key = await keyOfLog(engine, around);
    const lines = await engine.look(function* () {
      const cases = (yield* tenants()).map((tenant) => ({
        tenant,
        mark: referenceMark(key, tenant, person ?? '', reference),
        ...(person === undefined ? {} : { person }),
      }));
      return yield* linesAbout(cases);
    });
    await around.out(LINES_HEADING + lines.map(lineRow).join(''));
    return 0;
  };
}

const CHOICE = ['month', 'conversation', 'version', 'rule', 'suggestion', 'choice', 'reasoned', 'count'];

/** What was suggested and chosen, counted by month. */
export const auditChoices =
  (): Task =>
  async (engine, { out }) => {
    const found = await engine.look(choices);
    await out(csvRow(CHOICE) + found.map((row) => csvRow(CHOICE.map((name) => row[name]))).join(''));
    return 0;
  };
