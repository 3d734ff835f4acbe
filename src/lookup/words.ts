import { longOf } from './shortForms.ts';

/** What is not seen on the page: soft hyphens, zero-width signs, marks that belong to no letter. */
const UNSEEN = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const FOREIGN = /[^\0-\x7fæøå]/gu;

/** Danish letters typed without a Danish keyboard. Of "skemaet", "skemaerne" and "firmaer" the last letters are an ending. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/ä|(?<!\p{L}{3})ae|ae(?!(?:rne?s?|[nt]s?|(?<=mae)rs?)(?!\p{L}))/gu, 'æ'],
  [/ö|oe/g, 'ø'],
  [/aa/g, 'å'],
  [/§+/g, ' paragraf '],
  [/%/g, ' procent '],
];

/** The point in 7.252. */
const THOUSANDS = /(?<=\d)\.(?=\d{3}(?!\d))/g;

/** A text of these letters alone has nothing to be made plain: of most texts that saves half the work. */
const PLAIN = /^[\0-\x7fæøå]*$/;

const withoutMarks = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** A text in small letters, in one form, and without what is not seen. */
function lettersOf(text: string): string {
  const small = text.toLowerCase();
  return PLAIN.test(small) ? small : text.toWellFormed().normalize('NFKC').toLowerCase().replace(UNSEEN, '');
}

/**
 * The words of a text, however it was typed: small letters, æ, ø and å also for ae, oe and aa, no other marks on letters, nothing
 * invisible, short forms in full. A hyphen parts words, a soft hyphen does not.
 */
export function wordsOf(text: string): string[] {
  const seen = lettersOf(text).replace(THOUSANDS, '');
  const danish = TYPED.reduce((typed, [letters, letter]) => typed.replace(letters, letter), seen);
  const plain = PLAIN.test(danish) ? danish : danish.replace(FOREIGN, withoutMarks);
  return (plain.match(WORD) ?? []).map(longOf);
}
