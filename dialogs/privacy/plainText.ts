const BIDI_AND_INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const CONTROL = /[^\P{Cc}\n\r\t]/gu;

/** Typed text made safe to keep: line ends as `\n`, no control, bidi or zero-width characters, no lone surrogates, no white space at the ends. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(CONTROL, '')
    .replace(BIDI_AND_INVISIBLE, '')
    .trim();
}
