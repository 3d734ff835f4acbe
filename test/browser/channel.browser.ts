import { Scenes } from './scene.ts';

const scenes = new Scenes('channel');
/** Case, neutral word, day and name. */
const TOLD =
  /^2026-\d+ · møde · (tirsdag|onsdag) den 2[45]\. november 2026 kl\. 09\.00 · ansvarlig: Alex Wilber$/;
const CHANNEL = 'My Team - Announcements';

describe('a reminder in a channel', () => {
  scenes.each('holds nothing but case, neutral word, day and name', async ({ chat, site, sag, shows }) => {
    await chat.enters(CHANNEL);
    await chat.sees('hører til i din egen chat');
    await shows('1-told');
    await chat.enters('Personal Chat');
    await chat.says(`påmind ${sag} om lægeerklæring i morgen kl 9`);
    await chat.sees('Jeg minder dig om');
    await chat.presses('Vælg kanal');
    await chat.sees('Hvor skal den komme?');
    await chat.fills('Kanal', 'My Team › Announcements');
    await chat.fills('Hvad skal den hedde i kanalen?', 'møde');
    await shows('2-choice');
    await chat.presses('Gem');
    await chat.sees('I kanalen My Team › Announcements');
    await shows('3-set');
    site.nextDay();
    await chat.enters(CHANNEL);
    const reminder = chat.cardWith(sag);
    await chat.sees('ansvarlig', reminder);
    await shows('4-reminder');
    const [line = '', ...rest] = (await reminder.innerText()).split('\n').filter((it) => it.trim() !== '');
    expect(line).toMatch(TOLD);
    expect(rest).toEqual(['Gjort', 'Udsæt']);
    await chat.presses('Gjort', reminder);
    await chat.sees('Gjort af Alex Wilber', chat.cardWith('Gjort af'));
    expect(await chat.cardWith('lægeerklæring').count()).toBe(0);
    await shows('5-done');
  });
});
