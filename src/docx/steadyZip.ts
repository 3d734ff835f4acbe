const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first moment a zip file can tell: midnight, 1 January 1980. */
const TIME_AND_DAY = 0x00_21_00_00;

/** Where the list of contents begins and how many there are. The end of it has no comment after it, as nobody here writes one. */
function contentsOf(zip: Buffer): { at: number; count: number } {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('this is no zip file');
  return { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) };
}

/** A zip file that does not tell when it was packed, so that the same contents are the same bytes. */
export function steadyZip(zip: Buffer): Buffer {
  const steady = Buffer.from(zip);
  let { at, count } = contentsOf(zip);
  for (; count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('the contents of the zip file cannot be read');
    steady.writeUInt32LE(TIME_AND_DAY, at + 12);
    steady.writeUInt32LE(TIME_AND_DAY, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return steady;
}
