import { rotateCommand } from '../../src/cli/rotateCommand.ts';
import { rotateKeys } from '../../src/store/rotateKeys.ts';
import type { Store } from '../../src/store/store.ts';
import { Vault } from '../../src/store/vault.ts';
import type { Engine } from '../../src/store/work.ts';
import { bytes, desk, draft, kirsten, other, text, turn } from '../store/given.ts';
import {
  act,
  done,
  freshFile,
  keysNamed,
  onEachEngine,
  type Place,
  run,
  runProcess,
  settingOf,
} from './given.ts';

const [OLD, NEW, BOTH] = [keysNamed('k1'), keysNamed('k2'), keysNamed('k2', 'k1')];
const MANY = 450;

/** A bot at work: one turn after another on a draft, and a new draft beside it each time. */
class Talk {
  rounds = 0;
  private over = false;
  private readonly going: Promise<void>;

  constructor(store: Store) {
    this.going = this.talk(store);
  }

  private async talk(store: Store): Promise<void> {
    while (!this.over) {
      this.rounds += 1;
      const said = `tur ${this.rounds}`;
      await turn(store, { draft: 'd1', writes: [draft('d1', said)] });
      await turn(store, { writes: [draft(`y${this.rounds}`, 'ny')] });
      expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe(said);
      await new Promise(setImmediate);
    }
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.going;
  }
}

onEachEngine('Going over to a new key', (fresh) => {
  let here: Place;
  beforeEach(async () => {
    here = await fresh(OLD);
    await here.during(async (store) => {
      await turn(store, { writes: [desk, draft('d1', 'den ene')] });
      await turn(store, { writes: [draft('d2', 'den anden')] }, other);
      await done(store, [act('opened', 'd1', '2026-114')]);
      await store.sealAudit(10);
    });
  });
  afterEach(() => here.gone());
  const rotate = (keys = BOTH) => run(rotateCommand, [], { ...here.place, keys });
  const masters = async () =>
    (await here.query('SELECT DISTINCT master FROM data_key')).map((it) => it.master);

  it('wraps every key anew: the new key opens everything, and the old one alone nothing', async () => {
    // Another test may be reading in the same server, which is then told of besides.
    const out = expect.stringMatching(/^Wrapped anew under »k2«: 4. Under it now: 4.\n/);
    expect(await rotate()).toMatchObject({ code: 0, out });
    expect(await masters()).toEqual(['k2']);
    await expect(here.open(OLD)).rejects.toMatchObject({ trouble: 'unreadable' });
    const store = await here.open(NEW);
    expect(text((await turn(store, { draft: 'd1' })).draft?.state)).toBe('den ene');
    expect(text((await turn(store, { draft: 'd2' }, other)).draft?.state)).toBe('den anden');
    expect(text((await turn(store)).desk)).toBe('bordet');
    await store.close();
  });

  it('is done once: a second time there is nothing left to do', async () => {
    await rotate();
    expect(await rotate()).toMatchObject({ code: 0, out: 'Wrapped anew under »k2«: 0. Under it now: 4.\n' });
    expect((await rotate(NEW)).code).toBe(0);
  });

  it('leaves a bot beside it at work, if that has both keys', async () => {
    const writes = Array.from({ length: MANY }, (_, n) => draft(`x${n}`, `kladde ${n}`));
    await here.during((store) => turn(store, { writes }));
    const store = await here.open(BOTH);
    const talk = new Talk(store);
    const env = { ...here.env, ENCRYPTION_KEYS: settingOf(BOTH) };
    const { code, out } = await runProcess('rotateKeys', [], env);
    await talk.stop();
    expect([code, out]).toEqual([0, expect.stringContaining('Wrapped anew under »k2«: 454. Under it now: ')]);
    expect(talk.rounds).toBeGreaterThan(2);
    await store.close();
    const after = await here.open(NEW);
    expect(text((await turn(after, { draft: 'd1' })).draft?.state)).toBe(`tur ${talk.rounds}`);
    expect(text((await turn(after, { draft: `x${MANY - 1}` })).draft?.state)).toBe(`kladde ${MANY - 1}`);
    await after.close();
  });

  it('says which keys cannot be opened, wraps the others, and ends with 1', async () => {
    await here.query("UPDATE data_key SET master = 'k0' WHERE id = 'd1'");
    const { code, out } = await rotate();
    expect(code).toBe(1);
    expect(out).toContain('Wrapped anew under »k2«: 3. Under it now: 3.');
    expect(out).toContain('Cannot be opened: 1 key under »k0«.');
    await here.query("UPDATE data_key SET master = 'k1' WHERE id = 'd1'");
    expect((await rotate()).code).toBe(0);
  });

  it('finds out when the first key has the name of another that was used before', async () => {
    await rotate();
    const named = new Map([['k2', OLD.get('k1') ?? bytes('')]]);
    const { code, out } = await rotate(named);
    expect([code, out]).toEqual([1, expect.stringContaining('Cannot be opened: 4 keys under »k2«.')]);
  });

  it('counts what a bot beside it put under the old key meanwhile', async () => {
    const vault = new Vault(OLD);
    let made = 0;
    const rotation = await here.beside((engine) => {
      const busy: Engine = Object.create(engine, {
        together: {
          value: async (work: Parameters<Engine['together']>[0]) => {
            const done = await engine.together(work);
            made += 1;
            await engine.together(() => vault.make(`0${made}`));
            return done;
          },
        },
      });
      return rotateKeys(busy, BOTH, 2);
    });
    expect(rotation).toMatchObject({ wrapped: 4, under: 4, left: made });
    expect(made).toBeGreaterThan(1);
    expect((await rotate()).out).toContain(`Wrapped anew under »k2«: ${made}.`);
  });

  it('leaves the audit log as it was', async () => {
    const seals = () => here.query('SELECT number, seal, reference FROM audit');
    const before = await seals();
    await rotate();
    expect(await seals()).toEqual(before);
    const store = await here.open(NEW);
    await done(store, [act('read', 'd1', '2026-114')], kirsten);
    expect(await store.sealAudit(10)).toMatchObject({ sealed: 1 });
    await store.close();
    const marks = await here.query('SELECT DISTINCT reference FROM audit');
    expect(marks).toHaveLength(1);
  });
});

describe('Going over to a new key in local mode', () => {
  it('tells where the key lies and how to go over to one of your own', async () => {
    const here = freshFile();
    const { keys: _keys, ...local } = here.place;
    await expect(run(rotateCommand, [], local)).rejects.toThrow(/encryption-key[\s\S]*local:CONTENT/);
    await here.gone();
  });
});
