import { WordedAnswers } from '../../src/teams/wordedAnswers.ts';

const about = { question: 'hvad er brobygning', cards: ['brobygning'] };

describe('Answers in words', () => {
  it('are known by their message, with what they were about', () => {
    const answers = new WordedAnswers();
    answers.add('a:chat', '1', about);
    expect(answers.of('a:chat', '1')).toMatchObject(about);
    expect(answers.of('a:chat', '2')).toMatchObject({ question: '', cards: [] });
    expect(answers.of('a:chat', '1').id).toBe(answers.of('a:chat', '1').id);
    expect(answers.of('a:other', '1').id).not.toBe(answers.of('a:chat', '1').id);
  });

  it('have ids that nobody else can make out of message and chat', () => {
    expect(new WordedAnswers().of('a:chat', '1').id).not.toBe(new WordedAnswers().of('a:chat', '1').id);
  });

  it('are forgotten, the oldest first, when there are too many', () => {
    const answers = new WordedAnswers();
    for (let n = 0; n <= 2_000; n += 1) answers.add('a:chat', `${n}`, about);
    expect(answers.of('a:chat', '0').cards).toEqual([]);
    expect(answers.of('a:chat', '1').cards).toEqual(['brobygning']);
  });
});
