import { readFileSync, statSync } from 'node:fs';
import { ContentError } from './contentError.ts';

/** The largest file that is read, in bytes. */
const LARGEST = 5 * 1024 * 1024;
const LINE_END = 0x0a;

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function isText(bytes: Uint8Array): boolean {
  try {
    decoded(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The number of the first line that is no UTF-8, from 1. */
function brokenLine(bytes: Uint8Array): number {
  let from = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(LINE_END, from);
    if (end < 0 || !isText(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}

/**
 * The text of a content file, with line feeds alone between its lines. A file that is too large or no UTF-8 is a ContentError; `name` is
 * the file's name as the content editor knows it.
 */
export function readText(path: string, name: string): string {
  if (statSync(path).size > LARGEST)
    throw new ContentError(name, 1, 1, 'filen', 'er over 5 MB; del den i flere filer');
  const bytes = readFileSync(path);
  if (!isText(bytes))
    throw new ContentError(name, brokenLine(bytes), 1, 'tekst', 'er ikke UTF-8; gem filen som UTF-8');
  return decoded(bytes).replace(/\r\n?/g, '\n');
}
