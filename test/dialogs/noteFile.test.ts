import { noted } from './given.ts';

const finished = () => noted().press('finish');

describe('The note as a file', () => {
  const asked = () => {
    const talk = finished().press('word');
    return { talk, about: { type: 'file' as const, draft: talk.draft.id, file: talk.draft.file?.id ?? -1 } };
  };

  it('is asked for in a message of its own, beside the finished note', () => {
    const { talk } = asked();
    expect(talk.effects.filter((it) => it.do === 'post')).toEqual([
      { do: 'post', subject: { of: 'file', draft: talk.draft.id, file: talk.draft.rev } },
    ]);
    expect(talk.view.show).toBe('finished');
    expect(talk.effects.filter((it) => it.do === 'audit')).toMatchObject([{ act: { what: 'read' } }]);
  });

  it('is carried by the one whose claim stands, until that takes too long', () => {
    const { talk, about } = asked();
    const accept = (claim: string) => talk.send({ ...about, done: 'accepted', claim }).shows('file').claim;
    expect(accept('a')).toBe('a');
    expect(talk.effects.filter((it) => it.do === 'audit')).toMatchObject([{ act: { what: 'read' } }]);
    expect(accept('b')).toBe('a');
    expect(talk.effects).toEqual([]);
    talk.now = talk.now.add({ minutes: 2 });
    expect(accept('c')).toBe('c');
    expect(talk.send({ ...about, done: 'failed', claim: 'a' }).shows('file').state).toBe('sending');
    expect(talk.send({ ...about, done: 'failed', claim: 'c' }).shows('file').state).toBe('failed');
  });

  it('neither touches the draft nor makes its card an old one', () => {
    const { talk, about } = asked();
    const { rev, touchedAt } = talk.draft;
    const { card } = talk;
    talk.send({ ...about, done: 'accepted', claim: 'a' });
    talk.send({ type: 'open', draft: about.draft });
    expect(talk.draft.rev).toBe(rev);
    expect(touchedAt <= talk.draft.touchedAt).toBe(true);
    expect(talk.press('reopen', { card }).view.show).toBe('correct');
  });

  it('is none while the note is not finished', () => {
    const talk = noted().press('word');
    expect(talk.draft.file).toBeUndefined();
    expect(talk.effects.some((it) => it.do === 'post')).toBe(false);
  });

  it('that was there is not declined any more', () => {
    const { talk, about } = asked();
    const link = {
      contentUrl: 'https://x.sharepoint.com/n.docx',
      name: 'n.docx',
      uniqueId: '1',
      fileType: 'docx',
    };
    talk.send({ ...about, done: 'accepted', claim: 'a' }).send({ ...about, done: 'sent', claim: 'a', link });
    expect(talk.send({ ...about, done: 'declined' }).shows('file')).toMatchObject({ state: 'sent', link });
    expect(talk.send({ ...about, done: 'accepted', claim: 'b' }).shows('file').state).toBe('sent');
  });

  it('of a draft that is gone, or asked for anew, is one quiet line', () => {
    const { talk, about } = asked();
    expect(talk.send({ ...about, file: 999, done: 'declined' }).shows('quiet').line).toBe('movedOn');
    talk.send({ type: 'open', draft: about.draft }).press('discard').press('confirm');
    expect(talk.send({ ...about, done: 'accepted', claim: 'a' }).shows('quiet').line).toBe('gone');
    expect(talk.effects).toEqual([]);
  });
});
