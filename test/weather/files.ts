import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file of a store, and its write-ahead log. */
export const FILE = 'samtalemakker.db';
export const LOG = `${FILE}-wal`;

/** Folders with the files of a store as they stood at one moment. */
export class Copies {
  private readonly folders: string[] = [];

  of(folder: string): string {
    const copy = mkdtempSync(join(tmpdir(), 'samtalemakker-copy-'));
    this.folders.push(copy);
    for (const name of [FILE, LOG, 'encryption-key'])
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
    return copy;
  }

  remove(): void {
    for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Changes one bit of a file. */
export function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}
