import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A million with `npm run test:fuzz`. */
const COUNT = 50_000;
/** A heap so small that whatever is held on to shows. */
const HEAP = ['--max-old-space-size=256', '--max-semi-space-size=16'];

describe('the bot', () => {
  it(`takes ${COUNT} random activities without throwing, polluting, growing or keeping a CPR number`, async () => {
    const child = spawn(process.execPath, [...HEAP, 'test/fuzz/fuzz.ts', String(COUNT)]);
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        told += text;
      });
    const [code] = await once(child, 'close');
    process.stdout.write(told);
    expect({ code, told: code === 0 ? '' : told }).toEqual({ code: 0, told: '' });
  }, 300_000);
});
