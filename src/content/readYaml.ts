import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './contentError.ts';
import { readText } from './readText.ts';

z.config(z.locales.da());

/** A content file read and checked: what it holds, and how to say where in it something is wrong. */
export type ReadFile<T> = {
  name: string;
  value: T;
  /** As it stands in the file: nothing filled in where nothing was written. */
  written: unknown;
  mistake(path: readonly PropertyKey[], expected: string): ContentError;
};

/** The start of the field, or of the nearest thing around it that is there. */
function startOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The issue that tells most: of a choice of shapes, that of the shape the text came nearest to. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const nearest = issue.errors
    .flat()
    .map(deepest)
    .toSorted((one, other) => other.path.length - one.path.length)[0];
  return nearest ? { ...nearest, path: [...issue.path, ...nearest.path] } : issue;
}

/** What is expected, by the kind of value a schema asks for. */
const KINDS: Partial<Record<string, string>> = {
  string: 'tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'felter under hinanden',
  record: 'felter under hinanden',
};

/** What is nearly always wrong where the text is no YAML at all; the library tells it in English and in its own terms. */
const SIGNS =
  'tegnene passer ikke. Står der : eller # inde i en tekst, så sæt " om den. Tjek indrykning og parenteser på linjen og lige før';

/** A colon in a text makes a field of what stands before it, which only whoever wrote it can tell. */
const COLON = 'her skal stå tekst; står der et kolon i den, så sæt " om hele teksten';

/** Whether a text with a colon was written without quotation marks: one field of text in the place of it. */
function hasColon(issue: z.core.$ZodIssue, value: unknown): boolean {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (!isText && issue.code !== 'invalid_union') return false;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const [[name = '', text] = []] = Object.entries(value);
  return (
    Object.keys(value).length === 1 && /[ A-ZÆØÅ]/.test(name) && (text === null || typeof text === 'string')
  );
}

/** How long a text, or how many of a list, there may be; undefined of any other issue. */
function sizeTold(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  if (issue.origin !== 'string' && issue.origin !== 'array') return undefined;
  const unit = issue.origin === 'string' ? 'tegn' : 'punkter';
  if (issue.code === 'too_big') return `her må højst stå ${issue.maximum} ${unit}`;
  return issue.minimum === 1 ? 'her skal stå noget' : `her skal stå mindst ${issue.minimum} ${unit}`;
}

/** The issue in plain words, where the library's are not; `value` is what stands there. */
function toldOf(issue: z.core.$ZodIssue, value: unknown): string {
  const { code, message } = issue;
  const there = value !== undefined && value !== null;
  if (!there && (code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union'))
    return issue.path.length === 0 ? 'den er tom' : 'mangler';
  const size = sizeTold(issue);
  if (size !== undefined) return size;
  if (code === 'unrecognized_keys')
    return `der er ikke noget felt, der hedder »${issue.keys.join('« eller »')}«`;
  if (code === 'invalid_format' && 'format' in issue && issue.format === 'date')
    return 'her skal stå en dato som 2026-11-22';
  if (code === 'invalid_value' && 'values' in issue) return `her skal stå ${issue.values.join(' eller ')}`;
  const kind = 'expected' in issue && code === 'invalid_type' ? KINDS[String(issue.expected)] : undefined;
  return kind === undefined ? message : `her skal stå ${kind}`;
}

/**
 * Checks YAML text against a schema. The first mistake is thrown as a ContentError with file, line, column, field and what was expected.
 * `name` is the file's name as the content editor knows it, `linesBefore` the lines that stand before the text in it.
 */
export function parseYaml<T>(text: string, name: string, schema: z.ZodType<T>, linesBefore = 0): ReadFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number, field: string, expected: string) => {
    const { line, col } = lines.linePos(offset);
    return new ContentError(name, linesBefore + line, col, field, expected);
  };
  const [broken] = document.errors;
  if (broken) throw at(broken.pos[0], 'YAML', `${SIGNS} (${broken.code})`);
  const mistake = (field: readonly PropertyKey[], expected: string) =>
    at(startOf(document, field), field.join('.') || 'filen', expected);
  const written = document.toJS();
  const parsed = schema.safeParse(written);
  if (parsed.success) return { name, value: parsed.data, written, mistake };
  const [first] = parsed.error.issues;
  if (first === undefined) throw parsed.error;
  const issue = deepest(first);
  const there = first.path.reduce<unknown>(
    (all, at) => (all as Record<PropertyKey, unknown> | null)?.[at],
    written,
  );
  if (hasColon(first, there)) throw mistake(first.path, COLON);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw mistake([...issue.path, ...unknown], toldOf(issue, document.getIn(issue.path)));
}

/** Reads a YAML file and checks it against a schema, as `parseYaml` does. */
export const readYaml = <T>(path: string, name: string, schema: z.ZodType<T>): ReadFile<T> =>
  parseYaml(readText(path, name), name, schema);
