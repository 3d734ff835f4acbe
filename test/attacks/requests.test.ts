import { aftermath, faultsOf, peakMb, tell, unharmed } from './aftermath.ts';
import type { Attack, Attacker, Outcome } from './attack.ts';
import { encodingAttacks } from './encodingAttacks.ts';
import { framingAttacks } from './framingAttacks.ts';
import { headAttacks } from './headAttacks.ts';
import { jsonAttacks } from './jsonAttacks.ts';
import { insider, localSite, type Site, servedSite, stranger } from './site.ts';
import { targetAttacks } from './targetAttacks.ts';
import { textAttacks } from './textAttacks.ts';
import { Wire } from './wire.ts';

const attacks = [
  ...encodingAttacks,
  ...textAttacks,
  ...jsonAttacks,
  ...framingAttacks,
  ...headAttacks,
  ...targetAttacks,
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
  it('is unharmed after all of it', () => isUnharmed('in local mode', site));
});

describe('the program attacked on the internet', () => {
  let site: Site;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.stop());

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
