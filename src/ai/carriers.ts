/**
 * Words that hold a Danish sentence together and make no claim by themselves. Not among them, so that they need a source: "jeg" and "vi"
 * (a model has nothing to say of itself), "ja" and "nej", and whatever says how much, how often, how surely or in what order.
 */
const LISTED = `
  ad af altså at bliv blive bliver blevet blev bruge bruger brug bruges da dem den denne der deres derfor dermed det dets dette dig din
  dine disse dit du egen eget egne eller en end er et findes find finde for fordi fra fx få får fås giv give giver gives gør gøre gøres gå går har have
  havde hen her hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ifølge igen ind jer jeres kan kilde kilden
  kilderne kom komme kommer kunne lad lade lav lave laver laves man med men mens nå når også og om omkring op opmærksom over på samt se ser
  ses selv sig sin sine sit skal skulle som sådan således så sørg sørge tag tage tager tages til tilbage under ud ved vil ville vær være
  været var bør må husk huske gælder gælde handler handle betyder består indgår følgende blandt andet andre anden f eks bl a
  før inden efter mod hos
`;

const CARRIERS = new Set(LISTED.split(/\s+/).filter((word) => word !== ''));

/** Whether a word makes no claim by itself. */
export const isCarrier = (word: string): boolean => CARRIERS.has(word);
