import { wordsOf } from './words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));

/** Words that hold a Danish sentence together and say nothing of what it is about, also as they are typed in haste. */
const EMPTY = setOf(`
  ad af al alle alt alting altid altså anden andet andre ang at både bare begge blandt blev blevet bliv blive bliver burde bør ca da de dem
  den denne dens der deres derfor derfra deri dermed derpå det dets dette dig din dine disse dit dog du efter egentlig egentligt ej eks
  eksempel eller ellers en end endda endnu er et etc eventuel eventuelle eventuelt evt fik for fordi foran forbi fra fx før få får
  gerne gjorde gjort gør gøre gøres gå går gået ham han hans har have havde haft hej hel hele heller helst helt hen hende hendes her hertil
  hinanden hos hun hvad hvem hver hverken hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvorfra hvorhen hvori hvornår hvortil
  hvorvidt i ift ifølge igen  imens ind inde inden indenfor indtil   ja jamen jeg jer jeres jo kan kom komme kommer kommet
  kun kunne lidt lige ligesom lign man mange masse med meget mellem imellem men mens mere mest mht mig min mindre mindst mine mit mod imod
  må måske måtte ned nej nemlig netop nok nogen noget nogle nu når nær og også ok okay om omkring op os over overfor overhovedet plus på pr
  samme samt se selv selve selvom ses sidst siden sig sin sine sit skal ske sker sket skulle som snart stadig står stå stående så sådan
  sådanne således sagtens tag tage tager taget temmelig thi til tilbage tit tak ud ude  udenfor under undervejs var vedr ved venlig
  venligst via vi vil ville vis vist vor vore vores vær være været øvrigt øvrige
  hva hvd ik ikk ka ku li ligsom ml mell mv mm nog nogn noen osv pga pr ska sku så vdr bl ha ta gi dvs ifm iht mha a o u f
`);

/** Everyday words: they say a little, and stand in a question for many other words that a text may have used. */
const EVERYDAY = setOf(`
  ikke ingen intet uden   aldrig allerede behov behøver bedre bedst bedste bestemt betyde betyder bruge bruger bruges brug brugt bør cirka dag dage del dumt dårlig
  dårlige dårligt egen eget egne ekstra eneste enhver faktisk falde falder farligt finde finder find findes flere fleste flest folk fordel
  forhold forklar forklare forskel fortælle fortæl fortæller fortalt frem fremme først første følge følger føler føle gang gange gennem gider glad
  god gode godt giv give giver givet gælde gælder handle handler hedder hed hedde henne hjem hjemme hjælp hjælpe hjælper hold holde
  holder holdes hurtigt huske husk højst igang igennem imod indhold kalde kalder kaldes kender kende kendt klar klare klarer kort kræver
  kræve lang langt længe længere lave laver laves lavet lav lad lade lader lever leve ligge ligger lille lyst lægge længst mand mener
  menes mene menneske mennesker mulig muligt muligheder mulighed mulighederne måde måder nemt normalt ny nye nyt nødt nødvendigt næste næsten
  nævner nævnt ofte ordne ordning par passe passer person personer prøve prøver præcis præcist putte regner rigtig rigtigt rundt ryger sagt
  sammen sat selvfølgelig senest sige siger sider sidde sidder sikre sikker sikkert situation skabe skaber slags slut slutte snakke snakker
  sommetider sted stedet stor store stort spørge spørger spørgsmål starte starter start startede stoppe svar svare svarer svær svært synes sætte sætter
  tale taler talt ting tingene tror tro troede trække typisk tænke tænker vej vejen vente venter videre vide ved vidst vigtig vigtige vigtigt
  vigtigste virker virke virkede viser vise vælge vælger værd særlig særligt særlige eksempler øje år gik stod tog lavede findes fandtes
`);

/** Beginnings and endings that are no part of a compound: "samtale" is not "sam" and "tale". */
const AFFIXES = setOf(`
  ans bes bort fore frem fremad sam tils und ellen ende ene else elser ens enter gelse hed ing inger ingerne lige lighed ligheden ligheder
  ligere ring ringen ringer rende sige sigt ste skab som somhed vis
`);

/** What an everyday word tells, and a number: "de fem trin" is about "trin". */
const LITTLE = 0.35;

/** How much a word tells of what a question is about: 0 of a word that only holds it together, 1 of any the lists do not know. */
export const weightOf = (word: string): number =>
  EMPTY.has(word) ? 0 : EVERYDAY.has(word) || /^\d+$/.test(word) ? LITTLE : 1;

/** Whether a word may be a part of a compound. */
export const isPart = (word: string): boolean => word.length >= 3 && !EMPTY.has(word) && !AFFIXES.has(word);

/** Every word of the lists: words that are Danish, also where no entry holds them. */
export const listedWords = (): Iterable<string> => [...EMPTY, ...EVERYDAY];
