import { type DistanceUnit, TABLE_COLUMNS, type TableColumn } from './table-context.ts';

/*
 * Words for the columns of training logs, without marks and in small letters: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, the Nordic languages, Finnish, Polish, Czech, Hungarian, Russian, Turkish, Japanese, Chinese
 * and Korean.
 */
const WORDS: Readonly<Record<TableColumn, string>> = {
  date: 'date day datum tag jour fecha data dia giorno dag dato paiva paivamaara paivays dzien den dnum datum keltezes дата день tarih gun 日付 日期 날짜 when',
  time: 'start clock uhrzeit startzeit beginn heure hora ora inizio tijdstip starttijd starttid klockslag klokkeslet klokkeslett kello godzina hodina kezdes начало saat 開始 时刻',
  distance:
    'distance dist distanz strecke distancia distanza afstand distans distanse matka dystans vzdalenost tavolsag дистанция расстояние mesafe 距離 距离 거리 km kms kilometer kilometers kilometre kilometres kilometri kilometros mi mile miles mileage metres meters meter metros',
  duration:
    'duration dauer duree duracion duracao durata duur varaktighet varighed varighet kesto trvani idotartam длительность продолжительность sure 时长 moving elapsed minutes min mins minuten minutos minuti seconds sec secs hours',
  type: 'type activity sport kind workout art aktivitat sportart activite tipo actividad attivita atividade activiteit aktivitet aktivitetstyp laji typ dyscyplina aktywnosc aktivita тип вид спорт tur turu 種類 类型 종류 種目',
  effort:
    'effort rpe exertion feel anstrengung belastung effort ressenti esfuerzo esforco sforzo inspanning anstrangning anstrengelse rasitus wysilek namaha усилие zorluk',
  note: 'note notes comment comments remark remarks description title name notiz notizen bemerkung kommentar titel remarque commentaire titre notas nota comentario titulo titolo opmerking anteckning merknad muistiinpano notatka uwagi poznamka megjegyzes заметка комментарий not メモ 备注 메모',
};

/** Words for a duration, unless there is a column of durations besides: then it is the time of day. */
const EITHER_TIME = 'time zeit temps tiempo tijd tid aika czas cas ido время 時間 时间 시간 tempo';

/** Words of columns that have something else of the same: a pace, a heart, a best, a goal. */
const NOT_MEANT: ReadonlySet<string> = new Set(
  'avg average mean max maximum min. best pace speed heart hr pulse bpm cadence elevation elev gain climb ascent calories kcal power goal target planned total cumulative weekly week ytd temperature temp lap split durchschnitt schnitt mittel puls herz tempo/km allure vitesse ritmo velocidad passo velocita snelheid fart hastighet id'.split(
    ' ',
  ),
);

/** Returns which column has what, by the names of all of them. */
export function columnsByName(
  header: readonly string[],
): Readonly<Partial<Record<TableColumn, number>>> {
  const names = header.map((name) => wordsOf(name));
  const found: Partial<Record<TableColumn, number>> = {};
  const taken = new Set<number>();
  const take = (column: TableColumn, words: readonly string[], finds: Finder) => {
    if (found[column] !== undefined) return;
    const at = finds(names, words, taken);
    if (at === undefined) return;
    found[column] = at;
    taken.add(at);
  };
  // A name that is nothing but one of the words goes before one that has it among others.
  for (const finds of [nameOfOne, nameWithOne]) {
    for (const column of TABLE_COLUMNS) take(column, WORDS[column].split(' '), finds);
  }
  for (const finds of [nameOfOne, nameWithOne]) {
    take(found.duration === undefined ? 'duration' : 'time', EITHER_TIME.split(' '), finds);
  }
  // When something began is a date, unless there is one besides.
  if (found.date !== undefined || found.time === undefined) return found;
  const { time: date, ...others } = found;
  return { ...others, date };
}

type Finder = (
  names: readonly (readonly string[])[],
  words: readonly string[],
  taken: ReadonlySet<number>,
) => number | undefined;

const nameOfOne: Finder = (names, words, taken) =>
  words
    .map((word) =>
      names.findIndex((name, at) => !taken.has(at) && name.length === 1 && name[0] === word),
    )
    .find((at) => at !== -1);

const nameWithOne: Finder = (names, words, taken) => {
  const known = new Set(words);
  const isMeant = (name: readonly string[]) =>
    name.some((word) => known.has(word)) && !name.some((word) => NOT_MEANT.has(word));
  const at = names.findIndex((name, index) => !taken.has(index) && isMeant(name));
  return at === -1 ? undefined : at;
};

/** Returns the unit that the name of a column of distances says; undefined if it says none. */
export function unitInName(name: string): DistanceUnit | undefined {
  const words = wordsOf(name.replaceAll(/[()[\]]/g, ' '));
  return UNITS.find(([known]) => words.some((word) => known.has(word)))?.[1];
}

const UNITS: readonly (readonly [ReadonlySet<string>, DistanceUnit])[] = [
  [
    new Set(
      'km kms kilometer kilometers kilometre kilometres kilometri kilometros километр км'.split(
        ' ',
      ),
    ),
    'km',
  ],
  [new Set('mi mile miles mileage'.split(' ')), 'mi'],
  [new Set('m metre metres meter meters metros metri'.split(' ')), 'm'],
];

/** Returns the seconds in a bare number of a column of durations: minutes, unless its name says something else. */
export function bareUnit(name: string): number {
  const words = wordsOf(name.replaceAll(/[()[\]]/g, ' '));
  if (words.some((word) => /^(?:s|secs?|seconds?|sekunden|secondes)$/.test(word))) return 1;
  return words.some((word) => /^(?:h|hrs?|hours?|stunden|heures|horas|ore)$/.test(word))
    ? 3600
    : 60;
}

/** The words of a name without marks; a unit in brackets is none of them. */
function wordsOf(name: string): readonly string[] {
  const plain = name.replaceAll(/[([][^)\]]*[)\]]/g, ' ').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const folded = plain
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC');
  return folded.split(/[^\p{L}\p{N}.]+/u).filter((word) => word !== '');
}
