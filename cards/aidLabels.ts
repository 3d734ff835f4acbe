import { quoted } from './labelSentences.ts';
import { number } from './numbers.ts';

type Of = 'notes' | 'section';

/** The Danish words of the cards of a model's help with notes. */
export const aidLabels = {
  tell: 'Skriv det hele på én gang',
  improve: 'Foreslå klarere ordlyd',

  telling: {
    intro:
      'Skriv eller indtal dine noter, som de falder. Jeg foreslår, hvad der hører til hvert punkt, og du siger ja eller nej til hvert forslag. Det, der ikke står i noterne, bliver stående tomt.',
    field: 'Dine noter',
    kept: 'Noterne gemmes straks under »Noter undervejs«, også hvis der ikke kommer et forslag.',
    read: 'Læs noterne',
  },

  notice: {
    title: 'Før du bruger det første gang',
    lines: {
      notes: 'Dine noter og navnene på de åbne punkter sendes til en sprogmodel (AI) uden for botten.',
      section: 'Teksten i dette afsnit sendes til en sprogmodel (AI) uden for botten.',
    } as Record<Of, string>,
    hidden:
      'Telefonnumre, adresser, e-mailadresser og sagsnummeret skiftes ud, før der sendes noget. Navne skiftes også ud, men ikke alle bliver fundet. Skriv derfor aldrig navne.',
    health: 'Det, du har skrevet om helbred og andre forhold, bliver sendt med.',
    wrong: 'Modellen kan tage fejl. Intet kommer ind i notatet, før du selv har læst det og sagt ja.',
    logged: 'Loggen viser, at du har brugt hjælpen, men ikke, hvad der stod.',
    agree: 'Det er i orden, fortsæt',
  },

  waiting: {
    title: { notes: 'Jeg læser dine noter …', section: 'Jeg leder efter en klarere ordlyd …' } as Record<
      Of,
      string
    >,
    soon: 'Det tager højst et halvt minut. Kortet skifter af sig selv.',
    look: 'Se, om det er klar',
    stop: 'Vent ikke',
  },

  nothing: {
    title: 'Der er ikke noget forslag',
    lines: {
      notes: 'Dine noter står under »Noter undervejs«, ord for ord. Du kan selv fordele dem.',
      section: 'Jeg fandt ikke en ordlyd, der sikkert siger det samme. Din egen tekst står, som den er.',
    } as Record<Of, string>,
    onward: 'Videre',
  },

  cpr: (again: string) =>
    `CPR-nummeret er fjernet og ikke gemt. Se teksten igennem, og tryk ${quoted(again)} igen.`,
  mark: 'Skrevet af en sprogmodel (AI). Læs det igennem, før du bruger det.',
  fresh: 'De fremhævede ord stod ikke i din tekst.',
  wording: {
    title: (heading: string) => `Forslag til ${quoted(heading)}`,
    before: 'Din tekst:',
    after: 'Forslag:',
    use: 'Brug forslaget',
    keep: 'Behold min egen tekst',
  },
  proposal: {
    title: 'Forslag til et punkt',
    rests: 'Bygger på dine ord:',
    fresh: (them: string) => `Stod ikke ordret i dine noter: ${them}.`,
    moved: 'Bruger du forslaget, flyttes ordene fra »Noter undervejs« til punktet.',
    left: (n: number) => `Bagefter: ${n === 1 ? 'ét forslag' : `${number(n)} forslag`} til.`,
    use: 'Brug det',
    leave: 'Brug det ikke',
    stop: 'Drop resten',
  },
};
