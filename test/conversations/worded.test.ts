import { honest } from '../ai/honest.ts';
import { ModelServer } from '../ai/modelServer.ts';
import type { Caseworker } from './caseworker.ts';
import { Running } from './running.ts';
import { votesIn } from './votes.ts';

const model = new ModelServer();
const running = new Running();
beforeAll(async () => {
  await model.start();
  await running.start({
    AI_LOOKUP: 'on',
    OPENAI_API_KEY: 'sk-en-hemmelighed-til-test',
    AI_MODEL: 'den-lille',
    OPENAI_BASE_URL: model.url,
  });
});
afterAll(async () => {
  await running.stop();
  await model.stop();
});

const QUESTION = 'fem elementer i brobygning';
describe('an answer in words, where a model is switched on', () => {
  it('follows the card as a message of its own, marked as a model’s, with numbered sources on the wire', async () => {
    model.said = honest(model);
    const worker = running.caseworker();
    await worker.types(QUESTION, 2);
    const [card, words] = worker.chat;
    expect(card?.raw).toContain('Brobygning på en erhvervsskole');
    const sent = JSON.parse(words?.raw ?? '{}');
    expect(sent.text).toMatch(/ \[1\]\n\n/);
    expect(sent.text).toContain('Kontrollér kilden');
    expect(sent.text).toContain('Tjek gældende regler');
    const [mark] = sent.entities;
    expect(mark).toMatchObject({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      additionalType: ['AIGeneratedContent'],
    });
    expect(mark.citation).toHaveLength(1);
    expect(mark.citation[0]).toMatchObject({ '@type': 'Claim', position: 1 });
    expect(mark.citation[0].appearance.name).toContain('Brobygning på en erhvervsskole');
    expect(mark.citation[0].appearance.abstract.length).toBeLessThanOrEqual(160);
  });

  it('does not follow where the model says what no source says, fails or is slow to no end', async () => {
    for (const said of [
      JSON.stringify({
        known: true,
        sentences: [{ text: 'Satsen er 7.000 kr.', cites: [{ id: 'k1', quote: 'x' }] }],
      }),
      'ikke JSON',
    ]) {
      model.said = said;
      const worker = running.caseworker();
      const asked = model.wired.length;
      await worker.types(QUESTION);
      await running.connector.until(() => model.wired.length > asked, 'the model was asked');
      await worker.types('kladder');
      expect(worker.chat).toHaveLength(2);
    }
  });

  it('is not asked for where there is no answer', async () => {
    const asked = model.wired.length;
    const worker = running.caseworker();
    await worker.types('hvordan laver man lasagne');
    await worker.types('kladder');
    expect(model.wired).toHaveLength(asked);
  });

  it('tells the model neither who asks nor a number of anybody', async () => {
    model.said = honest(model);
    const worker = running.caseworker();
    await worker.types(`${QUESTION} for ham på 22 33 44 55`);
    const { body, headers } = model.wired.at(-1) ?? { body: '', headers: {} };
    expect(body).not.toContain(worker.person);
    expect(body).not.toContain('22 33');
    expect(JSON.stringify(headers)).not.toContain(worker.person);
  });
});

describe('a thumb below an answer in words', () => {
  const votes = () => votesIn(running.folder);
  const rates = (
    worker: Caseworker,
    replyToId: string | undefined,
    actionValue: unknown,
    actionName = 'feedback',
  ) =>
    worker.send(
      worker.activity({
        type: 'invoke',
        name: 'message/submitAction',
        replyToId,
        value: { actionName, actionValue },
      }),
    );
  /** An answer in words in a chat of its own: the channel's id of it. */
  async function worded(worker: Caseworker): Promise<string> {
    model.said = honest(model);
    await worker.types(QUESTION, 2);
    return worker.chat.at(-1)?.id ?? '';
  }

  it('is asked for by Teams’ own thumbs', async () => {
    const worker = running.caseworker();
    await worded(worker);
    const [card, words] = worker.chat.map(({ raw }) => JSON.parse(raw));
    expect(words.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(card).not.toHaveProperty('channelData.feedbackLoop');
  });

  it('is kept with question, cards and line, without the person, and changed by a later one', async () => {
    const worker = running.caseworker();
    const id = await worded(worker);
    const feedback = JSON.stringify({ feedbackText: 'Mangler timetal for Jensen på 22 33 44 55' });
    expect(await rates(worker, id, { reaction: 'dislike', feedback })).toEqual({
      status: 200,
      body: undefined,
    });
    const kept = votes().filter(({ comment }) => String(comment).startsWith('Mangler timetal'));
    expect(kept).toMatchObject([{ question: QUESTION, useful: 0 }]);
    expect(JSON.parse(String(kept[0]?.cards))).toContain('brobygning');
    for (const secret of [worker.person, worker.conversation, id, 'Jensen', '22 33'])
      expect(JSON.stringify(kept)).not.toContain(secret);
    await rates(worker, id, { reaction: 'like', feedback: '{}' });
    const after = votes().filter((vote) => vote.id === kept[0]?.id);
    expect(after).toMatchObject([{ useful: 1, comment: kept[0]?.comment }]);
  });

  it('of an answer nobody remembers keeps the line alone', async () => {
    const before = votes().length;
    await rates(running.caseworker(), 'fra-før-en-genstart', {
      reaction: 'dislike',
      feedback: '{"feedbackText":"Forkert kilde"}',
    });
    expect(votes().slice(before)).toMatchObject([
      { question: '', cards: '[]', useful: 0, comment: 'Forkert kilde' },
    ]);
  });

  it.each([
    ['something else sent under the same name', { reaction: 'like' }, 'noget-andet'],
    ['no reaction', { feedback: '{}' }, 'feedback'],
    ['nothing at all', undefined, 'feedback'],
  ])('is not made of %s', async (_, value, name) => {
    const before = votes().length;
    expect((await rates(running.caseworker(), 'a', value, name)).status).toBe(400);
    expect(votes()).toHaveLength(before);
  });

  it('with a line that is no JSON or endless, or that does not tell which answer, is a thumb all the same', async () => {
    const before = votes().length;
    const worker = running.caseworker();
    await rates(worker, 'b1', { reaction: 'like', feedback: 'uden form' });
    await rates(worker, 'b2', {
      reaction: 'like',
      feedback: JSON.stringify({ feedbackText: 'x '.repeat(50_000) }),
    });
    await rates(worker, undefined, { reaction: 'like' });
    const kept = votes().slice(before);
    expect(kept.map(({ useful }) => useful)).toEqual([1, 1, 1]);
    expect(kept.map(({ comment }) => comment)).toContain('uden form');
    expect(kept.every(({ comment }) => String(comment).length <= 2_000)).toBe(true);
  });
});
