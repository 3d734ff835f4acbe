import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLog } from '../../src/log.ts';
import { readHouse } from '../house/readHouse.ts';

describe('the log', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const told = (write: () => void) => {
    lines.length = 0;
    write();
    return lines.map((line) => JSON.parse(line));
  };

  it('is on standard error, scrubbed, with errors told by name, code and where they arose, and never by their message', () => {
    const script = join(tmpdir(), `log-${process.pid}.mjs`);
    const source = pathToFileURL(resolve('src/log.ts')).href;
    writeFileSync(
      script,
      `import { openLog } from ${JSON.stringify(source)};
       const error = new TypeError('borgeren hedder\\n 010190-1234 og bor\\n    at Nygade (1:2:3)\\n her');
       openLog('info').error({ code: 'turn_failed', err: error, cpr: '010190-1234' }, 'a turn failed');`,
    );
    const { stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    const line = JSON.parse(stderr);
    expect(line).toMatchObject({
      code: 'turn_failed',
      err: { name: 'TypeError' },
      cpr: '[fjernet]',
      msg: 'a turn failed',
    });
    expect(line.err.stack).toContain('at ');
    expect(stderr).not.toMatch(/borgeren|010190|bor|Nygade/);
  });

  it('takes no words from an error that comes alone', () => {
    expect(told(() => log.error(new Error('borgeren')))).toMatchObject([{ msg: 'an error' }]);
    expect(
      told(() => log.child({ err: new Error('borgeren') }).warn({ err: new Error('borgeren') })),
    ).toHaveLength(1);
    expect(lines.join('')).not.toContain('borgeren');
  });

  it('bears with what is no error', () => {
    for (const err of [null, 'borgeren', 42, { message: 'borgeren', stack: 'borgeren' }])
      expect(told(() => log.error({ code: 'x', err }))).toMatchObject([
        { code: 'x', err: { name: typeof err } },
      ]);
    expect(lines.join('')).not.toContain('borgeren');
    expect(told(() => log.info({ code: 'x' }))).toMatchObject([{ code: 'x' }]);
    expect(lines.join('')).not.toContain('an error');
  });

  it('tells a line without anything personal word for word', () => {
    const fields = { code: 'listening', host: '127.0.0.1', port: 3978 };
    expect(told(() => log.info(fields, 'the bot listens'))).toMatchObject([
      { ...fields, level: 30, msg: 'the bot listens' },
    ]);
  });

  it('is silent below its level', () => {
    expect(told(() => log.debug('x'))).toEqual([]);
  });

  it('is the only place that knows of pino', () => {
    const users = readHouse(['dialogs', 'cards', 'src']).filter(({ imports }) =>
      imports.some(({ from }) => from === 'pino'),
    );
    expect(users.map(({ path }) => path)).toEqual(['src/log.ts']);
  });
});
