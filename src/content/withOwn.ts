import type { ReadFile } from './readYaml.ts';

/** The product's files and the municipality's beside them: all in force, those of the municipality, and the ids it took over. */
export type Both<T> = { files: ReadFile<T>[]; own: readonly ReadFile<T>[]; replaced: string[] };

/** Puts the municipality's files beside the product's. One with the id of the product's takes its place. */
export function withOwn<T extends { id: string }>(
  product: readonly ReadFile<T>[],
  own: readonly ReadFile<T>[],
): Both<T> {
  const ids = new Set(own.map(({ value }) => value.id));
  return {
    files: [...product.filter(({ value }) => !ids.has(value.id)), ...own],
    own,
    replaced: product.flatMap(({ value }) => (ids.has(value.id) ? value.id : [])),
  };
}
