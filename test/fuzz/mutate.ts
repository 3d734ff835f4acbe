import fc from 'fast-check';
import { copied, having, hostileName, hostileValue } from './hostile.ts';

type Holder = { [name: string]: unknown };

/** One change somewhere in a value; `at` counts its members in reading order. */
export type Mutation = {
  at: number;
  how: 'replace' | 'remove' | 'add' | 'list' | 'wrap' | 'rename' | 'move';
  name: string;
  value: unknown;
};

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 200 }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'list', 'wrap', 'rename', 'move'),
  name: hostileName,
  value: hostileValue,
});

function* membersOf(value: unknown): Generator<[Holder, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    yield [value as Holder, name];
    yield* membersOf((value as Holder)[name]);
  }
}

/** Carries a change out on a value that is nobody else's. */
export function mutate(root: object, { at, how, name, value: given }: Mutation): void {
  const value = copied(given);
  const members = [...membersOf(root)];
  const [holder, member] = members[at % Math.max(members.length, 1)] ?? [root as Holder, name];
  const held = holder[member];
  if (how === 'replace') having(holder, member, value);
  else if (how === 'remove') delete holder[member];
  else if (how === 'list') having(holder, member, [held, value]);
  else if (how === 'wrap') having(holder, member, having({}, name, held));
  else if (how === 'add') having(typeof held === 'object' && held !== null ? held : holder, name, value);
  else {
    delete holder[member];
    having(how === 'rename' ? holder : (root as Holder), name, held);
  }
}
