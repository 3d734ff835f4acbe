import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.looseObject({ name: z.string(), devDependencies: z.unknown().optional() });
const locked = z.looseObject({ dev: z.boolean().optional(), devDependencies: z.unknown().optional() });
const lock = z.looseObject({ packages: z.record(z.string(), locked) });

const SBOM =
  'npm sbom --package-lock-only --sbom-format cyclonedx --sbom-type application --offline --no-update-notifier';

const jsonIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The manifest and the lock without what is for development only. */
function production(root: string): { name: string; files: Record<string, unknown> } {
  const { devDependencies: _ours, ...rest } = manifest.parse(jsonIn(join(root, 'package.json')));
  const { packages, ...about } = lock.parse(jsonIn(join(root, 'package-lock.json')));
  const kept = Object.entries(packages)
    .filter(([, it]) => it.dev !== true)
    .map(([path, { devDependencies: _theirs, ...it }]) => [path, it]);
  const files = {
    'package.json': rest,
    'package-lock.json': { ...about, packages: Object.fromEntries(kept) },
  };
  return { name: rest.name, files };
}

/**
 * What production is made of, on every platform, as the text of a CycloneDX document: npm's own, from the lock, without a network. With
 * `--omit dev` npm leaves out whatever development uses too (npm/cli #7909), so it is shown a lock that has nothing of development in it.
 */
export function productionSbom(root: string): string {
  const { name, files } = production(root);
  const around = mkdtempSync(join(tmpdir(), 'sbom-'));
  try {
    // npm names the document after the folder.
    const cwd = join(around, name);
    mkdirSync(cwd);
    for (const [file, json] of Object.entries(files)) writeFileSync(join(cwd, file), JSON.stringify(json));
    return execSync(SBOM, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}
