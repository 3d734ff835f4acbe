import type { CheckWords } from '../../schema/noteCheck.ts';
import { find, has } from './finder.ts';
import type { CheckedAssessment, Finding, NoteRule } from './noteToCheck.ts';
import { linesOf, sentencesOf, sentenceWith } from './sentences.ts';

/** Fewer words than this are a keyword, not an assessment. */
const FEWEST_WORDS = 4;
const lastWord = /(\p{L}+)\s+$/u;
const firstWord = /^\s+(\p{L}+)/u;

/** "Jeg vurderer, at …", but not "det vurderes igen i januar" or "skal vurderes". */
function assesses(sentence: string, words: CheckWords): boolean {
  if (has(sentence, words.sourced)) return false;
  return find(sentence, words.assesses).some(({ index, 0: verb }) => {
    const before = lastWord.exec(sentence.slice(0, index))?.[1] ?? '';
    const after = firstWord.exec(sentence.slice(index + verb.length))?.[1] ?? '';
    return !has(before, words.notYetBefore) && !has(after, words.notYetAfter);
  });
}

/** The first sentence that assesses where neither it nor its neighbours give a reason. */
function bareIn(text: string, words: CheckWords): string | undefined {
  const sentences = linesOf(text).flatMap(sentencesOf);
  return sentences.find(
    (sentence, at) =>
      assesses(sentence, words) &&
      !sentences.slice(Math.max(at - 1, 0), at + 2).some((near) => has(near, words.reasons)),
  );
}

const about = ({ place, name, text }: Pick<CheckedAssessment, 'place' | 'name' | 'text'>): Finding => ({
  place,
  under: text,
  fills: { punkt: name },
});

/**
 * An assessment without "fordi": one in so many words, a choice whose reason was asked for and not given, or, where nothing else is found,
 * the first of several written without a single reason among them.
 */
export const vurderingUdenFordi: NoteRule = ({ assessments, unreasoned }, { words }) => {
  const open = assessments.filter(({ reasoned }) => !reasoned);
  const bare = open.flatMap((it): Finding[] => {
    const sentence = bareIn(it.text, words);
    return sentence === undefined ? [] : [{ ...about(it), ...sentenceWith(it.text, [sentence]) }];
  });
  if (bare.length + unreasoned.length > 0) return [...bare, ...unreasoned.map(about)];
  if (assessments.some(({ text, reasoned }) => reasoned || has(text, words.reasons))) return [];
  const first = open.find(({ text, alone }) => alone && text.trim().split(/\s+/).length >= FEWEST_WORDS);
  return first ? [about(first)] : [];
};
