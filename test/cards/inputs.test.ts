import { field } from '../../cards/inputs.ts';
import type { Field } from '../../dialogs/engine/view.ts';
import { partsOf } from './drawn.ts';

const card = { draft: 'kladde-1', place: 'step:test', rev: 3 };
const draw = (it: Field) => field(it, card, 'message-1');
const input = (it: Field) => partsOf(draw(it)).find((part) => part.type?.startsWith('Input.'));
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ value: `v${n}`, text: `Mulighed ${n}` }));

describe('a choice', () => {
  const choice = { id: 'valg', label: 'Vælg en', type: 'choice', many: false } as const;

  it('is a column of radio buttons while there are few', () => {
    expect(input({ ...choice, options: options(6) })).toMatchObject({ style: 'expanded', wrap: true });
  });

  it('folds out when there are many', () => {
    expect(input({ ...choice, options: options(7) })).toMatchObject({
      style: 'compact',
      placeholder: 'Vælg',
    });
  });

  it('folds out when it is asked to', () => {
    expect(input({ ...choice, options: options(2), compact: true })).toMatchObject({ style: 'compact' });
  });

  it('may take more than one, and shows those given', () => {
    expect(input({ ...choice, many: true, options: options(3), value: 'v0,v2' })).toMatchObject({
      isMultiSelect: true,
      value: 'v0,v2',
    });
  });
});

describe('a text', () => {
  it('keeps what stood in it and holds as much as the engine keeps', () => {
    const text: Field = {
      id: 'tekst',
      label: 'Fortæl',
      type: 'text',
      long: true,
      longest: 4000,
      value: '*hej*',
    };
    expect(input(text)).toMatchObject({ isMultiline: true, maxLength: 4000, value: '*hej*' });
  });
});

describe('a date', () => {
  it('tells what to do when the client cannot read it', () => {
    expect(input({ id: 'dato', label: 'Hvornår', type: 'date', value: '2026-12-04' })).toMatchObject({
      value: '2026-12-04',
      errorMessage: 'Vælg en dato.',
    });
  });
});

describe('a number', () => {
  const number: Field = { id: 'timer', label: 'Timer om ugen', type: 'number', min: 1, max: 37 };

  it('tells its bounds when one is broken', () => {
    expect(input({ ...number, value: '12' })).toMatchObject({
      value: 12,
      min: 1,
      max: 37,
      errorMessage: 'Skriv et tal mellem 1 og 37.',
    });
  });

  it('stands empty where no number was given', () => {
    expect(input({ ...number, value: 'mange' })).not.toHaveProperty('value');
  });
});

describe('a field with a mistake', () => {
  const drawn = draw({
    id: 'tekst',
    label: 'Fortæl',
    type: 'text',
    long: true,
    longest: 4000,
    error: 'cpr',
    value: 'Nummer [fjernet]',
  });

  it('says what to do right above the field, and in its label', () => {
    expect(JSON.stringify(drawn[0])).toContain('CPR-nummeret er fjernet');
    expect(drawn[1]).toMatchObject({
      type: 'Input.Text',
      label: 'Skal rettes: Fortæl',
      value: 'Nummer [fjernet]',
    });
  });
});

describe('rows', () => {
  const columns: Field[] = [{ id: 'aftaler.what', label: 'Hvad', type: 'text', long: false, longest: 4000 }];
  const rows: Field = {
    id: 'aftaler',
    label: 'Hvad har I aftalt?',
    type: 'rows',
    rowName: 'aftale',
    rows: [
      { to: 'aftaler:0', text: 'borgeren – ringer' },
      { to: 'aftaler:1', text: 'mentor – kommer med' },
    ],
    columns,
    full: false,
  };
  const presses = (it: Field) => partsOf(draw(it)).filter((part) => part.type === 'Action.Execute');
  const sent = (it: Field) => presses(it).map(({ data }) => (data as { _: { do: string; to: string } })._);

  it('can each be changed and taken away', () => {
    expect(sent(rows).map((it) => `${it.do} ${it.to}`)).toEqual([
      'editRow aftaler:0',
      'removeRow aftaler:0',
      'editRow aftaler:1',
      'removeRow aftaler:1',
      'addRow aftaler',
    ]);
  });

  it('are told apart by a screen reader', () => {
    expect(presses(rows).map((press) => press.title)).toEqual([
      'Ret aftale 1',
      'Fjern aftale 1',
      'Ret aftale 2',
      'Fjern aftale 2',
      'Tilføj aftale',
    ]);
  });

  it('have a button that says so while one is being changed', () => {
    expect(presses({ ...rows, editing: 1 }).at(-1)).toMatchObject({
      title: 'Gem rettelsen',
      verb: 'addRow',
      tooltip: 'Ret aftale 2',
    });
  });

  it('take no more when they are full, but can still be changed', () => {
    expect(input({ ...rows, full: true })).toBeUndefined();
    expect(input({ ...rows, full: true, editing: 0 })).toBeDefined();
  });
});
