import { commandOf } from '../../dialogs/engine/command.ts';
import { isOff, usualSettings } from '../../dialogs/engine/content.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { catalogue, conversationOf, listed, REFERENCE, settings, Talk } from './given.ts';

const WAITING = 'sanktion-overvejelser';
const waiting = conversationOf(WAITING);
const reviewed = loadContent({ ...settings, on: [WAITING] });

describe('A conversation that waits for a review', () => {
  it('is off as it comes, and the only one that is', () => {
    const off = catalogue.editions.filter(({ conversation }) => isOff(catalogue, conversation));
    expect(off.map((it) => it.conversation.id)).toEqual([WAITING]);
  });

  it('is answered by the plain line, makes no draft and is not listed', () => {
    const talk = new Talk().send(commandOf(catalogue, `sanktion ${REFERENCE}`, 'ny'));
    expect(talk.shows('off').title).toBe(waiting.title);
    expect(talk.drafts).toEqual({});
    expect(listed(talk)).not.toContain(WAITING);
  });

  it('is on where the municipality names it', () => {
    const talk = new Talk(reviewed).send(commandOf(reviewed, `sanktion ${REFERENCE}`, 'ny'));
    expect(talk.shows('step').title).toBe('Det, der er sket');
    expect(listed(talk)).toContain(WAITING);
  });

  it('is off where it is named both ways', () => {
    const both = { ...reviewed, settings: { ...reviewed.settings, off: [WAITING] } };
    expect(isOff(both, waiting)).toBe(true);
  });

  it('can be ended when it is switched off again', () => {
    const talk = new Talk(reviewed).start(WAITING, REFERENCE);
    talk.catalogue = catalogue;
    expect(talk.answer({ aktivitetsparat: 'ja' }).shows('step').title).toBe('Vejledningen før hændelsen');
  });

  it('needs no word in a conversation that does not wait', () => {
    expect(usualSettings.on).toEqual([]);
    expect(isOff(catalogue, conversationOf('visitation'))).toBe(false);
  });
});

describe('The check before a sanction', () => {
  it('suggests nothing and asks for no choice between groups', () => {
    if (waiting.type !== 'flow') throw new Error('it is a flow');
    expect(waiting.outcome).toBeUndefined();
    expect(JSON.stringify(waiting)).not.toMatch(/bør (gives|sanktioneres)|anbefaler at|tre dage|\d+ kr/);
  });
});
