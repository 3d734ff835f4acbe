import { allAdvice } from '../../dialogs/engine/noteAdvice.ts';
import { conversation as edition } from '../../dialogs/schema/conversationInUse.ts';
import { conversationOf, noted, REFERENCE, STRONG, suggested, Talk } from './given.ts';

const advice = (talk: Talk) => talk.shows('note').advice;
const ids = (talk: Talk) => advice(talk).shown.map(({ id }) => id);

/** A job talk with a note under a point, at its note. */
function talked(notes: Record<string, string>, closing: Record<string, string> = {}): Talk {
  const talk = new Talk().start('jobsamtale', REFERENCE);
  for (const [item, text] of Object.entries(notes))
    talk.goTo(`item:${item}`).answer({ [`${item}_note`]: text });
  return talk.goTo('end').through(closing);
}

const WHOLE = {
  vejledt_om: 'Fortalt om pligten til at møde.',
  aftaler_item: 'Vi bliver ved med det samme.',
};

describe('Advice about the note', () => {
  it('is none where there is nothing to look at', () => {
    expect(ids(talked({ ...WHOLE, siden_sidst: 'Har været til to prøvedage.' }))).toEqual([]);
    expect(ids(noted())).toEqual([]);
  });

  it('tells where, why and by what source, and the way to put it right', () => {
    const talk = talked({ ...WHOLE, siden_sidst: 'Borgeren virker træt.' });
    expect(advice(talk).shown).toEqual([
      {
        id: 'vurderingsord:section:borgeren',
        text: 'Under »Oplyst af borgeren« står der »virker«. Skriv hellere, hvad du så eller hørte.',
        why: expect.stringMatching(/^Her hører fakta til\./),
        source: 'Samtalemakker 2026, »Notatets overskrifter«; Forvaltningsloven, § 9',
        verb: 'edit',
        to: 'advice/borgeren',
        list: [],
        quote: 'Siden sidst: Borgeren virker træt.',
      },
    ]);
  });

  it('never holds the note back', () => {
    const talk = talked({ siden_sidst: 'Borgeren virker træt.' });
    expect(ids(talk)).toHaveLength(3);
    expect(talk.press('finish').view.show).toBe('finished');
  });

  it('is gone when the section is reworded, and comes for what is written there', () => {
    const talk = talked({ ...WHOLE, siden_sidst: 'Borgeren virker træt.' });
    talk
      .press('edit', { to: 'borgeren' })
      .press('saveEdit', { inputs: { afsnit: 'Borgeren gabte flere gange.' } });
    expect(ids(talk)).toEqual([]);
    talk.press('edit', { to: 'borgeren' }).press('saveEdit', { inputs: { afsnit: 'Borgeren er doven.' } });
    expect(ids(talk)).toEqual(['vurderingsord:section:borgeren']);
  });

  it('is put away while a section is open', () => {
    const talk = talked({ ...WHOLE, siden_sidst: 'Borgeren virker træt.' }).press('edit', { to: 'borgeren' });
    expect(advice(talk).shown).toEqual([]);
  });

  it('is not given on an edition from before the note check', () => {
    const { check: _none, ...before } = conversationOf('jobsamtale');
    expect(edition.parse(JSON.parse(JSON.stringify(before)))).toEqual(before);
    expect(allAdvice(before, talked({ siden_sidst: 'Borgeren virker træt.' }).draft, '2026-11-23')).toEqual(
      [],
    );
  });
});

describe('Advice waved away', () => {
  const ID = 'vurderingsord:section:borgeren';
  const waved = () => talked({ ...WHOLE, siden_sidst: 'Borgeren virker træt.' }).press('wave', { to: ID });

  it('is gone, and the rest stays unfolded', () => {
    const talk = talked({ siden_sidst: 'Borgeren virker træt.' });
    expect(advice(talk).unfolded).toBe(false);
    talk.press('wave', { to: ID });
    expect(advice(talk)).toMatchObject({ unfolded: true });
    expect(ids(talk)).not.toContain(ID);
    expect(ids(talk)).toHaveLength(2);
  });

  it('stays away on the way out and back, and after a pause', () => {
    const talk = waved().press('finish').press('reopen');
    talk.press('reopen', { inputs: { rettelse: 'En dato var forkert.' } });
    expect(ids(talk)).toEqual([]);
    expect(ids(talk.press('pause').press('resume'))).toEqual([]);
  });

  it('comes back when the text under it changes, and not when another does', () => {
    const talk = waved();
    talk.goTo('item:naeste_samtale').answer({ naeste_samtale_note: 'Om fire uger.' });
    expect(ids(talk)).toEqual([]);
    talk.goTo('item:siden_sidst').answer({ siden_sidst_note: 'Borgeren virker vred.' });
    expect(ids(talk)).toEqual([ID]);
  });

  it('that there is none of changes nothing', () => {
    const talk = talked(WHOLE).press('wave', { to: '__proto__' });
    expect(talk.draft.waved).toBeUndefined();
    expect(waved().press('wave', { to: 'lix:item:x' }).draft.waved).toEqual(waved().draft.waved);
  });

  it('from an older card is not waved', () => {
    const talk = talked({ ...WHOLE, siden_sidst: 'Borgeren virker træt.' });
    const old = talk.card;
    talk.goTo('item:siden_sidst').answer({ siden_sidst_note: 'Borgeren virker vred.' });
    talk.press('wave', { to: ID, card: old });
    expect(ids(talk)).toEqual([ID]);
  });
});

describe('The way to put it right', () => {
  it('leads to a point of the agenda, and from there back to the note', () => {
    const talk = talked({ aftaler_item: 'Som før.' });
    const [first] = advice(talk).shown;
    expect(first).toMatchObject({ verb: 'goTo', to: 'advice/item:vejledt_om' });
    talk.goTo('advice/item:vejledt_om');
    expect(talk.shows('agenda').open).toMatchObject({ to: 'item:vejledt_om', last: true });
    talk.answer({ vejledt_om_note: 'Fortalt om pligten til at møde.' });
    expect(ids(talk)).toEqual([]);
    expect(advice(talk).unfolded).toBe(true);
  });

  it('leads to a step, and from there back to the note', () => {
    const talk = noted({ ...STRONG, horisont_begrundelse: '' });
    expect(advice(talk).shown).toMatchObject([
      { id: 'vurdering_uden_fordi:step:noeglevurdering', verb: 'goTo', to: 'advice/step:noeglevurdering' },
    ]);
    talk.goTo('advice/step:noeglevurdering');
    expect(talk.shows('step').next).toBe('noteAgain');
    talk.answer({ horisont_begrundelse: 'Har eksamen og en plan.' });
    expect(ids(talk)).toEqual([]);
  });

  it('goes back to the note by "Tilbage" too', () => {
    const talk = noted({ ...STRONG, horisont_begrundelse: '' })
      .goTo('step:noeglevurdering')
      .back();
    expect(talk.view.show).toBe('note');
  });

  it('stays on the step while rows are added, and then goes back', () => {
    const talk = noted().goTo('step:aftaler');
    talk.press('addRow', { inputs: { 'aftaler.what': 'sender CV' } });
    expect(talk.shows('step').next).toBe('noteAgain');
    talk.answer();
    expect(ids(talk)).toEqual(['aftale_uden_hvem:step:aftaler', 'aftale_uden_hvornaar:step:aftaler']);
  });
});

describe('Agreements', () => {
  const agreed = (row: Record<string, string>) => noted().goTo('step:aftaler').answer(row);

  it('in the past are told of by the date', () => {
    const talk = agreed({
      'aftaler.who': 'borgeren',
      'aftaler.what': 'ringer',
      'aftaler.when': '2025-12-04',
    });
    expect(advice(talk).shown.map(({ text }) => text)).toEqual([
      'Datoen ligger før samtalen: Aftaler, 4. december 2025.',
    ]);
  });

  it('with a time in words need no date', () => {
    expect(ids(agreed({ 'aftaler.who': 'borgeren', 'aftaler.what': 'går til træning hver onsdag' }))).toEqual(
      [],
    );
  });

  it('that are reworded are read as they stand', () => {
    const talk = agreed({ 'aftaler.what': 'ringer til skolen' }).press('edit', { to: 'aftaler' });
    talk.press('saveEdit', { inputs: { afsnit: '– borgeren ringer til skolen' } });
    expect(ids(talk)).toEqual(['aftale_uden_hvornaar:section:aftaler']);
    talk.press('edit', { to: 'aftaler' });
    talk.press('saveEdit', { inputs: { afsnit: '– borgeren ringer til skolen på fredag' } });
    expect(ids(talk)).toEqual([]);
  });
});

describe('An essential point that was not discussed', () => {
  const reworded = (text: string) =>
    talked({})
      .press('edit', { to: 'vejledning' })
      .press('saveEdit', { inputs: { afsnit: text } });

  it('is told of as long as the note says so, in its own words or reworded', () => {
    expect(ids(talked({}))).toContain('vigtigt_ikke_droeftet:item:vejledt_om');
    expect(ids(reworded('Vejledning: Ikke drøftet\nDet tager vi næste gang.'))).toContain(
      'vigtigt_ikke_droeftet:item:vejledt_om',
    );
    expect(ids(reworded('Der var intet at vejlede om.'))).not.toContain(
      'vigtigt_ikke_droeftet:item:vejledt_om',
    );
  });
});

describe('A suggestion nobody has decided on', () => {
  const atNote = (phase: string, choice?: string) => {
    const talk = suggested({ ...STRONG, fase: phase });
    const inputs = choice === undefined ? {} : { vurdering: choice };
    return talk.press('decide', { inputs }).through(STRONG);
  };

  it('is told of in a final talk, with the way to it', () => {
    const talk = atNote('endelig', 'ikke_afgjort');
    expect(advice(talk).shown).toContainEqual(
      expect.objectContaining({ id: 'forslag_ikke_afgjort:outcome', verb: 'goTo', to: 'advice/outcome' }),
    );
  });

  it('is not told of where it was decided, nor in a first talk', () => {
    expect(ids(atNote('endelig', 'aabenlyst_uddannelsesparat'))).toEqual([]);
    expect(ids(atNote('foerste', 'ikke_afgjort'))).not.toContain('forslag_ikke_afgjort:outcome');
  });
});

describe('A decision', () => {
  const decided = (parts: Record<string, string> = {}) => noted({ ...STRONG, afgoerelse: 'ja', ...parts });

  it('is asked for what it needs, and its section is read when it is reworded', () => {
    const talk = decided({ regelgrundlag: 'LAB § 8' });
    expect(ids(talk)).toEqual(['afgoerelse_mangler:step:afgoerelse_indhold']);
    talk.press('edit', { to: 'afgoerelse' });
    talk.press('saveEdit', {
      inputs: {
        afsnit:
          'Afgørelse: ja\nEfter LAB § 8. Jeg har lagt vægt på ønsket, som borgeren har oplyst. Borgeren er hørt og har fået klagevejledning.',
      },
    });
    expect(ids(talk)).toEqual([]);
  });

  it('answered later is asked about at once', () => {
    const talk = noted().goTo('step:rammer').answer({ afgoerelse: 'ja' });
    expect(ids(talk)).toEqual(['afgoerelse_mangler:step:afgoerelse_indhold']);
  });
});
