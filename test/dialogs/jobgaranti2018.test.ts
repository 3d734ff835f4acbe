import { allQuestions } from '../../dialogs/engine/places.ts';
import { jobgaranti2018_i_maalgruppen, jobgaranti2018_uden_for } from '../../dialogs/rules/jobgaranti2018.ts';
import type { Answers } from '../../dialogs/rules/rule.ts';
import { flowOf, REFERENCE, Talk } from './given.ts';

const INSIDE: Answers = {
  aktivitetsparat: 'ja',
  kontanthjaelp: 'ja',
  boligomraade: 'ja',
  integrationsprogram: 'nej',
};

describe('The target group of the job guarantee (ca. 2017-18, p. 3)', () => {
  it.each<[string, Answers, boolean]>([
    ['all four facts in it', INSIDE, true],
    ['nothing known', {}, true],
    ['everything unknown', Object.fromEntries(Object.keys(INSIDE).map((id) => [id, 'ukendt'])), true],
    ['one fact unknown', { ...INSIDE, boligomraade: 'ukendt' }, true],
    ['not activity-ready', { ...INSIDE, aktivitetsparat: 'nej' }, false],
    ['another benefit', { ...INSIDE, kontanthjaelp: 'nej' }, false],
    ['a home elsewhere', { ...INSIDE, boligomraade: 'nej' }, false],
    ['in the integration programme', { ...INSIDE, integrationsprogram: 'ja' }, false],
    ['only what puts outside known', { integrationsprogram: 'ja' }, false],
  ])('%s: %j → %s', (_name, answers, inside) => {
    expect(jobgaranti2018_i_maalgruppen.holds(answers)).toBe(inside);
    expect(jobgaranti2018_uden_for.holds(answers)).toBe(!inside);
  });

  it('looks at questions its flow asks', () => {
    const asked = allQuestions(flowOf('jobgaranti-maalgruppe'));
    for (const id of jobgaranti2018_i_maalgruppen.looksAt) expect(asked.get(id)?.type).toBe('choice');
  });

  it('sets the judgement aside when a fact is changed, and names the fact', () => {
    const talk = new Talk()
      .start('jobgaranti-maalgruppe', REFERENCE)
      .answer({ ...INSIDE, boligomraade: 'ja' });
    talk.answer({ trin_1_vurdering: 'projektet' }).goTo('step:maalgruppe');
    const { news, title } = talk.answer({ boligomraade: 'nej' }).shows('step');
    expect(title).toBe('Uden for målgruppen');
    expect(news).toContainEqual({
      kind: 'setAside',
      changed: ['Bor i et af projektets boligområder'],
      labels: ['Vurdering i trin 1'],
    });
  });
});
