import fc from 'fast-check';
import { noteText } from '../../dialogs/engine/note.ts';
import { allAdvice, noteAdvice } from '../../dialogs/engine/noteAdvice.ts';
import { allSteps } from '../../dialogs/engine/places.ts';
import { deeds, Player } from './anyTalk.ts';
import { catalogue, conversationOf, REFERENCE, Talk } from './given.ts';

/** All conversations, those that wait for a review among them. */
const whole = { ...catalogue, settings: { ...catalogue.settings, on: ['sanktion-overvejelser'] } };

describe('Whatever is pressed and written,', () => {
  const TODAY = '2026-11-23';

  it.each([
    'visitation',
    'jobsamtale',
    'sanktion-overvejelser',
  ])('in %s advice leads somewhere and changes nothing in the note', (id) => {
    const conversation = conversationOf(id);
    const places = allSteps(conversation).flatMap((step) => [`step:${step.id}`, `item:${step.id}`]);
    const known = [...places, ...conversation.note.headings.map((it) => `section:${it.id}`), 'outcome'];
    fc.assert(
      fc.property(deeds, (sequence) => {
        const talk = new Talk(whole);
        const player = new Player(talk, id);
        for (const deed of sequence) player.play(deed);
        for (const draft of Object.values(talk.drafts)) {
          const all = allAdvice(conversation, draft, TODAY);
          expect(new Set(all.map((it) => it.id)).size).toBe(all.length);
          for (const { place, text } of all) {
            expect(known).toContain(place);
            expect(text).not.toMatch(/[{}]|undefined/);
          }
          const waved = Object.fromEntries(all.map((it) => [it.id, it.under]));
          expect(noteAdvice(conversation, { ...draft, waved }, TODAY)).toEqual([]);
          expect(noteText(conversation, { ...draft, waved }, TODAY)).toBe(
            noteText(conversation, draft, TODAY),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('The content by itself', () => {
  it.each(
    catalogue.editions.map(({ conversation }) => conversation),
  )('gives rise to no advice about words: $id', (conversation) => {
    const talk = new Talk(whole).start(conversation.id, REFERENCE);
    const found = allAdvice(conversation, talk.draft, '2026-11-23').map(({ rule }) => rule);
    const ofWords = found.filter((rule) => !['vigtigt_ikke_droeftet', 'forslag_ikke_afgjort'].includes(rule));
    expect(ofWords).toEqual([]);
  });
});
