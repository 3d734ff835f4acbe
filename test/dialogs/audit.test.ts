import type { Act, CountedDecision } from '../../dialogs/engine/turned.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { flowOf, noted, REFERENCE, reviewed, STRONG, settings, suggested, Talk } from './given.ts';

const acts = (talk: Talk): Act[] => talk.effects.flatMap((it) => (it.do === 'audit' ? [it.act] : []));
const whats = (talk: Talk) => acts(talk).map((act) => act.what);
const counted = (talk: Talk): CountedDecision[] =>
  talk.effects.flatMap((it) => (it.do === 'count' ? [it.decision] : []));

const begun = () => new Talk().start('visitation', REFERENCE);
const waiting = () => new Talk().start('visitation');

describe('The log', () => {
  it('names the draft, its conversation and its case, and nothing more', () => {
    const talk = begun().answer({ under_30: 'ja', borgeren_siger_maalgruppe: 'Bor hos en ven.' });
    expect(acts(talk)).toEqual([
      { what: 'changed', draft: 'draft-1', conversation: 'visitation', reference: REFERENCE },
    ]);
  });

  it.each<[Act['what'], string, () => Talk]>([
    ['opened', 'a draft begun with its case', begun],
    ['opened', 'a draft given its case', () => waiting().press('begin')],
    [
      'opened',
      'a case typed alone',
      () => waiting().send({ type: 'reference', reference: REFERENCE, draft: 'ny' }),
    ],
    ['opened', 'a draft opened from the list', () => begun().send({ type: 'open', draft: 'draft-1' })],
    ['opened', 'a draft started again', () => begun().start('visitation', REFERENCE)],
    [
      'opened',
      'the open draft of the case asked for',
      () =>
        begun()
          .start('visitation')
          .press('begin', { inputs: { sag: REFERENCE } }),
    ],
    ['opened', 'a draft taken up', () => begun().press('pause').press('resume')],
    ['read', 'a step gone back to', () => begun().answer({ under_30: 'ja' }).back()],
    ['read', 'the review gone to', () => reviewed().goTo('step:maal')],
    ['read', 'a card posted anew', () => begun().send({ type: 'other' })],
    ['read', 'a question not answered with yes', () => begun().press('discard').press('cancel')],
    ['changed', 'an answer', () => begun().answer({ under_30: 'ja' })],
    [
      'changed',
      'an answer given on the way out',
      () => begun().press('pause', { inputs: { under_30: 'ja' } }),
    ],
    [
      'changed',
      'a row',
      () =>
        begun()
          .answer({ under_30: 'nej' })
          .answer()
          .press('decide')
          .press('addRow', { inputs: { 'aftaler.what': 'ringer' } }),
    ],
    [
      'changed',
      'a section reworded',
      () =>
        noted()
          .press('edit', { to: 'vurdering' })
          .press('saveEdit', { inputs: { afsnit: 'Mine ord.' } }),
    ],
    [
      'changed',
      'the way within a group',
      () =>
        suggested({ ...STRONG, start_horisont: 'ca_et_aar' })
          .press('back', { inputs: { vurdering: 'uddannelsesparat' } })
          .answer()
          .press('back', { inputs: { vurdering: 'uddannelsesparat', vej: 'brobygning' } }),
    ],
    ['decided', 'a choice', () => suggested().press('decide', { inputs: { vurdering: 'uddannelsesparat' } })],
    [
      'decided',
      'a reason alone',
      () => suggested().press('back', { inputs: { begrundelse: 'Er i tvivl.' } }),
    ],
    ['transferred', 'a note transferred', () => noted().press('finish').press('transfer').press('confirm')],
    ['deleted', 'a draft deleted', () => begun().press('discard').press('confirm')],
    [
      'deleted',
      'a draft deleted whose edition cannot be read',
      () => begun().loseEditions().send({ type: 'open', draft: 'draft-1' }).press('discard').press('confirm'),
    ],
    ['expired', 'a draft expired', () => begun().sweep('2026-11-27T08:00').sweep('2026-11-30T20:00')],
  ])('says %s of %s', (what, _name, given) => {
    expect(whats(given())).toEqual([what]);
  });

  it.each<[string, () => Talk]>([
    ['a draft that waits for its case', waiting],
    ['such a draft left', () => waiting().press('discard')],
    ['a wrong case', () => waiting().press('begin', { inputs: { sag: 'abc' } })],
    ['a card that shows nothing of the draft', () => begun().press('pause')],
    ['the question before the end', () => begun().press('discard')],
    ['"stop"', () => begun().send({ type: 'stop' })],
    ['the menu', () => begun().send({ type: 'menu' })],
    ['the list of drafts', () => begun().send({ type: 'drafts' })],
    ['a warning', () => begun().sweep('2026-11-27T08:00')],
    ['a press on what is gone', () => gonePressed()],
    ['a conversation that is switched off', () => switchedOff()],
  ])('says nothing of %s', (_name, given) => {
    expect(acts(given())).toEqual([]);
  });
});

function gonePressed(): Talk {
  const talk = begun().press('discard');
  const { card } = talk;
  return talk.press('confirm').press('confirm', { card });
}

function switchedOff(): Talk {
  const talk = begun();
  talk.catalogue = loadContent({ ...settings, off: ['visitation'] });
  return talk.start('visitation', REFERENCE);
}

function transferred(talk: Talk): Talk {
  talk.press('finish').press('transfer').press('confirm');
  expect(whats(talk)).toEqual(['transferred']);
  return talk;
}

/** Chosen, and then answered so that there is no group to choose. */
const outside = () =>
  noted().goTo('step:maalgruppe').answer({ under_30: 'nej' }).answer().press('decide').through();

describe('The count of decisions', () => {
  it('has what was suggested and chosen, when the note is transferred', () => {
    const talk = noted().press('finish').press('transfer');
    expect(counted(talk)).toEqual([]);
    expect(counted(talk.press('confirm'))).toEqual([
      {
        conversation: 'visitation',
        version: flowOf('visitation').version,
        rule: 'visitation2017',
        suggestion: 'aabenlyst_uddannelsesparat',
        choice: 'aabenlyst_uddannelsesparat',
        reasoned: false,
      },
    ]);
  });

  it('tells that a reason was given, and not which', () => {
    const talk = suggested()
      .press('decide', { inputs: { vurdering: 'aktivitetsparat', begrundelse: 'Har brug for støtte.' } })
      .through();
    const [decision] = counted(transferred(talk));
    expect(decision).toMatchObject({ choice: 'aktivitetsparat', reasoned: true });
    expect(JSON.stringify(decision)).not.toContain('støtte');
  });

  it('has what was chosen where nothing was suggested', () => {
    const talk = suggested({ ...STRONG, start_horisont: 'ukendt' })
      .press('decide', { inputs: { vurdering: 'uddannelsesparat', begrundelse: 'Kender den unge.' } })
      .through();
    expect(counted(transferred(talk))).toMatchObject([
      { suggestion: 'intet_forslag', choice: 'uddannelsesparat' },
    ]);
  });

  it.each<[string, () => Talk]>([
    ['a deleted draft', () => noted().press('discard').press('confirm')],
    [
      'a conversation without a suggestion',
      () => transferred(new Talk().start('opfoelgning', REFERENCE).goTo('end').through()),
    ],
    ['a choice that is about nothing any more', () => transferred(outside())],
    ['a decision never made', () => transferred(suggested().goTo('note'))],
    ['an answer', () => begun().answer({ under_30: 'ja' })],
  ])('has nothing of %s', (_name, given) => {
    expect(counted(given())).toEqual([]);
  });
});
