import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { OutcomeView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { fold } from './fold.ts';
import { box, buttons, frame } from './frame.ts';
import { field } from './inputs.ts';
import { capital } from './labelSentences.ts';
import { labels } from './labels.ts';
import { outcomeFolds } from './outcomeFolds.ts';
import { line, run, written } from './text.ts';
import { top } from './top.ts';

const words = labels.outcome;

/** The suggestion with what points to it and against it, and the caseworker's own choice. */
export function outcomeCard(view: OutcomeView, message: string): IAdaptiveCard {
  const { card } = view;
  return frame([
    ...top(view, message, { title: view.group ? words.title(view.name) : view.name, law: false }),
    ...sentence(view),
    ...(view.history ? [box([written(view.history)])] : []),
    rulesNotice(view),
    ...signs(words.reasons, view.reasons),
    ...signs(words.contrary, view.contrary),
    ...signs(
      words.missing,
      view.missing.map((text) => ({ text, source: '' })),
    ),
    ...signs(words.flags, view.flags),
    ...outcomeFolds(view),
    ...(view.outdated && view.decision ? [box([written(words.outdated)])] : []),
    ...decision(view, message),
    buttons([
      press(card, message, 'decide', labels.onward, undefined, { style: 'positive' }),
      press(card, message, 'back', words.toAnswers),
      press(card, message, 'pause', labels.pause),
    ]),
  ]);
}

function sentence({ group, said, key, counts }: OutcomeView): CardElement[] {
  if (!group) return [written(said, {}, 'Medium')];
  const basis = key ? `${words.basis(key.text)} ` : '';
  return [written(`${basis}${words.againstAndMissing(counts)}`, {}, 'Medium')];
}

function rulesNotice({ notice, changed }: OutcomeView): CardElement {
  const lines = changed.flatMap(({ text, read }) => [
    written(text, { size: 'Small' }),
    written(words.read(read), { size: 'Small', subtle: true }, 'None'),
  ]);
  return box(
    [written(notice), ...(lines.length > 0 ? fold('aendret', words.changed, lines) : [])],
    'warning',
  );
}

function signs(name: string, given: { text: string; source: string }[]): CardElement[] {
  if (given.length === 0) return [];
  const rows = given.map(({ text, source }) =>
    line([
      run(`• ${text}`),
      ...(source === '' ? [] : [run(` (${source})`, { subtle: true, size: 'Small' })]),
    ]),
  );
  return [line([run(name, { bold: true })], 'Medium'), ...rows];
}

/** The fields come without words from the engine: their labels are chrome, and a group's name begins with a capital here. */
function decision({ card, decision: asked }: OutcomeView, message: string): CardElement[] {
  return (asked?.fields ?? []).flatMap((it) => {
    const label = words.fields[it.id] ?? it.label;
    if (it.type !== 'choice') return field({ ...it, label }, card, message);
    const options = it.options.map(({ value, text }) => ({ value, text: capital(text) }));
    return field({ ...it, label, options }, card, message);
  });
}
