import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { openDoor } from './door.ts';
import { attachment, invokeResponse } from './echoed.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

openDoor((request, response) =>
  adapter.process(request, response, async (context) => {
    const { value } = context.activity;
    await context.sendActivity({ type: 'message', attachments: [attachment(value)] });
    await context.sendActivity({ type: 'invokeResponse', value: invokeResponse(value) });
  }),
);
