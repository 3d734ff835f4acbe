import type { CheckWords } from '../../schema/noteCheck.ts';
import { has } from './finder.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The sentences of a line for which no source is named: neither in them, nor before them on the line, nor behind the whole line as in
 * "(oplyst af den unge)", nor in its name as in "Virksomheden om afbruddet:".
 */
export function withoutSource(line: string, words: CheckWords): string[] {
  const behind = /\(([^()]*)\)\s*$/u.exec(line)?.[1] ?? '';
  const name = /^[^:.]{1,60}:/u.exec(line)?.[0] ?? '';
  if (has(behind, words.told) || has(behind, words.sourced) || / om /u.test(name)) return [];
  const sentences = sentencesOf(line);
  const from = sentences.findIndex((sentence) => has(sentence, words.told) || has(sentence, words.sourced));
  return from < 0 ? sentences : sentences.slice(0, from);
}
