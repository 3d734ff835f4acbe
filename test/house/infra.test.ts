import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'infra';
const MODULES = join(FOLDER, 'modules');
const text = (path: string) => readFileSync(path, 'utf8');
const bicep = [
  join(FOLDER, 'main.bicep'),
  ...readdirSync(MODULES)
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => join(MODULES, name)),
].map((path) => ({ path, text: text(path) }));
const all = bicep.map((file) => file.text).join('\n');
const main = text(join(FOLDER, 'main.bicep'));

/** The setting names a Bicep file gives the bot: capitals before a colon, at the beginning of a line. */
const given = new Set([...all.matchAll(/^\s+([A-Z][A-Z_]{3,}): /gm)].map(([, name]) => name ?? ''));
const known = new Set([...text('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? ''));
/** Known to Node and its libraries, not to the program alone. */
const NODES = ['NODE_ENV'];

describe('The infrastructure', () => {
  it('gives the bot no setting that it does not know', () => {
    expect([...given].filter((name) => !known.has(name) && !NODES.includes(name))).toEqual([]);
  });

  it('gives the bot everything a managed identity and PostgreSQL need', () => {
    expect([...given]).toEqual(
      expect.arrayContaining([
        'MICROSOFT_APP_ID',
        'MICROSOFT_APP_TYPE',
        'ALLOWED_TENANTS',
        'CASEWORKERS',
        'ENCRYPTION_KEYS',
        'DATABASE_URL',
        'BACKUP_DAYS',
        'PROXIES',
        'PORT',
        'NODE_ENV',
      ]),
    );
    expect(given.has('MICROSOFT_APP_PASSWORD')).toBe(false);
  });

  it('explains every parameter', () => {
    const silent = bicep.flatMap(({ path, text: source }) =>
      source
        .split(/\n\n/)
        .filter((block) => /^param /m.test(block) && !/@description\('/.test(block))
        .map((block) => `${path}: ${block.split('\n')[0]}`),
    );
    expect(silent).toEqual([]);
  });

  it('takes what is secret as secure parameters, and puts none of it out', () => {
    for (const { text: source } of bicep)
      for (const [block] of source.matchAll(
        /(?:^@.*\n|^ {2}'.*\n|^\]\)\n)*^param \w*(?:[Pp]assword|[Kk]eys|modelKey)\b.*$/gm,
      ))
        expect(block).toMatch(/@secure\(\)|useModelKey/);
    expect(all).not.toMatch(/^output \w*(?:password|key|secret|url)\w* /im);
    expect(all).not.toMatch(/listKeys|listCredentials/);
  });

  it('hands each module exactly the parameters it takes', () => {
    for (const [, file = '', block = ''] of main.matchAll(
      /^module \w+ '([^']+)' =[^{]*\{\n([\s\S]*?)\n\}/gm,
    )) {
      const params = /^ {2}params: \{\n([\s\S]*?)\n {2}\}/m.exec(block)?.[1] ?? '';
      const handed = [...params.matchAll(/^ {4}(\w+): /gm)].map(([, name]) => name);
      const taken = [...text(join(FOLDER, file)).matchAll(/^param (\w+) /gm)].map(([, name]) => name);
      expect({ file, params: handed.sort() }).toEqual({ file, params: taken.sort() });
    }
  });

  it('reads of a module only what it puts out', () => {
    const files = new Map(
      [...main.matchAll(/^module (\w+) '([^']+)'/gm)].map(([, name, file]) => [name, file]),
    );
    const read = [...main.matchAll(/\b(\w+)!?\.outputs\.(\w+)/g)];
    expect(read.length).toBeGreaterThan(10);
    for (const [, name, output] of read)
      expect(text(join(FOLDER, files.get(name) ?? ''))).toMatch(new RegExp(`^output ${output} `, 'm'));
  });

  it('uses every parameter and variable it declares', () => {
    const idle = bicep.flatMap(({ path, text: source }) =>
      [...source.matchAll(/^(?:param|var) (\w+)/gm)]
        .map(([, name]) => name ?? '')
        .filter((name) => (source.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2)
        .map((name) => `${path}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('wakes somebody at the codes that docs/operate/alerts.md says, each of which the program logs', () => {
    const codes = (source: string) => [...source.matchAll(/'(\w+)'/g)].map(([, code]) => code ?? '').sort();
    const waking = codes(/var waking = \[([\s\S]*?)\]/.exec(text(join(MODULES, 'log.bicep')))?.[1] ?? '');
    const told = /## At once\n([\s\S]*?)\n## /.exec(text('docs/operate/alerts.md'))?.[1] ?? '';
    expect([...told.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => code).sort()).toEqual(waking);
    expect(waking.length).toBeGreaterThan(3);
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => text(join('src', name)))
      .join('\n');
    // The codes of the store are made of its kinds of trouble.
    const logged = (code: string) =>
      [code, code.replace(/^store_/, '')].some((it) => sources.includes(`'${it}'`));
    expect(waking.filter((code) => !logged(code))).toEqual([]);
  });

  it('copies into the image what the program reads, and nothing that is kept out of it', () => {
    const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    const letIn = [...text('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name);
    expect(new Set(['Dockerfile', ...copied])).toEqual(new Set(letIn));
  });
});
