import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('the log', () => {
  it('tells an error by name, code and where it arose, and never by its message', () => {
    const script = join(tmpdir(), `log-${process.pid}.mjs`);
    const log = pathToFileURL(resolve('src/log.ts')).href;
    writeFileSync(
      script,
      `import { openLog } from ${JSON.stringify(log)};
       const error = new TypeError('borgeren hedder\\n 010190-1234 og bor\\n her');
       openLog('info').error({ code: 'turn_failed', err: error }, 'a turn failed');`,
    );
    const { stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    const line = JSON.parse(stderr);
    expect(line).toMatchObject({ code: 'turn_failed', err: { name: 'TypeError' }, msg: 'a turn failed' });
    expect(line.err.stack).toContain('at ');
    expect(stderr).not.toMatch(/borgeren|010190|bor/);
  });
});
