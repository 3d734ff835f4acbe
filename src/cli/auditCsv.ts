import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import type { LoggedLine } from '../store/auditLogLines.ts';

/**
 * What a spreadsheet would take for a formula: at the start of a field, and after each character some spreadsheet takes for the end of
 * one, whatever stands in quotes here.
 */
const FORMULA = /(^|[;,\t\r\n])([\s"]*)([=+\-@＝＋－＠])/gu;

function field(value: unknown): string {
  const text = String(value ?? '').replace(FORMULA, "$1$2'$3");
  return /[",;\s]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of CSV (RFC 4180). A field that a spreadsheet could take for a formula gets a ' in front of it. */
export const csvRow = (values: readonly unknown[]): string => `${values.map(field).join(',')}\r\n`;

/** A moment, in milliseconds since 1970, as Danish time with its offset. What is no moment is told as it stands. */
export function danishTime(at: number): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(ZONE)
      .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
  } catch {
    return String(at);
  }
}

/** The heading of a list of lines of the log. */
export const LINES_HEADING = csvRow([
  'number',
  'time',
  'tenant',
  'person',
  'what',
  'draft',
  'conversation',
  'reference',
  'seal',
]);

/** A line of the log as a row; number and seal are empty until it is sealed. */
export function lineRow({ number, at, seal, ...line }: LoggedLine): string {
  const { tenant, person, what, draft, conversation, reference } = line;
  return csvRow([number, danishTime(at), tenant, person, what, draft, conversation, reference, seal]);
}
