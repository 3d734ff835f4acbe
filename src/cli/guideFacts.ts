import { capital, lower } from '../../cards/labelSentences.ts';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { allSteps } from '../../dialogs/engine/places.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';

const BEGINS = '<!-- Herfra skriver `node src/cli/guide.ts` linjerne ud fra indholdet. Ret dem ikke her. -->';
const ENDS = '<!-- Hertil. -->';
const MARKED = /<!-- Herfra [\s\S]*?<!-- Hertil\. -->/;

/** All of them, however many: a page has room for what a card would cut. */
const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;

/** The note's name where it is about no case. */
const PLAIN_NOTE = 'et notat';
/** Where those stand that have no place on the menu. */
const LAST = 99;

/** What to type to begin it, the plainest word first. */
function begins({ commands, onCase, offUntilReviewed }: Conversation): string {
  const [first = '', ...others] = commands.map((command) => `\`${command}\``);
  const behind = onCase ? ', gerne med sagsnummeret efter' : '';
  const also = others.length === 0 ? '' : ` Botten forstår også ${listed(others)}.`;
  const off = offUntilReviewed
    ? ' Den er slået fra, til kommunen har læst den igennem og slået den til.'
    : '';
  return `**Begynd:** Skriv ${first}${behind}.${also}${off}`;
}

/** The parts it leads through: steps, or points with those that matter most in bold. */
function partsOf(conversation: Conversation): string {
  if (conversation.type === 'flow') {
    const { steps } = conversation;
    const some = steps.some(({ when }) => when !== undefined)
      ? ' Nogle af dem kommer kun, når svarene peger på dem.'
      : '';
    return [`**Trinnene:**${some}`, '', ...steps.map(({ title }, at) => `${at + 1}. ${title}`)].join('\n');
  }
  // Only of an agenda's points does the bot say that one that matters was left out.
  const { items, type } = conversation;
  const matters = ({ essential }: { essential: boolean }) => essential && type === 'agenda';
  const points = items.map((it, at) => `${at + 1}. ${matters(it) ? `**${it.title}**` : it.title}`);
  const matter = items.some(matters)
    ? ' De fremhævede regnes for vigtige. Bliver et af dem sprunget over, siger botten til, før notatet er færdigt.'
    : '';
  return [`**Punkterne:**${matter}`, '', ...points].join('\n');
}

const closingOf = ({ closing }: Conversation): string[] => {
  const titles = closing.map(
    ({ title, when }) => `»${title}«${when === undefined ? '' : ', hvis der er en'}`,
  );
  return titles.length === 0 ? [] : [`**Til sidst:** ${titles.join(' · ')}`];
};

/** What is left when it is finished: the note, who else gets a version of it, and a list to key in. */
function leaves(conversation: Conversation): string {
  const { onCase, versionsFor, versions, registration } = conversation;
  const questions = allSteps(conversation).flatMap((step) => step.questions);
  const others = (['borger', 'virksomhed'] as const)
    .filter((reader) => onCase && (versionsFor ?? [reader]).includes(reader))
    .filter((reader) =>
      questions.some(({ readers, section }) => readers.includes(reader) && section !== 'rammer'),
    )
    .flatMap((reader) => (versions === undefined ? [] : [lower(versions[reader].name)]));
  const sheet = registration === undefined ? [] : ['en liste over det, der skal tastes i fagsystemet'];
  return `**Det får du:** ${capital(listed([onCase ? 'journalnotatet' : PLAIN_NOTE, ...others, ...sheet]))}.`;
}

function remindersOf({ reminders: offers }: Conversation, { reminders: kinds }: Catalogue): string[] {
  const titles = offers.map(({ reminder }) => kinds.find(({ id }) => id === reminder)?.title ?? reminder);
  const told = [...new Set(titles)].map((title) => `»${title}«`);
  return told.length === 0
    ? []
    : [
        `**Botten tilbyder at minde dig om:** ${listed(told)}, når der er en dato, eller svarene peger på det.`,
      ];
}

/** What the content itself tells of a conversation, as the lines of its page in the guide. */
function guideFacts(catalogue: Catalogue, conversation: Conversation): string {
  const { lawNote } = conversation;
  return [
    BEGINS,
    begins(conversation),
    partsOf(conversation),
    ...closingOf(conversation),
    leaves(conversation),
    ...remindersOf(conversation, catalogue),
    ...(lawNote === undefined ? [] : [`**Om reglerne:** ${lawNote}`]),
    ENDS,
  ].join('\n\n');
}

/** A page of the guide with the content's own lines in their place; undefined where the page has no place for them. */
export const withFacts = (page: string, facts: string): string | undefined =>
  MARKED.test(page) ? page.replace(MARKED, () => facts) : undefined;

const GROUPS = [
  { heading: 'Samtaler', takes: ({ type }: Conversation) => type === 'agenda' },
  { heading: 'Vurderinger', takes: ({ type }: Conversation) => type === 'flow' },
  { heading: 'Tjeklister', takes: (it: Conversation) => it.type === 'checklist' && it.for !== 'lead' },
  { heading: 'For ledere', takes: (it: Conversation) => it.for === 'lead' },
];

/** Every conversation with its line about itself and the way to its page, under the headings of the bot's own list. */
function guideIndex({ editions }: Catalogue): string {
  const conversations = editions
    .map(({ conversation }) => conversation)
    .toSorted(
      (one, other) => (one.menu ?? LAST) - (other.menu ?? LAST) || one.title.localeCompare(other.title, 'da'),
    );
  const blocks = GROUPS.flatMap(({ heading, takes }) => [
    `## ${heading}`,
    conversations
      .filter(takes)
      .map(({ id, title, about }) => `- [${title}](${id}.md): ${about}`)
      .join('\n'),
  ]);
  return [BEGINS, ...blocks, ENDS].join('\n\n');
}

/** The lines the content has for each page about conversations: the list of them all, and one for each. */
export const guidePages = (catalogue: Catalogue): { name: string; facts: string }[] => [
  { name: 'README.md', facts: guideIndex(catalogue) },
  ...catalogue.editions.map(({ conversation }) => ({
    name: `${conversation.id}.md`,
    facts: guideFacts(catalogue, conversation),
  })),
];
