import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** One import of a module: of what, and whether of types alone. `from` is a path from the root, or a package's name. */
export type Import = { from: string; typesOnly: boolean };
export type Module = { path: string; text: string; lines: number; imports: Import[] };

const ROOT = process.cwd();
const STATEMENT =
  /^(?:import|export)\s+(type\s)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map(([, type, names = '', from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? '';
    const inner = /^\{(.*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((it) => it.trim())
      .filter((it) => it !== '');
    const typesOnly =
      type !== undefined ||
      (inner !== undefined && inner.length > 0 && inner.every((it) => it.startsWith('type ')));
    return {
      from: name.startsWith('.') ? relative(ROOT, join(dirname(join(ROOT, path)), name)) : packageOf(name),
      typesOnly,
    };
  });
}

/** Every TypeScript module of the rooms, with what it imports. */
export function readHouse(rooms: readonly string[]): Module[] {
  return rooms.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry): Module => {
        const path = relative(ROOT, join(entry.parentPath, entry.name));
        const text = readFileSync(join(ROOT, path), 'utf8');
        return { path, text, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) };
      }),
  );
}

/** Every folder of the rooms, by its path from the root. */
export function foldersOf(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) => [
    room,
    ...readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  ]);
}

/** A ring of modules that import each other for more than types, or undefined. */
export function ringIn(modules: readonly Module[]): string[] | undefined {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const follow = (path: string, way: string[]): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const { from, typesOnly } of byPath.get(path)?.imports ?? []) {
      const ring = typesOnly || !byPath.has(from) ? undefined : follow(from, [...way, path]);
      if (ring) return ring;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of modules) {
    const ring = follow(path, []);
    if (ring) return ring;
  }
  return undefined;
}
