import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './contentError.ts';

z.config(z.locales.da());

/** A content file read and checked: what it holds, and how to say where in it something is wrong. */
export type ReadFile<T> = {
  name: string;
  value: T;
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

/**
 * Reads a YAML file and checks it against a schema. The first mistake is thrown as a ContentError with file, line, column, field and
 * what was expected. `name` is the file's name as the content editor knows it.
 */
export function readYaml<T>(path: string, name: string, schema: z.ZodType<T>): ReadFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number, field: string, expected: string) => {
    const { line, col } = lines.linePos(offset);
    return new ContentError(name, line, col, field, expected);
  };
  const [broken] = document.errors;
  if (broken) throw at(broken.pos[0], 'YAML', broken.message.split('\n')[0] ?? broken.code);
  const mistake = (field: readonly PropertyKey[], expected: string) =>
    at(startOf(document, field), field.join('.') || 'filen', expected);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { name, value: parsed.data, mistake };
  const [first] = parsed.error.issues;
  if (first === undefined) throw parsed.error;
  const issue = deepest(first);
  throw mistake(issue.path, issue.message);
}
