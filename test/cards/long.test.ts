import { card } from '../../cards/card.ts';
import type { Field, OnDraft, View } from '../../dialogs/engine/view.ts';
import { partsOf } from './drawn.ts';

const common: OnDraft = {
  card: { draft: 'kladde-1', place: 'note', rev: 3 },
  top: { title: 'Visitation', reference: '2026-114' },
  news: [],
  offers: [],
};
const LAST_DAY = 'mandag den 30. november 2026';
const FINISHED = { lastDay: LAST_DAY, reader: 'sag' as const, versions: [], reworded: [], unfit: [] };
const size = (view: View) => Buffer.byteLength(JSON.stringify(card(view, 'message-1')));
const text = (length: number) => 'Ærligt talt, så går det godt.\n'.repeat(length / 30 + 1).slice(0, length);

describe('the longest texts', () => {
  it('fit the card of the note, which says where the rest is', () => {
    const section = (n: number) => ({
      id: `afsnit${n}`,
      heading: 'Afsnit',
      text: text(12_000),
      edited: true,
      fixed: false,
      news: text(12_000),
      behind: [],
    });
    const advice = (n: number) => ({
      id: `vurderingsord:section:afsnit${n}`,
      text: text(300),
      list: [],
      quote: text(160),
      why: text(200),
      source: text(80),
      verb: 'edit' as const,
      to: `afsnit${n}`,
    });
    const view: View = {
      ...common,
      show: 'note',
      date: '21. november 2026',
      advice: { shown: Array.from({ length: 14 }, (_, n) => advice(n)), unfolded: true },
      sections: Array.from({ length: 14 }, (_, n) => section(n)),
    };
    expect(size(view)).toBeLessThan(80_000);
    expect(JSON.stringify(card(view, 'm'))).toContain('Tryk »Ret« for at se resten.');
  });

  it('fit the card of the finished note, which says that it is not whole', () => {
    const view: View = { ...common, show: 'finished', text: text(90_000), ...FINISHED };
    expect(size(view)).toBeLessThan(80_000);
    expect(JSON.stringify(card(view, 'm'))).toContain('længere, end et kort kan vise');
  });

  it('are whole in the finished note as long as they fit', () => {
    const whole = text(30_000);
    const drawn = card({ ...common, show: 'finished', text: whole, ...FINISHED }, 'm');
    expect(partsOf(drawn).find((part) => part.id === 'notat')).toMatchObject({ value: whole });
    expect(JSON.stringify(drawn)).not.toContain('længere, end et kort kan vise');
  });

  it('fit the line of a row, a line of notes and an offer', () => {
    const rows = Array.from({ length: 20 }, (_, n) => ({ to: `aftaler:${n}`, text: text(12_000) }));
    const offers = Array.from({ length: 20 }, (_, n) => ({
      id: `felt${n}`,
      label: `Felt ${n}`,
      text: text(4000),
    }));
    const field: Field = {
      id: 'aftaler',
      label: 'Aftaler',
      type: 'rows',
      rowName: 'aftale',
      rows,
      columns: [],
      full: true,
    };
    const step: View = {
      ...common,
      offers,
      show: 'step',
      title: 'Aftaler',
      fields: [field],
      help: [],
      canGoBack: true,
      canSkip: false,
      next: 'step',
    };
    expect(size(step)).toBeLessThan(80_000);
  });

  it('fit the card of a turn that failed, beside the press to be made again', () => {
    const failed = (written: string[]): View => {
      const fields = Object.fromEntries(written.map((it, n) => [`felt${n}`, it]));
      const data = { _: { do: 'answer', message: 'm' }, ...fields };
      return { show: 'failed', reference: '7f3a', why: 'busy', again: { data, written } };
    };
    const most = failed(Array.from({ length: 6 }, () => text(4000)));
    expect(JSON.stringify(card(most, 'm')).length).toBeLessThan(40_000);
    const section = text(12_000);
    const shown = partsOf(card(failed([section]), 'm')).map((part) => part.text);
    expect(shown).toContain(section);
  });

  it('leave a long list of drafts within a card', () => {
    const draft = (n: number) => ({
      id: `k${n}`,
      title: 'Visitation',
      reference: `2026-${n}`,
      lastDay: LAST_DAY,
      days: n,
      finished: false,
    });
    const view: View = { show: 'drafts', drafts: Array.from({ length: 300 }, (_, n) => draft(n)) };
    expect(size(view)).toBeLessThan(80_000);
    expect(JSON.stringify(card(view, 'm'))).toContain('Og 280 til.');
  });
});
