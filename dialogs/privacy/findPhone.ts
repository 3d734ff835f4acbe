import type { Found } from './fold.ts';
import { withoutLabelled, withoutMachineIds } from './otherNumbers.ts';

/** Eight digits as Danes part them; `first` is what the first digit may be. */
const parted = (first: string) => `${first}\\d(?: \\d\\d){3}|${first}\\d(?:-\\d\\d){3}`;
const FOURS = '[2-9]\\d{3} \\d{4}';
const THREES = '[2-9]\\d \\d{3} \\d{3}';
const ANY = `\\d{8}|\\d\\d(?:[ .-]\\d\\d){3}|\\d{4}[ -]\\d{4}|\\d\\d \\d{3} \\d{3}|\\d{3} \\d{2} \\d{3}`;
const BEFORE = '(?<![\\p{L}\\p{N}_#@/\\\\=+.-]|\\d[,:] ?|\\d )';
const AFTER = '(?![\\p{L}\\p{N}_@/\\\\=]|[.,:-]\\d| \\d|-\\p{L}| ?(?:kr|dkk|eur|ms|ns|bytes?|%|€))';
const LABEL =
  '(?:tlf|telefon|mobil|mob|tel|ring|sms)(?:nr|nummer|er|es)?[.:]{0,2}(?: ?(?:nr|nummer)[.:]{0,2})?(?: til| på)? {0,2}';

const PREFIXED = new RegExp(`(?<![\\p{L}\\d+])\\(?(?:\\+|00)45\\)?[ -]{0,2}(?:${ANY})(?![\\p{L}\\d])`, 'giu');
const ABROAD =
  /(?<![\p{L}\p{N}+])(?:\+(?!45)[1-9]\d{0,2}|00(?!45)[1-9]\d{0,2}(?=[ -]))(?:[ -]?\d{2,5}){2,5}(?!\d)/gu;
const LABELLED = new RegExp(`(?<=(?<!\\p{L})${LABEL})(?:${ANY})(?![\\p{L}\\d]|[.-]\\d)`, 'giu');
const GROUPED = new RegExp(`${BEFORE}(?:${parted('[1-9]')}|${FOURS}|${THREES})${AFTER}`, 'giu');
const WHOLE = new RegExp(`${BEFORE}[2-9]\\d{7}${AFTER}`, 'giu');

/** Whether it is worth a look: eight digits, however they are parted. */
const HINT = /\d(?:[ .()-]{0,3}\d){7}/;
const DATE = /^(?:20[0-4]\d(?:0[1-9]|1[0-2])[0-3]\d|[0-3]\d(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;
const YEARS = /^(?:19|20)\d\d (?:19|20)\d\d$/;
/** Words before a number that say it is a number of another kind. */
const OTHER =
  /(?:sag|journal|faktura|ordre|kode|code|kunde|id|ref|konto|reg|bilag|dok|medlem|uge)\p{L}{0,14}[-.: ]{0,3}(?:nr|nummer)?[-.: ]{0,3}$/iu;

const matches = (text: string, form: RegExp) => [...text.matchAll(form)];
const foundAs = ({ index, 0: number }: RegExpExecArray): Found => ({
  start: index,
  end: index + number.length,
});

const hasOtherLabel = (text: string, index: number) => OTHER.test(text.slice(Math.max(0, index - 32), index));

/**
 * Phone numbers in a folded text: eight digits in the usual groups, with or without +45 or 0045, and numbers abroad behind a "+". Eight
 * digits in one are a number only among words, as a code may be all digits too.
 */
export function findPhone(folded: string): Found[] {
  if (!HINT.test(folded)) return [];
  const text = withoutLabelled(withoutMachineIds(folded));
  const whole = /\p{L}/u.test(text) ? matches(text, WHOLE).filter(({ 0: number }) => !DATE.test(number)) : [];
  const bare = [...matches(text, GROUPED), ...whole].filter(
    ({ index, 0: number }) => !YEARS.test(number) && !hasOtherLabel(text, index),
  );
  return [...matches(text, PREFIXED), ...matches(text, ABROAD), ...matches(folded, LABELLED), ...bare].map(
    foundAs,
  );
}
