import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../src/cli/commandError.ts';
import { contentCheckCommand } from '../../src/cli/contentCheckCommand.ts';
import { card, HEAD, OwnFolder, reminder, smallProduct, talk } from '../content/ownFolder.ts';
import { runProcess } from './given.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
let product: string;
let own: OwnFolder;
beforeEach(() => {
  product = smallProduct();
  writeFileSync(join(product, CARD), card('proeve', 'covers: [proeve-raekke]'));
  change('inventory.yaml', 'rows:', 'rows:\n      proeve-raekke: Rækken til prøve');
  own = new OwnFolder();
});
afterEach(() => {
  rmSync(product, { recursive: true });
  own.gone();
});

/** A run of the check: its exit code, and what it wrote. */
function check(args: string[], ownFolder?: string) {
  const told = { out: '', err: '' };
  const say = {
    out: (text: string) => {
      told.out += text;
    },
    err: (text: string) => {
      told.err += text;
    },
  };
  const code = contentCheckCommand({ product, own: ownFolder }, NOW)(args, say);
  return { code, ...told };
}

function change(file: string, from: string, to: string): void {
  const path = join(product, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const CARD = 'guidance/proeve.yaml';

describe('npm run content:check', () => {
  it('wants new texts recorded, records them, and is then content', () => {
    expect(check([])).toMatchObject({ code: 1, err: expect.stringContaining('--write') });
    expect(check(['--write'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/\d+ versioner er skrevet i versions\.json/),
    });
    expect(check([])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Ingen fejl.') });
  });

  it('names the file of a text that changed without its version, and records nothing', () => {
    check(['--write']);
    const before = readFileSync(join(product, 'versions.json'), 'utf8');
    change(CARD, 'Sådan', 'Således');
    expect(check([])).toMatchObject({
      code: 1,
      err: 'guidance/proeve.yaml: teksten er ændret; sæt version op til 2\n',
    });
    expect(check(['--write'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('versions.json er ikke skrevet'),
    });
    expect(readFileSync(join(product, 'versions.json'), 'utf8')).toBe(before);
    change(CARD, 'version: 1', 'version: 2');
    expect(check([]).err).toContain('version 2 er ikke skrevet ind');
    expect(check(['--write']).code).toBe(0);
    expect(check([]).code).toBe(0);
  });

  it('lets other words and reviews change by themselves', () => {
    check(['--write']);
    change(CARD, 'reviewedOn: 2026-11-22', 'reviewedOn: 2026-11-23');
    expect(check([])).toMatchObject({ code: 0 });
  });

  it('tells coverage: the rows nothing tells of, and all of them where asked', () => {
    expect(check([]).out).not.toContain('proeve-raekke');
    expect(check(['--rows']).out).toMatch(/^ +\+ proeve-raekke: kort proeve$/m);
    change(CARD, 'covers: [proeve-raekke]', 'covers: []');
    const { out } = check([]);
    expect(out).toMatch(/Rækker i inventory\.yaml med indhold: \d+ af \d+/);
    expect(out).toMatch(/^ +- proeve-raekke: Rækken til prøve$/m);
  });

  it('tells which conversations cover a row', () => {
    expect(check(['--rows']).out).toMatch(/^ +\+ smart-delmaal: .*samtale smart-delmaal/m);
  });

  it('tells reviews that have passed and that are near', () => {
    change(CARD, 'reviewedOn: 2026-11-22', 'reviewedOn: 2020-01-31');
    expect(check([]).out).toMatch(/Gennemgang er overskredet: \d+\n[\s\S]*kort proeve: senest 2021-01-31/);
    change(CARD, 'reviewedOn: 2020-01-31', 'reviewedOn: 2026-11-22\nreviewBy: 2027-01-01');
    expect(check([]).out).toMatch(/Gennemgang inden 60 dage: \d+\n[\s\S]*kort proeve: senest 2027-01-01/);
  });

  it('tells of words that lead to the wrong card, and of sources nobody uses', () => {
    change(CARD, 'covers:', 'alias: [det samme her, Kort om den anden]\ncovers:');
    writeFileSync(
      join(product, 'guidance/den-anden.yaml'),
      card('den anden', 'alias: [Det samme her]').replace('id: den anden', 'id: den-anden'),
    );
    change(
      'sources.yaml',
      'sources:',
      'sources:\n  - { id: ubrugt, title: A, publisher: B, short: C, year: "1" }',
    );
    const { out } = check([]);
    expect(out).toContain('  »det samme her«: den-anden, proeve\n');
    expect(out).toContain('  »Kort om den anden«: proeve, den-anden\n');
    expect(out).toMatch(/Kilder, som ingen henviser til: \d+\n {2}ubrugt/);
  });

  it('stops at content that is broken', () => {
    change(CARD, 'kind: metode', 'kind: andet');
    expect(() => check([])).toThrow(/^guidance\/proeve\.yaml:\d+:\d+ kind: /);
  });

  it.each([['--skriv'], ['fil.yaml']])('says how it is used when given %s', (arg) => {
    expect(() => check([arg])).toThrow(CommandError);
    expect(() => check([arg])).toThrow(/--write/);
  });
});

describe('npm run content:check with a municipality’s folder', () => {
  beforeEach(() => {
    check(['--write']);
    own.put('guidance/hos-os.yaml', card('hos-os')).put('documents/vores.md', `${HEAD}En sætning om noget.`);
  });

  it('checks that too, and tells what is new in it', () => {
    own.put('guidance/b.yaml', card('proeve')).put('reminders/b.yaml', reminder('formoede'));
    const { code, out } = check([], own.path);
    expect(code).toBe(0);
    expect(out).toContain('Dokumenter uden reviewedOn: 1\n  CONTENT_DIR/documents/vores.md');
    expect(out).toContain(
      'Kommunens eget står i stedet for produktets: 2\n  kort proeve\n  påmindelse formoede',
    );
    expect(out).toContain('Kommunens versioner er ikke skrevet ind');
  });

  it.each([
    ['expect: { note: [Aftalt med borgeren] }', undefined],
    [
      'expect: { note: [Noget helt andet] }',
      /vores\.yaml:\d+:\d+ examples\.0\.expect\.note\.0: teksten står ikke/,
    ],
    ['expect: { outcome: paragraf }', /examples\.0\.expect\.outcome: svarene giver ikke noget forslag$/],
  ])('tries the examples of its conversations: %s', (expected, says) => {
    own.put('checklists/vores.yaml', talk('vores', 'vores tjek').replace('expect: {}', expected));
    if (says === undefined) expect(check([], own.path).code).toBe(0);
    else expect(() => check([], own.path)).toThrow(says);
  });

  it('records its versions in it, and never the product’s', () => {
    const before = readFileSync(join(product, 'versions.json'), 'utf8');
    expect(check(['--write'], own.path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('CONTENT_DIR/versions.json'),
    });
    expect(readFileSync(join(product, 'versions.json'), 'utf8')).toBe(before);
    own.put('guidance/hos-os.yaml', card('hos-os').replace('Sådan', 'Således'));
    expect(check([], own.path)).toMatchObject({
      code: 1,
      err: 'CONTENT_DIR/guidance/hos-os.yaml: teksten er ændret; sæt version op til 2\n',
    });
  });

  it('names the setting when there is no such folder', () => {
    expect(() => check([], join(own.path, 'findes-ikke'))).toThrow(/^CONTENT_DIR: /);
  });
});

describe('The command itself', () => {
  it('reads CONTENT_DIR, and tells trouble in one line', async () => {
    own.put('documents/a.md', 'Uden oplysninger.');
    expect(await runProcess('contentCheck', [], { CONTENT_DIR: own.path })).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^samtalemakker: CONTENT_DIR\/documents\/a\.md:1:1 filen: .*\n$/),
    });
    expect(existsSync(join(own.path, 'versions.json'))).toBe(false);
  });
});
