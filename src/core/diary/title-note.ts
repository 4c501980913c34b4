import { groupBy } from '../base/group.ts';

/** From this many times on, a title is one that an app gives. */
const OFTEN = 3;

/**
 * Returns the titles that somebody wrote, and an empty text for each that an app gave: one of words for a time of day and a
 * sport alone, such as `Morning Run`, one of a file or a date, and one that comes three times or more.
 */
export function writtenTitles(titles: readonly string[]): readonly string[] {
  const counts = groupBy(titles, (title) => title.trim().toLowerCase());
  return titles.map((title) => {
    const trimmed = title.trim();
    const isOften = (counts.get(trimmed.toLowerCase())?.length ?? 0) >= OFTEN;
    return isOften || isGiven(trimmed) ? '' : trimmed;
  });
}

/** Words of what apps call a run, a walk, a swim or a ride, in the languages in which most of them are used. */
const SPORTS: ReadonlySet<string> = new Set(
  `run ran running jog jogging walk walking hike hiking ride cycling biking swim swimming yoga pilates workout activity training
  trail treadmill track indoor outdoor virtual open water pool lauf laufen joggen gehen wandern wanderung spaziergang
  radfahren fahrt radfahrt schwimmen aktivität laufband traillauf course à pied footing marche randonnée vélo sortie natation
  natación carrera correr caminata senderismo bicicleta vuelta corsa camminata passeggiata escursione bici giro nuoto
  corrida caminhada pedalada natação hardlopen loop loopje lopen wandelen wandeling fietsen fietsrit rit zwemmen løb løbetur
  gåtur cykling svømning løping løpetur løpeøkt gange sykling svømming löpning löprunda löptur promenad cykeltur simning bieg
  bieganie spacer jazda pływanie běh chůze jízda plavání futás juoksu juoksulenkki kävely pyöräily uinti koşu yürüyüş забег бег
  пробежка ходьба прогулка заезд плавание`.split(/\s+/),
);

/** Words that stand beside them: times of day, and what joins words. */
const BESIDE: ReadonlySet<string> = new Set(
  `morning afternoon lunch noon evening night early late the of in on at a mi miles km am im le la du de del di da do al en am pm
  morgen morgens morgend nachmittag nachmittags mittag mittags abend abends nacht nachts matin midi après après-midi soir
  nuit mañana mediodía tarde noche mattina mattutina mattutino pranzo pomeriggio pomeridiana sera serale notte notturna manhã
  almoço noite matinal noturna ochtend ochtendloop ochtendrun middag avond avondloop avondrun middagloop nachtloop
  morgenløb morgenlauf morgenløbetur formiddag eftermiddag ettermiddag aften kveld nat natt morgon förmiddag lunch kväll
  morgonlöpning kvällslöpning lunchlöpning nattlöpning abendlauf mittagslauf nachtlauf nachmittagslauf poranny popołudniowy
  wieczorny nocny ranní odpolední večerní noční reggeli délutáni esti éjszakai aamu iltapäivä ilta yö aamulenkki iltalenkki
  sabah öğle akşam gece утренний утренняя дневной дневная вечерний вечерняя ночной ночная track untitled unnamed session
  activité actividad attività atividade`.split(/\s+/),
);

function isGiven(title: string): boolean {
  const words = title.toLowerCase().match(/\p{Letter}[\p{Letter}\p{Mark}’'-]*/gu) ?? [];
  // Without any it is a date or a number; a name with an extension is that of a file.
  if (words.length === 0 || /^\S+\.\w{2,4}$/.test(title)) return true;
  return words.every((word) => SPORTS.has(word) || BESIDE.has(word));
}
