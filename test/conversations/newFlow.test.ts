import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Running } from './running.ts';

const NEW = `
type: flow
id: ugens-maal
version: 1
title: Ugens mål
kind: metode
sources: [{ source: cabi-afbrudte-forloeb, heading: Forbered borgeren }]
validFrom: 2026-11-21
reviewedOn: 2026-11-21
lawStatus: gaeldende
commands: [ugens mål]
about: Sæt et delmål, som borgeren selv kan se nå.
steps:
  - id: maal
    title: Delmålet
    questions:
      - { id: delmaal, type: text, ask: Hvad er delmålet?, label: Delmål, section: borgeren }
      - id: maalbart
        type: choice
        ask: Kan I se, når det er nået?
        label: Kan måles
        section: vurdering
        options: [{ value: ja, text: Ja }, { value: nej, text: Nej }]
  - id: hvordan
    title: Hvordan
    when: { question: maalbart, is: nej }
    questions:
      - { id: tegn, type: text, ask: Hvad vil I kunne se?, label: Tegn på fremgang, section: vurdering }
closing: [rammer]
examples:
  - name: et delmål
    answers: { delmaal: Møde tre dage om ugen, maalbart: ja }
    expect: { asked: [delmaal, maalbart] }
`;

describe('a new flow', () => {
  it('is one file: it is on the menu, walked through and ends in a note', async () => {
    const content = mkdtempSync(join(tmpdir(), 'indhold-'));
    cpSync('dialogs/content', content, { recursive: true });
    writeFileSync(join(content, 'flows', 'ugens-maal.yaml'), NEW);
    const running = new Running();
    running.content = content;
    await running.start();
    const worker = running.caseworker();
    await worker.types('flere');
    expect(worker.text).toContain('Ugens mål');
    await worker.types('ugens mål 2026-601');
    await worker.presses('answer', { delmaal: 'Møde tre dage om ugen', maalbart: 'nej' });
    expect(worker.text).toContain('Hvad vil I kunne se?');
    await worker.presses('answer', { tegn: 'Han er der kl. 8.' });
    await worker.presses('answer');
    await worker.presses('answer', { moedeform: 'telefon', afgoerelse: 'nej' });
    const { text } = await worker.presses('finish');
    expect(text).toContain('Delmål: Møde tre dage om ugen');
    expect(text).toContain('Tegn på fremgang: Han er der kl. 8.');
    await running.stop();
  });
});
