import { type Catalogue, editionOf } from '../../dialogs/engine/content.ts';
import type { View } from '../../dialogs/engine/view.ts';
import type { CardState } from './cardState.ts';
import { GalleryWalk } from './galleryWalk.ts';

/** More presses than any conversation takes: a walk that does not end is the program's fault, not the content's. */
const MOST = 80;

/** Answers by question id, as an example of a conversation's file has them. */
export type ExampleAnswers = Readonly<Record<string, string>>;

/** What a view is called on the sheet: the step or point it shows, or what kind of card it is. */
function nameOf(view: View): string {
  switch (view.show) {
    case 'step':
      return view.title;
    case 'agenda':
      return view.items.find(({ to }) => to === view.open?.to)?.title ?? 'punkterne';
    case 'review':
      return 'gennemsyn';
    case 'outcome':
      return 'forslag';
    case 'note':
      return 'notat';
    default:
      return 'færdigt notat';
  }
}

/** The press that leads on from a card; undefined on the last one. */
function onward(walk: GalleryWalk, answers: ExampleAnswers): View | undefined {
  const { view } = walk;
  switch (view.show) {
    case 'step':
      return walk.press('answer', walk.known(answers));
    case 'review':
      return walk.press('answer');
    case 'outcome': {
      const [choice] = (view.decision?.fields ?? []).flatMap((it) => (it.type === 'choice' ? [it] : []));
      const last = choice?.options.at(-1);
      return walk.press('decide', choice && last ? { [choice.id]: last.value } : {});
    }
    case 'spread':
      return walk.press('spread');
    case 'note':
      return walk.press('finish');
    default:
      return undefined;
  }
}

/** One walk through a conversation: an agenda with each point opened once, a flow with what is answered in an example. */
function walked(catalogue: Catalogue, id: string, onCase: boolean, answers: ExampleAnswers): CardState[] {
  const walk = new GalleryWalk(catalogue);
  walk.begin(id, ...(onCase ? ['2026-114'] : []));
  const states: CardState[] = [{ name: nameOf(walk.view), view: walk.view }];
  const keep = (view: View) => states.push({ name: nameOf(view), view });
  if (walk.view.show === 'agenda') {
    for (const { to } of walk.view.items) keep(walk.press('goTo', {}, to));
    keep(walk.press('goTo', {}, 'end'));
  }
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    const view = onward(walk, answers);
    if (view === undefined) return states;
    keep(view);
  }
  throw new Error(`the walk through ${id} does not end`);
}

/**
 * The cards of one conversation, each step or point once, made by driving the engine over each of its examples. Undefined where there is no
 * such conversation.
 */
export function talkCards(
  catalogue: Catalogue,
  id: string,
  examples: readonly ExampleAnswers[],
): CardState[] | undefined {
  const conversation = editionOf(catalogue, id)?.conversation;
  if (conversation === undefined) return undefined;
  const all = examples.flatMap((answers) => walked(catalogue, id, conversation.onCase, answers));
  return [...new Map(all.map((it) => [it.name, it])).values()];
}
