import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OPERATE = join('docs', 'operate');
const MIGRATIONS = join('src', 'store', 'migrations');
const text = (path: string) => readFileSync(path, 'utf8');
const page = (name: string) => text(join(OPERATE, name));

/** The settings of the example, each with what stands there. */
const example = new Map(
  [...text('.env.example').matchAll(/^([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);
/** The rows of the settings' tables: name → what stands under Default. */
const told = new Map(
  [...page('settings.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|[^|]*\|([^|]*)\|[^|]*\|[^|]*\|$/gm)].map(
    ([, name = '', usual = '']) => [name, usual.trim()],
  ),
);

/** The files that read settings. */
const READERS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => text(join('src', name)))
  .filter((source) => /readOwnSettings|from '[./]+settings\.ts'/.test(source));
/** A setting in a schema: its name before what it may be, or as the name of its switch's cap. */
const IN_SCHEMA =
  /\b([A-Z]{2,}(?:_[A-Z]+)*): (?:z\b|number|guid|names|list|pattern|place|pairs|url|\{ name: '([A-Z_]+)')/g;

/** Every setting the program reads. */
const read = new Set(
  READERS.flatMap((source) => [...source.matchAll(IN_SCHEMA)])
    .flatMap(([, name, cap]) => [name, cap])
    .filter((name) => name !== undefined),
);

/** Every table the migrations of an engine leave. */
function tablesOf(engine: string): string[] {
  const folder = join(MIGRATIONS, engine);
  const sql = readdirSync(folder)
    .toSorted()
    .map((name) => text(join(folder, name)))
    .join('\n');
  const tables = new Set<string>();
  for (const [, what, name = ''] of sql.matchAll(/^(CREATE|DROP) TABLE (?:IF (?:NOT )?EXISTS )?(\w+)/gm))
    what === 'CREATE' ? tables.add(name) : tables.delete(name);
  return [...tables];
}

describe('The table of settings', () => {
  it('has every setting of .env.example and no other', () => {
    expect(example.size).toBeGreaterThan(50);
    expect([...told.keys()].toSorted()).toEqual([...example.keys()].toSorted());
  });

  it('has every setting the program reads, and no other', () => {
    expect(read.size).toBeGreaterThan(55);
    expect([...read].toSorted()).toEqual([...told.keys()].toSorted());
  });

  it('tells the defaults of .env.example', () => {
    const other = [...example].filter(
      ([name, value]) => value !== '' && !told.get(name)?.includes(`\`${value}\``),
    );
    expect(other).toEqual([]);
  });
});

describe('The table of what is kept', () => {
  it.each(readdirSync(MIGRATIONS))('names every table of %s', (engine) => {
    const rows = [...page('retention.md').matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].map(
      ([, names = '']) => names,
    );
    const named = new Set(rows.flatMap((names) => [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name)));
    const tables = tablesOf(engine);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !named.has(table))).toEqual([]);
  });
});

describe('The pages for operators', () => {
  const pages = readdirSync(OPERATE).filter((name) => name.endsWith('.md'));

  it('lead nowhere that is not there', () => {
    const astray = pages.flatMap((name) =>
      [...page(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter(
          (target) => !/^https?:/.test(target) && !existsSync(join(dirname(join(OPERATE, name)), target)),
        )
        .map((target) => `${name} → ${target}`),
    );
    expect(astray).toEqual([]);
  });

  it('are all on the list in README.md', () => {
    expect(pages.filter((name) => name !== 'README.md' && !page('README.md').includes(`(${name})`))).toEqual(
      [],
    );
  });
});
