import { spawnSync } from 'node:child_process';

type Answer = { text?: string; warnings?: { id: string; text: string }[] };

/** What the note command answers, line by line. */
function told(...lines: object[]): Answer[] {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const { stdout } = spawnSync(process.execPath, ['src/cli/note.ts', '--json'], { input, encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

describe('The warnings of the note command', () => {
  const talk = {
    flow: 'jobsamtale',
    items: {
      siden_sidst: { note: 'Borgeren virker træt. Nummeret er 010190-1234.' },
      vejledt_om: { note: 'Gennemgået pligten til at møde.' },
    },
    rows: { aftaler: [{ who: 'borgeren', what: 'ringer til lægen' }] },
  };

  it('are those of the note check, after the CPR numbers that were taken out', () => {
    const [answer] = told(talk);
    expect(answer?.warnings).toEqual([
      { id: 'cpr_fjernet', text: expect.stringContaining('CPR-nummer') },
      {
        id: 'vurderingsord',
        text: 'Under »Oplyst af borgeren« står der »virker«. Skriv hellere, hvad du så eller hørte.',
      },
      {
        id: 'aftale_uden_hvornaar',
        text: 'Skriv, hvornår det skal være gjort: »borgeren · ringer til lægen«.',
      },
    ]);
  });

  it('are none where there is nothing to look at', () => {
    const [answer] = told({
      ...talk,
      items: { ...talk.items, siden_sidst: { note: 'Gabte.' } },
      rows: { aftaler: [{ who: 'borgeren', what: 'ringer', when: '2099-01-04' }] },
    });
    expect(answer?.warnings).toEqual([]);
  });
});
