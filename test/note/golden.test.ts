import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dateOf } from '../../dialogs/engine/danishDate.ts';
import { finishedText, freeze } from '../../dialogs/engine/frozen.ts';
import { noteAdvice } from '../../dialogs/engine/noteAdvice.ts';
import { commandContent, readTold } from '../../src/cli/told.ts';

/** A talk as the note command is given it, and what comes of it; `at` is when it was held. */
type Golden = {
  case: string;
  at: string;
  told: Record<string, unknown>;
  /** What the caseworker decided on the suggestion. */
  decision?: { choice: string; path?: string; reason?: string };
  advice: { id: string; text: string; list?: string[]; quote?: string }[];
  note: string;
};

const FOLDER = join('test', 'note', 'golden');
const files = readdirSync(FOLDER).map((name): [string, Golden] => [
  name,
  parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden,
]);
const catalogue = commandContent();

/** The mark of an edition grows out of all content, so it is not part of what a note is held to. */
const withoutMark = (text: string) => text.replace(/\([0-9a-f]{8}(?:-[0-9a-f]{8})?\)/, '(mærke)');

describe('The golden notes', () => {
  it('are six, two of them with nothing to look at', () => {
    expect(files).toHaveLength(6);
    expect(files.filter(([, { advice }]) => advice.length === 0)).toHaveLength(2);
  });

  it.each(files)('%s: the note, line by line, and its advice', (_name, {
    told,
    at,
    decision,
    note,
    advice,
  }) => {
    const read = readTold(catalogue, JSON.stringify(told), at);
    const { conversation, cpr } = read;
    expect(cpr).toEqual([]);
    const draft = decision ? { ...read.draft, decision: { ...decision, rev: 1 } } : read.draft;
    const text = finishedText(conversation, freeze(conversation, draft, at), dateOf(at), 'sag');
    expect(withoutMark(text).split('\n')).toEqual(note.trimEnd().split('\n'));
    const found = noteAdvice(conversation, draft, dateOf(at)).map(({ rule, text: said, list, quote }) => ({
      id: rule,
      text: said,
      ...(list.length > 0 ? { list } : {}),
      ...(quote ? { quote } : {}),
    }));
    expect(found).toEqual(advice);
  });
});
