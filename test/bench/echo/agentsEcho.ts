import { CloudAdapter, MessageFactory, type WebResponse } from '@microsoft/agents-hosting';
import { openDoor } from './door.ts';
import { attachment, invokeResponse } from './echoed.ts';

const adapter = new CloudAdapter();

// Restify's answer does all that the adapter asks of it; only `status` gives back the number where a type asks for the answer.
openDoor((request, response) =>
  adapter.process(request, response as unknown as WebResponse, async (context) => {
    const { value } = context.activity;
    await context.sendActivity(MessageFactory.attachment(attachment(value)));
    const answer = { type: 'invokeResponse', value: invokeResponse(value) };
    await context.sendActivity(Object.assign(MessageFactory.text(''), answer));
  }),
);
