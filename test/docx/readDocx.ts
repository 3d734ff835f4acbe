import { inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** The parts of a .docx by their paths, read from the zip file's own list of contents. */
export function partsIn(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('no list of contents');
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    const begins = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(begins) !== LOCAL) throw new Error(`${path} is not where it should be`);
    const data = begins + 30 + zip.readUInt16LE(begins + 26) + zip.readUInt16LE(begins + 28);
    const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20));
    if (parts.has(path)) throw new Error(`${path} stands there twice`);
    parts.set(path, (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The paragraphs of a piece of WordprocessingML, each as its text. */
export const paragraphsIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text = '']) => plain(text)).join(''),
  );

/** What a .docx says, paragraph by paragraph. */
export const readDocx = (zip: Buffer): string[] => paragraphsIn(partsIn(zip).get('word/document.xml') ?? '');

/** The words of a text in their order, letters and digits only, without regard to capitals. */
export const wordsOf = (text: string): string[] =>
  text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];
