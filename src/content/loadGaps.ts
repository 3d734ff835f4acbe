import { join } from 'node:path';
import { type Gap, gapFile } from '../../dialogs/schema/guidance.ts';
import type { OwnContent } from './ownContent.ts';
import { readYaml } from './readYaml.ts';

/** The gaps in force, and the ids of those the municipality took over. */
export type Gaps = { gaps: Gap[]; replaced: string[] };

/** Reads the gaps of a folder, with those of the municipality: beside them, or in the place of one with the same id. */
export function loadGaps(folder: string, own?: OwnContent): Gaps {
  const { gaps } = readYaml(join(folder, 'gaps.yaml'), 'gaps.yaml', gapFile).value;
  const theirs = own?.gaps?.value.gaps ?? [];
  const ids = theirs.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) throw own?.gaps?.mistake(['gaps', twice, 'id'], `»${ids[twice]}« bruges to gange i filen`);
  return {
    gaps: [...gaps.filter(({ id }) => !ids.includes(id)), ...theirs],
    replaced: gaps.flatMap(({ id }) => (ids.includes(id) ? id : [])),
  };
}
