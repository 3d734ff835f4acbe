import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookupLine, lookupText, questionIn } from '../../src/cli/lookupLine.ts';
import { openLookup } from '../../src/lookup/openLookup.ts';
import { cards, gap } from './given.ts';

const lookup = openLookup(cards, [gap('satser', ['sats'])]);

const run = (command: string, args: readonly string[], input = '') => {
  const ran = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { input, encoding: 'utf8' });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
};

describe('A line of questions', () => {
  it('is answered with hits, each with its main place', () => {
    const { question, answered, hits } = lookupLine(lookup, ' hvad er brobygning ');
    expect([question, answered]).toEqual(['hvad er brobygning', true]);
    expect(hits[0]).toEqual({
      ...{ id: 'brobygning', title: 'Brobygning på en erhvervsskole', source: 'kilde', page: 1 },
      score: expect.any(Number),
    });
  });

  it('names further places under also, and a heading where there is no page', () => {
    const sources = [
      { source: 'a', heading: 'Overskrift' },
      { source: 'b', page: '4-5' },
    ];
    const [first] = cards;
    const both = openLookup(first ? [{ ...first, sources }] : [], []);
    expect(lookupLine(both, 'brobygning').hits[0]).toMatchObject({
      ...{ source: 'a', heading: 'Overskrift' },
      also: [{ source: 'b', page: '4-5' }],
    });
  });

  it('that is not answered has the nearest for hits', () => {
    const { answered, hits } = lookupLine(lookup, 'sats for en mentor');
    expect([answered, hits[0]?.id]).toEqual([false, 'mentor']);
  });

  it('may be a JSON object with the question in it', () => {
    expect(questionIn('{"id":"q1","question":"mentor"}')).toBe('mentor');
    expect(questionIn('"mentor"')).toBe('"mentor"');
  });

  it.each([
    ['', 'empty: question'],
    ['   ', 'empty: question'],
    ['{"question":""}', 'empty: question'],
    ['{"question":7}', 'invalid: question'],
    ['{"spørgsmål":"mentor"}', 'invalid: question'],
    ['{mentor', 'json: '],
    ['x'.repeat(1_001), 'too_long: question'],
  ])('%p is a bad one', (line, why) => {
    expect(() => questionIn(line)).toThrow(why);
  });

  it('as text says what an answer is worth', () => {
    expect(lookupText(lookup.ask('brobygning'))).toMatch(
      /^Måske relevant i kilderne:\n {2}Brobygning på .* \(kilde, s\. 1\)\n/,
    );
    expect(lookupText(lookup.ask('hvad er satsen'))).toMatch(/^satser står ikke i mine kilder\./);
    expect(lookupText(lookup.ask('lasagne'))).toBe('Det står ikke i mine kilder.\n');
  });
});

describe('The command lookup', () => {
  it('answers line by line, and ends with 1 after a bad line', () => {
    const { code, out, err } = run('lookup', ['--json'], 'hvad er brobygning\n\nopskrift på lasagne\n');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, err, lines.length]).toEqual([1, '', 3]);
    expect(lines[0]).toMatchObject({ question: 'hvad er brobygning', answered: true });
    expect(lines[0].hits.length).toBeLessThanOrEqual(5);
    expect(lines[1]).toEqual({ error: { code: 'empty', field: 'question' } });
    expect(lines[2]).toMatchObject({ answered: false });
  });

  it('refuses what it does not understand', () => {
    expect(run('lookup', ['--xml'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^npm run/),
    });
  });
});

describe('The command eval:lookup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spoergsmaal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (text: string) => {
    const file = join(folder, 'q.jsonl');
    writeFileSync(file, text);
    return file;
  };

  it('prints the figures, and the misses when asked', () => {
    const line = { id: 'x1', question: 'opskrift på lasagne', answerable: true, gold: [] };
    const { code, out } = run('evalLookup', [fileOf(JSON.stringify(line)), '--misses']);
    expect(code).toBe(0);
    for (const name of ['hit@1', 'hit@3', 'MRR@5', 'unanswerable refused', 'answerable wrongly refused'])
      expect(out).toContain(name);
    expect(out).toMatch(/^x1 {2}refused, not found: opskrift på lasagne/m);
  });

  it.each([
    [[], 'a file is expected'],
    [['findes-ikke.jsonl'], 'findes-ikke.jsonl'],
  ])('without a file it can read says so in one line: %j', (args, why) => {
    const { code, out, err } = run('evalLookup', args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^samtalemakker: [^\n]*\n$/);
    expect(err).toContain(why);
  });
});
