import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { Temporal } from 'temporal-polyfill';
import { answerCard, insertedCard } from '../../cards/answerCard.ts';
import type { AnswerView } from '../../dialogs/engine/answer.ts';
import type { AllContent } from '../content/openContent.ts';
import type { Entry } from '../lookup/entry.ts';
import { Library } from '../lookup/library.ts';
import { long, type Say } from './galleryWords.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');
/** When every review has passed. */
const MUCH_LATER = Temporal.PlainDate.from('2029-01-01');

/** A document of a municipality's own, made up. */
const GUIDE = {
  id: 'vores-vejledning',
  title: 'Vores vejledning om mentorer',
  publisher: 'Kommunen',
  short: 'Vores vejledning',
  year: '2026',
  lawNote: 'Vejledningen er under revision.',
};
const PASSAGE: Entry = {
  id: 'vores-vejledning-1',
  kind: 'passage',
  title: 'Sådan søger du en mentor',
  alias: ['mentorskema'],
  text: 'Du søger om en mentor på mentorskemaet, som ligger på intranettet. Skemaet går til teamlederen, der svarer inden for en uge.',
  sources: [{ source: GUIDE.id, page: '3' }],
};

/** An answer drawn. */
export type LookupExhibit = { name: string; card: IAdaptiveCard };

/** The card of an answer in every state. */
export function lookupExhibits(content: AllContent, say: Say = (text) => text): LookupExhibit[] {
  const { guidance, passages, sources, catalogue } = content;
  const library = new Library({
    ...guidance,
    passages: [...passages, PASSAGE],
    sources: [...sources, GUIDE],
  });
  const view = (question: string, more: Partial<AnswerView> = {}, today = TODAY): AnswerView => ({
    ...library.answer(say(question), undefined, catalogue, today),
    personal: true,
    returns: false,
    ...more,
  });
  const shown = (id: string) => {
    const it = library.show(id, catalogue, TODAY);
    if (it === undefined) throw new Error(`there is no card ${id}`);
    return it;
  };
  const drawn = (name: string, it: AnswerView): LookupExhibit => ({ name, card: answerCard(it, 'message') });
  const inserted = (name: string, id: string): LookupExhibit => ({ name, card: insertedCard(shown(id)) });
  const hit = 'fem elementer i brobygning';
  return [
    drawn('answer', view(hit)),
    drawn('answer, in mid-talk', view(hit, { returns: true })),
    drawn('answer, changed law', view('droppet ud af gymnasiet')),
    drawn('answer, review overdue', view(hit, {}, MUCH_LATER)),
    drawn('answer, starts what has a long name', {
      ...view(hit),
      best: shown('virksomhedscenter'),
      returns: true,
    }),
    drawn('answer, own document', view('mentorskema')),
    drawn('answer, in a channel', view(hit, { personal: false })),
    drawn('answer, helped', view(hit, { voted: 'useful' })),
    drawn('answer, did not help', view(hit, { voted: 'useless' })),
    drawn('answer, with a line', view(hit, { voted: 'commented' })),
    drawn('no answer, a gap', view('hvad er satsen')),
    drawn('no answer', view('hvordan laver man lasagne')),
    drawn('answer, long question', view(long(say, 300))),
    inserted('inserted', 'brobygning'),
    inserted('inserted, changed law', 'r1-frafaldsreglen'),
  ];
}
