import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { OwnFolder, talk } from '../content/ownFolder.ts';

let own: OwnFolder;
beforeEach(() => {
  own = new OwnFolder();
});
afterEach(() => own.gone());

const run = (command: string, input: string) =>
  spawnSync(process.execPath, [`src/cli/${command}.ts`], {
    encoding: 'utf8',
    input: `${input}\n`,
    env: { PATH: process.env.PATH ?? '', CONTENT_DIR: own.path },
  });

it.each([
  ['lookup', 'hvem kan være mentor'],
  ['assess', '{"flow":"visitation"}'],
  ['note', '{"flow":"visitation"}'],
])('%s tells of a mistake in own content in one line', (command, input) => {
  own.put('guidance/kort.yaml', 'id: [');
  const { status, stdout, stderr } = run(command, input);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^samtalemakker: .*kort\.yaml.*\n$/);
});

it('a question hidden in one conversation is hidden in that alone', () => {
  const visitation = readFileSync('dialogs/content/flows/visitation.yaml', 'utf8');
  const line =
    '{"flow":"visitation","answers":{"under_30":"ja","erhvervskompetencegivende_uddannelse":"nej","start_horisont":"ca_et_aar"}}';
  const without = JSON.parse(run('assess', line).stdout);
  const other = visitation
    .replace('id: visitation\n', 'id: vores-flow\n')
    .replace(/^commands: .*$/m, 'commands: [vores flow]')
    .replace('      - id: start_horisont\n', '      - id: start_horisont\n        hidden: true\n');
  expect(other).toContain('hidden: true\n        type');
  own.put('flows/vores-flow.yaml', other);
  const { stdout, stderr } = run('assess', line);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(without);
});

it('note writes the note of a conversation of the municipality’s own, and still of the product’s', () => {
  own.put('checklists/vores-tjek.yaml', talk('vores-tjek', 'vores tjek'));
  const { stdout } = run(
    'note',
    '{"flow":"vores-tjek","items":{"aftalt":{"state":"gjort"}}}\n{"flow":"opfoelgning"}',
  );
  const [ours, product] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
  expect(ours).toContain('Tjek af vores-tjek');
  expect(ours).toContain('Aftalt med borgeren');
  expect(product).toContain('Opfølgning');
});
