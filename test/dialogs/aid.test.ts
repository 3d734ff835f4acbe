import { askingOf } from '../../dialogs/engine/aidTurn.ts';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { type AidPiece, type Draft, draftSchema } from '../../dialogs/engine/draft.ts';
import { piece } from '../../src/cli/galleryAid.ts';
import { CPR, catalogue, REFERENCE, Talk } from './given.ts';

const HELPED: Catalogue = { ...catalogue, settings: { ...catalogue.settings, aiNotes: true } };
const NOTES = 'Vil gerne i køkken igen.\nKan tage bus 5 hele vejen.\nSkånehensyn tager vi næste gang.';

const started = (from = HELPED) => {
  const talk = new Talk(from);
  return talk.send({
    type: 'start',
    conversation: 'samtale-foer-praktik',
    reference: REFERENCE,
    draft: 'd1',
  });
};

const bus = piece({
  to: 'geografi',
  text: 'Kan tage bus 5 hele vejen.',
  quotes: ['Kan tage bus 5 hele vejen.'],
});
const later = piece({
  to: 'skaanehensyn',
  text: 'Tages op næste gang.',
  quotes: ['Skånehensyn tager vi næste gang.'],
  later: true,
});

/** A talk in which all has been told and the model is waited for. */
const told = (notes = NOTES): Talk => {
  const talk = started();
  talk.press('tell');
  talk.press('ask', { inputs: { fortalt: notes } });
  if (talk.view.show === 'aid' && talk.view.what === 'notice') talk.press('agree');
  return talk;
};

const helped = (talk: Talk, pieces: AidPiece[], at = talk.draft.aid?.since ?? -1) =>
  talk.send({ type: 'helped', draft: 'd1', at, pieces });

const running = (draft: Draft) => draft.answers.noter_undervejs?.value;
const what = ({ view }: Talk) => (view.show === 'aid' ? view.what : view.show);
const acts = ({ effects }: Talk) => effects.flatMap((it) => (it.do === 'audit' ? [it.act.what] : []));

describe('A model’s help with notes', () => {
  it('leaves no trace where it is off, and its presses do nothing', () => {
    const talk = started(catalogue);
    expect(talk.shows('agenda').tell).toBeUndefined();
    for (const verb of ['tell', 'ask', 'improve', 'agree', 'look', 'useAid', 'leaveAid', 'dropAid'] as const)
      talk.press(verb, { inputs: { noter_undervejs: 'Skrevet imens.' } });
    expect(talk.draft.aid).toBeUndefined();
    expect(Object.keys(talk.draft.answers)).toEqual(['noter_undervejs']);
    expect(talk.desk.aidToldAt).toBeUndefined();
    expect(talk.view.show).toBe('agenda');
  });

  it('is taken away with the switch, and the talk goes on where it stood', () => {
    const talk = told();
    talk.catalogue = catalogue;
    talk.send({ type: 'open', draft: 'd1' });
    talk.press('goTo', { to: 'item:geografi' });
    expect(talk.shows('agenda').open?.to).toBe('item:geografi');
    expect(talk.draft.aid).toBeUndefined();
  });

  it('is offered on an agenda, and not on a checklist or a flow', () => {
    expect(started().shows('agenda').tell).toBe(true);
    const list = new Talk(HELPED);
    list.send({ type: 'start', conversation: 'praktik-foer', reference: REFERENCE, draft: 'd1' });
    expect(list.shows('agenda').tell).toBeUndefined();
  });

  it('tells at first use what is sent where, and once only', () => {
    const talk = started();
    talk.press('tell');
    talk.press('ask', { inputs: { fortalt: NOTES } });
    expect(what(talk)).toBe('notice');
    expect(talk.desk.aidToldAt).toBeUndefined();
    talk.press('agree');
    expect(what(talk)).toBe('waiting');
    expect(talk.desk.aidToldAt).toBeDefined();
    helped(talk, []);
    talk.press('dropAid');
    talk.press('tell');
    talk.press('ask', { inputs: { fortalt: 'Mere, der blev sagt.' } });
    expect(what(talk)).toBe('waiting');
  });

  it('sends nothing before that has been agreed to', () => {
    const talk = started();
    talk.press('tell');
    talk.press('ask', { inputs: { fortalt: NOTES } });
    const own = HELPED.editions.find(
      ({ conversation }) => conversation.id === 'samtale-foer-praktik',
    )?.conversation;
    expect(own && askingOf(own, talk.draft)).toBeUndefined();
    talk.press('agree');
    expect(own && askingOf(own, talk.draft)).toMatchObject({
      of: 'notes',
      text: NOTES,
      hidden: [REFERENCE],
    });
  });

  it('keeps what is told as running notes before anything is asked', () => {
    const talk = started();
    talk.press('tell');
    talk.press('ask', { inputs: { fortalt: NOTES } });
    expect(running(talk.draft)).toBe(NOTES);
    talk.press('dropAid');
    expect(running(talk.draft)).toBe(NOTES);
    expect(talk.shows('agenda').items.every(({ note }) => note === '')).toBe(true);
  });

  it('cuts a CPR number out and asks again, and keeps nothing of it', () => {
    const talk = started();
    talk.press('tell');
    talk.press('ask', { inputs: { fortalt: `Hans nummer er ${CPR}.` } });
    expect(talk.view).toMatchObject({ show: 'aid', what: 'telling', error: 'cpr' });
    expect(JSON.stringify(talk.state)).not.toContain(CPR);
  });

  it('shows proposals one by one, and accepts none by itself', () => {
    const talk = told();
    helped(talk, [bus, later]);
    expect(talk.view).toMatchObject({
      show: 'aid',
      what: 'proposal',
      to: 'geografi',
      left: 1,
      quotes: bus.quotes,
    });
    expect(talk.draft.answers.geografi_note).toBeUndefined();
    talk.press('leaveAid');
    expect(talk.view).toMatchObject({ show: 'aid', what: 'proposal', to: 'skaanehensyn', left: 0 });
    talk.press('leaveAid');
    expect(talk.view.show).toBe('agenda');
    expect(Object.keys(talk.draft.answers)).toEqual(['noter_undervejs']);
    expect(running(talk.draft)).toBe(NOTES);
  });

  it('puts what is used under its point, as it was changed, and takes the words out of the running notes', () => {
    const talk = told();
    helped(talk, [bus, later]);
    talk.press('useAid', { inputs: { forslag: 'Kan tage bus 5.', forslag_tilstand: 'droeftet' } });
    expect(talk.draft.answers.geografi_note?.value).toBe('Kan tage bus 5.');
    expect(talk.draft.answers.geografi_tilstand).toBeUndefined();
    talk.press('useAid', { inputs: { forslag: later.text, forslag_tilstand: 'tages_op_senere' } });
    expect(talk.draft.answers.skaanehensyn_tilstand?.value).toBe('tages_op_senere');
    expect(running(talk.draft)).toBe('Vil gerne i køkken igen.');
    expect(talk.view.show).toBe('agenda');
    expect(draftSchema.parse(talk.draft)).toEqual(talk.draft);
  });

  it('does not take a CPR number written into a proposal', () => {
    const talk = told();
    helped(talk, [bus]);
    talk.press('useAid', { inputs: { forslag: `Kan tage bus. ${CPR}` } });
    expect(talk.view).toMatchObject({ show: 'aid', what: 'proposal' });
    expect(talk.draft.answers.geografi_note).toBeUndefined();
    expect(JSON.stringify(talk.state)).not.toContain(CPR);
  });

  it('keeps a wording changed on an older card as an offer', () => {
    const talk = told();
    helped(talk, [bus, later]);
    const card = talk.card;
    talk.press('leaveAid');
    talk.press('useAid', { card, to: 'geografi', inputs: { forslag: 'Helst inden for en halv time.' } });
    expect(talk.draft.answers.geografi_note).toBeUndefined();
    expect(talk.draft.offers.geografi_note).toBe('Helst inden for en halv time.');
  });

  it('drops what comes for a point that is no longer open, or when nothing is waited for', () => {
    const talk = told();
    talk.press('dropAid');
    talk.press('goTo', { to: 'item:geografi' });
    talk.press('answer', { inputs: { geografi_note: 'Skrevet selv.', noter_undervejs: NOTES } });
    const before = talk.state;
    helped(talk, [bus], 1);
    expect(talk.state).toEqual(before);
    const again = told();
    const since = again.draft.aid?.since ?? -1;
    helped(again, [bus], since + 1);
    expect(again.drafts.d1?.aid?.state).toBe('waiting');
    helped(again, [{ ...bus, to: 'findes_ikke' }], since);
    expect(what(again)).toBe('nothing');
  });

  it('comes once, looks without moving anything, and is still waited for after a pause', () => {
    const talk = told();
    const before = talk.state;
    talk.press('look');
    expect(talk.state).toEqual(before);
    talk.send({ type: 'stop' });
    expect(talk.view.show).toBe('paused');
    talk.press('resume');
    expect(what(talk)).toBe('waiting');
    const since = talk.draft.aid?.since ?? -1;
    helped(talk, [bus], since);
    const once = talk.state;
    helped(talk, [later], since);
    expect(talk.state).toEqual(once);
  });

  it('is in the log as used, without a word of it', () => {
    const talk = started();
    talk.press('tell');
    talk.press('ask', { inputs: { fortalt: NOTES } });
    expect(acts(talk)).toEqual(['changed']);
    talk.press('agree');
    expect(acts(talk)).toEqual(['helped']);
    expect(JSON.stringify(talk.effects.filter((it) => it.do === 'audit'))).not.toContain('køkken');
  });
});

/** A note with something under "Oplyst af borgeren", and that section open. */
const reworking = (from = HELPED): Talk => {
  const talk = started(from);
  talk.press('goTo', { to: 'item:tidligere_forloeb' });
  talk.press('answer', { inputs: { tidligere_forloeb_note: 'Har prøvet praktik i køkken, det gik godt' } });
  talk.press('goTo', { to: 'end' });
  for (let at = 0; at < 9 && talk.view.show !== 'note'; at += 1) talk.press('answer', { inputs: {} });
  const { sections } = talk.shows('note');
  const own = sections.find(({ text }) => text.includes('Har prøvet praktik'));
  talk.press('edit', { to: own?.id ?? '' });
  return talk;
};
const SAID = 'Har prøvet praktik i køkken. Det gik godt.';

describe('A clearer wording of a section', () => {
  it('is offered on the section’s own card, for free text only', () => {
    expect(reworking().shows('note').open?.improve).toBe(true);
    expect(reworking(catalogue).shows('note').open?.improve).toBeUndefined();
    const talk = reworking();
    talk.press('goTo', { to: 'note', inputs: {} });
    for (const id of ['rammer', 'aftaler']) {
      talk.press('edit', { to: id });
      expect(talk.shows('note').open?.improve).toBeUndefined();
      talk.press('goTo', { to: 'note' });
    }
  });

  it('sends what was written without names of points, and comes back behind them', () => {
    const talk = reworking();
    const { field, id } = talk.shows('note').open ?? {};
    const before = field?.type === 'text' ? (field.value ?? '') : '';
    talk.press('improve', { inputs: { afsnit: before } });
    talk.press('agree');
    const own = HELPED.editions.find(
      ({ conversation }) => conversation.id === 'samtale-foer-praktik',
    )?.conversation;
    const asking = own && askingOf(own, talk.draft);
    expect(asking?.text).toContain('Har prøvet praktik i køkken, det gik godt');
    expect(asking?.text).not.toMatch(/erfaringer|Ikke drøftet/i);
    const said = asking?.text.replace('Har prøvet praktik i køkken, det gik godt', SAID) ?? '';
    helped(talk, [piece({ text: said, fresh: [] })]);
    expect(talk.view).toMatchObject({ show: 'aid', what: 'wording', text: said });
    expect(talk.draft.edits).toEqual({});
    talk.press('useAid');
    expect(talk.draft.edits[id ?? '']?.text).toBe(
      before.replace('Har prøvet praktik i køkken, det gik godt', SAID),
    );
    expect(talk.shows('note').open?.id).toBe(id);
  });

  it('is dropped where the text it was made of has changed, and the own text stands when it is not wanted', () => {
    const talk = reworking();
    const card = talk.card;
    talk.press('improve', { inputs: { afsnit: 'Har prøvet praktik.' } });
    talk.press('agree');
    helped(talk, [piece({ text: 'Har prøvet en praktik.' })]);
    const id = card.place.split(':')[1] ?? '';
    talk.press('saveEdit', { card, inputs: { afsnit: 'Noget helt andet.' } });
    talk.press('dropAid');
    expect(talk.draft.edits[id]?.text).toBe('Har prøvet praktik.');
    expect(talk.draft.offers[`afsnit:${id}`]).toBe('Noget helt andet.');
  });
});
