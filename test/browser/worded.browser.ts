import { join } from 'node:path';
import { honest } from '../ai/honest.ts';
import { ModelServer } from '../ai/modelServer.ts';
import { votesIn } from '../conversations/votes.ts';
import { Scenes } from './scene.ts';

const model = new ModelServer();
beforeAll(() => model.start());
afterAll(() => model.stop());
const scenes = new Scenes('worded', () => ({
  AI_LOOKUP: 'on',
  OPENAI_API_KEY: 'sk-til-test',
  AI_MODEL: 'til-test',
  OPENAI_BASE_URL: model.url,
}));

describe('an answer a model has worded', () => {
  scenes.each('is marked as a model’s, names its source and takes a thumb', async (scene) => {
    const { chat, shows, site, width } = scene;
    const { page } = chat;
    model.said = honest(model);
    await chat.says('fem elementer i brobygning');
    await page.getByText('Kontrollér kilden, før du bruger svaret.').last().waitFor();
    expect(await page.getByText('AI generated').count()).toBe(1);
    await shows('answer');
    await page.getByText('1', { exact: true }).last().hover();
    await page.getByText('Brobygning på en erhvervsskole (STAR 2017').last().waitFor();
    await shows('source');
    await page.getByRole('button', { name: 'Dislike' }).last().click();
    await page.getByPlaceholder('Give as much detail').fill(`Mangler antal uger (${width})`);
    const answered = page.waitForResponse((it) => (it.request().postData() ?? '').includes('submitAction'));
    await page.getByRole('button', { name: 'Submit' }).click();
    expect((await answered).status()).toBe(200);
    // The Playground does not tell which answer it is about; Teams does.
    expect(votesIn(join(site.folder, 'data'))).toContainEqual({
      id: expect.any(String),
      cards: '[]',
      question: '',
      useful: 0,
      comment: `Mangler antal uger (${width})`,
    });
  });
});
