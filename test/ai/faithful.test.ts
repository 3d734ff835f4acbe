import { masked } from '../../src/ai/notes/masked.ts';
import { type NoteHelper, openNoteHelper } from '../../src/ai/notes/noteHelper.ts';
import { openLog } from '../../src/log.ts';
import { type Case, casesIn, type Proposed } from './faithful/split.ts';
import { ModelServer } from './modelServer.ts';

jest.setTimeout(60_000);

const model = new ModelServer();
let helper: NoteHelper;
beforeAll(async () => {
  await model.start();
  const settings = {
    apiKey: 'sk-en-hemmelighed-til-test',
    model: 'den-lille',
    baseUrl: model.url,
    dailyCap: 1_000,
  };
  helper = openNoteHelper(settings, openLog('silent'), Date.now);
});
afterAll(() => model.stop());

/** The share of good ones that may be refused: the caseworker's own words stand then. */
const MOST_REFUSED = 0.4;
const POINT = [{ id: 'punkt', title: 'Et punkt' }];

/** What the model says with the signs it was given in the place of names, as a model that keeps to its task does. */
const hiddenIn = (said: string, source: string) =>
  masked(source).hidden.reduce((text, found, at) => text.replaceAll(found, `[P${at + 1}]`), said);

/** Whether the wording comes through, with the real client between. */
async function wordingPasses({ source, said }: Case<string>): Promise<boolean> {
  model.said = JSON.stringify({
    lines: hiddenIn(said, source)
      .split('\n')
      .filter((line) => line !== ''),
  });
  return (await helper.word(source, ['2026-114'], 'nogen')).length > 0;
}

async function proposalPasses({ source, said }: Case<Proposed>): Promise<boolean> {
  const text = hiddenIn(said.text, source);
  const quotes = said.quotes.map((quote) => hiddenIn(quote, source));
  model.said = JSON.stringify({
    proposals: [{ point: 'p1', quotes, text, later: said.state !== undefined }],
  });
  return (await helper.propose(source, POINT, ['2026-114'], 'nogen')).length > 0;
}

/** What was let through though it was bad, and refused though it was good. */
async function measured<T>(cases: readonly Case<T>[], passes: (it: Case<T>) => Promise<boolean>) {
  const missed: string[] = [];
  const refused: string[] = [];
  for (const it of cases) {
    const passed = await passes(it);
    if (passed && it.kind !== 'good') missed.push(`${it.kind}: ${JSON.stringify(it.said)}`);
    if (!passed && it.kind === 'good') refused.push(JSON.stringify(it.said));
  }
  const good = cases.filter(({ kind }) => kind === 'good').length;
  return { bad: cases.length - good, good, missed, refused };
}

const wordings = casesIn<string>('wording.yaml');
const later = casesIn<string>('later.yaml');
const proposals = casesIn<Proposed>('telling.yaml');

describe('the suite', () => {
  it('holds at least 100 bad and 60 good things said, a third of them put aside', () => {
    const all = [...wordings, ...proposals];
    const good = all.filter(({ kind }) => kind === 'good').length;
    expect(good).toBeGreaterThanOrEqual(60);
    expect(all.length - good).toBeGreaterThanOrEqual(100);
    expect(all.filter(({ aside }) => aside).length / all.length).toBeGreaterThan(0.28);
  });
});

/** The figures of the cases that were seen while building, or of those put aside. */
const figures = {
  'a clearer wording': (aside: boolean) =>
    measured(
      wordings.filter((it) => it.aside === aside),
      wordingPasses,
    ),
  'a proposal for a point': (aside: boolean) =>
    measured(
      proposals.filter((it) => it.aside === aside),
      proposalPasses,
    ),
};

describe.each(Object.entries(figures))('%s', (_, figuresOf) => {
  it.each([
    ['seen while building', false],
    ['put aside', true],
  ])('is caught where it says something else, and mostly let through where it does not: %s', async (_name, aside) => {
    const { missed, refused, good } = await figuresOf(aside);
    expect(missed).toEqual([]);
    expect(refused.length / good).toBeLessThan(MOST_REFUSED);
  });
});

describe('a clearer wording, of sentences written after the checks', () => {
  it('is caught where it says something else, and mostly let through where it does not', async () => {
    const { missed, refused, good } = await measured(later, wordingPasses);
    expect(missed).toEqual([]);
    expect(refused.length / good).toBeLessThan(MOST_REFUSED);
  });
});
