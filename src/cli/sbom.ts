import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productionSbom } from './productionSbom.ts';

/** Writes what production is made of to `out/sbom.json`. */
const path = join('out', 'sbom.json');
mkdirSync('out', { recursive: true });
writeFileSync(path, productionSbom('.'));
process.stdout.write(`${path}\n`);
