import { spawnSync } from 'node:child_process';

/** What the note command answers to some lines. */
function answered(...lines: object[]) {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const { stdout, status } = spawnSync('node', ['src/cli/note.ts', '--json'], { input, encoding: 'utf8' });
  return {
    status,
    told: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

const TOLD = {
  flow: 'startmoede',
  reference: '2026-114',
  answers: { timer_om_ugen: 8, vejledning: 'Om sygdom.', hensyn_maa_deles: true },
  items: { skaanehensyn: { note: 'Kan gå fra i fem minutter.' } },
};

describe('The note command', () => {
  it('gives each reader their version, and the case file’s where none is named', () => {
    const { status, told } = answered(
      TOLD,
      { ...TOLD, reader: 'sag' },
      { ...TOLD, reader: 'borger' },
      { ...TOLD, reader: 'virksomhed' },
    );
    expect(status).toBe(0);
    const [plain, file, citizen, company] = told.map(({ text }) => text);
    expect(plain).toBe(file);
    expect(file).toContain('VEJLEDNING GIVET');
    expect(citizen).toContain('Jeg vejledte dig om: Om sygdom.');
    expect(company).toContain('Skånehensyn: Kan gå fra i fem minutter.');
    expect(company).not.toMatch(/Om sygdom|2026-114/);
  });

  it('has an empty text for a reader nothing was said for, and refuses one it does not know', () => {
    const { status, told } = answered(
      { flow: 'jobsamtale', reader: 'virksomhed' },
      { ...TOLD, reader: 'avisen' },
    );
    expect(told).toMatchObject([{ text: '' }, { error: { field: 'reader' } }]);
    expect(status).toBe(1);
  });
});
