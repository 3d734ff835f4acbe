const { LONG, npm_lifecycle_event: script } = process.env;

/** Half an hour with LONG=1, some minutes with `npm run test:attacks`, and what has room in `npm test`. */
export const extent: 'long' | 'whole' | 'quick' = LONG
  ? 'long'
  : script === 'test:attacks'
    ? 'whole'
    : 'quick';

/** What takes too long for `npm test`. */
export const itTakesTime = extent === 'quick' ? it.skip : it;
export const itTakesLong = extent === 'long' ? it : it.skip;
