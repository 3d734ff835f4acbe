import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteSections } from '../../dialogs/engine/note.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import type { Agenda } from '../../dialogs/schema/conversationInUse.ts';
import { catalogue, conversationOf } from './given.ts';

const AT = '2026-11-21T09:00:00Z';

/** An agenda's points as a checklist: the same file but for its type. */
const list = { ...conversationOf('opfoelgning'), type: 'checklist' } as Agenda;
const [one, two, three, four] = list.items.map((item) => item.id) as [string, string, string, string];

function told(items: Record<string, { state?: string; note?: string }>) {
  return draftFrom(list, { answers: {}, rows: {}, items, reference: '2026-114', at: AT });
}

const noteOf = (items: Parameters<typeof told>[0]) =>
  noteSections(list, told(items).draft, '2026-11-21')
    .map(({ text }) => text)
    .join('\n');

describe('A checklist', () => {
  it('has the states gjort, ikke gjort and ikke relevant, and no others', () => {
    expect(told({ [one]: { state: 'gjort' }, [two]: { state: 'Ikke relevant' } }).problems).toEqual([]);
    expect(told({ [one]: { state: 'droeftet' } }).problems).toEqual([
      { field: `${one}.state`, code: 'state' },
    ]);
  });

  it('says each state by its name, and what nobody ticked by its silence', () => {
    const title = (id: string) => list.items.find((item) => item.id === id)?.title;
    const note = noteOf({
      [one]: { state: 'gjort' },
      [two]: { state: 'ikke_relevant' },
      [three]: { state: 'ikke_gjort', note: 'venter' },
    });
    expect(note).toContain(`${title(one)}: Gjort`);
    expect(note).toContain(`${title(two)}: Ikke relevant`);
    expect(note).toContain(`${title(three)}: Ikke gjort: venter`);
    expect(note).toMatch(/Ikke drøftet: /);
  });

  it('does not take a note for a thing done', () => {
    expect(noteOf({ [four]: { note: 'ringer i morgen' } })).not.toContain('Gjort');
  });

  it('is one card that counts what is done and is ended as a list', () => {
    const { draft } = told({ [one]: { state: 'gjort' }, [two]: { note: 'en note' } });
    const state = {
      desk: { drafts: [], recent: [], nextNumber: 1 },
      draft: { ...draft, cursor: { at: 'agenda' as const } },
    };
    const view = viewOf({ catalogue, conversation: list }, state, { of: 'draft', draft: draft.id }, AT);
    expect(view).toMatchObject({ show: 'agenda', kind: 'checklist', done: 1, doneWord: 'gjort' });
  });
});
