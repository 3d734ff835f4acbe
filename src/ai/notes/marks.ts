/**
 * How a mark has to be kept: as often as it stood, or at all where it stood and only there, or at most where it stood.
 */
type Keep = 'count' | 'presence' | 'notAdded';

/** A kind of word that gives a sentence its weight: what is negated, doubted, bounded, wished, told by somebody, or when. */
export type Mark = { name: string; keep: Keep; words: RegExp };

const mark = (name: string, keep: Keep, words: string): Mark => ({
  name,
  keep,
  words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu'),
});

/** Words of one line mean the same; none of another line. Read on text folded and in small letters. */
export const MARKS: readonly Mark[] = [
  mark('ikke', 'count', 'ikke|ej|ingen|intet|ingenting'),
  mark('aldrig', 'count', 'aldrig'),
  mark('hverken', 'count', 'hverken'),
  mark('uden', 'count', 'uden'),
  mark('måske', 'count', 'måske|muligvis|eventuelt|evt'),
  mark('formentlig', 'count', 'formentlig|sandsynligvis|formodentlig|antagelig'),
  mark('tror', 'count', 'tror|troede|formoder|antager|gætter på'),
  mark('virker', 'count', 'virker|virkede|lader til|ser ud til|forekommer|tyder på'),
  mark('tvivl', 'count', 'tvivl|usikker|usikkert|usikre'),
  mark('cirka', 'count', 'cirka|ca|omkring|omtrent'),
  mark(
    'siger',
    'count',
    'siger|sagde|sagt|oplyser|oplyste|fortæller|fortalte|fortalt|forklarer|forklarede|nævner|beretter',
  ),
  mark('ifølge', 'count', 'ifølge'),
  mark('mener', 'count', 'mener|mente|synes|syntes'),
  mark('vurderer', 'count', 'vurderer|vurderede|vurderet|vurdering|vurderingen'),
  mark('oplever', 'count', 'oplever|oplevede|oplevelse'),
  mark('jeg', 'count', 'jeg|mig|min|mit|mine'),
  mark('vi', 'count', 'vi|os|vores'),
  mark('han', 'notAdded', 'han|ham|hans'),
  mark('hun', 'notAdded', 'hun|hende|hendes'),
  mark('selv', 'count', 'selv'),
  mark('skal', 'count', 'skal|skulle|nødt'),
  mark('bør', 'count', 'bør|burde'),
  mark(
    'pligt',
    'count',
    'pligt\\p{L}*|forpligt\\p{L}*|krav\\p{L}*|kræv\\p{L}*|påkrævet|tvung\\p{L}*|obligatorisk\\p{L}*',
  ),
  mark('lide', 'count', 'kan (?:bedst |godt )*lide|foretrækker'),
  mark('kan', 'presence', 'kan(?! (?:bedst |godt )*lide)|kunne'),
  mark('ønsker', 'presence', '(?:vil|ville)(?: \\p{L}+)? gerne|gerne (?:vil|ville)|ønske|ønsker|ønskede'),
  mark('gerne', 'notAdded', 'gerne'),
  mark('vil', 'presence', '(?<!gerne )(?:vil|ville)(?!(?: \\p{L}+)? gerne)'),
  mark('håber', 'count', 'håber|håbede'),
  mark('tør', 'count', 'tør|turde'),
  mark('må', 'presence', 'må|måtte'),
  mark('stadig', 'count', 'stadig|stadigvæk|fortsat'),
  mark('endnu', 'count', 'endnu'),
  mark('allerede', 'count', 'allerede'),
  mark('igen', 'count', 'igen'),
  mark('nu', 'count', 'nu'),
  mark('snart', 'count', 'snart'),
  mark('før', 'count', 'før|inden|forud'),
  mark('senest', 'count', 'senest'),
  mark('efter', 'count', 'efter|derefter|bagefter'),
  mark('siden', 'count', 'siden'),
  mark('tidligere', 'count', 'tidligere|førhen'),
  mark('sidst', 'count', 'sidste|sidst|forrige'),
  mark('næste', 'count', 'næste|kommende'),
  mark('var', 'presence', 'var|været|havde|haft|blev|blevet'),
  mark('lidt', 'count', 'lidt|smule'),
  mark('meget', 'count', 'meget|rigtig|rigtigt|virkelig|særdeles'),
  mark(
    'for meget',
    'count',
    '(?:er|var|blev|bliver|alt) for \\p{L}+|for (?:meget|lidt|mange|hårdt?|svært|langt?|tidligt?|sent|stort?|hurtigt?|højt?)',
  ),
  mark('helt', 'count', 'helt|fuldt|fuldstændig|fuldstændigt'),
  mark('næsten', 'count', 'næsten'),
  mark('kun', 'count', 'kun|udelukkende|alene'),
  mark('mindst', 'count', 'mindst|minimum'),
  mark('højst', 'count', 'højst|maksimalt|maks|maksimum'),
  mark('mere', 'count', 'mere|flere'),
  mark('mindre', 'count', 'mindre|færre'),
  mark('alle', 'count', 'alle|alt|samtlige|begge'),
  mark('nogle', 'count', 'nogle|enkelte'),
  mark('altid', 'count', 'altid'),
  mark('ofte', 'count', 'ofte|tit|jævnligt'),
  mark('sjældent', 'count', 'sjældent|sjælden'),
  mark('af og til', 'count', 'af og til|nogle gange|indimellem|sommetider|en gang imellem'),
  mark('hver', 'count', 'hver|hvert'),
  mark('anden', 'count', 'anden|andet|andre'),
  mark('dag', 'count', 'i dag|i morgen|i går|i aften|i år'),
  mark('fordi', 'presence', 'fordi|skyldes|på grund af|pga|derfor|som følge af'),
  mark('hvis', 'count', 'hvis|såfremt|forudsat|medmindre'),
  mark('ellers', 'count', 'ellers'),
  mark('eller', 'count', 'eller|enten'),
  mark('dog', 'notAdded', 'dog|selvom|alligevel|trods'),
];

/** How many times each mark stands in a text that is folded and in small letters. */
export function marksIn(plain: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { name, words } of MARKS) {
    const times = plain.match(words)?.length ?? 0;
    if (times > 0) found.set(name, times);
  }
  return found;
}

/** Words that are part of a mark and so no content of their own. */
export const isMarkWord = (word: string): boolean => WHOLE.some((words) => words.test(word));

const WHOLE = MARKS.map(({ words }) => new RegExp(`^${words.source}$`, 'u'));

/** Whether a text has the marks of another, as each has to be kept. */
export function hasMarksOf(said: ReadonlyMap<string, number>, source: ReadonlyMap<string, number>): boolean {
  return MARKS.every(({ name, keep }) => {
    const [now, before] = [said.get(name) ?? 0, source.get(name) ?? 0];
    if (keep === 'count') return now === before;
    return keep === 'presence' ? now > 0 === before > 0 : now === 0 || before > 0;
  });
}
