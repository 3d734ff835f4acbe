import { spawnSync } from 'node:child_process';
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
