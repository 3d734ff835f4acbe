import { actionsOf, type Caseworker, textOf } from './caseworker.ts';
import type { Card } from './fakeConnector.ts';
import { Running } from './running.ts';

type Extension = {
  type: string;
  text?: string;
  attachments?: { content: Card; preview: { content: { title: string; text: string } } }[];
};

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

async function searches(worker: Caseworker, parameters: object[], skip = 0): Promise<Extension> {
  const value = { commandId: 'opslag', parameters, queryOptions: { skip, count: 25 } };
  const { status, body } = await worker.send(
    worker.activity({ type: 'invoke', name: 'composeExtension/query', value }),
  );
  expect(status).toBe(200);
  return (body as { composeExtension: Extension }).composeExtension;
}
const searching = (worker: Caseworker, text: string) => searches(worker, [{ name: 'tekst', value: text }]);

describe('a search from a message that is being written', () => {
  it('gives the same hits as the chat, as cards with nothing to press', async () => {
    const found = await searching(running.caseworker(), 'hvad er brobygning for noget');
    const [first] = found.attachments ?? [];
    expect(found.type).toBe('result');
    expect(first?.preview.content.title).toBe('Brobygning på en erhvervsskole');
    expect(textOf(first?.content ?? {})).toContain('Kilde: STAR 2017');
    for (const { content } of found.attachments ?? []) expect(actionsOf(content)).toEqual([]);
  });

  it('shows cards before anything is typed, the most used first', async () => {
    const worker = running.caseworker();
    await worker.types('hvad er brobygning for noget');
    await worker.types('hvad er brobygning for noget');
    for (const parameters of [[{ name: 'initialRun', value: 'true' }], [], [{ name: 'tekst', value: '' }]]) {
      const { attachments = [] } = await searches(worker, parameters);
      expect(attachments).toHaveLength(5);
      expect(attachments[0]?.preview.content.title).toBe('Brobygning på en erhvervsskole');
    }
  });

  it('shows nothing twice to whoever scrolls on', async () => {
    const found = await searches(running.caseworker(), [{ name: 'tekst', value: 'mentor' }], 25);
    expect([found.type, found.attachments]).toEqual(['result', []]);
  });

  it('says so when the sources do not answer', async () => {
    const { type, text } = await searching(running.caseworker(), 'hvordan laver man lasagne');
    expect([type, text]).toEqual(['message', 'Det står ikke i mine kilder.']);
  });

  it('does not search with a CPR number', async () => {
    const { type, text } = await searching(running.caseworker(), 'mentor til 010190-1234');
    expect([type, text]).toEqual(['message', 'Søg uden CPR-nummer.']);
  });

  it('may leave out what Teams does not always send', async () => {
    const worker = running.caseworker();
    const titleOf = ({ attachments }: Extension) => attachments?.[0]?.preview.content.title;
    const unnamed = await searches(worker, [{ value: 'hvad er brobygning for noget' }]);
    expect(titleOf(unnamed)).toBe('Brobygning på en erhvervsskole');
    for (const value of [{}, { parameters: null }, { parameters: [{ name: 'tekst' }], queryOptions: 7 }]) {
      const { body } = await worker.send(
        worker.activity({ type: 'invoke', name: 'composeExtension/query', value }),
      );
      expect((body as { composeExtension: Extension }).composeExtension.attachments).toHaveLength(5);
    }
  });

  it('refuses what is no search', async () => {
    const worker = running.caseworker();
    for (const value of [
      undefined,
      7,
      { parameters: [{ name: 'tekst', value: { a: 1 } }] },
      { parameters: 'x' },
    ]) {
      const { status } = await worker.send(
        worker.activity({ type: 'invoke', name: 'composeExtension/query', value }),
      );
      expect(status).toBe(400);
    }
  });
});
