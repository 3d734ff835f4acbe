type Attachment = { contentType: string; content: object };

const CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

function cardOf(value: unknown) {
  const { action } = value as { action: { verb?: string; data: { _: { place: string } } } };
  const text = `${action.verb ?? ''} ${action.data._.place}`;
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}

/** What an echo posts in the chat for a press: a card of one line that says what was pressed. */
export const attachment = (value: unknown): Attachment => ({
  contentType: CONTENT_TYPE,
  content: cardOf(value),
});

/** The same card as the answer to the invoke. */
export const invokeResponse = (value: unknown) => ({
  status: 200,
  body: { statusCode: 200, type: CONTENT_TYPE, value: cardOf(value) },
});
