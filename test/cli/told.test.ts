import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LineError } from '../../src/cli/jsonLines.ts';
import { commandContent, readTold } from '../../src/cli/told.ts';

const catalogue = commandContent();
const AT = '2026-11-23T09:00:00Z';

/** What a line is refused with. */
function refusal(line: object) {
  try {
    readTold(catalogue, JSON.stringify(line), AT);
  } catch (error) {
    if (error instanceof LineError) return { code: error.code, field: error.field, expected: error.expected };
    throw error;
  }
  return undefined;
}

const start = (expected: string[]) => [...expected, ...Array(20).fill(expect.any(String))].slice(0, 20);

describe('A line with an unknown name', () => {
  it.each<[string, object, object]>([
    ['of a flow', { flow: 'visit' }, { code: 'unknown', field: 'flow', expected: start(['visitation']) }],
    [
      'of a question',
      { flow: 'visitation', answers: { netvark: 'god' } },
      { code: 'unknown', field: 'netvark', expected: start(['netvaerk']) },
    ],
    [
      'of an option',
      { flow: 'visitation', answers: { netvaerk: 'godt' } },
      { code: 'option', field: 'netvaerk', expected: ['god', 'nogen', 'begraenset', 'ukendt'] },
    ],
    [
      'of rows',
      { flow: 'opfoelgning', rows: { aftale: [{ what: 'x' }] } },
      { code: 'unknown', field: 'aftale', expected: ['aftaler'] },
    ],
    [
      'of a column',
      { flow: 'opfoelgning', rows: { aftaler: [{ hvem: 'x' }] } },
      { code: 'column', field: 'aftaler.0.hvem', expected: ['when', 'who', 'what', 'share'] },
    ],
    [
      'of a state',
      { flow: 'opfoelgning', items: { socialt: { state: 'ja' } } },
      { code: 'state', field: 'socialt.state', expected: ['droeftet', 'ikke_droeftet', 'tages_op_senere'] },
    ],
    [
      'of a field of the line',
      { flow: 'opfoelgning', svar: {} },
      { code: 'unknown', field: 'svar', expected: expect.arrayContaining(['flow', 'answers', 'rows']) },
    ],
    ['of an item where there are none', { flow: 'visitation', items: { x: {} } }, { expected: [] }],
  ])('%s is told which are known', (_what, line, told) => {
    expect(refusal(line)).toMatchObject(told);
  });

  it('is told of an item, those that begin alike first', () => {
    expect(refusal({ flow: 'opfoelgning', items: { social: { note: 'x' } } })?.expected[0]).toBe('socialt');
  });

  it('of a row without what it is about is still taken: the form of a line is a contract', () => {
    expect(refusal({ flow: 'opfoelgning', rows: { aftaler: [{ who: 'borgeren' }] } })).toBeUndefined();
  });
});

describe.each(['assess', 'note'])('The command %s', (command) => {
  const run = (args: string[], input = '') =>
    spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { encoding: 'utf8', input });

  it('tells how it is used, with the line of the README, which works', () => {
    const usage = run(['--help']).stdout;
    const example = new RegExp(`^echo '(\\{.*\\})' \\| npm run --silent ${command} -- --json$`, 'm').exec(
      usage,
    );
    expect(readFileSync('README.md', 'utf8')).toContain(`\n${example?.[0]}\n`);
    const ran = run(['--json'], `${example?.[1]}\n`);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).not.toHaveProperty('error');
  });

  it('takes a line with a mark of byte order, and no option it does not know', () => {
    const line = '{"flow":"visitation","answers":{"under_30":"ja"}}\n';
    expect(run(['--json'], `\uFEFF${line}`)).toMatchObject({
      status: 0,
      stdout: run(['--json'], line).stdout,
    });
    expect(run(['--jsno'], line)).toMatchObject({ status: 1, stdout: '', stderr: run(['--help']).stdout });
  });

  it('gives what is known in the place of a bad line', () => {
    const ran = run(['--json'], '{"flow":"visitat"}\n');
    expect(ran.status).toBe(1);
    const { error } = JSON.parse(ran.stdout);
    expect(error).toMatchObject({ code: 'unknown', field: 'flow' });
    expect(error.expected[0]).toBe('visitation');
    expect(error.expected).toHaveLength(20);
  });
});
