import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('The lookup on the command line tells of a mistake in own content in one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indhold-'));
  mkdirSync(join(folder, 'guidance'));
  writeFileSync(join(folder, 'guidance', 'kort.yaml'), 'id: [');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/lookup.ts'], {
    encoding: 'utf8',
    input: 'hvem kan være mentor\n',
    env: { PATH: process.env.PATH ?? '', CONTENT_DIR: folder },
  });
  rmSync(folder, { recursive: true, force: true });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^samtalemakker: .*kort\.yaml.*\n$/);
});
