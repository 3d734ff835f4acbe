import { textOf } from './caseworker.ts';
import { Handing } from './handing.ts';
import { Running } from './running.ts';

const running = new Running();
const handing = new Handing(running);
beforeAll(() => running.start());
afterAll(() => running.stop());

describe('a reminder that is offered to a colleague', () => {
  const offered = async () => {
    const kirsten = await handing.greeted('Kirsten');
    const mette = await handing.greeted('Mette');
    await kirsten.types('påmind 2026-4990 om formøde på fredag kl 9');
    await kirsten.presses('handOver');
    await kirsten.presses('offer', { kollega: mette.person });
    await handing.until(mette, 'Formøde · 2026-4990');
    return { kirsten, mette };
  };

  it('has a way to the reminders while the colleague thinks it over', async () => {
    const { kirsten, mette } = await offered();
    expect(kirsten.text).toContain(`Tilbudt ${mette.name}. Den er din, indtil ${mette.name} tager imod.`);
    expect(kirsten.text).not.toContain('Dine kladder');
    expect((await kirsten.presses('Se mine påmindelser')).text).toContain('2026-4990');
  });

  it('has its card again when it is taken back, and can be done with there', async () => {
    const { kirsten, mette } = await offered();
    const { text } = await kirsten.presses('Tag tilbage');
    expect(text).toContain('Fredag den 27. november 2026 kl. 09.00');
    await handing.until(mette, `${kirsten.name} har trukket overdragelsen af »Formøde« tilbage.`);
    await running.settled();
    const shown = handing.chatOf(kirsten).filter((it) => textOf(it.card).includes('Formøde · 2026-4990'));
    expect(shown).toHaveLength(1);
    await kirsten.presses('Slet påmindelsen');
    expect(kirsten.text).toBe('Slettet: Formøde.');
  });
});
