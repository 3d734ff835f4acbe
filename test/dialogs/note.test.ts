import { CPR, noted, STRONG, type Talk } from './given.ts';

const section = (talk: Talk, id: string) => talk.shows('note').sections.find((it) => it.id === id);

describe('The note', () => {
  it('has its headings in order, and none for what the conversation never asks about', () => {
    const ids = noted()
      .shows('note')
      .sections.map((it) => it.id);
    expect(ids).toEqual([
      'formaal',
      'rammer',
      'borgeren',
      'fakta',
      'vurdering',
      'vejledning',
      'aftaler',
      'mangler',
      'afgoerelse',
      'kilder',
    ]);
  });

  it('puts a fact with who told it, and apart from assessment', () => {
    const told = { ...STRONG, oplyst_af_uddannelse: 'borgeren', oplyst_af_forloeb: 'sagen,andre' };
    const talk = noted(told);
    expect(section(talk, 'borgeren')?.text).toContain(
      'Afgangseksamen fra grundskolen: ja (oplyst af den unge)',
    );
    expect(section(talk, 'andre')?.text).toContain('Afbrudte uddannelser: ingen (oplyst af sagen og andre)');
    expect(section(talk, 'fakta')?.text).toContain('Under 30 år: ja');
    expect(section(talk, 'vurdering')?.text).toContain('Støtte fra netværk: god');
    expect(section(talk, 'vurdering')?.text).not.toContain('Under 30 år');
  });

  it('says what was asked and not discussed, and what is not known yet', () => {
    const talk = noted({ ...STRONG, mistrivsel: 'ukendt', vejledning: 'Om optagelse.' });
    expect(section(talk, 'vurdering')?.text).toContain('Mistrivsel og lavt selvværd: vides ikke endnu');
    expect(section(talk, 'mangler')?.text).toBe('Ikke drøftet');
    expect(section(talk, 'vejledning')?.text).toBe('Vejledt om: Om optagelse.');
  });

  it('says what it was made with, and that the rules have changed', () => {
    const text = section(noted(), 'kilder')?.text ?? '';
    expect(text).toContain('Om reglerne: Bygger på reglerne i 2017.');
    expect(text).toMatch(/Lavet med samtalen »Visitation«, udgave \d+ \([0-9a-f]{8}\)\./);
  });

  it('is worded anew, and so it is finished', () => {
    const talk = noted().press('edit', { to: 'mangler' });
    expect(talk.shows('note').open).toMatchObject({ id: 'mangler', field: { value: 'Ikke drøftet' } });
    talk.press('saveEdit', { inputs: { afsnit: 'Karakterbladet mangler.' } });
    expect(section(talk, 'mangler')).toMatchObject({
      id: 'mangler',
      heading: 'Mangler og afventer',
      text: 'Karakterbladet mangler.',
      edited: true,
    });
    expect(talk.shows('note').open).toBeUndefined();
    expect(talk.press('finish').shows('finished').text).toContain(
      'MANGLER OG AFVENTER\nKarakterbladet mangler.',
    );
  });

  it('is as it was when its wording is emptied or made the same', () => {
    const talk = noted()
      .press('edit', { to: 'mangler' })
      .press('saveEdit', { inputs: { afsnit: 'Andet.' } });
    talk.press('edit', { to: 'mangler' }).press('saveEdit', { inputs: { afsnit: '' } });
    expect(section(talk, 'mangler')).toMatchObject({ text: 'Ikke drøftet', edited: false });
    talk.press('edit', { to: 'mangler' }).press('saveEdit', { inputs: { afsnit: 'Ikke drøftet' } });
    expect(talk.draft.edits).toEqual({});
  });

  it('stands as worded when the answers under it change, and shows the news', () => {
    const talk = noted()
      .press('edit', { to: 'mangler' })
      .press('saveEdit', { inputs: { afsnit: 'Karakterbladet mangler.' } });
    talk.goTo('step:vejledning').answer({ mangler_at_blive_oplyst: 'Svar fra skolen.' }).through();
    expect(section(talk, 'mangler')).toMatchObject({
      text: 'Karakterbladet mangler.',
      edited: true,
      news: 'Mangler at blive oplyst: Svar fra skolen.',
    });
    talk.press('useNews', { to: 'mangler' });
    expect(section(talk, 'mangler')).toMatchObject({
      text: 'Mangler at blive oplyst: Svar fra skolen.',
      edited: false,
    });
  });

  it('has no news while the answers under it are the same', () => {
    const talk = noted()
      .press('edit', { to: 'mangler' })
      .press('saveEdit', { inputs: { afsnit: 'Karakterbladet mangler.' } });
    talk.goTo('step:aftaler').answer({ 'aftaler.what': 'ringer' }).through();
    expect(section(talk, 'mangler')).not.toHaveProperty('news');
  });

  it('with a CPR number is not kept, and the text comes back cut', () => {
    const talk = noted()
      .press('edit', { to: 'mangler' })
      .press('saveEdit', { inputs: { afsnit: `Papir på ${CPR}.` } });
    expect(talk.shows('note').open?.field).toMatchObject({ value: 'Papir på [fjernet].', error: 'cpr' });
    expect(talk.draft.edits).toEqual({});
  });

  it('keeps the wording written when another button is pressed', () => {
    const talk = noted()
      .press('edit', { to: 'mangler' })
      .press('edit', { to: 'vejledning', inputs: { afsnit: 'Karakterbladet mangler.' } });
    expect(talk.shows('note').open?.id).toBe('vejledning');
    expect(section(talk, 'mangler')?.text).toBe('Karakterbladet mangler.');
    talk.press('finish');
    expect(Object.keys(talk.draft.edits)).toEqual(['mangler']);
  });

  it('is left alone by "Fortryd", which sends no fields', () => {
    const talk = noted().press('edit', { to: 'mangler' });
    talk.send({ type: 'card', verb: 'goTo', card: talk.card, to: 'note' });
    expect(talk.shows('note').open).toBeUndefined();
    expect(talk.draft.edits).toEqual({});
  });

  it.each(['pause', 'discard'] as const)('keeps its wording through a card without fields (%s)', (verb) => {
    const talk = noted()
      .press('edit', { to: 'mangler' })
      .press('saveEdit', { inputs: { afsnit: 'Mine ord.' } });
    talk.press('edit', { to: 'mangler' }).press(verb);
    talk.press(verb === 'pause' ? 'resume' : 'cancel', { inputs: {} });
    expect(section(talk, 'mangler')?.text).toBe('Mine ord.');
  });

  it('that the note does not have is not opened', () => {
    expect(noted().press('edit', { to: 'observation' }).shows('note').open).toBeUndefined();
  });
});
