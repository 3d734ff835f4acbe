import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

const CPR = '010190-1234';

describe('a press that comes twice', () => {
  it('has one effect, whether with the same id or a new one', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-301');
    await worker.presses('Aftaler: 0');
    const press = worker.pressOf('addRow', { 'aftaler.who': 'Borgeren', 'aftaler.what': 'ringer' });
    const first = await worker.answerTo(press);
    const again = await worker.answerTo(press);
    const resent = await worker.answerTo({ ...press, id: 'et-nyt-id' });
    expect(again.card).toEqual(first.card);
    expect(resent.text).toBe(first.text);
    expect(first.text.match(/Borgeren · ringer/g)).toHaveLength(1);
  });

  it('has one effect when both come at once', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-302');
    await worker.presses('Aftaler: 0');
    const press = worker.pressOf('addRow', { 'aftaler.what': 'ringer' });
    const answers = await Promise.all([1, 2, 3].map((n) => worker.answerTo({ ...press, id: `id-${n}` })));
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text.match(/– ?ringer|^ringer$/gm)).toHaveLength(1);
    }
  });
});

describe('an old card', () => {
  it('has new text on it applied where the answer is unchanged, and offered where it is not', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-310');
    const old = worker.card;
    await worker.presses('answer', { borgeren_siger_maalgruppe: 'Det nye' });
    const conflict = await worker.presses(
      'answer',
      { borgeren_siger_maalgruppe: 'Det gamle', fase: 'endelig' },
      old,
    );
    expect(conflict.text).toContain('Du skrev også');
    expect(conflict.text).toContain('Det gamle');
    await worker.presses('useOffer');
    await worker.presses('back');
    expect(worker.text).toContain('Det gamle');
    expect(JSON.stringify(worker.card)).toContain('"value":"endelig"');
  });

  it('becomes one quiet line when the conversation goes on in a newer one', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-311');
    const old = running.connector.last(worker.conversation);
    await worker.types('visitation 2026-311');
    expect(old.raw).toContain('Trin 1 af 6');
    await worker.presses('answer', { under_30: 'ja' });
    await running.connector.until(() => old.raw.includes('nyere kort'), 'the old card was retired');
    expect(old.raw).not.toContain('Action.');
  });
});

describe('a CPR number', () => {
  it('in a field is not saved, while every other field is, and the text comes back without it', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-320');
    const { text, card } = await worker.presses('answer', {
      fase: 'foerste',
      borgeren_siger_maalgruppe: `Er født ${CPR} i Vejle`,
    });
    expect(text).toContain('Trin 1 af 6');
    expect(text).toContain('Er født [fjernet] i Vejle');
    expect(JSON.stringify(card)).toContain('"value":"foerste"');
    const kept = await running.keptOf(worker);
    expect(kept).toContain('[fjernet]');
    expect(kept).not.toContain('0190-1234');
  });

  it('in the chat is not taken in, and the caseworker is asked to delete the message', async () => {
    const worker = running.caseworker();
    expect(await worker.types(`visitation ${CPR}`)).toMatch(/[Ss]let/);
    expect(await worker.types('kladder')).not.toContain('Visitation');
  });

  it('is no case reference', async () => {
    const worker = running.caseworker();
    await worker.types('visitation');
    const { text } = await worker.presses('begin', { sag: '0101901234' });
    expect(text).toContain('Hvilken sag?');
    expect(text).not.toContain('0101901234');
  });
});

describe('a conversation put away', () => {
  it('is resumed where it was, also after a restart, from the list or its old card', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-330');
    await worker.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: 'Skrevet før pausen' });
    await worker.presses('pause', { afgangseksamen: 'ja' });
    expect(worker.text).toContain('Fortsæt');
    await running.restart();
    worker.port = running.port;
    const resumed = await worker.presses('resume');
    expect(resumed.text).toContain('Trin 2 af 6');
    expect(JSON.stringify(resumed.card)).toContain('"value":"ja"');
    expect(await worker.types('stop')).toContain('Fortsæt');
    expect(await worker.types('kladder')).toContain('2026-330');
    await worker.presses('open');
    expect(worker.text).toContain('Trin 2 af 6');
  });

  it('lies beside others, each with its own answers', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-331');
    await worker.presses('answer', { borgeren_siger_maalgruppe: 'Om den første' });
    await worker.types('jobsamtale 2026-332');
    const list = await worker.types('kladder');
    expect(list).toContain('2026-331');
    expect(list).toContain('2026-332');
    await worker.types('visitation 2026-331');
    await worker.presses('back');
    expect(worker.text).toContain('Om den første');
  });

  it('has its card again when it is gone back to from an answer, last in the chat', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-333');
    await worker.types('hvad er brobygning?');
    await worker.presses('Tilbage til samtalen');
    await running.connector.until(
      () => running.connector.last(worker.conversation).raw.includes('Trin 1 af 6'),
      'the card came again',
    );
  });
});

describe('content that changes in mid-talk', () => {
  it('leaves the talk on the edition it began with, and gives the new one to the next', async () => {
    const own = new Running();
    const content = mkdtempSync(join(tmpdir(), 'indhold-'));
    cpSync('dialogs/content', content, { recursive: true });
    own.content = content;
    await own.start();
    const worker = own.caseworker();
    await worker.types('visitation 2026-340');
    const file = join(content, 'flows', 'visitation.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/title: Uddannelse.*/, 'title: Skolegang'));
    await own.restart();
    worker.port = own.port;
    const went = await worker.presses('answer', { under_30: 'ja' });
    expect(went.text).toContain('Uddannelse');
    expect(went.text).not.toContain('Skolegang');
    await worker.types('visitation 2026-341');
    expect((await worker.presses('answer', { under_30: 'ja' })).text).toContain('Skolegang');
    await own.stop();
  });
});

describe('outside the personal chat', () => {
  it.each(['groupChat', 'channel'])('in a %s citizen work is turned away', async (conversationType) => {
    const worker = running.caseworker();
    const activity = worker.activity({ type: 'message', text: '<at>Samtalemakker</at> visitation 2026-350' });
    const there = {
      ...activity,
      conversation: { id: worker.conversation, conversationType, tenantId: 'kommunen' },
    };
    expect(await worker.types('', 1, there)).toContain('din egen chat med mig');
    expect(await worker.types('kladder')).not.toContain('2026-350');
  });
});

describe('a conversation that is switched off', () => {
  it('says so in a plain line', async () => {
    const own = await new Running().start({ FLOWS_OFF: 'visitation' });
    const worker = own.caseworker();
    expect(await worker.types('visitation 2026-360')).toContain('slået fra');
    expect(await worker.types('menu')).not.toContain('Visitation\n');
    await own.stop();
  });
});
