import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../src/cli/commandError.ts';
import { importDocumentCommand } from '../../src/cli/importDocumentCommand.ts';
import { OwnFolder } from '../content/ownFolder.ts';
import { runProcess } from './given.ts';

const RAW = `Info
Hent

Hele teksten

(1)

Hvad er en mentor?

En mentor er en voksen, som følger den unge i gang med en uddan- nelse og holder fast i de aftaler, der er lavet med

(2)

kommunen og virksomheden. Det gælder både før, under og efter praktikken, så længe der er behov for det.

Relaterede dokumenter

En anden titel`;

let own: OwnFolder;
let raw: string;
beforeEach(() => {
  own = new OwnFolder();
  raw = join(own.path, 'Min Fil.txt');
  writeFileSync(raw, RAW);
  mkdirSync(join(own.path, 'documents'));
});
afterEach(() => own.gone());

const at = (name: string) => join(own.path, name);
const ABOUT = ['--title', 'Om mentorer: en vejledning', '--publisher', 'Kommunen', '--year', '2024'];

function run(...args: string[]) {
  let err = '';
  const say = {
    out: () => {
      throw new Error('nothing is written to standard output');
    },
    err: (text: string) => {
      err += text;
    },
  };
  return { code: importDocumentCommand(args, say), err };
}

describe('npm run import:document', () => {
  it('makes a document that can be opened, and tells what it left out', () => {
    const out = at('documents/mentor.md');
    const { code, err } = run(raw, ...ABOUT, '--out', out);
    expect(code).toBe(0);
    expect(err).toContain(`Skrev ${out}: 2 sider, 1 overskrifter, 2 passager.`);
    expect(err).toContain('Udeladt: 3 linjer før dokumentet, 2 efter');
    expect(err).toContain('Samlet: 1 delte ord, 0 sætninger over linjer, 1 over sideskift.');
    expect(err).not.toContain('Mangler');
    // The text that was imported lies beside, and is none of the municipality's content.
    const beside = new OwnFolder().put('documents/mentor.md', readFileSync(out));
    const { passages, sources } = beside.open();
    expect(sources.at(-1)).toMatchObject({ id: 'mentor', title: 'Om mentorer: en vejledning', year: '2024' });
    expect(passages.map(({ sources: [cite], title }) => [title, cite?.page])).toEqual([
      ['Hvad er en mentor?', '1'],
      ['Hvad er en mentor?', '2'],
    ]);
    expect(passages[0]?.text).toMatch(/uddannelse .* med kommunen og virksomheden\.$/);
    beside.gone();
  });

  it('names the file after the one it was made from, and says what is missing', () => {
    const { err } = run(raw);
    expect(err).toContain('Mangler: publisher, year.');
    expect(readFileSync(at('min-fil.md'), 'utf8')).toMatch(
      /^---\ntitle: Hvad er en mentor\?\npublisher: ""\nyear: ""\n/,
    );
  });

  it('writes over nothing unless told to', () => {
    writeFileSync(at('a.md'), 'fra før');
    expect(() => run(raw, '--out', at('a.md'))).toThrow(/a\.md: findes i forvejen; brug --force/);
    expect(readFileSync(at('a.md'), 'utf8')).toBe('fra før');
    expect(run(raw, '--out', at('a.md'), '--force').code).toBe(0);
    expect(() => run(raw, '--out', raw, '--force')).toThrow(/er den fil, der læses/);
    expect(readFileSync(raw, 'utf8')).toBe(RAW);
  });

  it('takes in no CPR number, and tells its line alone', () => {
    writeFileSync(raw, `${RAW}\n\nBorger: 010190-1234`);
    expect(() => run(raw)).toThrow(/^linje \d+: her står et CPR-nummer; fjern det først$/);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /^npm run import:document -- FIL/],
    ['two files', ['a.txt', 'b.txt'], /FIL/],
    ['an unknown option', ['a.txt', '--titel', 'A'], /--titel[\s\S]*FIL/],
    ['a file that is not there', ['/findes/ikke.txt'], /^\/findes\/ikke\.txt: findes ikke$/],
  ])('says plainly what it cannot do: %s', (_name, args, says) => {
    expect(() => run(...args)).toThrow(CommandError);
    expect(() => run(...args)).toThrow(says);
  });

  it('says so when a file holds no text, is a folder’s worth away, or is no UTF-8', () => {
    writeFileSync(at('tom.txt'), '\n\n12\n\n');
    expect(() => run(at('tom.txt'))).toThrow(/der er ingen tekst i den/);
    expect(() => run(raw, '--out', at('findes/ikke.md'))).toThrow(/kan ikke skrives \(ENOENT\)/);
    writeFileSync(at('gammel.txt'), Buffer.from('en gammel blæsebælg', 'latin1'));
    expect(() => run(at('gammel.txt'))).toThrow(/gammel\.txt:1:1 tekst: er ikke UTF-8/);
  });

  it('runs as a command', async () => {
    const done = await runProcess('importDocument', [raw, '--out', at('a.md')], {});
    expect(done).toEqual({ code: 0, out: '', err: expect.stringContaining('Skrev ') });
    expect((await runProcess('importDocument', [raw, '--out', at('a.md')], {})).err).toMatch(
      /^samtalemakker: .*--force.*\n$/,
    );
  });
});
