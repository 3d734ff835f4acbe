import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { allQuestions } from '../../dialogs/engine/places.ts';
import type { Reader } from '../../dialogs/schema/parts.ts';
import { catalogue, conversationOf } from './given.ts';

const AT = '2026-11-23T09:00:00Z';

function text(id: string, reader: Reader, { answers }: { answers: Record<string, string> }): string {
  const conversation = conversationOf(id);
  const { draft, problems } = draftFrom(conversation, { answers, items: {}, rows: {}, at: AT });
  expect(problems).toEqual([]);
  return noteText(conversation, draft, '2026-11-23', reader);
}

describe('A version for the company', () => {
  it.each([
    'startmoede',
    'formoede',
    'samtale-foer-praktik',
    'opfoelgning',
    'afslutning',
    'smart-delmaal',
    'virksomheden-klar',
  ])('says whom to call, and the case note says it too: %s', (id) => {
    const agreed = id === 'smart-delmaal' ? { virksomheden_kender: 'ja' } : {};
    const told = { answers: { virksomheden_ringer_til: 'mentoren', ...agreed } };
    expect(text(id, 'virksomhed', told)).toContain(
      'OPFØLGNING OG KONTAKT\nVirksomheden ringer til: mentoren',
    );
    expect(text(id, 'sag', told)).toContain('Virksomheden ringer til: mentoren');
    expect(text(id, 'sag', { answers: agreed })).not.toContain('Virksomheden ringer til');
  });

  it('is made by no other conversation', () => {
    const made = catalogue.editions
      .map(({ conversation }) => conversation)
      .filter((it) => it.onCase && (it.versionsFor ?? ['virksomhed']).includes('virksomhed'))
      .filter((it) => JSON.stringify(it).includes('"virksomhed"]'));
    const asking = made.filter((it) => allQuestions(it).has('virksomheden_ringer_til'));
    expect(asking.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(made).toHaveLength(7);
  });
});
