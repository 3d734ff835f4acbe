import { completion, type ModelServer, type Said, sends } from './modelServer.ts';

type Piece = { id: string; titel: string; tekst: string };

/** The pieces a model was given last. */
function givenTo(model: ModelServer): Piece[] {
  const { messages } = JSON.parse(model.wired.at(-1)?.body ?? '{}') as { messages: { content: string }[] };
  return (JSON.parse(messages.at(-1)?.content ?? '{}') as { stykker: Piece[] }).stykker;
}

/** A model that says a sentence of the first piece it was given. */
export const honest =
  (model: ModelServer): Exclude<Said, string> =>
  (response) => {
    const [piece] = givenTo(model);
    const sentence = piece?.tekst.split('\n').at(-1)?.split('. ')[0]?.replace(/\.$/, '') ?? '';
    const content = JSON.stringify({
      known: true,
      sentences: [{ text: `${sentence}.`, cites: [{ id: piece?.id, quote: sentence }] }],
    });
    sends(200, completion({ content }))(response);
  };
