import { card } from '../../cards/card.ts';
import type { MoreView } from '../../dialogs/engine/view.ts';
import { partsOf } from './drawn.ts';

const entry = (n: number) => ({
  conversation: `samtale-nummer-${n}-med-et-langt-navn`,
  title: `Samtale nummer ${n} med borger og virksomhed`,
  about: 'Én linje om, hvad samtalen er til, og hvornår den er god at tage frem i hverdagen.',
});
const entries = (many: number) => Array.from({ length: many }, (_, n) => entry(n));
const view = (groups: MoreView['groups']): MoreView => ({ show: 'more', groups });
const headings = (drawn: object) =>
  partsOf(drawn).flatMap((part) => (part.style === 'heading' ? [part.text] : []));

describe('The list of everything that can be begun', () => {
  it('has a heading for each kind, in the order given', () => {
    const all = view([
      { kind: 'agenda', entries: entries(2) },
      { kind: 'flow', entries: entries(1) },
      { kind: 'checklist', entries: entries(3) },
      { kind: 'lead', entries: entries(1) },
    ]);
    expect(headings(card(all, 'm'))).toEqual([
      'Samtaler og tjeklister',
      'Samtaler',
      'Vurderinger',
      'Tjeklister',
      'For ledere',
    ]);
  });

  it('has none for a kind that is not there', () => {
    const drawn = card(view([{ kind: 'flow', entries: entries(1) }]), 'm');
    expect(headings(drawn)).toEqual(['Samtaler og tjeklister', 'Vurderinger']);
  });

  it('keeps within 28 KB with thirty conversations', () => {
    const kinds = ['agenda', 'flow', 'checklist'] as const;
    const drawn = card(view(kinds.map((kind) => ({ kind, entries: entries(10) }))), 'message-1');
    expect(Buffer.byteLength(JSON.stringify(drawn))).toBeLessThan(28_000);
  });
});
