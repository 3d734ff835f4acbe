const MONTHS = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec';
/** A number, a share, one letter, a month or a length of time: what stands along an axis. */
const OF_AXIS = new RegExp(
  `^(?:[-+±(]?[\\d.,:%/–-]+[%)]?|\\p{L}|(?:${MONTHS})\\.?|uger?|år|over|pct\\.?)$`,
  'iu',
);
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const STAMP = /^\[[^\]]{0,2}\]$/;

/** Whether a line says nothing by itself: drawn signs, the numbers of a chart, an address on the net. */
export function isNoise(line: string): boolean {
  if (line === '') return false;
  if (!/\p{L}/u.test(line) || ADDRESS.test(line) || STAMP.test(line)) return true;
  const tokens = line.replace(/^- /, '').split(' ');
  if (tokens.length === 1) return /^\p{L}$/u.test(line);
  return tokens.filter((token) => OF_AXIS.test(token)).length / tokens.length >= 0.7;
}
