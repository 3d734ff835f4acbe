/** A 64-bit digest of a text, in hex, to tell texts and inputs apart; not for secrets. */
export function digest(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return hex(one ^ (two >>> 16)) + hex(two ^ (one >>> 15));
}
