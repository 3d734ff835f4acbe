import { wordableLines, wordableText } from '../../dialogs/engine/aidText.ts';
import { conversationOf } from './given.ts';

const agenda = conversationOf('samtale-foer-praktik');

const SECTION = [
  'Timer nu og senere: Ikke drøftet',
  'Ønsker til forløbet: Vil gerne arbejde med mad',
  'Hvor det skal være: Tages op senere',
  'Fem ønsker: Tages op senere: vi mangler to steder',
  'Åbent fra sidst: Timer nu og senere: venter på lægen: ikke drøftet',
  'Aftalt sidst: borgeren · ringer til lægen: holdt',
  '– køkkenet på plejehjemmet',
  'Ikke drøftet: hvad forløbet kan give',
].join('\n');

describe('What a model may see of a section', () => {
  it('is what somebody said in this talk, without what the program put in front or the next talk reads', () => {
    expect(wordableText(agenda, SECTION)).toBe('Vil gerne arbejde med mad\nvi mangler to steder');
  });

  it('comes back in its place, and all the rest stands', () => {
    const worded = wordableLines(agenda, SECTION).with(
      'Borgeren vil gerne arbejde med mad.\nTo steder mangler.',
    );
    expect(worded).toBe(
      SECTION.replace('Vil gerne arbejde med mad', 'Borgeren vil gerne arbejde med mad.').replace(
        'vi mangler to steder',
        'To steder mangler.',
      ),
    );
  });
});
