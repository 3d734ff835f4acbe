const folded = (text: string) => text.toLocaleLowerCase('da');

/** Those whose name has what is looked for, as Danish sorts them; all of them where nothing is. */
export function byName<T extends { user: string; name: string }>(
  people: readonly T[],
  search: string | undefined,
): T[] {
  return people
    .filter(({ name }) => search === undefined || folded(name).includes(folded(search)))
    .sort((one, other) => one.name.localeCompare(other.name, 'da') || one.user.localeCompare(other.user));
}
