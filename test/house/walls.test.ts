import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { foldersOf, type Import, type Module, readHouse, ringIn } from './readHouse.ts';

const ROOMS = ['dialogs', 'cards', 'src'];
const house = readHouse(ROOMS);
const within = (room: string) => house.filter((module) => module.path.startsWith(`${room}/`));

/** Imports of modules that are not allowed, as "file → what it imports". */
const trespasses = (modules: readonly Module[], allowed: (it: Import, module: Module) => boolean) =>
  modules.flatMap((module) =>
    module.imports.filter((it) => !allowed(it, module)).map((it) => `${module.path} → ${it.from}`),
  );

describe('The house', () => {
  it('is read: every room has modules, and every import of a file leads to one', () => {
    for (const room of ROOMS) expect(within(room).length).toBeGreaterThan(0);
    const ours = trespasses(house, ({ from }) => !/^(dialogs|cards|src)\//.test(from) || existsSync(from));
    expect(ours).toEqual([]);
    expect(house.flatMap((module) => module.imports).length).toBeGreaterThan(100);
  });

  it('has dialogs import only zod, temporal-polyfill and itself', () => {
    expect(
      trespasses(
        within('dialogs'),
        ({ from }) => ['zod', 'temporal-polyfill'].includes(from) || from.startsWith('dialogs/'),
      ),
    ).toEqual([]);
  });

  it('has cards import only itself, types of dialogs and types of the cards’ schema', () => {
    const allowed = ({ from, typesOnly }: Import) =>
      from.startsWith('cards/') ||
      (typesOnly && (from.startsWith('dialogs/') || from === '@microsoft/teams.cards'));
    expect(trespasses(within('cards'), allowed)).toEqual([]);
  });

  it.each([
    ['botbuilder', /^(botbuilder|botframework)/, /^src\/teams\//],
    ['openai', /^openai$/, /^src\/ai\//],
    ['restify', /^restify$/, /^src\/server\.ts$/],
  ])('has %s imported in one place only', (_name, vendor, place) => {
    expect(trespasses(house, ({ from }, module) => !vendor.test(from) || place.test(module.path))).toEqual(
      [],
    );
  });

  it('has the environment read in src/config.ts only', () => {
    const readers = house.filter((module) =>
      /process\s*\.\s*env|process\[['"]env|\benv\b[^'"]*from 'node:process'/.test(module.text),
    );
    expect(readers.map((module) => module.path).filter((path) => path !== 'src/config.ts')).toEqual([]);
  });

  it('has a pure inside: no clock, no chance and no world in dialogs and cards', () => {
    const impure =
      /\bDate\.now\(|new Date\(\)|Math\.random|Temporal\.Now|\bprocess\.|\bconsole\.|from 'node:/;
    expect(
      [...within('dialogs'), ...within('cards')]
        .filter((module) => impure.test(module.text))
        .map((module) => module.path),
    ).toEqual([]);
  });

  it('has no ring of modules that import each other', () => {
    expect(ringIn(house)).toBeUndefined();
  });

  it('has no folder without a subject of its own', () => {
    expect(
      foldersOf(ROOMS).filter((path) =>
        /^(utils?|helpers?|common|managers?|shared|misc|lib)$/.test(basename(path)),
      ),
    ).toEqual([]);
    expect(
      house.filter((module) => /^(utils?|helpers?|common|managers?)\.ts$/i.test(basename(module.path))),
    ).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    expect(
      house.filter((module) => module.lines > 250).map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([]);
  });

  it('is at most two folders deep below a room', () => {
    expect(house.map((module) => module.path).filter((path) => path.split('/').length > 4)).toEqual([]);
  });
});

describe('The reading of the house', () => {
  const module = (path: string, ...imports: Import[]): Module => ({ path, text: '', lines: 1, imports });

  it('finds a ring, and none where types alone go back', () => {
    const there = { from: 'b.ts', typesOnly: false };
    const back = { from: 'a.ts', typesOnly: false };
    expect(ringIn([module('a.ts', there), module('b.ts', back)])).toEqual(['a.ts', 'b.ts', 'a.ts']);
    expect(ringIn([module('a.ts', there), module('b.ts', { ...back, typesOnly: true })])).toBeUndefined();
  });
});
