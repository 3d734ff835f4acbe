import { parseActivity } from '../../src/teams/inbound.ts';
import { catalogue } from '../dialogs/given.ts';

/** What comes of a message of this text in the personal chat. */
const said = (text: string) =>
  parseActivity(
    {
      type: 'message',
      id: '1',
      text,
      serviceUrl: 'http://127.0.0.1:1',
      from: { id: '29:a', aadObjectId: 'a', name: 'Kirsten' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'kommunen' },
    },
    catalogue,
    'kladde',
  );
const CARD = '<span class="inline-compose-card" contenteditable="false" id="card-1">Card</span>';

describe('a card that somebody put into their own message', () => {
  it.each([CARD, ` ${CARD}\n`, '<attachment id="1"></attachment>'])('asks for nothing: %s', (text) => {
    expect(said(text)).toEqual({ kind: 'ignored' });
  });

  it('leaves what was typed beside it', () => {
    expect(said(`${CARD} hvem kan være mentor`)).toMatchObject({
      kind: 'ours',
      inbound: { typed: 'hvem kan være mentor' },
    });
  });

  it('is not looked for in vain in a text that is full of its beginnings', () => {
    expect(said('<span '.repeat(2_000)).kind).toBe('ours');
    expect(said(`<span ${'a'.repeat(300)}>`.repeat(30)).kind).toBe('ours');
  });

  it('is another thing than a message without a word', () => {
    expect(said('').kind).toBe('ours');
  });
});
