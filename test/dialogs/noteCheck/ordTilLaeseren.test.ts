import { ordTilLaeseren } from '../../../dialogs/rules/noteCheck/ordTilLaeseren.ts';
import { conversationOf } from '../given.ts';

const { check } = conversationOf('jobsamtale');
const words = check?.words;
const seen = (text: string, reader: 'sag' | 'borger' | 'virksomhed') =>
  words === undefined ? undefined : ordTilLaeseren(text, reader, words);

describe('Words meant for the case file in somebody else’s version', () => {
  it('are, to the citizen, the citizen as somebody else and what judges', () => {
    expect(seen('Borgeren møder op. Den unge virker umotiveret.', 'borger')).toEqual([
      'Borgeren',
      'Den unge',
      'umotiveret',
    ]);
    expect(seen('Du ringer til lægen. Siger: »Borgeren, det er mig«', 'borger')).toEqual([]);
  });

  it('are, to the company, health, family and what judges', () => {
    expect(seen('Borgeren ringer til psykiateren om sin depression.', 'virksomhed')).toEqual([
      'psykiateren',
      'depression',
    ]);
    expect(seen('Borgeren møder kl. 9 og laver salatbordet.', 'virksomhed')).toEqual([]);
  });

  it('are none in the case note, which has advice of its own', () => {
    expect(seen('Borgeren er umotiveret.', 'sag')).toEqual([]);
  });
});
