import { scrub } from '../privacy/scrub.ts';
import { instructs } from './instructs.ts';

/** Letters Danish is written with, digits and the marks of a plain sentence: nothing that could be mark-up, a mention, an emoji or unseen. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ0-9 .,;:!?'’‘"“”„»«()%§/–—-]*$/;
const ABBREVIATIONS =
  /(?<!\p{L})(?:f\.eks|bl\.a|m\.fl|m\.v|m\.m|e\.l|o\.l|p\.t|mv|jf|kl|nr|stk|ca|pkt|evt|inkl|ekskl)\./giu;
/** A dot between letters, a scheme, or "www": an address, however short. */
const ADDRESS = /[\p{L}\d]\.\p{L}|\p{L}\.\d|\p{L}{2,}:\S|\/\/|(?<!\p{L})www|(?<!\p{L})https?(?!\p{L})/iu;
const SEVERAL = /[.!?]["»”)]?\s+\S/;
const LISTED = /^(?:[-–—]|\d+[.)]\s)/;

/** Why a sentence is not shown, whatever its sources say. */
export type Unplain = 'marks' | 'link' | 'several' | 'personal' | 'instruction';

/** What is wrong with the form of a sentence; undefined where it is one plain sentence that points nowhere and to nobody. */
export function unplain(sentence: string): Unplain | undefined {
  if (!PLAIN.test(sentence) || LISTED.test(sentence)) return 'marks';
  const spelledOut = sentence.replace(ABBREVIATIONS, '').replace(/(?<=\d)\.(?=\s\p{Ll})/gu, '');
  if (ADDRESS.test(spelledOut)) return 'link';
  if (SEVERAL.test(spelledOut)) return 'several';
  if (scrub(sentence) !== sentence) return 'personal';
  return instructs(sentence) ? 'instruction' : undefined;
}
