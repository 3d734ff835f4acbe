import { openLog } from '../../src/log.ts';
import type { Store } from '../../src/store/store.ts';
import type { Admit } from '../../src/teams/admission.ts';
import { everyone } from '../../src/teams/admission.ts';
import type { Connector } from '../../src/teams/connector.ts';
import { answerConsent } from '../../src/teams/files.ts';
import type { From } from '../../src/teams/inbound.ts';
import { textOf } from '../conversations/caseworker.ts';
import type { Card } from '../conversations/fakeConnector.ts';
import { catalogue } from '../dialogs/given.ts';

const from: From = {
  key: { tenant: 't', user: 'u' },
  member: '29:u',
  incoming: { conversation: 'a:1', activity: 'x' },
  reply: { serviceUrl: 'http://127.0.0.1:1', conversation: 'a:1', bot: { id: '28:bot' } },
  personal: true,
  invoke: true,
};
const uploadInfo = {
  contentUrl: 'https://kommunen-my.sharepoint.com/notat.docx',
  uploadUrl: 'https://kommunen-my.sharepoint.com/upload?tempauth=hemmelig',
  name: 'notat.docx',
  uniqueId: '1',
  fileType: 'docx',
};
const context = { draft: 'd1', file: 3, message: 'm1' };

/** A yes to a file, answered by somebody admitted so, over a store that does as told. */
async function answered(admit: Admit, turn: () => Promise<never>, asked = from) {
  const told: string[] = [];
  let log = '';
  const post = async (_to: unknown, card: unknown) => {
    told.push(textOf(card as Card));
    return { kind: 'sent' as const, activity: 'y' };
  };
  const connector = { post } as unknown as Connector;
  const store = { turn } as unknown as Store;
  const around = { store, catalogue, editions: { knows: () => false, find: () => undefined }, now: Date.now };
  const write = (line: string) => {
    log += line;
  };
  const answer = await answerConsent(
    { around, connector, admit, wake: () => undefined, log: openLog('info', { write }) },
    { from: asked, consent: { type: 'fileUpload', action: 'accept', context, uploadInfo } },
  );
  return { answer, told, log };
}

describe('A yes to a file', () => {
  it('of somebody who may not use the bot is turned away before anything is read', async () => {
    const turn = jest.fn();
    const nobody: Admit = async () => ({ role: 'nobody', may: () => false });
    const { answer, told, log } = await answered(nobody, turn);
    expect(answer).toEqual({ status: 200 });
    expect(told).toEqual([expect.stringContaining('Du har ikke adgang')]);
    expect(log).toContain('person_refused');
    expect(turn).not.toHaveBeenCalled();
  });

  it('that could not be taken in is told by a code, and the place of the file is not logged', async () => {
    const { answer, told, log } = await answered(everyone, async () => {
      throw new Error('disk full');
    });
    expect(answer).toEqual({ status: 200 });
    const reference = JSON.parse(log).reference;
    expect(told).toEqual([expect.stringContaining(reference)]);
    expect(log).toContain('file_failed');
    expect(log).not.toMatch(/tempauth|sharepoint/);
  });

  it('from a channel is not looked at', async () => {
    const turn = jest.fn();
    const { answer, told } = await answered(everyone, turn, { ...from, personal: false });
    expect([answer, told]).toEqual([{ status: 200 }, []]);
    expect(turn).not.toHaveBeenCalled();
  });
});
