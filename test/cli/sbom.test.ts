import { readFileSync } from 'node:fs';
import { productionSbom } from '../../src/cli/productionSbom.ts';

type Component = { 'bom-ref': string; hashes?: { content: string }[] };
type Locked = { version?: string; dev?: boolean };

describe('The list of what production is made of', () => {
  const { metadata, components } = JSON.parse(productionSbom('.')) as {
    metadata: { component: { name: string; version: string } };
    components: Component[];
  };

  it('names every package of the lock that is not for development only, and no other', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, Locked>;
    };
    const locked = Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
    expect(locked.length).toBeGreaterThan(200);
    expect(components.map((it) => it['bom-ref']).sort()).toEqual([...new Set(locked)].sort());
  });

  it('has the hash of each, and says what it is of', () => {
    expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
    expect(metadata.component).toMatchObject({ name: 'samtalemakker', version: '0.1.0' });
  });
});
