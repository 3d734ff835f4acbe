const BULLET = /^\s*(?:[•◦▪▫●○■□‣⁃∙·➢➤✓✔*\uF0B7\uF0A7\uF0D8]|[-–—](?=\s)|o(?=\s{2,}))\s*/u;
const INLINE = /\s+[•▪●■\uF0B7\uF0A7]\s+/u;

/** A line with its bullet written "- "; several points on one line are set below each other. */
function pointsOf(line: string): string[] {
  const [first = '', ...more] = line.split(INLINE);
  const rest = more.map((point) => `- ${point}`);
  return BULLET.test(first) && /[\p{L}\p{N}]/u.test(first)
    ? [first.replace(BULLET, '- '), ...rest]
    : [first, ...rest];
}

/**
 * A text as lines without what only a printed page needs: soft hyphens, zero-width and doubled blanks, odd bullets. A form feed stands as a
 * line of its own.
 */
export function plainLines(raw: string): string[] {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/\u00AD\s*\n?\s*/g, '')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\f/g, '\n\f\n');
  return text
    .split('\n')
    .flatMap(pointsOf)
    .map((line) => (line === '\f' ? line : line.replace(/[^\S\f]+/g, ' ').trim()));
}
