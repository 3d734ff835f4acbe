import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import { closing, type Say, visitation } from './galleryWords.ts';

/** A visitation begun on a case. */
export function begun(catalogue: Catalogue, say: Say): GalleryWalk {
  const walk = new GalleryWalk(catalogue);
  walk.begin('visitation', say('2026-114'));
  return walk;
}

/** A visitation at its suggestion. */
export function suggested(catalogue: Catalogue, say: Say, changed: Record<string, string> = {}): GalleryWalk {
  const walk = begun(catalogue, say);
  walk.fill({ ...visitation(say), ...changed });
  walk.press('answer');
  return walk;
}

/** Visitation's steps: empty, filled, wrong, with what was set aside and what was written on an older card. */
export function stepStates(catalogue: Catalogue, say: Say): CardState[] {
  const known = visitation(say);
  const walk = begun(catalogue, say);
  const states: CardState[] = [{ name: 'step, empty', view: walk.view }];
  const old = walk.card;
  walk.press('answer', walk.known(known));
  states.push({ name: 'step, second', view: walk.view });
  walk.press('back', {
    ...walk.known(known),
    borgeren_siger_uddannelse: `${say('Min mor har nummeret')} 010100-1234, ring endelig.`,
  });
  states.push({ name: 'step, CPR number', view: walk.view });
  walk.press('answer', { ...walk.known(known), borgeren_siger_uddannelse: say('Nu uden nummer.') });
  walk.press('goTo', {}, 'step:maalgruppe');
  walk.press('answer', { borgeren_siger_maalgruppe: say('Skrevet på en anden telefon.') }, undefined, old);
  states.push({ name: 'step, older card', view: walk.view });
  walk.press('answer', { ...walk.known(known), borgeren_siger_maalgruppe: say('Det nye svar.') });
  walk.press(
    'answer',
    { borgeren_siger_maalgruppe: say('Skrevet på et ældre kort, lige før mødet begyndte.') },
    undefined,
    old,
  );
  states.push({ name: 'step, older card with an offer', view: walk.view });
  return [...states, ...asideStates(catalogue, say), ...closingStates(catalogue, say)];
}

function asideStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = suggested(catalogue, say);
  walk.press('back');
  walk.press('goTo', {}, 'step:maalgruppe');
  const filled: CardState = { name: 'step, from the review, filled', view: walk.view };
  walk.press('answer', { under_30: 'nej' });
  return [filled, { name: 'review, set aside', view: walk.view }];
}

function closingStates(catalogue: Catalogue, say: Say): CardState[] {
  const answers = closing(say);
  const walk = suggested(catalogue, say);
  walk.press('decide', { vurdering: 'uddannelsesparat', vej: 'brobygning' });
  const states: CardState[] = [{ name: 'closing, rows, empty', view: walk.view }];
  walk.press('addRow', walk.known({ ...answers, ...answers }));
  walk.press('addRow', { ...rowOf(answers) });
  walk.press('addRow', {
    'aftaler.who': say('virksomhedskonsulent og koordinerende sagsbehandler'),
    'aftaler.what': say('finder et sted med få kolleger'),
    'aftaler.when': '2026-12-11',
  });
  states.push({ name: 'closing, rows', view: walk.view });
  walk.press('editRow', {}, 'aftaler:1');
  states.push({ name: 'closing, row being changed', view: walk.view });
  walk.press('addRow', {
    'aftaler.who': say('borgeren'),
    'aftaler.what': say('ringer'),
    'aftaler.when': 'fredag',
  });
  states.push({ name: 'closing, wrong date', view: walk.view });
  walk.press('answer', {
    'aftaler.who': say('borgeren'),
    'aftaler.what': say('ringer'),
    'aftaler.when': '2026-12-05',
  });
  walk.press('answer', walk.known(answers));
  states.push({ name: 'closing, last step', view: walk.view });
  walk.press('answer', { ...walk.known(answers), afgoerelse: 'ja' });
  states.push({ name: 'closing, decision', view: walk.view });
  return states;
}

const rowOf = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith('aftaler.')));

/** The review and every kind of suggestion. */
export function outcomeStates(catalogue: Catalogue, say: Say): CardState[] {
  const empty = begun(catalogue, say);
  while (empty.view.show === 'step') empty.press('answer', { fase: 'foerste' });
  const full = begun(catalogue, say);
  full.fill({ ...visitation(say), faglige_barrierer: 'visse' });
  const wanting = suggested(catalogue, say);
  wanting.press('decide', { vurdering: 'aktivitetsparat' });
  const unchosen = suggested(catalogue, say);
  unchosen.press('decide');
  const cpr = suggested(catalogue, say);
  cpr.press('decide', {
    vurdering: 'aktivitetsparat',
    begrundelse: `${say('Som det står i sagen på')} 010100-1234.`,
  });
  const history = begun(catalogue, say);
  history.fill(visitation(say));
  history.now = '2027-01-04T08:00:00Z';
  history.press('answer');
  return [
    { name: 'review, nearly empty', view: empty.view },
    { name: 'review, full', view: full.view },
    { name: 'outcome', view: suggested(catalogue, say).view },
    {
      name: 'outcome, another reading',
      view: suggested(catalogue, say, { start_horisont: 'nu', netvaerk: 'god', social_helbred: 'ingen' })
        .view,
    },
    {
      name: 'outcome, long',
      view: suggested(catalogue, say, { start_horisont: 'laengere', afgangseksamen: 'nej', fase: 'foerste' })
        .view,
    },
    { name: 'outcome, no suggestion', view: suggested(catalogue, say, { start_horisont: 'ukendt' }).view },
    { name: 'outcome, outside', view: suggested(catalogue, say, { under_30: 'nej' }).view },
    { name: 'outcome, reason asked', view: wanting.view },
    { name: 'outcome, choice asked', view: unchosen.view },
    { name: 'outcome, CPR number', view: cpr.view },
    { name: 'outcome, history', view: history.view },
  ];
}
