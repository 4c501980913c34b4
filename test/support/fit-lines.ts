import { fitTime, semicircles, type FitField, type FitLine } from './fit-file.ts';

/** When the activities of tests begin, in UTC: in Berlin it is the next day already. */
export const FIT_START = '2026-06-30T22:30:00Z';

const START = fitTime(FIT_START);

/** The line that says what a file is: of type 4, an activity, made by Garmin, unless it says otherwise. */
export function fileLine({ type = 4, maker = 1, product = 4315, name = '' } = {}): FitLine {
  return {
    kind: 0,
    fields: [
      [0, 'enum', type],
      [1, 'uint16', maker],
      [2, 'uint16', product],
      ...(name === '' ? [] : [[8, 'text', name] as const]),
    ],
  };
}

/** A session of a run of 5 km in 30 minutes and 31 in all; other fields are added, or stand in for these. */
export function sessionLine(...others: readonly FitField[]): FitLine {
  return {
    kind: 18,
    fields: withOthers(
      [
        [253, 'uint32', START + 1860],
        [2, 'uint32', START],
        [5, 'enum', 1],
        [6, 'enum', 0],
        [7, 'uint32', 1_860_000],
        [8, 'uint32', 1_800_000],
        [9, 'uint32', 500_000],
      ],
      others,
    ),
  };
}

/** The end of an activity: how many sessions, and by how many seconds the watch's own clock was ahead. */
export function activityLine({ sessions = 1, ahead = 7200 } = {}): FitLine {
  return {
    kind: 34,
    fields: [
      [253, 'uint32', START + 1860],
      [1, 'uint16', sessions],
      [5, 'uint32', START + 1860 + ahead],
    ],
  };
}

/** A record some seconds after the start, in Berlin or north of it. */
export function recordLine(
  after: number,
  { north = 0, distance }: { readonly north?: number; readonly distance?: number } = {},
): FitLine {
  return {
    kind: 20,
    fields: [
      [253, 'uint32', START + after],
      [0, 'sint32', semicircles(52.52 + north)],
      [1, 'sint32', semicircles(13.4)],
      [3, 'uint8', 150],
      ...(distance === undefined ? [] : [[5, 'uint32', distance * 100] as const]),
    ],
  };
}

function withOthers(fields: readonly FitField[], others: readonly FitField[]): readonly FitField[] {
  return [...new Map([...fields, ...others].map((field) => [field[0], field])).values()];
}
