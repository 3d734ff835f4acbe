/** What is not seen and carries no meaning in Danish: bidi controls, zero-width and tag characters, fillers. Joiners and selectors of emoji are looked at apart. */
const UNSEEN = /[[\p{Cf}\p{Default_Ignorable_Code_Point}]--[\u200d\ufe0e\ufe0f]]/gv;
/** Also Word's own break within a paragraph. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROL = /[^\P{Cc}\n\r\t]/gu;
/** A joiner that joins no two emoji. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const LOOSE_SELECTOR = /(?<![\p{Emoji}])[\ufe0e\ufe0f]/gu;
/** Teams' own mark-up of a name that is addressed; a blank in its place, so that no other comes of what stood around it. */
const MENTION = /<\/?at>/gi;
/** More accents on one letter than any script has. */
const PILED_UP = /(\p{M}{8})\p{M}+/gu;

/**
 * Typed text made safe to keep: line ends as `\n`, accents as letters of one piece, no control, bidi, zero-width or tag characters, no
 * lone surrogates, no mark-up of Teams' own, no white space at the ends. Takes time in proportion to the text, whatever stands in it.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(CONTROL, '')
    .replace(UNSEEN, '')
    .replace(LOOSE_JOINER, '')
    .replace(LOOSE_SELECTOR, '')
    .replace(PILED_UP, '$1')
    .normalize('NFC')
    .replace(MENTION, ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
