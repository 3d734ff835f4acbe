import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Running } from './running.ts';

const DOCUMENT = `---
title: Vores vejledning om cykler til praktikanter
publisher: Kommunen
year: 2026
---

# Lån af cykel

[side 3]

En praktikant, der har langt til arbejdspladsen, kan låne en cykel hos materielgården. Du bestiller cyklen på skemaet »Cykellån«, og
teamlederen siger ja eller nej samme dag. Cyklen hentes og afleveres på materielgården, og hjelm og lås følger med. Går cyklen i stykker,
ringer praktikanten til materielgården, som henter den og finder en anden. Cyklen kan lånes, så længe praktikken varer.
`;

const running = new Running();
const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-indhold-'));
beforeAll(() => {
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents', 'cykler.md'), DOCUMENT);
  return running.start({ CONTENT_DIR: folder });
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a document of the municipality’s own', () => {
  it('answers a question with an extract of at most 40 words, its page and its year', async () => {
    const text = await running.caseworker().types('kan en praktikant låne en cykel på materielgården');
    expect(text).toContain('Lån af cykel');
    expect(text).toContain('Ingen har tjekket, om det passer med reglerne i dag.');
    expect(text).toMatch(/Kilde: Vores vejledning om cykler til praktikanter \(2026\), s\. 3/);
    const extract = /^»(.+)«$/m.exec(text.slice(text.indexOf('Lån af cykel')))?.[1] ?? '';
    expect(extract.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(extract).toContain('låne en cykel');
  });

  it('leaves the product’s own cards where they are', async () => {
    expect(await running.caseworker().types('hvad er brobygning')).toContain('Brobygning');
  });
});
