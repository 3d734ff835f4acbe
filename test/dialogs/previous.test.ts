import { REFERENCE, Talk } from './given.ts';

const note = (reference = REFERENCE) => `Sag: ${reference}
Jobsamtale, 21. oktober 2026

AFTALER
– borgeren · ringer til lægen · 4. november 2026
– sagsbehandler · taler med lageret · 6. november 2026

OPFØLGNING
Næste samtale: 18. november 2026

MANGLER OG AFVENTER
Mangler at blive oplyst: Svar fra lægen

KILDER OG VERSION
Lavet med dagsordenen »Jobsamtale«, udgave 1 (abcd1234).`;

const pasting = (conversation = 'jobsamtale') => new Talk().start(conversation, REFERENCE).goTo('paste');
const pasted = (conversation?: string, text = note()) => pasting(conversation).answer({ sidste_notat: text });

/** The field whose label holds a text. */
function fieldWith(talk: Talk, text: string): string {
  const { view } = talk;
  const fields = view.show === 'step' ? view.fields : view.show === 'agenda' ? (view.open?.fields ?? []) : [];
  const found = fields.find(({ above }) => above?.includes(text));
  if (found === undefined)
    throw new Error(`no field with "${text}" among ${fields.map(({ above }) => above)}`);
  return found.id;
}

describe('The last note put in', () => {
  it('is offered on the first card, as long as nothing is written', () => {
    const talk = new Talk().start('jobsamtale', REFERENCE);
    expect(talk.shows('agenda').paste).toBe('first');
    talk.goTo('item:siden_sidst').answer({ siden_sidst_note: 'Noget' });
    expect('paste' in talk.view).toBe(false);
  });

  it('is not offered on a checklist', () => {
    expect('paste' in new Talk().start('mentor', REFERENCE).view).toBe(false);
  });

  it('opens an agenda with what was agreed, in the point it has for that', () => {
    const talk = pasted();
    const items = talk.shows('agenda').items.map(({ title }) => title);
    expect(items[0]).toBe('Det, I aftalte sidst (21. oktober 2026)');
    expect(items.filter((title) => title.includes('aftalte sidst'))).toHaveLength(1);
    talk.goTo('item:sidst_aftalt');
    expect(fieldWith(talk, 'ringer til lægen')).toMatch(/^sidst_aftalt_/);
    expect(fieldWith(talk, 'Svar fra lægen')).toMatch(/^sidst_aftalt_/);
  });

  it('opens a flow with what was agreed, on steps of its own', () => {
    const talk = pasted('visitation');
    expect(talk.shows('step').title).toBe('Det, I aftalte sidst (21. oktober 2026)');
    expect(talk.shows('step').fields).toHaveLength(3);
    const onward = talk.answer({ [fieldWith(talk, 'ringer')]: 'holdt' });
    expect(onward.shows('step').progress).toMatchObject({ n: 2 });
    expect(onward.back().shows('step').title).toContain('aftalte sidst');
  });

  it('is told of in the note: kept, not kept, moved, and not spoken of', () => {
    const talk = pasted().goTo('item:sidst_aftalt');
    talk.answer({
      [fieldWith(talk, 'ringer til lægen')]: 'flyttet',
      [fieldWith(talk, 'Svar')]: 'stadig_aabent',
    });
    const text = JSON.stringify(talk.goTo('end').through({}).shows('note').sections);
    expect(text).toContain('Aftalt sidst: borgeren · ringer til lægen · 4. november 2026: flyttet');
    expect(text).toContain('Åbent fra sidst: Svar fra lægen: stadig åbent');
    expect(text).toMatch(/Ikke drøftet: [^"]*taler med lageret/);
  });

  it('goes on from note to note until it is done', () => {
    const talk = pasted().goTo('item:sidst_aftalt');
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
    expect(pasted('jobsamtale', note('2026-999')).view).toMatchObject({
      news: [{ kind: 'otherCase', reference: '2026-999' }],
    });
    expect(pasted().view).toMatchObject({ news: [] });
  });

  it('may be put in again, and answers stay with what they are about', () => {
    const talk = pasted('visitation');
    const id = fieldWith(talk, 'ringer til lægen');
    expect(talk.shows('step').paste).toBe('another');
    talk
      .goTo('paste')
      .answer({ sidste_notat: note().replace('– sagsbehandler', '– mentor · møder op\n– sagsbehandler') });
    expect(talk.shows('step').fields).toHaveLength(4);
    expect(fieldWith(talk, 'ringer til lægen')).toBe(id);
  });

  it('changes nothing when the press comes twice, or on an older card', () => {
    const talk = pasting();
    const event = talk.event('answer', { inputs: { sidste_notat: note() } });
    talk.send(event);
    const { rev } = talk.draft;
    expect(talk.send(event).draft.rev).toBe(rev);
  });
});
