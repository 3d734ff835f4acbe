import { noteText } from '../../dialogs/engine/note.ts';
import { conversationOf, noted, reviewed, STRONG } from './given.ts';

describe('Answers set aside', () => {
  it('are named, and restored when the earlier answer is changed back', () => {
    const talk = reviewed({ ...STRONG, borgeren_siger_maal: 'Vil være smed.' })
      .goTo('step:maalgruppe')
      .answer({ under_30: 'nej' });
    const [news] = talk.shows('review').news;
    if (news?.kind !== 'setAside') throw new Error('nothing set aside');
    expect(news.labels).toContain('Støtte fra netværk');
    expect(news.labels).toContain('Den unge om mål og netværk');
    expect(news.labels).not.toContain('Under 30 år');
    talk.goTo('step:maalgruppe').answer({ under_30: 'ja' });
    expect(talk.shows('review').news).toEqual([]);
    expect(talk.shows('review').steps[3]?.lines[0]).toMatchObject({
      label: 'Realistisk uddannelsesmål',
      value: 'ja',
    });
  });

  it('reach neither the suggestion nor the note', () => {
    const talk = noted({ ...STRONG, borgeren_siger_maal: 'Vil være smed.' });
    expect(noteText(conversationOf('visitation'), talk.draft, '2026-11-23')).toContain('Vil være smed.');
    talk.goTo('step:maalgruppe').answer({ under_30: 'nej' });
    const text = noteText(conversationOf('visitation'), talk.draft, '2026-11-23');
    expect(text).not.toContain('smed');
    expect(text.replace(/\s+/g, ' ')).toContain('unge under 30 år uden');
    // The choice made before is the caseworker's, but no longer about anything.
    expect(text).not.toContain('Sagsbehandlerens vurdering');
    expect(talk.draft.answers.borgeren_siger_maal?.value).toBe('Vil være smed.');
  });

  it('name the answer they hang on when it is one question', () => {
    const talk = noted({ ...STRONG, afgoerelse: 'ja', hovedhensyn: 'Den unges eget ønske.' });
    talk.goTo('step:rammer').answer({ afgoerelse: 'nej' });
    expect(talk.shows('note').news).toEqual([
      { kind: 'setAside', changed: ['Afgørelse'], labels: ['Hovedhensyn'] },
    ]);
    expect(talk.press('finish').shows('finished').text).not.toContain('eget ønske');
  });
});
