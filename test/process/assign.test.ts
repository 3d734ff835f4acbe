import { randomUUID } from 'node:crypto';
import { type Caseworker, textOf } from '../conversations/caseworker.ts';
import { Handing } from '../conversations/handing.ts';
import { Served } from './served.ts';

const [leader, absent, colleague, left] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const served = new Served();
const handing = new Handing(served);
let kirsten: Caseworker;
let mette: Caseworker;
let lead: Caseworker;
beforeAll(async () => {
  await served.start({ CASEWORKERS: [absent, colleague].join(), LEADS: leader });
  kirsten = await handing.greeted('Kirsten', served.caseworker(absent));
  mette = await handing.greeted('Mette', served.caseworker(colleague));
  lead = await handing.greeted('Lis', served.caseworker(leader));
});
afterAll(() => served.stop());

/** The choice of a select on the card, by a part of its title. */
const choiceOf = (worker: Caseworker, title: string) =>
  new RegExp(`"title":"[^"]*${title}[^"]*","value":"([^"]+)"`).exec(JSON.stringify(worker.card))?.[1] ?? '';

/** A lead gives away a draft of the one who is not there. */
async function assigns(sag: string, fields: Record<string, string> = {}): Promise<string> {
  await lead.types('fordel');
  await lead.presses(`Se, hvad ${kirsten.name} har liggende`);
  const { text } = await lead.presses('assign', {
    hvad: choiceOf(lead, sag),
    kollega: colleague,
    begrundelse: 'Kirsten er syg i denne uge.',
    ...fields,
  });
  return text;
}

describe('a lead', () => {
  it('sees how much everybody has, and no case', async () => {
    await kirsten.types('jobsamtale 2026-8101');
    const text = await lead.types('fordel');
    expect(text).toContain(`${kirsten.name}\n1 kladde`);
    expect(text).not.toContain('2026-8101');
    expect(text).not.toContain(mette.name);
  });

  it('gives a draft of somebody who is not there to a colleague, with a reason all may read; unseen', async () => {
    await kirsten.types('visitation 2026-8102');
    await kirsten.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: 'Kun for Kirsten' });
    const old = kirsten.pressOf('back');
    expect(await assigns('2026-8102')).toContain(`Tilbudt til ${mette.name}`);
    expect(handing.says(lead, 'Kun for Kirsten')).toBe(false);
    await handing.until(kirsten, 'Begrundelse: Kirsten er syg i denne uge.');
    kirsten.looksAtChat();
    expect(kirsten.text).toContain('Visitation · 2026-8102');
    expect(kirsten.text).toContain(`til ${mette.name}`);
    await handing.until(mette, `${lead.name} vil overdrage den til dig:`);
    mette.looksAtChat();
    expect(mette.text).toContain('Visitation · 2026-8102');
    expect(mette.text).not.toContain('Kun for Kirsten');
    expect((await mette.presses('accept')).text).toContain('Trin 2 af 6');
    await handing.until(kirsten, `Overdraget til ${mette.name}`);
    expect((await kirsten.answerTo(old)).text).toContain('Overdraget til');
  });

  it('is told when the colleague says no, and can give it to somebody else', async () => {
    await kirsten.types('jobsamtale 2026-8103');
    await assigns('2026-8103');
    await handing.until(mette, 'Jobsamtale · 2026-8103');
    mette.looksAtChat();
    await mette.presses('decline');
    await handing.until(lead, `Du tilbød ${mette.name} »Jobsamtale«, men fik nej tak.`);
    expect(handing.says(lead, 'Skriv »fordel«, hvis en anden skal have den.')).toBe(true);
    expect(await assigns('2026-8103')).toContain(`Tilbudt til ${mette.name}`);
  });

  it('has to say to whom and why, without a CPR number', async () => {
    expect(await assigns('2026-8101', { begrundelse: ' ' })).toContain('Skriv en begrundelse.');
    expect(await assigns('2026-8101', { kollega: absent })).toContain('Vælg, hvem der skal have det.');
    expect(await assigns('2026-8101', { hvad: 'kladde:findes-ikke' })).toContain('Vælg, hvad der skal');
    expect(await assigns('2026-8101', { begrundelse: 'Om 010190-1234' })).toContain('stod et CPR-nummer');
    expect(handing.says(mette, '2026-8101')).toBe(false);
  });
});

describe('somebody who is no lead', () => {
  it('is told that »fordel« is for leads, and what they can do themselves', async () => {
    expect(await mette.types('fordel')).toContain('Kun en leder kan fordele');
  });

  it('is turned away when they press what a lead was shown', async () => {
    await lead.types('fordel');
    const presses = [lead.pressOf('member')];
    await lead.presses('member');
    presses.push(lead.pressOf('assign', { begrundelse: 'Jeg vil se den.' }), lead.pressOf('team'));
    for (const press of presses) {
      const { value } = press as { value?: object };
      const forged = mette.activity({ type: 'invoke', name: 'adaptiveCard/action', value });
      const { text } = await mette.answerTo(forged);
      expect(text).toContain('Du har ikke adgang');
      expect(text).not.toContain('2026-8101');
    }
  });

  it('who has been taken off the list is nobody to hand over to', async () => {
    await kirsten.types('kladder');
    await kirsten.presses('Overdrag en kladde');
    expect(JSON.stringify(kirsten.card)).toContain(colleague);
    for (const person of [left, absent]) expect(JSON.stringify(kirsten.card)).not.toContain(`"${person}"`);
    expect(textOf(kirsten.card)).toContain(lead.name);
  });
});
