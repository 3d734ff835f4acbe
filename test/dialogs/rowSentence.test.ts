import { allQuestions } from '../../dialogs/engine/places.ts';
import { rowSentence } from '../../dialogs/engine/rowSentence.ts';
import { conversationOf } from './given.ts';

const columnsOf = (conversation: string, id: string) => {
  const question = allQuestions(conversationOf(conversation)).get(id);
  return question?.type === 'rows' ? question.columns : [];
};
const agreed = (row: Record<string, string>) =>
  rowSentence(columnsOf('jobsamtale', 'aftaler'), row, 'senest {dato}');

describe('A row told to the citizen', () => {
  it.each([
    [
      { who: 'du', what: 'ringer til lægen', when: '2026-11-28' },
      'du ringer til lægen senest 28. november 2026',
    ],
    [{ who: 'du', what: 'ringer til lægen.' }, 'du ringer til lægen'],
    [{ who: 'du', what: 'skriver sine spørgsmål ned' }, 'du skriver dine spørgsmål ned'],
    [{ who: 'jeg', what: 'melder sig hos sin leder' }, 'jeg melder mig hos min leder'],
    [{ who: 'mentor', what: 'tager sin bil', when: 'hver onsdag' }, 'mentor tager sin bil hver onsdag'],
    [
      { who: 'du', what: 'møde hos lægen', when: '2026-11-28' },
      'du: møde hos lægen, senest 28. november 2026',
    ],
    [{ what: 'laver en ny vagtplan', when: '2026-12-01' }, 'laver en ny vagtplan senest 1. december 2026'],
  ])('%j', (row, said) => {
    expect(agreed(row)).toBe(said);
  });

  it('is a line where it is no agreement, and never says who it may go to', () => {
    const row = { what: 'møder tre dage', sign: 'på mødeplanen', when: '2026-12-18', share: 'ja' };
    expect(rowSentence(columnsOf('formoede', 'delmaal_aftalt'), row, 'senest {dato}')).toBe(
      'møder tre dage, ses på mødeplanen, senest 18. december 2026',
    );
  });
});
