import { REMOVED } from '../../dialogs/privacy/findCpr.ts';

/** Whether a text is worth a closer look: each secret below has one of these in it. */
const HINT = /[=@~]|eyJ|sk-|PRIVATE KEY|bearer|basic|pass|pwd|secret|kode|key/i;

const NAME =
  'pass(?:word|wd|phrase)|pwd|secret|adgangskode|kodeord|api[_-]?key|access[_-]?key|account[_-]?key|signature|client[_-]?assertion';
/** A quotation mark, also as it stands in JSON within JSON. */
const QUOTE = `\\\\{0,8}["']`;
/** In quotes; and what hangs on to them, as where a quotation mark was never closed. */
const QUOTED = `(?:\\\\{0,8}"(?:[^"\\\\]|\\\\.){0,2000}"?|\\\\{0,8}'[^']{0,2000}'?)(?:[^\\s;&"',}\\])][^\\s;&"']*)?`;
/** Up to a semicolon where one follows soon, or else to the next blank. */
const BARE = `[^\\s;&"'][^;&"'\\n]{0,200}(?=;)|[^\\s;&"']+`;
const VALUE = `(?!\\[fjernet\\])(?:${QUOTED}|${BARE})`;

/** Each form of a secret; what the first group holds stays. */
const FORMS: readonly RegExp[] = [
  // A key in the form of ENCRYPTION_KEYS, and any other bytes of that length or longer in padded base64;
  // first, as chance may write the beginning of any other form in one.
  /()(?<![A-Za-z0-9+/])(?:[\w-]{1,32}:)?[A-Za-z0-9+/]{40,}={1,2}/g,
  /()-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*/g,
  // A token of three parts, or of five when it is encrypted; a part of one is enough.
  /()eyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g,
  /((?:bearer|basic)\s{1,4})(?=[^\s"']{0,200}[\d=])[\w.~+/=-]{8,}/gi,
  // user:password@ of an address; in those of databases also with an @ or / in the password.
  /((?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|rediss|amqps?|mssql|sqlserver):\/\/)[^\s"'<>]{1,500}@/gi,
  /([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s"'<>/@:]{0,200}:[^\s"'<>/]{1,300}@/gi,
  new RegExp(`((?:${NAME})(?:${QUOTE})?\\s{0,2}[=:]\\s{0,2})${VALUE}`, 'gi'),
  new RegExp(`((?:token|\\bsig)(?:=|${QUOTE}\\s{0,2}:\\s{0,2}))${VALUE}`, 'gi'),
  /()[\w.~-]{3}\dQ~[\w.~-]{30,40}/g,
  /()\bsk-[\w-]{16,}/g,
];

/** Names under which only secrets are kept. */
const SECRET = new RegExp(`(?:${NAME}|token|authorization|cookie|credentials?|encryption_?keys?)$`, 'i');

/** Whether a name says that its value is a secret. */
export const namesSecret = (name: string): boolean => SECRET.test(name);

/** The text with every secret in it replaced; the same text when there is none. */
export function cutSecrets(text: string): string {
  if (!HINT.test(text)) return text;
  return FORMS.reduce((rest, form) => rest.replace(form, `$1${REMOVED}`), text);
}
