import { Scenes } from './scene.ts';

const scenes = new Scenes('lookup');

describe('a question', () => {
  scenes.each('is answered with its source, and takes a vote', async ({ chat, shows }) => {
    await chat.says('hvem kan være mentor');
    await chat.sees('Du spurgte: hvem kan være mentor');
    await chat.sees('gennemgået');
    await chat.sees('Hjalp det?');
    await shows('hit');
    await chat.presses('Ja');
    await chat.sees('Tak. Det er gemt uden dit navn.');
    await shows('thanked');
  });

  scenes.each('that the sources do not answer is told so, and can be passed on', async ({ chat, shows }) => {
    await chat.says('hvordan bager man surdejsbrød');
    await chat.sees('Det handler mine kilder ikke om.');
    await shows('miss');
    await chat.presses('Sig, at det mangler');
    await chat.sees('Hvad ledte du efter?');
    await shows('passed-on');
  });
});

describe('a search from a message', () => {
  scenes.each('finds cards, and puts one of them among people with nothing to press', async (scene) => {
    const { chat, shows } = scene;
    await chat.enters('Group Chat');
    const hits = await chat.searches('mentor');
    await shows('hits');
    await hits.getByText('Hvilken slags mentor?').click();
    await chat.page.getByRole('button', { name: 'Send Message' }).last().click();
    const card = chat.cardWith('Personlig mentor: støtter, rådgiver');
    await chat.sees('gennemgået', card);
    expect(await card.getByRole('button').count()).toBe(0);
    await shows('inserted');
  });
});
