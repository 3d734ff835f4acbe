import { auditCommand } from '../../src/cli/auditCommand.ts';
import type { Caseworker } from '../conversations/caseworker.ts';
import { Running } from '../conversations/running.ts';
import { type Ran, readCsv, run, runProcess } from './given.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

const SAID = 'Vil gerne videre nu, siger han.';
const steps = [
  { under_30: 'ja', erhvervskompetencegivende_uddannelse: 'nej', borgeren_siger_maalgruppe: SAID },
  { afgangseksamen: 'ja', ungdomsuddannelse_gennemfoert: 'nej', opfylder_adgangskrav: 'nej' },
  { frafald_eller_venter_praktikplads: 'nej', afbrudte: 'tidligere', historik_risiko: 'nej' },
  { realistisk_maal: 'delvist', valg_afklaret: 'nej', netvaerk: 'begraenset' },
  { social_helbred: 'visse', faglige_barrierer: 'visse', mistrivsel: 'nej' },
  { start_horisont: 'ca_et_aar', horisont_begrundelse: 'Har selv søgt brobygning.' },
];

/** A visitation from its beginning to the transfer of its note, with a step back on the way. */
async function visitation(worker: Caseworker, reference: string): Promise<void> {
  await worker.types(`visitation ${reference}`);
  for (const fields of steps) await worker.presses('answer', fields);
  await worker.presses('back');
  await worker.presses('answer');
  await worker.presses('answer');
  await worker.presses('decide', { vurdering: 'uddannelsesparat', vej: 'brobygning' });
  await worker.presses('answer', { 'aftaler.what': 'ringer til skolen' });
  await worker.presses('answer', { vejledning: 'Vejledt om brobygning.' });
  await worker.presses('answer', { moedeform: 'fremmoede' });
  await worker.presses('finish');
  await worker.presses('transfer');
  await worker.presses('confirm');
}

const audit = (...args: string[]): Promise<Ran> => run(auditCommand, args, running.config().store);
const found = async (reference: string, ...more: string[]) =>
  readCsv((await audit('find', '--reference', reference, ...more)).out)
    .slice(1)
    .map(([, , tenant, person, what, , conversation]) => ({ tenant, person, what, conversation }));

describe('The log of a whole conversation', () => {
  const kirsten = () => running.caseworker('kirsten');
  let whole: string;
  beforeAll(async () => {
    await visitation(kirsten(), '2026-501');
    await running.upkeep();
    whole = (await audit('export', '--from', '2026-11-23', '--to', '2026-11-23')).out;
  });

  it('says what was done, in order, and by whom', async () => {
    const lines = await found('2026-501');
    expect(lines.map((line) => line.what)).toEqual([
      'opened',
      ...steps.map(() => 'changed'),
      'read',
      'read',
      'read',
      'decided',
      'changed',
      'changed',
      'changed',
      'read',
      'transferred',
    ]);
    for (const line of lines)
      expect(line).toMatchObject({ tenant: 'kommunen', person: 'kirsten', conversation: 'visitation' });
  });

  it('has no answer, no group and no case number', () => {
    for (const text of [
      SAID,
      'brobygning',
      'ringer',
      'uddannelsesparat',
      'aktivitetsparat',
      '2026-501',
      'Kirsten',
    ])
      expect(whole).not.toContain(text);
    const words = new Set(
      readCsv(whole)
        .slice(1)
        .flatMap((row) => [row[4], row[6]]),
    );
    expect([...words].sort()).toEqual(['changed', 'decided', 'opened', 'read', 'transferred', 'visitation']);
  });

  it('is whole', async () => {
    expect((await audit('verify')).out).toMatch(/^The audit log is whole: 16 lines; head 16:/);
  });

  it('has the choice apart from it, without person or case', async () => {
    expect((await audit('choices')).out).toBe(
      'month,conversation,version,rule,suggestion,choice,reasoned,count\r\n2026-11,visitation,3,visitation2017,uddannelsesparat,uddannelsesparat,0,1\r\n',
    );
  });

  it('has the press of somebody else on the card as refused, under their own name', async () => {
    const worker = kirsten();
    await worker.types('visitation 2026-502');
    const stranger = running.caseworker('nysgerrig');
    await stranger.answerTo(stranger.pressOf('answer', { under_30: 'ja' }, worker.card));
    expect(await found('2026-502')).toEqual([
      { tenant: 'kommunen', person: 'kirsten', what: 'opened', conversation: 'visitation' },
      { tenant: 'kommunen', person: 'nysgerrig', what: 'refused', conversation: '' },
    ]);
  });

  it("finds a number of the bot's own for the caseworker who has it", async () => {
    const [one, two] = [running.caseworker('anna'), running.caseworker('bo')];
    for (const worker of [one, two]) {
      await worker.types('jobsamtale');
      await worker.presses('begin');
    }
    expect(one.text).toContain('K-1');
    await expect(audit('find', '--reference', 'K-1')).rejects.toThrow('--person');
    expect(await found('K-1', '--person', 'anna')).toMatchObject([{ person: 'anna', what: 'opened' }]);
  });

  it('is read by a command of its own while the bot runs', async () => {
    const env = { DATA_DIR: running.folder };
    const [verify, find] = await Promise.all([
      runProcess('audit', ['verify'], env),
      runProcess('audit', ['find', '--reference', '2026-501'], env),
    ]);
    expect([verify.code, verify.err]).toEqual([0, '']);
    expect(readCsv(find.out)).toHaveLength(17);
  });
});
