import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { Flow } from '../../dialogs/schema/conversationInUse.ts';
import { catalogue, flowOf, reviewed, STRONG, Talk } from './given.ts';

/** A later edition of visitation in force, changed as told. */
function later(change: (flow: Flow) => void): Catalogue {
  const conversation = structuredClone(flowOf('visitation'));
  change(conversation);
  const others = catalogue.editions.filter((edition) => edition.conversation.id !== 'visitation');
  return { ...catalogue, editions: [...others, { hash: 'later', conversation }] };
}

/** Netværk is no longer asked for, and "mange" is no longer an answer to afbrudte. */
const changed = later((flow) => {
  for (const step of flow.steps) {
    step.questions = step.questions.filter((question) => question.id !== 'netvaerk');
    for (const question of step.questions)
      if (question.id === 'afbrudte' && question.type === 'choice')
        question.options = question.options.filter((option) => option.value !== 'mange');
  }
});

/** A visitation begun on the present edition, which can no longer be read; a later one is in force. */
function lost(): Talk {
  const talk = reviewed({ ...STRONG, afbrudte: 'mange', borgeren_siger_maal: 'Vil være smed.' });
  talk.catalogue = changed;
  return talk.loseEditions().send({ type: 'open', draft: 'draft-1' });
}

describe('A draft', () => {
  it('runs on the edition it began with, also when a later one is in force', () => {
    const talk = reviewed();
    talk.catalogue = changed;
    expect(
      talk
        .goTo('step:maal')
        .shows('step')
        .fields.map((field) => field.id),
    ).toContain('netvaerk');
    talk.start('visitation', '2026-2').through();
    expect(talk.draft.content).toBe('later');
    expect(talk.effects.some((it) => it.do === 'keep')).toBe(false);
  });

  it('whose edition cannot be read says so, and keeps its answers', () => {
    const talk = lost();
    expect(talk.shows('lost')).toMatchObject({
      top: { title: 'Visitation', reference: '2026-114' },
      confirm: false,
    });
    expect(talk.answer({ under_30: 'nej' }).view.show).toBe('lost');
    expect(talk.draft.answers).toMatchObject({ under_30: { value: 'ja' }, netvaerk: { value: 'god' } });
  });

  it('moves to the edition in force with the answers that fit, and tells how many were left', () => {
    const talk = lost().press('newEdition');
    expect(talk.shows('step')).toMatchObject({
      title: 'Målgruppen',
      news: [{ kind: 'movedToNewEdition', left: 2 }],
    });
    expect(talk.draft).toMatchObject({
      content: 'later',
      answers: { under_30: { value: 'ja' }, borgeren_siger_maal: { value: 'Vil være smed.' } },
    });
    expect(talk.draft.answers).not.toHaveProperty('netvaerk');
    expect(talk.draft.answers).not.toHaveProperty('afbrudte');
    expect(talk.effects).toContainEqual(expect.objectContaining({ do: 'keep' }));
    expect(
      talk
        .through()
        .shows('review')
        .missing.map((it) => it.label),
    ).toEqual(['Afbrudte uddannelser']);
  });

  it('moves once, however often it is pressed', () => {
    const talk = lost();
    const event = talk.event('newEdition');
    const after = talk.send(event).state;
    expect(talk.send(event).state).toEqual(after);
  });

  it('whose edition cannot be read is ended only when that is confirmed', () => {
    const talk = lost().press('confirm');
    expect(talk.view.show).toBe('lost');
    talk.press('discard');
    expect(talk.shows('lost').confirm).toBe(true);
    expect(talk.press('cancel').shows('lost').confirm).toBe(false);
    talk.press('discard').press('confirm');
    expect(talk.shows('quiet').line).toBe('discarded');
    expect(talk.drafts).toEqual({});
  });

  it('that waits for its case is left without a confirm, also when its edition cannot be read', () => {
    const talk = new Talk().start('visitation').loseEditions().press('discard');
    expect(talk.view.show).toBe('menu');
    expect(talk.drafts).toEqual({});
  });
});
