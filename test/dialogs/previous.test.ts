import { offersOf } from '../../dialogs/reminders/offers.ts';
import { catalogue, conversationOf, REFERENCE, Talk } from './given.ts';
import { fieldWith, note, pasted, pasting } from './pasted.ts';

describe('The last note put in', () => {
  it('is offered as long as the agenda is open, whatever is written', () => {
    const talk = new Talk().start('jobsamtale', REFERENCE);
    expect(talk.shows('agenda').paste).toBe('first');
    talk.goTo('item:siden_sidst').answer({ siden_sidst_note: 'Noget' });
    expect(talk.shows('agenda').paste).toBe('first');
    talk.goTo('paste').answer({ sidste_notat: note() });
    expect(talk.shows('agenda').open?.to).toBe('item:sidst_aftalt');
    expect(JSON.stringify(talk.goTo('end').through({}).shows('note').sections)).toContain('Noget');
  });

  it('is offered on the first card of a flow, and not further on', () => {
    const talk = new Talk().start('visitation', REFERENCE);
    expect(talk.shows('step').paste).toBe('first');
    expect('paste' in talk.answer({ fase: 'endelig' }).view).toBe(false);
  });

  it('is not offered on a checklist', () => {
    expect('paste' in new Talk().start('mentor', REFERENCE).view).toBe(false);
  });

  it('opens an agenda with what was agreed, in the point it has for that', () => {
    const talk = pasted();
    const items = talk.shows('agenda').items.map(({ title }) => title);
    expect(items[0]).toBe('Det, I aftalte sidst (21. oktober 2026)');
    expect(items.filter((title) => title.includes('aftalte sidst'))).toHaveLength(1);
    expect(talk.shows('agenda').open?.to).toBe('item:sidst_aftalt');
    expect(fieldWith(talk, 'ringer til lægen')).toMatch(/^sidst_aftalt_/);
    expect(fieldWith(talk, 'Svar fra lægen')).toMatch(/^sidst_aftalt_/);
  });

  it('opens a flow with what was agreed, on steps of its own', () => {
    const talk = pasted('visitation');
    expect(talk.shows('step').title).toBe('Det, I aftalte sidst (21. oktober 2026)');
    expect(talk.shows('step').fields.map(({ type }) => type)).toEqual([
      'choice',
      'date',
      'choice',
      'date',
      'choice',
    ]);
    const onward = talk.answer({ [fieldWith(talk, 'ringer')]: 'holdt' });
    expect(onward.shows('step').progress).toMatchObject({ n: 2 });
    expect(onward.back().shows('step').title).toContain('aftalte sidst');
  });

  it('is told of in the note: kept, not kept, moved, and not spoken of', () => {
    const talk = pasted();
    talk.answer({
      [fieldWith(talk, 'ringer til lægen')]: 'flyttet',
      [fieldWith(talk, 'Svar')]: 'stadig_aabent',
    });
    const text = JSON.stringify(talk.goTo('end').through({}).shows('note').sections);
    expect(text).toContain('Aftalt sidst: borgeren · ringer til lægen · 4. november 2026: flyttet');
    expect(text).toContain('Åbent fra sidst: Svar fra lægen: stadig åbent');
    expect(text).toContain(
      'Aftalt sidst: sagsbehandler · taler med lageret · 6. november 2026: ikke drøftet',
    );
  });

  it('goes on from note to note until it is done', () => {
    const talk = pasted();
    talk.answer({
      [fieldWith(talk, 'ringer til lægen')]: 'flyttet',
      [fieldWith(talk, 'taler med lageret')]: 'holdt',
      [fieldWith(talk, 'Svar')]: 'stadig_aabent',
    });
    const { text } = talk.goTo('end').through({}).press('finish').shows('finished');
    const { previous } = pasted('jobsamtale', text).draft;
    expect(previous?.agreements).toEqual(['borgeren · ringer til lægen · 4. november 2026']);
    expect(previous?.open).toContain('Svar fra lægen');
  });

  it('keeps nothing of the note but what the talk opens with', () => {
    const talk = pasted(
      'jobsamtale',
      note().replace('AFTALER', 'OPLYST AF BORGEREN\nSiden sidst: hemmeligt\n\nAFTALER'),
    );
    expect(JSON.stringify(talk.state)).not.toContain('hemmeligt');
  });

  it('says so when it cannot be read, and keeps none of it', () => {
    const talk = pasting().answer({ sidste_notat: 'Et notat fra et andet sted' });
    expect(talk.shows('paste').error).toBe('unreadable');
    expect(JSON.stringify(talk.state)).not.toContain('et andet sted');
    expect(talk.back().shows('agenda').paste).toBe('first');
  });

  it('warns when it is from another case', () => {
    const news = (talk: Talk) => talk.shows('agenda').news.filter(({ kind }) => kind === 'otherCase');
    expect(news(pasted('jobsamtale', note('2026-999')))).toEqual([
      { kind: 'otherCase', reference: '2026-999' },
    ]);
    expect(news(pasted())).toEqual([]);
  });

  it('may be put in again, and answers stay with what they are about', () => {
    const talk = pasted('visitation');
    const id = fieldWith(talk, 'ringer til lægen');
    expect(talk.shows('step').paste).toBe('another');
    talk
      .goTo('paste')
      .answer({ sidste_notat: note().replace('– sagsbehandler', '– mentor · møder op\n– sagsbehandler') });
    expect(talk.shows('step').fields).toHaveLength(7);
    expect(fieldWith(talk, 'ringer til lægen')).toBe(id);
  });

  it('changes nothing when the press comes twice, or on an older card', () => {
    const talk = pasting();
    const event = talk.event('answer', { inputs: { sidste_notat: note() } });
    talk.send(event);
    const { rev } = talk.draft;
    expect(talk.send(event).draft.rev).toBe(rev);
  });

  it('tells what was found, and that a note that is not as it was made is to be read through', () => {
    expect(pasted().shows('agenda').news).toEqual([
      { kind: 'noteRead', date: '21. oktober 2026', agreements: 2, open: 1 },
      { kind: 'noteAltered' },
    ]);
  });

  it('gives an agreement a new day, which it is carried on with', () => {
    const talk = pasted();
    const [moved, kept] = [fieldWith(talk, 'ringer til lægen'), fieldWith(talk, 'taler med lageret')];
    talk.answer({ [moved]: 'ikke_holdt', [`${moved}_dato`]: '2026-12-01', [kept]: 'holdt' });
    const { text } = talk.goTo('end').through({}).press('finish').shows('finished');
    expect(text).toContain(
      'Aftalt sidst: borgeren · ringer til lægen · 4. november 2026: ikke holdt, ny dato 1. december 2026',
    );
    const { previous } = pasted('opfoelgning', text).draft;
    expect(previous?.altered).toBeUndefined();
    expect(previous?.agreements).toEqual(['borgeren · ringer til lægen · 1. december 2026']);
  });

  it('does not go on with what is dropped', () => {
    const talk = pasted();
    talk.answer({ [fieldWith(talk, 'ringer til lægen')]: 'ikke_aktuel' });
    const { text } = talk.goTo('end').through({}).press('finish').shows('finished');
    const { previous } = pasted('opfoelgning', text).draft;
    expect(previous?.agreements).toEqual(['sagsbehandler · taler med lageret · 6. november 2026']);
  });

  it('goes on whole when nobody came to it, without points about itself', () => {
    const { text } = pasted('jobsamtale').goTo('end').through({}).press('finish').shows('finished');
    const { previous } = pasted('opfoelgning', text).draft;
    expect(previous?.agreements).toHaveLength(2);
    expect(previous?.open).toEqual(['Vejledning', 'Svar fra lægen']);
    expect(JSON.stringify(previous)).not.toMatch(/aftalte sidst|Ikke drøftet: aftaler/i);
  });

  it('has a card for every five things', () => {
    const rows = Array.from({ length: 12 }, (_, n) => `– borgeren · aftale ${n}`).join('\n');
    const many = note().replace(/– borgeren.*\n– sagsbehandler.*/, rows);
    const titles = pasted('jobsamtale', many)
      .shows('agenda')
      .items.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual([
      'Det, I aftalte sidst (21. oktober 2026)',
      'Det, I aftalte sidst (21. oktober 2026), del 2',
      'Det, I aftalte sidst (21. oktober 2026), del 3',
    ]);
    expect(pasted('visitation', many).shows('step').progress?.of).toBeGreaterThan(3);
  });

  it('keeps what was written under the point before the note was put in', () => {
    const talk = new Talk().start('jobsamtale', REFERENCE).goTo('item:sidst_aftalt');
    talk.answer({ 'sidst_aftalt_status.what': 'opdatere CV', 'sidst_aftalt_status.status': 'holdt' });
    talk.goTo('paste').answer({ sidste_notat: note() });
    const text = JSON.stringify(talk.goTo('end').through({}).shows('note').sections);
    expect(text).toContain('opdatere CV · holdt');
    expect(text).toContain('Aftalt sidst: borgeren · ringer til lægen');
  });

  it('is told to the citizen in sentences under a heading of its own, without the points that were left open', () => {
    const talk = pasted();
    const id = fieldWith(talk, 'ringer til lægen');
    talk.answer({
      [id]: 'flyttet',
      [`${id}_dato`]: '2026-12-01',
      [fieldWith(talk, 'Svar')]: 'stadig_aabent',
    });
    const { text } = talk
      .goTo('end')
      .through({})
      .press('finish')
      .press('showFor', { to: 'borger' })
      .shows('finished');
    expect(text).toContain(
      'DET AFTALTE VI SIDST\n– Du ringer til lægen senest 4. november 2026: flyttet, ny dato 1. december 2026',
    );
    expect(text).not.toMatch(/Svar fra lægen|Aftalt sidst|taler med lageret/);
  });

  it('asks for nothing of a new day in the review of a flow', () => {
    const talk = pasted('visitation').goTo('step:sidst_aftalt');
    const missing = talk
      .through({})
      .shows('review')
      .missing.map(({ label }) => label);
    expect(missing.join()).not.toContain('Ny dato');
  });

  it('offers to remind of the new day, and not of what was kept or dropped', () => {
    const offered = (answers: Record<string, string>) => {
      const talk = pasted();
      const [doctor, store] = [fieldWith(talk, 'ringer til lægen'), fieldWith(talk, 'taler med lageret')];
      const inputs = Object.entries(answers).map(([id, value]) => [
        id.replace('lægen', doctor).replace('lageret', store),
        value,
      ]);
      const { draft } = talk.answer(Object.fromEntries(inputs));
      const days = { finishedOn: '2026-10-25', today: '2026-10-25', closing: { closedDays: [] } };
      return offersOf(catalogue, conversationOf('jobsamtale'), draft, days)
        .filter(({ key }) => key.startsWith('sidst_'))
        .map(({ about, timing }) => `${about}: ${timing.on}`);
    };
    expect(offered({ lægen: 'holdt', lageret: 'ikke_aktuel' })).toEqual([]);
    const [asBefore, moved] = [
      offered({ lageret: 'holdt' }),
      offered({ lægen: 'flyttet', lægen_dato: '2026-12-01', lageret: 'holdt' }),
    ];
    expect(asBefore).toHaveLength(1);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toContain('ringer til lægen: 2026-1');
    expect(moved[0]).not.toBe(asBefore[0]);
  });
});
