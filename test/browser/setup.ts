import { globSync, rmSync } from 'node:fs';
import { missingBrowser } from '../../src/cli/openBrowser.ts';
import { missing } from './scene.ts';

/** Takes away the pictures of what failed last time, and says why the tests are skipped, where they are. A browser that was asked for by name and is not there is a mistake. */
export default function setup(): void {
  const why = missing();
  for (const failed of globSync('out/browser/*-failed-*.png')) rmSync(failed);
  if (why === undefined) return;
  if (missingBrowser()?.named) throw new Error(`The tests in a browser cannot run: ${why}`);
  process.stderr.write(`The tests in a browser are skipped: ${why}\n`);
}
