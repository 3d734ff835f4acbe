import { crc32 } from 'node:zlib';

/** A file of a zip file: its name, in ASCII, and what it holds. */
export type ZipEntry = { name: string; bytes: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first version of the format, which knows files that are stored as they are. */
const VERSION = 10;
/** The first moment a zip file can tell: midnight, 1 January 1980. */
const TIME_AND_DAY = 0x00_21_00_00;

/** What a file's own head and its line in the list of contents have in common: from the version to the length of the name. */
function described({ name, bytes }: ZipEntry): Buffer {
  const it = Buffer.alloc(26);
  it.writeUInt16LE(VERSION, 0);
  it.writeUInt32LE(TIME_AND_DAY, 6);
  it.writeUInt32LE(crc32(bytes), 10);
  it.writeUInt32LE(bytes.length, 14);
  it.writeUInt32LE(bytes.length, 18);
  it.writeUInt16LE(name.length, 22);
  return it;
}

const number = (value: number, bytes: 2 | 4): Buffer => {
  const it = Buffer.alloc(bytes);
  it.writeUIntLE(value, 0, bytes);
  return it;
};

/** A zip file of a few small files, stored as they are, that does not tell when it was packed: the same files are the same bytes. */
export function packageTeamsZip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const file = Buffer.concat([
      number(LOCAL, 4),
      described(entry),
      Buffer.from(entry.name, 'ascii'),
      entry.bytes,
    ]);
    const attributes = Buffer.alloc(10);
    contents.push(
      Buffer.concat([number(CENTRAL, 4), number(VERSION, 2), described(entry), attributes, number(at, 4)]),
      Buffer.from(entry.name, 'ascii'),
    );
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(contents);
  const count = number(entries.length, 2);
  const end = [number(END, 4), Buffer.alloc(4), count, count, number(list.length, 4), number(at, 4)];
  return Buffer.concat([...files, list, ...end, Buffer.alloc(2)]);
}
