import { type Bench, onBothEngines } from './engines.ts';
import { sendAtOnce } from './pipeline.ts';

const MANY = 40;
const numbers = Array.from({ length: MANY }, (_, at) => at);
const twice = <T>(things: readonly T[]) => things.flatMap((it) => [it, it]);

onBothEngines('forty turns at once in one conversation', (open) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench.drop());

  it('begin forty conversations, each once, in the order they came, and show each', async () => {
    const { running } = bench;
    const worker = running.caseworker();
    const references = numbers.map((at) => `2026-${1_000 + at}`);
    const typed = references.map((it) => worker.activity({ type: 'message', text: `jobsamtale ${it}` }));
    const statuses = await sendAtOnce(running.port, twice(typed));
    expect(statuses).toEqual(twice(numbers).map(() => 200));
    const { desks, drafts } = await bench.whole();
    const own = desks.find(({ person }) => person === worker.person);
    expect(own?.desk.drafts.map(({ reference }) => reference)).toEqual(references);
    expect(drafts.filter(({ person }) => person === worker.person)).toHaveLength(MANY);
    const cards = () => worker.chat;
    await running.connector.until(() => cards().length >= MANY, 'all cards came');
    expect(cards().map(({ raw }) => /2026-1\d{3}/.exec(raw)?.[0])).toEqual(references);
  });

  it('of one card keep what was written on each, once, in the order they came', async () => {
    const { running } = bench;
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-860');
    await worker.presses('Aftaler: 0');
    const written = numbers.map((at) => `aftale nummer ${at}`);
    const presses = written.map((what) => worker.pressOf('addRow', { 'aftaler.what': what }));
    await sendAtOnce(running.port, twice(presses));
    const { drafts, acts } = await bench.whole();
    const draft = drafts.find((it) => it.person === worker.person)?.draft;
    // The first is taken in; the others came on a card that was old by then, and are offered.
    const kept = [draft?.answers.aftaler?.value, draft?.offers.aftaler] as { what: string }[][];
    expect(kept.flat().map(({ what }) => what)).toEqual(written);
    expect(acts.filter((it) => it.draft === draft?.id && it.what === 'changed')).toHaveLength(MANY);
  });
});
