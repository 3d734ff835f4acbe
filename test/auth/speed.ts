import { openTokenCheck } from '../../src/auth/tokenCheck.ts';
import { openLog } from '../../src/log.ts';
import { sentOf } from './attack.ts';
import { MetadataServer } from './metadataServer.ts';
import { keySetOf, openScene, settingsOf } from './scene.ts';

// What a check costs, on a warm process: `node test/auth/speed.ts`. Not a test, since a busy machine would fail it.
const scene = openScene();
const source = await new MetadataServer(keySetOf(scene)).start();
const check = openTokenCheck(settingsOf(scene, source.url), openLog('silent'));
const { keys } = scene;

const requests = {
  'a good token': sentOf(scene, {}),
  'a forged signature': sentOf(scene, { signing: { key: keys.stranger } }),
  'an unknown kid': sentOf(scene, { header: { kid: 'forged' } }),
  'a foreign tenant': sentOf(scene, { activity: { conversation: { tenantId: scene.foreignTenant } } }),
  'a wrong audience': sentOf(scene, { claims: { aud: scene.foreignTenant } }),
  'alg none': sentOf(scene, { header: { alg: 'none' }, signing: { signature: 'AA' } }),
  '8 KB of junk': sentOf(scene, { authorization: (it) => [`Bearer ${it.padEnd(8_000, 'A')}`] }),
  'no token': sentOf(scene, { authorization: [''] }),
};

async function microseconds(work: () => Promise<unknown>, times: number): Promise<number> {
  const began = performance.now();
  for (let n = 0; n < times; n += 1) await work();
  return ((performance.now() - began) * 1_000) / times;
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

for (const [name, { authorization, body }] of Object.entries(requests)) {
  const activity: unknown = JSON.parse(body);
  const work = () => check.check(authorization[0], activity);
  await microseconds(work, 2_000);
  const rounds: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < 5; round += 1) rounds.push(await microseconds(work, 4_000));
  const { user, system } = process.cpuUsage(cpu);
  const each = median(rounds);
  process.stdout.write(
    `${name.padEnd(20)} ${each.toFixed(1).padStart(7)} µs  ${Math.round(1e6 / each)
      .toString()
      .padStart(
        8,
      )}/s one after another  ${((user + system) / 20_000).toFixed(1).padStart(7)} µs of processor\n`,
  );
}
await source.stop();
