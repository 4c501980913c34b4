import { NOTHING } from './track.ts';

/** Makers of watches and apps, by their number in FIT files. */
const MAKERS: ReadonlyMap<number, string> = new Map([
  [1, 'Garmin'],
  [2, 'Garmin'],
  [13, 'Garmin'],
  [15, 'Garmin'],
  [16, 'Timex'],
  [23, 'Suunto'],
  [32, 'Wahoo'],
  [40, 'Concept2'],
  [52, 'Epson'],
  [53, 'Epson'],
  [61, 'Geonaute'],
  [67, 'Bkool'],
  [70, 'Sigma'],
  [71, 'TomTom'],
  [85, 'Woodway'],
  [89, 'Tacx'],
  [95, 'Stryd'],
  [111, 'Technogym'],
  [115, 'iGPSPORT'],
  [122, 'Johnson Health Tech'],
  [123, 'Polar'],
  [128, 'iFIT'],
  [142, 'TAG Heuer'],
  [144, 'Zwift'],
  [148, 'Ezon'],
  [258, 'Lezyne'],
  [260, 'Zwift'],
  [265, 'Strava'],
  [267, 'Bryton'],
  [275, 'Podoon'],
  [281, 'TrainerRoad'],
  [282, 'The Sufferfest'],
  [284, 'Rouvy'],
  [289, 'Hammerhead'],
  [294, 'COROS'],
  [300, 'NURVV'],
  [303, 'greenTEG'],
  [305, 'WHOOP'],
  [309, 'FORM'],
  [310, 'Decathlon'],
  [315, 'RGT Cycling'],
  [326, 'Nike'],
  [331, 'MyWhoosh'],
  [337, 'Runna'],
  [339, 'Zepp'],
  [340, 'Peloton'],
  [342, 'Tissot'],
  [348, 'Huawei'],
  [351, 'UNA'],
]);

/** The makers of trainers whose places are not real. */
const VIRTUAL: ReadonlySet<number> = new Set([67, 144, 260, 282, 284, 315, 331]);

const GARMIN = 1;
/** The number of makers who have none. */
const DEVELOPMENT = 255;

/** Garmin's watches, by their number in FIT files; what differs by country or memory has the same name. */
const GARMIN_PRODUCTS: ReadonlyMap<number, string> = new Map(
  Object.entries({
    'Forerunner 301': [473, 474, 475, 494],
    'Forerunner 405': [717, 987],
    'Forerunner 50': [782],
    'Forerunner 60': [988],
    'Forerunner 310XT': [1018, 1446],
    'Forerunner 110': [1124, 1274],
    'Forerunner 910XT': [1328, 1537, 1600, 1664],
    'Forerunner 610': [1345, 1410],
    'Forerunner 210': [1360],
    'Forerunner 70': [1436],
    'Forerunner 10': [1482, 1688],
    'Forerunner 620': [1623, 1928, 1929, 2072, 2173],
    'Forerunner 220': [1632, 1930, 1931, 2073, 2174],
    'Forerunner 920XT': [1765, 2130, 2131, 2132],
    'Forerunner 15': [1903, 2061],
    'Forerunner 25': [2148],
    'Forerunner 225': [2153, 2219],
    'Forerunner 630': [2156, 2310, 2311],
    'Forerunner 230': [2157, 2313],
    'Forerunner 735XT': [2158, 2533, 2534],
    'Forerunner 235': [2396, 2397, 2431, 2733, 3144],
    'Forerunner 35': [2503, 2650, 2667, 2668, 2727, 2814],
    'Forerunner 935': [2691, 2833],
    'Forerunner 645': [2886, 2888, 3003, 3004],
    'Forerunner 30': [2891, 2977],
    'Forerunner 245': [3076, 3077, 3145, 3321],
    'Forerunner 945': [3113, 3441, 3652, 3978],
    'Forerunner 45': [3282, 3469],
    'Forerunner 745': [3589, 3794],
    'Forerunner 55': [3869, 4033],
    'Forerunner 255': [3990, 3991, 3992, 3993],
    'Forerunner 955': [4024],
    'Forerunner 265': [4257, 4258],
    'Forerunner 965': [4315],
    'Forerunner 165': [4432, 4433],
    'Forerunner 970': [4565],
    'Forerunner 570': [4570, 4574],
    'Forerunner 170': [4814, 4815],
    fēnix: [1551],
    'fēnix 2': [1967],
    'fēnix 3': [2050, 2188, 2189, 2293, 2407, 2408, 2413, 2432, 2473, 2474, 2475, 2476, 2477, 2675],
    'fēnix 5': [2544, 2604, 2697, 2796, 2797, 2798],
    'fēnix 5 Plus': [2900, 3110, 3111, 3134, 3135],
    'fēnix 6': [3287, 3288, 3289, 3290, 3291, 3512, 3513, 3514, 3515, 3516],
    'fēnix 7': [3905, 3906, 3907, 3908, 3909, 3910, 4374, 4375, 4376, 4595],
    'fēnix 8': [4532, 4533, 4534, 4536, 4631],
    'fēnix E': [4666],
    epix: [1988, 2332, 2457, 3943, 3944, 4312, 4313, 4314],
    Enduro: [3638, 3872, 4341, 4575],
    Instinct: [3126, 3466, 3888, 3889, 4071, 4155, 4394],
    'Instinct 3': [4585, 4586, 4587, 4759],
    vívoactive: [1907, 2160],
    'vívoactive HR': [2337, 2497],
    'vívoactive 3': [2700, 2988, 3066, 3163, 3448, 3473],
    'vívoactive 4': [3224, 3225, 3387, 3388, 3389],
    'vívoactive 5': [4426],
    'vívoactive 6': [4625],
    Venu: [3226, 3737, 3740],
    'Venu Sq': [3596, 3599, 3600, 3837, 4115, 4116],
    'Venu 2': [3703, 3704, 3851, 3949, 3950, 4017],
    'Venu 3': [4260, 4261],
    'Venu 4': [4643, 4644],
    'Garmin Connect': [65_534],
  }).flatMap(([name, numbers]) => numbers.map((number) => [number, name])),
);

/** The watch or the app in words, as far as they are known; empty if a file says nothing of it. */
export function fitDeviceName(maker: number | undefined, product: number | undefined): string {
  if (maker === undefined || maker === DEVELOPMENT) return '';
  const name = MAKERS.get(maker) ?? `maker ${maker}`;
  if (product === undefined || product === 0) return name;
  if (maker !== GARMIN) return MAKERS.has(maker) ? name : `${name}, product ${product}`;
  const known = GARMIN_PRODUCTS.get(product);
  if (known?.startsWith(name) === true) return known;
  return `${name} ${known ?? product}`;
}

/** Whether this program is what wrote a file: as a maker without a number, under its name. */
export function isOwnSession(maker: number | undefined, product: string | undefined): boolean {
  return maker === DEVELOPMENT && product === 'stretch';
}

/** Whether the places of an app are not real. */
export function isVirtualMaker(maker: number | undefined): boolean {
  return maker !== undefined && VIRTUAL.has(maker);
}

/** What a file without activities is, by its type. */
const FILE_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'what a watch says about itself'],
  [2, 'settings of a watch'],
  [3, 'settings of a sport'],
  [5, 'a workout plan'],
  [6, 'a course'],
  [7, 'a schedule of workouts'],
  [9, 'weights'],
  [10, 'totals of a watch'],
  [11, 'goals'],
  [14, 'blood pressures'],
  [15, 'steps of a day'],
  [28, 'steps of a day'],
  [32, 'steps of a day'],
  [34, 'a segment'],
  [35, 'a list of segments'],
  [40, 'settings of a display'],
]);

/** The types of file that hold activities. */
const WITH_ACTIVITIES: ReadonlySet<number> = new Set([4, 20]);

/** Whether a file of a type may hold activities. Some types have no public number. */
export function mayHoldActivities(type: number | undefined): boolean {
  return type === undefined || !FILE_TYPES.has(type);
}

/** What a file that holds no activity is: `a workout plan`. */
export function fitFileName(type: number | undefined): string {
  if (type === undefined) return 'a FIT file without an activity';
  if (WITH_ACTIVITIES.has(type)) return NOTHING;
  return FILE_TYPES.get(type) ?? `a FIT file of type ${type}, which is no activity`;
}
