import type { CardElement } from '@microsoft/teams.cards';
import type { OutcomeView } from '../dialogs/engine/view.ts';
import { fold } from './fold.ts';
import { capital } from './labelSentences.ts';
import { labels } from './labels.ts';
import { line, run, written } from './text.ts';

const words = labels.outcome;
const bullets = (texts: readonly string[]) => texts.map((text) => written(`• ${text}`));
const sourced = (source: string) =>
  source === '' ? [] : [written(labels.source(source), { subtle: true, size: 'Small' })];

/** What a caseworker may want to read before choosing, folded away. */
export function outcomeFolds({ measure, alternative, meaning }: OutcomeView): CardElement[] {
  return [
    ...(measure ? measureFold(measure) : []),
    ...(alternative ? alternativeFold(alternative) : []),
    ...meaningFold(meaning),
  ];
}

function measureFold({
  title,
  do: doing,
  avoid,
  source,
}: NonNullable<OutcomeView['measure']>): CardElement[] {
  const avoided =
    avoid.length > 0 ? [line([run(words.avoid, { bold: true })], 'Medium'), ...bullets(avoid)] : [];
  return fold('foerstevalg', words.measure(title), [...bullets(doing), ...avoided, ...sourced(source)]);
}

function alternativeFold({ name, text, source }: NonNullable<OutcomeView['alternative']>): CardElement[] {
  return fold('alternativ', words.alternative, [
    line([run(capital(name), { bold: true })]),
    written(text, {}, 'None'),
    ...sourced(source),
  ]);
}

function meaningFold(meaning: OutcomeView['meaning']): CardElement[] {
  if (meaning.length === 0) return [];
  const items = meaning.flatMap(({ name, text }) => [
    line([run(capital(name), { bold: true })]),
    written(text, {}, 'None'),
  ]);
  return fold('betydning', words.meaning, items);
}
