import { findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { ReminderEvent } from '../reminders/reminderEvent.ts';
import { type Catalogue, isOff, offered } from './content.ts';
import { OWN_NUMBER } from './desk.ts';
import type { DeskEvent } from './event.ts';

/** What a typed command can be. */
export type Command = DeskEvent | { type: 'team' } | (ReminderEvent & { type: 'remind' | 'reminders' });
/** Commands that need no more than to be named. */
type DeskCommand = { type: 'menu' | 'more' | 'drafts' | 'about' | 'stop' | 'reminders' };

const PLAIN: Record<string, DeskCommand['type']> = {
  hej: 'menu',
  hejsa: 'menu',
  'hej hej': 'menu',
  godmorgen: 'menu',
  'god morgen': 'menu',
  goddag: 'menu',
  hallo: 'menu',
  hjælp: 'menu',
  help: 'menu',
  menu: 'menu',
  start: 'menu',
  flere: 'more',
  kladder: 'drafts',
  kladde: 'drafts',
  'mine kladder': 'drafts',
  stop: 'stop',
  luk: 'stop',
  'gem og luk': 'stop',
  om: 'about',
  påmindelser: 'reminders',
  'mine påmindelser': 'reminders',
};

/** What a lead types to see who has what; anybody else is told that it is a lead's. */
const DISTRIBUTE = 'fordel';

/** "påmind 2026-114 om formøde på fredag", "mind mig om …", "husk mig på …". */
const REMIND =
  /^(?:(?:på|paa)mind(?:else)?|(?:(?:på|paa)?mind|husk)\s+mig|sæt\s+en\s+(?:på|paa)mindelse)(?=[\s:,]|$)[\s:,]*(.*)$/isu;
/** Longer than anything one is to be reminded of, in characters; more than that is a text of its own. */
const LONGEST_REQUEST = 300;

/** Words as they sound alike however they are spelled: lower case, æ/ø/å as they are written without them. */
const fold = (text: string) =>
  text
    .toLocaleLowerCase('da')
    .replace(/ae|æ/g, 'e')
    .replace(/oe|ø/g, 'o')
    .replace(/aa|å/g, 'a')
    .replace(/[.!?,]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Edits between two words: letters added, left out, changed or swapped with their neighbour. */
export function distance(one: string, other: string): number {
  let twoBack: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const least = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (same ? 0 : 1),
      );
      now.push(swapped ? Math.min(least, (twoBack[column - 2] ?? 0) + 1) : least);
    }
    twoBack = before;
    before = now;
  }
  return before[other.length] ?? 0;
}

/** How many edits still count as the same word, and how many as one worth asking about. */
const slips = (word: string) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);
const doubts = (word: string) => Math.floor(word.length / 3);

/** So many words behind a command may be a name or a number; more than that is a question. */
const FEW_WORDS = 2;
/** Longer than any command with a case reference behind it, in characters. */
const LONGEST_COMMAND = 200;

type Entry = {
  words: string;
  event: (reference?: string) => Command;
  conversation?: string;
  /** Only a conversation's title: it may also be a word to look up, so it is never asked about. */
  title?: true;
};

/** A title of one word is also inflected when it is asked about ("brobygningen"). */
const titleSlips = (words: string) => (words.includes(' ') ? slips(words) : Math.min(slips(words), 1));

function entriesOf(catalogue: Catalogue, draft: string): Entry[] {
  const plain = Object.entries(PLAIN).map(([words, type]): Entry => ({ words, event: () => ({ type }) }));
  const all = [
    ...offered(catalogue),
    ...catalogue.editions.map((it) => it.conversation).filter((it) => isOff(catalogue, it)),
  ];
  const talks = all.flatMap(({ id, commands, title }) => {
    const event = (reference?: string): DeskEvent => ({
      type: 'start',
      conversation: id,
      draft,
      ...(reference ? { reference } : {}),
    });
    const typed = commands.map((words): Entry => ({ words, event, conversation: id }));
    return [...typed, { words: title, event, conversation: id, title: true } satisfies Entry];
  });
  return [...plain, ...talks];
}

/** Splits what was typed after a command of so many words from the command itself; "på", "for" and "sag" before a reference are let go. */
function splitAt(text: string, words: number): { command: string; rest: string } {
  const parts = text.split(' ');
  const rest = parts
    .slice(words)
    .join(' ')
    .replace(/^(?:(?:på|for|i|til)\s+)?(?:sag(?:en)?\s+)?/iu, '');
  return { command: fold(parts.slice(0, words).join(' ')), rest };
}

/**
 * Typed text as an event: an exact command, one with a small misspelling, "mente du …?" for a larger one, or other text. A conversation's
 * title is a command too, but never asked about. A conversation's command may have a case reference behind it; with a word or two of
 * another kind it is asked about, with more it is no command. A case reference alone is one for the conversation that waits for it.
 * `draft` is a fresh id for a draft it may start.
 */
export function commandOf(catalogue: Catalogue, typed: string, draft: string): Command {
  const text = plainText(typed).replace(/\s+/g, ' ');
  if (findCpr(text).length > 0) return { type: 'cprInChat' };
  if (text.length > LONGEST_REQUEST) return { type: 'other' };
  if (fold(text) === DISTRIBUTE) return { type: 'team' };
  const asked = REMIND.exec(text)?.[1];
  if (asked !== undefined) return { type: 'remind', text: asked, reminder: draft };
  if (text.length > LONGEST_COMMAND) return { type: 'other' };
  const pattern = new RegExp(`^(?:${catalogue.settings.referencePattern}|${OWN_NUMBER})$`, 'u');
  let best: { entry: Entry; edits: number; rest: string } | undefined;
  for (const entry of entriesOf(catalogue, draft)) {
    const { command, rest } = splitAt(text, entry.words.split(' ').length);
    if (rest !== '' && (entry.conversation === undefined || rest.split(' ').length > FEW_WORDS)) continue;
    // Of two as near as each other, the one whose other words are understood is meant.
    const edits = distance(command, fold(entry.words)) + (rest === '' || pattern.test(rest) ? 0 : 0.5);
    if (entry.title && (edits % 1 > 0 || edits > titleSlips(fold(entry.words)))) continue;
    if (best === undefined || edits < best.edits) best = { entry, edits, rest };
  }
  const other: DeskEvent = pattern.test(text)
    ? { type: 'reference', reference: text, draft }
    : { type: 'other' };
  return best === undefined ? other : (understood(best, pattern) ?? other);
}

/** What the nearest command means, as far as it is near: with words behind it that are no case reference it is only asked about. */
function understood(
  { entry, edits, rest }: { entry: Entry; edits: number; rest: string },
  pattern: RegExp,
): Command | undefined {
  const words = fold(entry.words);
  const near = Math.floor(edits) <= slips(words);
  if (near && (rest === '' || pattern.test(rest))) return entry.event(rest === '' ? undefined : rest);
  const perhaps = near || (edits <= doubts(words) && (rest === '' || pattern.test(rest)));
  return perhaps && entry.conversation !== undefined
    ? { type: 'suggest', conversation: entry.conversation }
    : undefined;
}
