import type { QuietView } from '../../dialogs/engine/view.ts';
import type { HandOverView, OfferView } from '../../dialogs/handover/viewHandOver.ts';
import type { MemberView } from '../../dialogs/handover/viewTeam.ts';
import type { CardState } from './cardState.ts';
import type { Say } from './galleryWords.ts';

const of = { draft: 'kladde-1' };
const WHEN = '23. november 2026 kl. 10.14';

/** Who is to have it, an offer on both sides, what came of it, and what a lead sees. */
export function handOverStates(say: Say): CardState[] {
  const colleagues = ['Anders Holm', 'Mette Sørensen', 'Åse Lund'].map((name) => ({
    user: name.slice(0, 2),
    name,
  }));
  const about = { title: 'Jobsamtale', reference: '2026-114', reminders: 2 };
  const drafts = [
    { id: 'kladde-1', title: 'Jobsamtale', reference: '2026-114' },
    { id: 'kladde-2', title: 'Visitation', reference: '2026-098' },
  ];
  const choose: HandOverView = { show: 'handOver', of, about, drafts: [], colleagues, more: false };
  const { of: _, about: __, ...list } = choose;
  const offer: OfferView = {
    show: 'offer',
    id: 'tilbud-1',
    of,
    side: 'taker',
    giver: say('Kirsten Friis'),
    taker: say('Mette Sørensen'),
    ...about,
    until: '30. november 2026 kl. 10.14',
  };
  const lead = { assigned: { by: say('Lis Krogh'), reason: say('Kirsten er syg i denne uge.') } };
  const own = { reference: 'K-37', ownNumber: true, problem: 'same' } as const;
  return [
    { name: 'hand over, whom to', view: choose },
    { name: 'hand over, what and whom', view: { ...list, drafts, problem: 'colleague' } },
    { name: 'hand over, many colleagues', view: { ...list, drafts, more: true, search: say('Søren') } },
    { name: 'hand over, nobody known', view: { ...choose, colleagues: [] } },
    { name: 'hand over, nothing to', view: { ...list } },
    { name: 'hand over, a reminder', view: { ...choose, of: { reminder: 'husk-1' } } },
    { name: 'offer, to the colleague', view: offer },
    { name: 'offer, to the one who made it', view: { ...offer, side: 'giver' } },
    {
      name: 'offer of a reminder, to the one who made it',
      view: { ...offer, of: { reminder: 'husk-1' }, title: say('formøde'), reminders: 0, side: 'giver' },
    },
    { name: 'offer, one of the kind is open', view: { ...offer, ...own } },
    { name: 'offer by a lead, to the colleague', view: { ...offer, ...lead } },
    { name: 'offer by a lead, to the owner', view: { ...offer, ...lead, side: 'giver' } },
    {
      name: 'offer, declined',
      view: {
        show: 'notTaken',
        of,
        title: 'Jobsamtale',
        reference: '2026-114',
        by: offer.taker,
        why: 'declined',
      },
    },
    {
      name: 'offer, lapsed',
      view: {
        show: 'notTaken',
        of: { reminder: 'husk-1' },
        title: say('formøde'),
        by: offer.taker,
        why: 'lapsed',
      },
    },
    ...leadStates(say, colleagues),
    ...quietStates(say),
  ];
}

/** What a lead sees of everybody, and of one. */
function leadStates(say: Say, colleagues: MemberView['colleagues']): CardState[] {
  const members = [
    { person: 'a', name: say('Anders Holm'), drafts: 1, overdue: 0 },
    { person: 'k', name: say('Kirsten Friis'), drafts: 3, overdue: 2 },
  ];
  const member: MemberView = {
    show: 'member',
    person: 'k',
    name: say('Kirsten Friis'),
    things: [
      { value: 'kladde:1', title: 'Jobsamtale', reference: '2026-114', overdue: false },
      { value: 'husk:1', title: 'formøde', reference: '2026-098', overdue: true },
    ],
    colleagues,
    more: false,
  };
  const all = Array.from({ length: 43 }, (_, n) => ({
    person: `p${n}`,
    name: say(`Anders Holm ${n}`),
    drafts: 1,
    overdue: 2,
  }));
  return [
    { name: 'lead, more than fit', view: { show: 'team', members: all } },
    { name: 'lead, nobody of the name', view: { show: 'team', members: [], search: say('Søren') } },
    { name: 'lead, many colleagues', view: { ...member, more: true, search: say('Søren') } },
    { name: 'lead, everybody', view: { show: 'team', members } },
    { name: 'lead, nothing to give', view: { show: 'team', members: [] } },
    { name: 'lead, overdue with others', view: { show: 'team', members, late: true } },
    { name: 'lead, one of them', view: member },
    { name: 'lead, a reason is missing', view: { ...member, problem: 'reason' } },
    { name: 'lead, nothing with them', view: { ...member, things: [] } },
  ];
}

/** The lines that are left. */
function quietStates(say: Say): CardState[] {
  const lines = [
    'handedOver',
    'assigned',
    'assignedDeclined',
    'assignedLapsed',
    'offerKept',
    'offerTakenBack',
    'offerDeclined',
    'offerOver',
  ] as const;
  return lines.map((line) => {
    const view: QuietView = {
      show: 'quiet',
      line,
      title: 'Jobsamtale',
      by: say('Mette Sørensen'),
      when: WHEN,
    };
    return { name: `quiet, ${line}`, view };
  });
}
