import { aftermath, faultsOf, peakMb, tell, unharmed } from './aftermath.ts';
import { type Attack, type Attacker, good, type Outcome, post } from './attack.ts';
import { encodingAttacks } from './encodingAttacks.ts';
import { framingAttacks } from './framingAttacks.ts';
import { headAttacks } from './headAttacks.ts';
import { jsonAttacks } from './jsonAttacks.ts';
import { insider, localSite, type Site, servedSite, stranger } from './site.ts';
import { targetAttacks } from './targetAttacks.ts';
import { textAttacks } from './textAttacks.ts';
import { exchange, Wire } from './wire.ts';

const attacks = [
  ...encodingAttacks,
  ...textAttacks,
  ...jsonAttacks,
  ...framingAttacks,
  ...headAttacks,
  ...targetAttacks,
];
/** Names a page on the internet could have made lead to this machine. */
const REBOUND = [
  'example.com',
  'example.com:3978',
  'localhost.example.com',
  '127.0.0.1.example.com',
  '127.0.0.1.nip.io',
  'localhost-example.com',
  '0.0.0.0',
  '127.1',
  '2130706433',
  '[::]',
  '[::ffff:127.0.0.1]',
  '192.168.1.7',
  'LOCALHOST.',
];

/** So many at once. */
const LANES = 8;

type Came = { outcome: Outcome | 'silence'; faults: string[] };

async function attempt({ parts, closes }: Attack, by: Attacker): Promise<Came> {
  const wire = new Wire(by.port);
  for (const part of parts(by)) wire.write(part);
  const { replies, closed } = await (closes ? wire.closes() : wire.hears());
  wire.hangUp();
  const [first, ...rest] = replies;
  const smuggled = closes && (!closed || rest.some(({ status }) => status < 300));
  return {
    outcome: first?.status ?? (closed ? 'cut' : 'silence'),
    faults: [...replies.flatMap(faultsOf), ...(smuggled ? ['a second request'] : [])],
  };
}

/** Carries all attacks out. */
async function attackAll(attacker: () => Attacker): Promise<Map<Attack, Came>> {
  const came = new Map<Attack, Came>();
  const waiting = [...attacks];
  const lane = async () => {
    for (let it = waiting.shift(); it !== undefined; it = waiting.shift())
      came.set(it, await attempt(it, attacker()));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return came;
}

function holds(expected: 'expected' | 'stranger', came: () => Map<Attack, Came>): void {
  const table = attacks.map((attack) => [attack[expected].join(' or '), attack.name, attack] as const);
  it.each(table)('answers %s to %s', (_told, _name, attack) => {
    const { outcome, faults } = came().get(attack) ?? { outcome: 'silence', faults: [] };
    expect(attack[expected]).toContain(outcome);
    expect(faults).toEqual([]);
  });
}

async function isUnharmed(name: string, site: Site): Promise<void> {
  expect(await aftermath(site)).toEqual(unharmed);
  tell(`${attacks.length} attacks ${name}: ${peakMb(site.program)} MB at most`);
}

describe('the program attacked in local mode', () => {
  let site: Site;
  let came = new Map<Attack, Came>();
  beforeAll(async () => {
    site = await localSite();
    came = await attackAll(() => insider(site));
  });
  afterAll(() => site.stop());

  holds('expected', () => came);

  it.each(REBOUND)('lets nobody in who comes by the name %s', async (host) => {
    const by = insider(site);
    const { replies } = await exchange(by.port, [post(by, good(by), { host })]);
    expect(replies.map(({ status, body }) => [status, body])).toEqual([[403, '']]);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    'localhost:3978',
    '[::1]:3978',
  ])('lets in by the name %s', async (host) => {
    const by = insider(site);
    expect((await exchange(by.port, [post(by, good(by), { host })])).replies[0]?.status).toBe(200);
  });

  it('is unharmed after all of it', () => isUnharmed('in local mode', site));
});

describe('the program attacked on the internet', () => {
  let site: Site;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.stop());

  it('takes a token again with another body, since nothing ties them, and the same activity only once', async () => {
    const worker = site.caseworker();
    const headers = worker.headers();
    worker.headers = () => headers;
    const activity = worker.activity({ type: 'message', text: 'visitation 2026-901' });
    const own = () => worker.chat;
    for (const text of ['visitation 2026-901', 'jobsamtale 2026-902', 'hej'])
      expect((await worker.send({ ...activity, text })).status).toBe(200);
    expect(await worker.types('hej')).toContain('Hvad skal du i gang med?');
    expect(own()).toHaveLength(2);
  });

  describe.each([
    ['by somebody with a token', insider, 'expected'],
    ['by a stranger', stranger, 'stranger'],
  ] as const)('%s', (name, attacker, expected) => {
    let came = new Map<Attack, Came>();
    beforeAll(async () => {
      came = await attackAll(() => attacker(site));
    });

    holds(expected, () => came);
    it('is unharmed after all of it', () => isUnharmed(`on the internet, ${name}`, site));
  });
});
