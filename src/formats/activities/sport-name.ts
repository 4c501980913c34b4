import type { Sport, Surface } from '../../core/diary/sport.ts';

/**
 * Which sport an app means by a name, in the languages that apps are in: `Trail Run`, `Laufen`, `course à pied`,
 * `9`. Undefined if it means none, or one that nothing here is about.
 */
export function sportNamed(name: string): Sport | undefined {
  const words = wordsOf(name);
  const numbered = NUMBERS.get(words.trim());
  if (numbered !== undefined) return numbered;
  if (OTHERS.test(words)) return 'other';
  return SPORTS.find(({ pattern }) => pattern.test(words))?.sport;
}

/** Which sport somebody's own title speaks of, if it speaks of one alone: `Morning Run`, but not `Run to the bike shop`. */
export function sportInTitle(title: string): Sport | undefined {
  const words = wordsOf(title);
  if (OTHERS.test(words)) return undefined;
  const named = SPORTS.filter(({ pattern }) => pattern.test(words)).map(({ sport }) => sport);
  return new Set(named).size === 1 ? named[0] : undefined;
}

/** What a run was on, as the name of its sport says: `Trail Run`, `treadmill_running`; null if it does not. */
export function surfaceNamed(name: string): Surface | null {
  const words = wordsOf(name);
  return SURFACES.find(({ pattern }) => pattern.test(words))?.surface ?? null;
}

/** Whether the name of a sport says that it was in places that are not real. */
export function isVirtualName(name: string): boolean {
  return /\b(?:virtual|virtuell\w*|virtuel\w*|zwift)\b/.test(wordsOf(name));
}

/** Strava once wrote numbers. */
const NUMBERS: ReadonlyMap<string, Sport> = new Map([
  ['1', 'cycle'],
  ['4', 'walk'],
  ['9', 'run'],
  ['10', 'walk'],
]);

/** The words in small letters without accents, also those of `TrailRun` and `trail_running`, with a blank around each. */
function wordsOf(name: string): string {
  const apart = name.slice(0, LONGEST).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const plain = apart.normalize('NFD').replaceAll(ACCENTS, '').normalize('NFC').toLowerCase();
  const letters = plain.replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ß', 'ss');
  return ` ${letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Marks over letters; in Japanese they make another syllable. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{M}])\p{M}/gu;

/** No name of a sport is longer. */
const LONGEST = 100;

/** A pattern for whole words, and for parts of texts that have no blanks between words. */
function anyOf(words: string, parts = ''): RegExp {
  const whole = ` (?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')}) `;
  return new RegExp(parts === '' ? whole : `${whole}|${parts.trim().split(/\s+/).join('|')}`);
}

/** Sports whose names have a run, a walk or a ride in them. */
const OTHERS = anyOf(
  `ski skiing skilauf skilanglauf langlauf langlaufen eislauf eislaufen rollski nordic_ski cross_country_skiing
   roller\\w* inline\\w* skate skating skateboard\\w* wheelchair horse\\w* reiten reitsport motor\\w* car driving
   train bus aerial swimrun triathlon duathlon swim_bike_run hand_cycl\\w* handcycl\\w* hand_bike skilob\\w*
   rulleskojte\\w* skojte\\w*`,
);

interface SportPattern {
  readonly sport: Sport;
  readonly pattern: RegExp;
}

/** The first that fits is meant. */
const SPORTS: readonly SportPattern[] = [
  {
    sport: 'run',
    pattern: anyOf(
      `run runs ran running runner trailrun trailrunning jog jogging joggen treadmill parkrun marathon halfmarathon orienteering
       laufen lauf gelaufen laufband\\w* \\w*lauftraining \\w*laufeinheit dauerlauf waldlauf berglauf traillauf
       strassenlauf intervalllauf tempolauf volkslauf (?:morgen|mittags|nachmittags|abend|nacht)lauf laufrunde
       course_a_pied course footing tapis_de_course tapis_roulant
       corsa correre camminata_corsa correr corriendo carrera corrida cursa
       hardlopen hardloop\\w* lopen rennen loopband (?:ochtend|middag|avond|nacht)(?:loop|run)
       lopning (?:morgon|lunch|kvalls|natt)lopning lopetur loping lop lob (?:morgen|aften)lob lobetur lobe traillob lopband lobeband tredemolle juoksu juoksulenkki
       juoksumatto hlaup en_cinta esteira passadeira
       bieg bieganie bieznia beh behani futas alergare kosu trcanje tek lari chay_bo τρεξιμο`,
      '\\s(?:бег|забег|пробежка|біг)\\s ランニング ラン\\s トレッドミル 트레드밀 ジョギング 跑步 路跑 慢跑 달리기 러닝 ריצה جري',
    ),
  },
  {
    sport: 'walk',
    pattern: anyOf(
      `walk walks walking walked snowshoe\\w* hike hikes hiking trekking nordicwalking
       gehen spaziergang spazieren wandern wanderung
       marche randonnee balade rando camminata camminare passeggiata escursion\\w*
       caminata caminar andar senderismo caminada caminhada
       wandelen wandeling gatur promenad vandring kavely kavelylenkki
       spacer marsz chodzenie chuze turistika yuruyus seta πεζοπορια`,
      '\\s(?:ходьба|прогулка|поход)\\s ウォーキング ハイキング 徒步 步行 健走 散步 걷기 산책 등산',
    ),
  },
  {
    sport: 'cycle',
    pattern: anyOf(
      `ride rides riding cycle cycling bike biking bicycle bicycling ebike ebikeride mtb gravel cyclocross spinning
       mountainbike mountainbiking rad radfahren radfahrt radtour radsport fahrrad rennrad radeln
       velo vtt cyclisme ciclismo bici bicicleta bicicletta pedalada
       fietsen fiets fietsrit wielrennen cykling cykel sykling sykkel pyoraily rower rowerze kolo kolarstwo kerekparozas bisiklet
       ποδηλασια`,
      '\\s(?:велосипед|велоспорт|велозаезд)\\s サイクリング ライド 骑行 騎車 騎乘 자전거',
    ),
  },
  {
    sport: 'swim',
    pattern: anyOf(
      `swim swims swimming \\w*schwimmen basseng pool natation nage nuoto natacion natacao zwemmen svomning simning
       uinti plywanie plavani uszas yuzme`,
      '\\s(?:плавание)\\s 水泳 スイミング 游泳 수영',
    ),
  },
  // Not every trail is run on.
  { sport: 'run', pattern: anyOf('trail') },
  { sport: 'yoga', pattern: anyOf('yoga joga', 'ヨガ 瑜伽 요가') },
  { sport: 'pilates', pattern: anyOf('pilates', 'ピラティス 普拉提 필라테스') },
];

/** What nobody does but on such a surface. */
const SURFACES: readonly { readonly surface: Surface; readonly pattern: RegExp }[] = [
  {
    surface: 'treadmill',
    pattern: anyOf(
      `treadmill laufband\\w* loopband tapis_de_course tapis_roulant indoor virtual\\w* virtuel\\w* en_cinta esteira
       passadeira lopband lobeband tredemolle juoksumatto bieznia`,
      '跑步机 トレッドミル 트레드밀 러닝머신',
    ),
  },
  {
    surface: 'trail',
    pattern: anyOf('trail trailrun trailrunning traillauf traillob carrera_de_montana'),
  },
  { surface: 'track', pattern: anyOf('track') },
  { surface: 'road', pattern: anyOf('street road strassenlauf') },
];
