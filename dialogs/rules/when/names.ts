const numbered = (names: string, first: number): [string, number][] =>
  names
    .split(' ')
    .flatMap((group, index) => group.split('|').map((name): [string, number] => [name, first + index]));

const oneOf = (names: Iterable<string>) =>
  [...names].sort((one, other) => other.length - one.length).join('|');

const WEEKDAYS = new Map(
  numbered(
    'mandag|man tirsdag|tirsd|tirs|tir onsdag|onsd|ons torsdag|torsd|tors|tor fredag|fre lørdag|lørd|lør|lordag søndag|sønd|søn|sondag',
    1,
  ),
);
/** Also other words or names: "hvad gør man", "hans søn", "ring til Tor". */
const OTHER_WORDS_TOO = ['man', 'tor', 'søn'];
const MONTHS = new Map(
  numbered(
    'januar|jan februar|feb|febr marts|mar april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec',
    1,
  ),
);
const NUMBERS = new Map(
  numbered(
    'en|et|een to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
    1,
  ),
);
const ORDINALS = new Map(
  numbered(
    'første anden|andet tredje fjerde femte sjette syvende ottende niende tiende ellevte|elvte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte',
    1,
  ),
);

/** A weekday's name, in full or short, for use in a pattern. */
export const WEEKDAY = oneOf([...WEEKDAYS.keys()].filter((name) => !OTHER_WORDS_TOO.includes(name)));
/** The same with the short names that are also other words: to be used only right before a date. */
export const WEEKDAY_OF_DATE = oneOf(WEEKDAYS.keys());
/** The short names that are also other words. */
export const DOUBTFUL_WEEKDAY = oneOf(OTHER_WORDS_TOO);
export const FULL_WEEKDAYS = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');
export const MONTH = oneOf(MONTHS.keys());
/** A count in figures or words. */
export const NUMBER = `\\d{1,4}|${oneOf(NUMBERS.keys())}`;
/** A count in words, as of hours. */
export const NUMBER_WORD = oneOf(NUMBERS.keys());
/** "3." or "tredje"; the full stop is often forgotten. */
export const ORDINAL = `\\d{1,3}\\.?|${oneOf(ORDINALS.keys())}`;
export const ORDINAL_WORD = oneOf(ORDINALS.keys());

/** 1 for Monday, by any of its names. */
export const weekdayOf = (name: string) => WEEKDAYS.get(name) ?? 0;
export const monthOf = (name: string) => MONTHS.get(name) ?? 0;
export const numberOf = (name: string) => NUMBERS.get(name) ?? Number(name);
export const ordinalOf = (name: string) => ORDINALS.get(name) ?? Number(name.replace('.', ''));
