import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteSections } from '../../dialogs/engine/note.ts';
import { itemStep } from '../../dialogs/engine/places.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import type { Agenda } from '../../dialogs/schema/conversationInUse.ts';
import { catalogue, conversationOf } from './given.ts';

const AT = '2026-11-21T09:00:00Z';

const list = conversationOf('praktik-foer') as Agenda;
const [one, two, three, four, ...others] = list.items.map((item) => item.id) as [
  string,
  string,
  string,
  string,
];

const title = (id: string) => list.items.find((item) => item.id === id)?.title ?? '';

function told(items: Record<string, { state?: string; note?: string }>) {
  return draftFrom(list, { answers: {}, rows: {}, items, reference: '2026-114', at: AT });
}

const noteOf = (items: Parameters<typeof told>[0], from = list) =>
  noteSections(from, told(items).draft, '2026-11-21');

const sectionOf = (sections: ReturnType<typeof noteOf>, id: string) =>
  sections.find((section) => section.id === id)?.text;

describe('A checklist', () => {
  it('has the states gjort, ikke gjort and ikke relevant, and no others', () => {
    expect(told({ [one]: { state: 'gjort' }, [two]: { state: 'Ikke relevant' } }).problems).toEqual([]);
    expect(told({ [one]: { state: 'droeftet' } }).problems).toEqual([
      { field: `${one}.state`, code: 'state' },
    ]);
  });

  it('tells each thing by its state, and what nobody ticked by that: not as undone, and not as undiscussed', () => {
    const note = noteOf({
      [one]: { state: 'gjort' },
      [two]: { state: 'ikke_relevant' },
      [three]: { state: 'ikke_gjort' },
    });
    expect(sectionOf(note, 'tjekliste')).toBe(
      [
        ...['Gjort:', `– ${title(one)}`],
        ...['Ikke gjort:', `– ${title(three)}`],
        ...['Ikke relevant:', `– ${title(two)}`],
        ...['Ikke afkrydset:', ...[four, ...others].map((id) => `– ${title(id)}`)],
      ].join('\n'),
    );
  });

  it('has what was written beside its thing, or under the heading it belongs to with a state that is not gjort', () => {
    const note = noteOf({
      muligheder_er_vist: { state: 'gjort', note: 'to caféer' },
      giver_mening: { state: 'gjort', note: 'vil gerne' },
      maal_og_delmaal: { state: 'ikke_gjort', note: 'venter' },
      mentor_er_overvejet: { note: 'ringer i morgen' },
    });
    expect(sectionOf(note, 'tjekliste')).toContain(`– ${title('muligheder_er_vist')}: to caféer\n`);
    expect(sectionOf(note, 'borgeren')).toBe(`${title('giver_mening')}: vil gerne`);
    expect(sectionOf(note, 'aftaler')).toBe(`${title('maal_og_delmaal')} (ikke gjort): venter`);
    expect(sectionOf(note, 'vurdering')).toBe(
      `${title('mentor_er_overvejet')} (ikke afkrydset): ringer i morgen`,
    );
  });

  it('does not take a note for a thing done', () => {
    expect(sectionOf(noteOf({ [four]: { note: 'ringer i morgen' } }), 'tjekliste')).not.toContain('Gjort');
  });

  it('has no heading for what nobody wrote under, but that of the agreements, which were asked for', () => {
    const ids = noteOf({ [one]: { state: 'gjort' } }).map(({ id }) => id);
    expect(ids).toEqual(['tjekliste', 'aftaler', 'kilder']);
  });

  it('asks for the state first, and an agenda for it last', () => {
    const questions = (of: Agenda) => of.items.map((item) => itemStep(of, item).questions.at(0)?.label);
    expect(new Set(questions(list))).toEqual(new Set(['Status']));
    expect(questions(conversationOf('opfoelgning') as Agenda)).not.toContain('Status');
  });

  it('was made with a list, and says so', () => {
    expect(sectionOf(noteOf({}), 'kilder')).toContain(`Lavet med tjeklisten »${list.title}«`);
  });

  it('of an edition from before there were such phrases falls back on those there were', () => {
    const { notTicked: _ticked, versionOfChecklist: _version, ...phrases } = list.note.phrases;
    const note = noteOf({}, { ...list, note: { ...list.note, phrases } });
    expect(sectionOf(note, 'tjekliste')).toContain('Ikke drøftet:');
    expect(sectionOf(note, 'kilder')).toContain('Lavet med samtalen');
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
