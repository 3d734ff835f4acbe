import { Playground } from './playground.ts';
import { Scenes } from './scene.ts';

const scenes = new Scenes('old-card');

describe('an old card that is pressed', () => {
  scenes.each('gives the current one and changes nothing', async ({ chat, site, width, sag, shows }) => {
    const other = await Playground.open(site.address, width === 'phone' ? 'desktop' : 'phone');
    try {
      await chat.says(`visitation ${sag}`);
      await other.sees('Trin 1 af 6', other.cardWith(sag));
      await chat.sees('Trin 1 af 6');
      other.isCutOff = true;
      await chat.fills('Den unge siger', 'Jeg vil gerne videre nu.');
      await chat.presses('Næste');
      await chat.sees('Trin 2 af 6');
      await other.sees('Trin 1 af 6');
      await shows('before', other);
      await other.presses('Næste');
      await other.sees('Trin 2 af 6');
      await shows('after', other);
      other.isCutOff = false;
      await chat.presses('Tilbage');
      await chat.sees('Trin 1 af 6');
      expect(await chat.reads('Den unge siger')).toBe('Jeg vil gerne videre nu.');
    } finally {
      await other.close();
    }
  });
});
