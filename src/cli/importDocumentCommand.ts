import { existsSync, writeFileSync } from 'node:fs';
import { format, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { blocksOf } from '../content/blocks.ts';
import { type Clean, cleanText } from '../content/cleaning/cleanText.ts';
import { cprPlace } from '../content/cprPlace.ts';
import { passagesOf } from '../content/passagesOf.ts';
import { readText } from '../content/readText.ts';
import { slug } from '../content/slug.ts';
import { CommandError } from './commandError.ts';
import type { EditorCommand } from './editorCommand.ts';

const USAGE = `npm run import:document -- FIL [--title TITEL] [--publisher UDGIVER] [--year ÅR] [--out FIL] [--force]
  laver tekst fra en hjemmeside eller en PDF om til et dokument; uden --out ved siden af, med endelsen .md
  --force    skriver oven i en fil, der er der i forvejen`;

const OPTIONS = {
  title: { type: 'string' },
  publisher: { type: 'string' },
  year: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

type About = { title: string; publisher: string; year: string };

function argumentsIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { ...values, file };
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${USAGE}`);
  }
  throw new CommandError(USAGE);
}

/** A document as its file: what it says of itself, then its text. */
const fileOf = (about: About, text: string) => `---
${stringify(about, { lineWidth: 0 })}# lawStatus: gaeldende, aendret, historisk eller ukendt
# lawNote: en linje om, hvad der er ændret siden
# reviewedOn: den dag, nogen sidst har læst det igennem, som 2026-11-22
---

${text}`;

/** What was done and left out, for somebody who must read the file through. */
function told(out: string, { told: it }: Clean, passages: number, missing: readonly string[]): string {
  const lines = [
    `Skrev ${out}: ${it.pages} sider, ${it.headings} overskrifter, ${passages} passager.`,
    `Udeladt: ${it.before} linjer før dokumentet, ${it.after} efter, ${it.edges} i sidehoved og sidefod, ${it.noise} med tal fra figurer, adresser og tegn.`,
    `Samlet: ${it.hyphens} delte ord, ${it.overLines} sætninger over linjer, ${it.overPages} over sideskift.`,
    ...(missing.length > 0 ? [`Mangler: ${missing.join(', ')}. Skriv det øverst i filen.`] : []),
    'Læs filen igennem, før den lægges i documents: overskrifter og sider er gættet, og spalter kan være blandet sammen.',
  ];
  return `${lines.join('\n')}\n`;
}

/** A number of a person's does not go into a file that many read. */
function checkPersons(raw: string): void {
  const place = cprPlace(raw);
  if (place !== undefined)
    throw new CommandError(`linje ${place.line}: her står et CPR-nummer; fjern det først`);
}

function writeNew(out: string, text: string, force: boolean): void {
  try {
    writeFileSync(out, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new CommandError(`${out}: findes i forvejen; brug --force for at skrive oven i`);
    throw new CommandError(`${out}: kan ikke skrives (${code})`);
  }
}

/** Makes a document for `CONTENT_DIR/documents` out of text taken from a web page or a PDF, and tells what it left out. */
export const importDocumentCommand: EditorCommand = (args, say) => {
  const { file, out: wanted, force = false, ...given } = argumentsIn(args);
  if (!existsSync(file)) throw new CommandError(`${file}: findes ikke`);
  const { dir, name } = parse(file);
  const out = wanted ?? format({ dir, name: slug(name) || 'dokument', ext: '.md' });
  if (resolve(out) === resolve(file))
    throw new CommandError(`${out}: er den fil, der læses; vælg en anden med --out`);
  const raw = readText(file, file);
  checkPersons(raw);
  const clean = cleanText(raw);
  const passages = passagesOf(blocksOf(clean.text.split('\n'), out, 0)).length;
  if (passages === 0) throw new CommandError(`${file}: der er ingen tekst i den`);
  const about = { title: clean.title ?? '', publisher: '', year: '', ...given };
  writeNew(out, fileOf(about, clean.text), force);
  const missing = Object.entries(about).flatMap(([field, text]) => (text === '' ? field : []));
  say.err(told(out, clean, passages, missing));
  return 0;
};
