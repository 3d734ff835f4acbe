import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { View } from '../../dialogs/engine/view.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';
import { long, type Say } from './galleryWords.ts';

const AT = '2026-11-21T09:00:00Z';

/** Pages without a begun draft, and the first card of a conversation. */
export function pageStates(catalogue: Catalogue, say: Say): CardState[] {
  const fresh = new GalleryWalk(catalogue);
  const busy = withDrafts(catalogue, say);
  return [
    { name: 'menu, first time', view: fresh.ask({ type: 'menu' }) },
    { name: 'menu, with drafts', view: busy.ask({ type: 'menu' }) },
    { name: 'more', view: fresh.ask({ type: 'more' }) },
    { name: 'drafts, none', view: fresh.ask({ type: 'drafts' }) },
    { name: 'drafts', view: busy.ask({ type: 'drafts' }) },
    { name: 'about', view: fresh.ask({ type: 'about' }) },
    { name: 'suggest', view: fresh.ask({ type: 'suggest', conversation: 'samtale-foer-praktik' }) },
    ...referenceStates(catalogue, say),
    ...expiringStates(catalogue, say),
    ...lineStates(),
    ...failedStates(say),
  ];
}

function withDrafts(catalogue: Catalogue, say: Say): GalleryWalk {
  const walk = new GalleryWalk(catalogue);
  walk.now = '2026-11-18T09:00:00Z';
  walk.begin('visitation', say('2026-101'));
  walk.now = '2026-11-20T09:00:00Z';
  walk.begin('samtale-foer-praktik', say('2026-098'));
  walk.now = AT;
  walk.begin('jobsamtale');
  walk.press('begin');
  return walk;
}

function referenceStates(catalogue: Catalogue, say: Say): CardState[] {
  const first = new GalleryWalk(catalogue);
  const walk = withDrafts(catalogue, say);
  const states: CardState[] = [
    { name: 'reference, first time', view: first.begin('visitation') },
    { name: 'reference, with recent', view: walk.begin('opfoelgning') },
  ];
  states.push({
    name: 'reference, wrong',
    view: walk.press('begin', { sag: say('Anders fra Vestergade i Aarhus, ham med hunden') }),
  });
  states.push({ name: 'reference, CPR number', view: walk.press('begin', { sag: '010100-1234' }) });
  return states;
}

/** The warning that a draft is about to expire: under way, and with its note finished. */
function expiringStates(catalogue: Catalogue, say: Say): CardState[] {
  const walk = withDrafts(catalogue, say);
  walk.now = '2026-11-26T07:00:00Z';
  const warned = walk.ask({ type: 'sweep', draft: 'kladde-2' });
  if (warned.show !== 'expiring') throw new Error(`the view ${warned.show} is no warning`);
  return [
    { name: 'expiring', view: warned },
    { name: 'expiring, finished', view: { ...warned, finished: true } },
  ];
}

/** A turn that failed, in each of the ways it may, with and without a press to make again. */
function failedStates(say: Say): CardState[] {
  const reference = '7f3a-21c9';
  const written = [say('Vil gerne prøve et køkken.'), long(say, 900)];
  const _ = {
    do: 'answer',
    draft: 'kladde-1',
    place: 'step:maal',
    rev: 3,
    message: 'message-1',
    fields: true,
  };
  const data = { _, netvaerk: 'god', borgeren_siger_maal: written[0], horisont_begrundelse: written[1] };
  const failed = (why: (View & { show: 'failed' })['why']) => ({ show: 'failed', reference, why }) as const;
  return [
    { name: 'failed', view: failed('trouble') },
    { name: 'failed, to be tried again', view: { ...failed('trouble'), again: { data, written } } },
    { name: 'failed, busy', view: { ...failed('busy'), again: { data: { _ }, written: [] } } },
    { name: 'failed, unreadable', view: failed('unreadable') },
  ];
}

function lineStates(): CardState[] {
  const title = 'Visitation';
  return [
    { name: 'other', view: { show: 'other' } },
    { name: 'CPR number in chat', view: { show: 'cprInChat' } },
    { name: 'channel', view: { show: 'channel' } },
    { name: 'not a lead', view: { show: 'notLead' } },
    { name: 'nothing open', view: { show: 'nothingOpen' } },
    { name: 'off', view: { show: 'off', title } },
    { name: 'quiet, moved on', view: { show: 'quiet', line: 'movedOn', title } },
    {
      name: 'quiet, transferred',
      view: { show: 'quiet', line: 'transferred', title, when: '21. november 2026 kl. 10.00' },
    },
    {
      name: 'quiet, expired',
      view: { show: 'quiet', line: 'expired', title, when: '30. november 2026 kl. 20.00' },
    },
    { name: 'refused', view: { show: 'refused', guest: false } },
    { name: 'refused, a guest', view: { show: 'refused', guest: true } },
    { name: 'quiet, others', view: { show: 'quiet', line: 'others' } },
    { name: 'quiet, in use', view: { show: 'quiet', line: 'inUse', title } },
    { name: 'quiet, gone', view: { show: 'quiet', line: 'gone', unsaved: ['Vil gerne prøve et køkken.'] } },
  ];
}
