import type { Conversation } from '../schema/conversationInUse.ts';
import type { Reader } from '../schema/parts.ts';
import { danishDate, danishTime, dateOf } from './danishDate.ts';
import type { Frozen } from './draft.ts';

/** When a version of the note was made and why; `n` counts from 1. */
export type Stamp = Pick<Frozen, 'at' | 'reason'> & { n: number };

/**
 * The line that tells who wrote a version and when, by role, and of a corrected one that it is and why. Others than the case file are only
 * told that theirs has been corrected: the reason is the case file's.
 */
function lineOf(
  { note, versions }: Conversation,
  { at, reason, n }: Stamp,
  reader: Reader,
): string | undefined {
  const { written, corrected, correctedWhy } = note.phrases;
  if (reader !== 'sag')
    return n > 1 ? versions?.[reader].corrected?.replace('{dato}', danishDate(dateOf(at))) : undefined;
  if (n === 1) return written?.replace('{tid}', danishTime(at));
  const said = corrected?.replace('{tid}', danishTime(at));
  const why =
    reason === undefined ? undefined : correctedWhy?.replace('{grund}', () => reason.replace(/\s+/g, ' '));
  return said === undefined || why === undefined ? said : `${said}. ${why}`;
}

/** A version of the note with that line under its title. */
export function stamped(conversation: Conversation, text: string, stamp: Stamp, reader: Reader): string {
  const line = lineOf(conversation, stamp, reader);
  if (line === undefined || text === '') return text;
  const [head = '', ...rest] = text.split('\n\n');
  return [head, line, ...rest].join('\n\n');
}
