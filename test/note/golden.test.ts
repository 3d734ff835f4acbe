import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dateOf } from '../../dialogs/engine/danishDate.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { noteAdvice } from '../../dialogs/engine/noteAdvice.ts';
import { commandContent, readTold } from '../../src/cli/told.ts';

/** A talk as the note command is given it, and what comes of it; `at` is when it was held. */
type Golden = {
  case: string;
  at: string;
  told: Record<string, unknown>;
  advice: { id: string; text: string }[];
  note: string;
};

const FOLDER = join('test', 'note', 'golden');
const files = readdirSync(FOLDER).map((name): [string, Golden] => [
  name,
  parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden,
]);
const catalogue = commandContent();

/** The mark of an edition grows out of all content, so it is not part of what a note is held to. */
const withoutMark = (text: string) => text.replace(/\([0-9a-f]{8}\)/, '(mærke)');

describe('The golden notes', () => {
  it('are six, two of them with nothing to look at', () => {
    expect(files).toHaveLength(6);
    expect(files.filter(([, { advice }]) => advice.length === 0)).toHaveLength(2);
  });

  it.each(files)('%s: the note, line by line, and its advice', (_name, { told, at, note, advice }) => {
    const { conversation, draft, cpr } = readTold(catalogue, JSON.stringify(told), at);
    expect(cpr).toEqual([]);
    expect(withoutMark(noteText(conversation, draft, dateOf(at))).split('\n')).toEqual(
      note.trimEnd().split('\n'),
    );
    const found = noteAdvice(conversation, draft, dateOf(at));
    expect(found.map(({ rule, text }) => ({ id: rule, text }))).toEqual(advice);
  });
});
