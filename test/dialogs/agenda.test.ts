import { REFERENCE, Talk } from './given.ts';

const begun = () => new Talk().start('opfoelgning', REFERENCE);
const jobTalk = () => new Talk().start('jobsamtale', REFERENCE);

/** The item of an agenda as the card shows it. */
const item = (talk: Talk, id: string) => talk.shows('agenda').items.find((it) => it.to === `item:${id}`);

describe('An agenda', () => {
  it('shows every item on one card, none discussed and none open', () => {
    const view = begun().shows('agenda');
    expect(view).toMatchObject({ done: 0, of: 10, doneWord: 'drøftet' });
    expect(view.items.every((it) => it.state === 'open')).toBe(true);
    expect(view.open).toBeUndefined();
  });

  it('is gone through in any order; the open item is saved when another is pressed', () => {
    const talk = begun()
      .goTo('item:socialt')
      .goTo('item:fremmoede', { socialt_note: 'Spiser med de andre.' });
    expect(talk.shows('agenda').open?.to).toBe('item:fremmoede');
    expect(item(talk, 'socialt')).toMatchObject({ state: 'done', note: 'Spiser med de andre.' });
    talk.goTo('item:arbejdsopgaver', {
      fremmoede_note: 'Møder hver dag.',
      noter_undervejs: 'Ring til mentor',
    });
    expect(talk.shows('agenda')).toMatchObject({ done: 2, running: { value: 'Ring til mentor' } });
  });

  it('closes an item that is pressed again, and goes to the next with "Næste"', () => {
    const talk = begun().goTo('item:socialt').goTo('item:socialt', { socialt_note: 'Godt.' });
    expect(talk.shows('agenda').open).toBeUndefined();
    expect(item(talk, 'socialt')?.state).toBe('done');
    expect(talk.goTo('item:fremmoede').answer().shows('agenda').open?.to).toBe('item:socialt');
    talk.goTo('item:aftaler_til_naeste_gang');
    expect(talk.shows('agenda').open?.last).toBe(true);
    expect(talk.answer().shows('agenda').open).toBeUndefined();
  });

  it.each([
    ['droeftet', '', 'done'],
    ['ikke_droeftet', '', 'not'],
    ['tages_op_senere', '', 'later'],
    ['ikke_droeftet', 'Lidt alligevel.', 'done'],
    ['tages_op_senere', 'Når lægen har svaret.', 'later'],
    ['', 'Godt.', 'done'],
    ['', '', 'open'],
  ])('gives an item with the state %j and the note %j the state %s', (state, note, shown) => {
    const talk = begun()
      .goTo('item:socialt')
      .goTo('item:fremmoede', { socialt_tilstand: state, socialt_note: note });
    expect(item(talk, 'socialt')?.state).toBe(shown);
  });

  it('counts an item as discussed by an answer to its own question', () => {
    const talk = jobTalk()
      .goTo('item:naeste_samtale')
      .goTo('item:siden_sidst', { naeste_samtale_dato: '2026-12-18' });
    expect(item(talk, 'naeste_samtale')?.state).toBe('done');
  });

  it('writes what was not discussed as "Ikke drøftet", and never as no', () => {
    const talk = begun().goTo('item:fremmoede').goTo('item:socialt', { fremmoede_note: 'Møder hver dag.' });
    talk
      .goTo('item:loenkroner', { socialt_tilstand: 'ikke_droeftet' })
      .goTo('end', { loenkroner_tilstand: 'tages_op_senere' });
    talk.through();
    const others = talk.shows('note').sections.find((it) => it.id === 'andre')?.text ?? '';
    expect(others).toContain('Fremmøde: Møder hver dag.');
    expect(others).toContain('Timer med løn: Tages op senere');
    expect(others).toMatch(/Ikke drøftet: .*sammen med kollegerne/);
    expect(others).not.toMatch(/nej|false|undefined/i);
  });

  it('ends from the agenda in the closing steps and the note, also with an item open', () => {
    const talk = begun().goTo('item:socialt').goTo('end', { socialt_note: 'Godt.' });
    expect(talk.shows('step')).toMatchObject({ title: 'Vejledning og det, der mangler', canGoBack: true });
    expect(talk.back().shows('agenda').open).toBeUndefined();
    expect(talk.answer().through({ moedeform: 'telefon' }).view.show).toBe('note');
    expect(talk.press('finish').shows('finished').text).toContain('Sammen med kollegerne: Godt.');
  });
});

describe('Running notes', () => {
  const written = () =>
    begun().goTo('end', { noter_undervejs: 'Møder til tiden\n\nVil gerne have løn\nHar ny cykel' });

  it('are spread line by line: under an item, or left as they are', () => {
    const talk = written();
    expect(talk.shows('spread').lines.map((it) => it.label)).toEqual([
      'Møder til tiden',
      'Vil gerne have løn',
      'Har ny cykel',
    ]);
    talk.press('spread', { inputs: { linje_0: 'fremmoede', linje_1: 'loenkroner' } });
    expect(talk.shows('spread').lines.map((it) => it.label)).toEqual(['Har ny cykel']);
    talk.press('spread').through();
    expect(talk.draft.answers).toMatchObject({
      fremmoede_note: { value: 'Møder til tiden' },
      loenkroner_note: { value: 'Vil gerne have løn' },
      noter_undervejs: { value: 'Har ny cykel' },
    });
    const { sections } = talk.shows('note');
    expect(sections.find((it) => it.id === 'oevrigt')?.text).toBe('Har ny cykel');
    expect(sections.find((it) => it.id === 'andre')?.text).toContain('Fremmøde: Møder til tiden');
  });

  it('join what an item already says, and are gone when all are spread', () => {
    const talk = begun()
      .goTo('item:fremmoede')
      .goTo('end', { fremmoede_note: 'Stabil', noter_undervejs: 'Møder til tiden' });
    talk.press('spread', { inputs: { linje_0: 'fremmoede' } });
    expect(talk.draft.answers.fremmoede_note?.value).toBe('Stabil\nMøder til tiden');
    expect(talk.draft.answers.noter_undervejs?.value).toBe('');
    expect(talk.view.show).toBe('step');
  });

  it('come five at a time, those looked at last', () => {
    const talk = begun().goTo('end', { noter_undervejs: 'en\nto\ntre\nfire\nfem\nseks\nsyv' });
    expect(talk.shows('spread')).toMatchObject({ left: 2 });
    talk.press('spread', { inputs: { linje_0: 'socialt' } });
    expect(talk.shows('spread').lines.map((it) => it.label)).toEqual(['seks', 'syv', 'to', 'tre', 'fire']);
    talk.press('spread');
    expect(talk.view.show).toBe('step');
    expect(talk.draft.answers.noter_undervejs?.value).toContain('fem');
  });

  it('are not asked to be spread when there are none', () => {
    expect(begun().goTo('end').shows('step').title).toBe('Vejledning og det, der mangler');
  });
});
