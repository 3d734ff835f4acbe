import { Playground } from './playground.ts';
import { Scenes } from './scene.ts';

const scenes = new Scenes('handover');

describe('a draft that is handed over', () => {
  scenes.each(
    'is seen by the colleague only when she takes it',
    async ({ chat, site, width, sag, shows }) => {
      const name = width === 'phone' ? 'Mette' : 'Hanne';
      const colleague = await Playground.open(await site.colleague(name), width);
      try {
        // Only somebody who has written to the bot is known to it.
        await colleague.says('hej');
        await colleague.sees(
          'Hej. Hvad skal du i gang med?',
          colleague.page.locator('.ac-adaptiveCard').nth(1),
        );
        await chat.says(`visitation ${sag}`);
        await chat.sees('Trin 1 af 6');
        await chat.fills('Den unge siger', 'Jeg vil gerne videre nu.');
        await chat.presses('Næste');
        await chat.sees('Trin 2 af 6');
        await chat.says('kladder');
        await chat.sees('Dine kladder');
        await chat.presses('Overdrag en kladde');
        await chat.sees('Hvad vil du overdrage?');
        await chat.fills('Hvad vil du overdrage?', `Visitation · ${sag}`);
        await chat.fills('Til hvem?', name);
        await shows('1-choice');
        await chat.presses('Spørg kollegaen');
        await chat.sees(`Tilbudt ${name}`);
        await colleague.sees('Vil du overtage?');
        expect(await colleague.card.innerText()).not.toContain('Jeg vil gerne videre');
        await shows('2-offer', colleague);
        await colleague.presses('Tag imod');
        await colleague.sees('Trin 2 af 6');
        await colleague.presses('Tilbage');
        await colleague.sees('Trin 1 af 6');
        expect(await colleague.reads('Den unge siger')).toBe('Jeg vil gerne videre nu.');
        await shows('3-taken', colleague);
        await chat.sees(`Overdraget til ${name}`, chat.cardWith('Overdraget til').last());
        await shows('4-given');
      } finally {
        await colleague.close();
      }
    },
  );
});
