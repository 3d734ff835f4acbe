import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { ContentError } from '../../src/content/contentError.ts';
import { CONTENT } from '../../src/content/loadContent.ts';
import { type AllContent, openContent } from '../../src/content/openContent.ts';
import { VERSIONS } from '../../src/content/versions.ts';

/** The product's content with one card alone, `brobygning`: all of them take half a second to read. Nothing of it is recorded yet. */
export function smallProduct(): string {
  const folder = mkdtempSync(join(tmpdir(), 'indhold-'));
  for (const name of readdirSync(CONTENT))
    if (name !== 'guidance' && name !== VERSIONS)
      cpSync(join(CONTENT, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'guidance'));
  writeFileSync(join(folder, 'guidance', 'brobygning.yaml'), card('brobygning', 'covers: [brobygning]'));
  return folder;
}

/** A municipality's folder for one test: files are put into it, and it is opened beside the product's content. */
export class OwnFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'eget-'));
  readonly product = smallProduct();

  put(file: string, text: string | Uint8Array): this {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this;
  }

  open(): AllContent {
    return openContent(usualSettings, [], { product: this.product, own: this.path });
  }

  /** What stops the start: the message of the ContentError. */
  mistake(): string {
    try {
      this.open();
    } catch (error) {
      if (error instanceof ContentError) return error.message;
      throw error;
    }
    throw new Error('the content was read without a mistake');
  }

  gone(): void {
    for (const folder of [this.path, this.product]) rmSync(folder, { recursive: true });
  }
}

/** The first lines of a document. */
export const HEAD = '---\ntitle: Vores vejledning\npublisher: Kommunen\nyear: 2024\n---\n';

/** What any content begins with. */
const beginning = (id: string, title: string) => `id: ${id}
version: 1
title: ${title}
kind: metode
sources: [{ source: star-ungeindsats-2017, page: 13 }]
validFrom: 2026-11-22
reviewedOn: 2026-11-22
lawStatus: gaeldende`;

/** A lookup card as a municipality would write it. */
export const card = (id: string, more = '') => `${beginning(id, `Kort om ${id}`)}
body: [Sådan gør vi hos os.]
${more}`;

/** A conversation as a municipality would write it. */
export const talk = (id: string, command: string, more = '') =>
  `type: checklist
${beginning(id, `Tjek af ${id}`)}
commands: [${command}]
about: Kommunens egen tjekliste.
items:
  - { id: aftalt, title: Aftalt med borgeren, section: tjekliste }
closing: []
examples:
  - { name: en, items: { aftalt: { state: gjort } }, expect: {} }
${more}`;

/** A reminder as a municipality would write it. */
export const reminder = (id: string, more = '') => `${beginning(id, `Husk ${id}`)}
text: Ring til borgeren.
date: { after: { weeks: 1 } }
closedDay: after
${more}`;
