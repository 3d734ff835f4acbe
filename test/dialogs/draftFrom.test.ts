import { draftFrom, type Told } from '../../dialogs/engine/draftFrom.ts';
import { CPR, conversationOf } from './given.ts';

const told = (conversation: string, given: Partial<Told>) =>
  draftFrom(conversationOf(conversation), {
    answers: {},
    items: {},
    rows: {},
    at: '2026-11-23T09:00:00Z',
    ...given,
  });

describe('A talk told from outside', () => {
  it('may say true, false and null for ja, nej and ukendt', () => {
    const { draft, problems } = told('visitation', {
      answers: { under_30: true, mistrivsel: false, netvaerk: null, afgangseksamen: 'ukendt' },
    });
    expect(problems).toEqual([]);
    expect(Object.fromEntries(Object.entries(draft.answers).map(([id, { value }]) => [id, value]))).toEqual({
      under_30: 'ja',
      mistrivsel: 'nej',
      netvaerk: 'ukendt',
      afgangseksamen: 'ukendt',
    });
  });

  it.each<[string, Partial<Told>, string, string]>([
    ['visitation', { answers: { findes_ikke: 'ja' } }, 'findes_ikke', 'unknown'],
    ['visitation', { answers: { netvaerk: 'stort' } }, 'netvaerk', 'option'],
    ['visitation', { answers: { aftaler: 'tekst' } }, 'aftaler', 'unknown'],
    ['visitation', { rows: { netvaerk: [] } }, 'netvaerk', 'unknown'],
    ['visitation', { rows: { aftaler: [{ hvem: 'mig' }] } }, 'aftaler.0.hvem', 'column'],
    ['visitation', { items: { socialt: { note: 'Godt.' } } }, 'socialt', 'unknown'],
    ['opfoelgning', { items: { findes_ikke: { note: 'Godt.' } } }, 'findes_ikke', 'unknown'],
    ['opfoelgning', { items: { socialt: { state: 'måske' } } }, 'socialt.state', 'state'],
    ['jobsamtale', { answers: { naeste_samtale_dato: '2026-02-30' } }, 'naeste_samtale_dato', 'date'],
  ])('in %s with %j has a problem at %s: %s', (conversation, given, field, code) => {
    expect(told(conversation, given).problems).toEqual([{ field, code }]);
  });

  it('keeps no CPR number: it is cut out, told, and the rest kept', () => {
    const { draft, problems } = told('opfoelgning', {
      items: { socialt: { note: `Kender ${CPR} godt.` } },
      rows: { aftaler: [{ what: `ringer til ${CPR}` }] },
    });
    expect(problems.map((it) => it.code)).toEqual(['cpr', 'cpr']);
    expect(draft.answers.socialt_note?.value).toBe('Kender [fjernet] godt.');
    expect(draft.answers.aftaler?.value).toEqual([{ what: 'ringer til [fjernet]' }]);
  });

  it('takes the state of an item by its value or by its words', () => {
    expect(
      told('opfoelgning', { items: { socialt: { state: 'Tages op senere' } } }).draft.answers.socialt_tilstand
        ?.value,
    ).toBe('tages_op_senere');
    expect(
      told('opfoelgning', { items: { socialt: { state: 'ikke_droeftet' } } }).draft.answers.socialt_tilstand
        ?.value,
    ).toBe('ikke_droeftet');
  });
});
