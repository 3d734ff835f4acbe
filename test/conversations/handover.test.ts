import { textOf } from './caseworker.ts';
import { Handing } from './handing.ts';
import { Running } from './running.ts';

const running = new Running();
const handing = new Handing(running);
beforeAll(() => running.start());
afterAll(() => running.stop());

const DAY_MS = 24 * 60 * 60_000;

describe('a draft that is offered to a colleague', () => {
  it('is told of by what it is, and by nothing that is in it', async () => {
    const kirsten = await handing.greeted('Kirsten');
    const mette = await handing.greeted('Mette');
    await kirsten.types('visitation 2026-4999');
    await kirsten.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: 'Kun for Kirsten' });
    await handing.offer(kirsten, mette, '2026-4999');
    expect(kirsten.text).toContain(`Tilbudt ${mette.name}. Den er din, indtil ${mette.name} tager imod.`);
    expect(mette.text).toContain(`${kirsten.name} vil overdrage en kladde til dig:`);
    expect(mette.text).toContain('Visitation · 2026-4999');
    expect(mette.text).not.toContain('Kun for Kirsten');
    expect((await mette.presses('accept')).text).toContain('Trin 2 af 6');
    await mette.presses('back');
    expect(mette.text).toContain('Kun for Kirsten');
  });

  it('can be offered from its own card once that is put away', async () => {
    const kirsten = await handing.greeted('Kirsten');
    const mette = await handing.greeted('Mette');
    await kirsten.types('jobsamtale 2026-4998');
    await kirsten.presses('pause');
    await kirsten.presses('Overdrag Jobsamtale · 2026-4998 til en kollega');
    expect((await kirsten.presses('offer')).text).toContain('Vælg en kollega.');
    expect((await kirsten.presses('offer', { kollega: mette.person })).text).toContain('Tilbudt');
    await handing.until(mette, 'Jobsamtale · 2026-4998');
  });

  it('goes over with its reminders when it is accepted, and every card of the giver becomes a quiet line', async () => {
    const { kirsten, mette, sag, old } = await handing.offered();
    await kirsten.types(`påmind ${sag} om opfølgning om 14 dage`);
    const reminder = kirsten.pressOf('Slet påmindelsen');
    await handing.offer(kirsten, mette, sag);
    expect(mette.text).toContain(`Jobsamtale · ${sag} · 1 påmindelse`);
    expect(handing.says(mette, 'Overdragelsen gælder ikke længere.')).toBe(true);
    expect((await mette.presses('accept')).text).toContain(sag);
    const line = `Overdraget til ${mette.name} 23. november 2026 kl. 10.00.`;
    await running.connector.until(
      () => handing.chatOf(kirsten).filter((it) => textOf(it.card).trim() === line).length >= 3,
      'the giver’s cards are quiet',
    );
    for (const press of [old, reminder]) expect((await kirsten.answerTo(press)).text).toContain(line);
    expect(await kirsten.types('kladder')).toContain('Du har ingen åbne kladder');
    expect(await kirsten.types('mine påmindelser')).toContain('Du har ingen påmindelser');
    expect(await running.keptOf(kirsten)).not.toContain(`"reference":"${sag}"`);
    expect(await mette.types('mine påmindelser')).toContain(sag);
    await mette.types('kladder');
    await mette.presses(`Åbn ${sag}, Jobsamtale`);
    expect((await mette.presses('pause')).text).toContain('Gemt');
    expect(await running.keptOf(mette)).toContain(`"reference":"${sag}"`);
  });

  it('goes over once, however often and from wherever that is pressed', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const press = mette.pressOf('accept');
    const answers = await Promise.all(
      [1, 2, 3].map((n) => mette.answerTo({ ...press, id: `igen-${sag}-${n}` })),
    );
    for (const { text } of answers) expect(text).toContain(sag);
    await handing.until(kirsten, `Overdraget til ${mette.name}`);
    expect((await mette.types('kladder')).match(new RegExp(sag, 'g'))?.length).toBe(2);
  });

  it('stays with its giver when the colleague says no, and the giver is told', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const late = mette.pressOf('accept');
    expect((await mette.presses('decline')).text).toContain('Du sagde nej tak til »Jobsamtale«.');
    await handing.until(kirsten, `${mette.name} kan ikke tage imod. Du har den stadig.`);
    expect((await mette.answerTo(late)).text).toContain('Du sagde nej tak');
    kirsten.looksAtChat();
    expect((await kirsten.presses('Åbn')).text).toContain(sag);
  });

  it('can be taken back until then', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const late = mette.pressOf('accept');
    await kirsten.types('kladder');
    await kirsten.presses(`Åbn ${sag}, Jobsamtale`);
    const offer = handing.chatOf(kirsten).find((it) => textOf(it.card).includes('Tag tilbage'));
    expect((await kirsten.presses('takeBack', {}, offer?.card)).text).toContain(
      'Du har stadig »Jobsamtale«.',
    );
    await handing.until(mette, `${kirsten.name} har trukket overdragelsen af »Jobsamtale« tilbage.`);
    expect((await mette.answerTo(late)).text).toContain('tilbage');
    expect(await kirsten.types('kladder')).toContain(sag);
  });

  it('is no longer offered when its giver ends it', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const late = mette.pressOf('accept');
    await kirsten.types('kladder');
    await kirsten.presses(`Åbn ${sag}, Jobsamtale`);
    await kirsten.presses('discard');
    await kirsten.presses('confirm');
    await running.connector.until(() => !handing.says(mette, sag), 'the colleague’s card is quiet');
    expect((await mette.answerTo(late)).text).toContain('Overdragelsen gælder ikke længere.');
    expect(await mette.types('kladder')).toContain('Du har ingen åbne kladder');
  });

  it('is refused, in a line, where the colleague has one of the kind on the case', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const offer = mette.card;
    await mette.types(`jobsamtale ${sag}`);
    expect((await mette.presses('accept', {}, offer)).text).toContain(
      `Du har allerede en åben kladde af »Jobsamtale« på ${sag}.`,
    );
    expect(await kirsten.types('kladder')).toContain(sag);
  });

  it('is nobody else’s to accept, to take back or to know of', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const anders = await handing.greeted('Anders');
    const { value } = mette.pressOf('accept') as { value: object };
    const back = kirsten.pressOf('takeBack') as { value: object };
    const forged = await anders.answerTo(
      anders.activity({ type: 'invoke', name: 'adaptiveCard/action', value }),
    );
    expect(forged.text).not.toContain(sag);
    const own = await kirsten.answerTo(
      kirsten.activity({ type: 'invoke', name: 'adaptiveCard/action', value }),
    );
    expect(own.text).toContain('gælder ikke');
    const stolen = mette.activity({ type: 'invoke', name: 'adaptiveCard/action', value: back.value });
    await mette.answerTo(stolen);
    expect(await kirsten.types('kladder')).toContain(sag);
    expect((await mette.presses('accept', {}, handing.chatOf(mette).at(-1)?.card)).text).toContain(sag);
  });

  it('with a number of the bot’s own keeps it, and the new owner is never given it', async () => {
    const kirsten = await handing.greeted('Kirsten');
    const mette = await handing.greeted('Mette');
    await kirsten.types('jobsamtale');
    await kirsten.presses('begin');
    await handing.offer(kirsten, mette, 'K-1');
    expect(mette.text).toContain(
      `K-1 er et nummer, jeg gav ${kirsten.name}. Har du selv brugt K-1, er det en anden sag.`,
    );
    await mette.presses('accept');
    await mette.types('visitation');
    await mette.presses('Begynd');
    expect(mette.text).toContain('K-2');
    expect(await mette.types('jobsamtale K-1')).toContain('K-1');
    expect((await mette.types('kladder')).match(/K-1/g)?.length).toBe(2);
  });
});

describe('a reminder by itself', () => {
  it('is handed over from its card, and back again', async () => {
    const kirsten = await handing.greeted('Kirsten');
    const mette = await handing.greeted('Mette');
    await kirsten.types('påmind 2026-4997 om formøde på fredag kl 9');
    await kirsten.presses('handOver');
    await kirsten.presses('offer', { kollega: mette.person });
    await handing.until(mette, 'Formøde · 2026-4997');
    mette.looksAtChat();
    expect(mette.text).toContain('vil overdrage en påmindelse til dig:');
    expect((await mette.presses('accept')).text).toContain('Fredag den 27. november 2026 kl. 09.00');
    await handing.until(kirsten, `Overdraget til ${mette.name}`);
    await mette.presses('handOver');
    await mette.presses('offer', { kollega: kirsten.person });
    await running.connector.until(
      () => textOf(running.connector.last(kirsten.conversation).card).includes('vil overdrage'),
      'it is offered back',
    );
    kirsten.looksAtChat();
    expect((await kirsten.presses('accept')).text).toContain('Fredag den 27. november 2026');
    expect(handing.says(kirsten, `Overdraget til ${mette.name}`)).toBe(true);
  });
});

describe('an offer nobody answers', () => {
  it('lapses after a week: both are told, and nothing has changed', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const late = mette.pressOf('accept');
    const before = running.now;
    // Touched on the way, so that the draft is there still.
    running.now += 4 * DAY_MS;
    await kirsten.types('kladder');
    await kirsten.presses(`Åbn ${sag}, Jobsamtale`);
    running.now = before + 7 * DAY_MS + 1;
    await running.upkeep();
    await handing.until(kirsten, `${mette.name} har ikke svaret inden for en uge. Du har den stadig.`);
    expect((await mette.answerTo(late)).text).toContain('Overdragelsen af »Jobsamtale« gælder ikke længere.');
    running.now = before;
  });

  it('is not accepted after that, though nothing has looked after it', async () => {
    const { kirsten, mette, sag } = await handing.offered();
    const before = running.now;
    running.now += 7 * DAY_MS;
    expect((await mette.presses('accept')).text).toContain('gælder ikke længere');
    running.now = before;
    expect(await kirsten.types('kladder')).toContain(sag);
  });
});
