const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of a list as a pattern: "*" at either end stands for more letters, a space for any white space. */
function pattern(word: string): string {
  const inner = escaped(word.replace(/^\*|\*$/g, '')).replace(/ +/g, '\\s+');
  return `${word.startsWith('*') ? '[\\p{L}-]*' : ''}${inner}${word.endsWith('*') ? '[\\p{L}-]*' : ''}`;
}

/** The words of a list as one alternative of a pattern, longest first; an empty list never matches. */
export const anyOf = (list: readonly string[]): string =>
  list.length === 0
    ? '(?!)'
    : `(?:${[...list]
        .sort((one, other) => other.length - one.length)
        .map(pattern)
        .join('|')})`;

/** A pattern that stands as whole words. Behind a sign such as "§" or a full stop anything may follow. */
export const whole = (inner: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])${inner}(?:(?<![\\p{L}\\d])|(?![\\p{L}\\d]))`, 'giu');

/** What is built of something once and used again as long as that is kept: a note has many lines, and a long list takes long to read. */
export function onceFor<K extends object, T>(build: (key: K) => T): (key: K) => T {
  const built = new WeakMap<K, T>();
  return (key) => {
    const known = built.get(key);
    if (known !== undefined) return known;
    const made = build(key);
    built.set(key, made);
    return made;
  };
}

const finder = onceFor((list: readonly string[]) => whole(anyOf(list)));

/** Every place in a text where one of the words stands whole. */
export const find = (text: string, list: readonly string[]): RegExpExecArray[] => [
  ...text.matchAll(finder(list)),
];

/** Whether one of the words stands in a text. */
export const has = (text: string, list: readonly string[]): boolean => text.search(finder(list)) >= 0;
