import { fitChecksum } from '../../src/formats/activities/fit-checksum.ts';

/** The types of FIT fields that tests need: their number in the protocol, and their bytes. */
const TYPES = {
  enum: [0x00, 1],
  uint8: [0x02, 1],
  sint32: [0x85, 4],
  uint16: [0x84, 2],
  uint32: [0x86, 4],
  float32: [0x88, 4],
  uint32z: [0x8c, 4],
} as const;

/** A field: its number, its type, its value; a text has as many bytes as it needs and one more. */
export type FitField =
  | readonly [number, keyof typeof TYPES, number]
  | readonly [number, 'text', string];

/** A message to be written, with its definition. */
export interface FitLine {
  readonly kind: number;
  readonly fields: readonly FitField[];
  /** Whether the first byte of a number is its highest. */
  readonly isBig?: boolean;
  /** Bytes of developer fields behind the others. */
  readonly developer?: readonly number[];
  /** The lowest five bits of the time, in the header. */
  readonly compressedTime?: number;
}

/** What may be unusual about a file. */
export interface FitOptions {
  /** 14 unless it says otherwise; 12 has no checksum of its own. */
  readonly headerSize?: 12 | 14;
  /** What the header says its size is. */
  readonly statedHeaderSize?: number;
  /** What the header says the size of the messages is. */
  readonly statedSize?: number;
  /** The checksum of the file; null leaves it out. */
  readonly checksum?: number | null;
  readonly headerChecksum?: number;
}

/** Writes a FIT file, byte by byte as the protocol says. */
export function fitFile(lines: readonly FitLine[], options: FitOptions = {}): Uint8Array {
  const body = lines.flatMap((line) => [...definitionOf(line), ...dataOf(line)]);
  const size = options.headerSize ?? 14;
  const header = [
    options.statedHeaderSize ?? size,
    0x20,
    ...numberBytes(2100, 'uint16', false),
    ...numberBytes(options.statedSize ?? body.length, 'uint32', false),
    ...new TextEncoder().encode('.FIT'),
  ];
  const own = options.headerChecksum ?? fitChecksum(Uint8Array.from(header), 0, 12);
  const start = size === 14 ? [...header, ...numberBytes(own, 'uint16', false)] : header;
  const whole = Uint8Array.from([...start, ...body]);
  if (options.checksum === null) return whole;
  const checksum = options.checksum ?? fitChecksum(whole, 0, whole.length);
  return joined(whole, Uint8Array.from(numberBytes(checksum, 'uint16', false)));
}

/** Several files, one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Seconds of FIT files at a UTC time: `2026-06-30T16:00:00Z`. */
export function fitTime(utc: string): number {
  return (Date.parse(utc) - Date.UTC(1989, 11, 31)) / 1000;
}

/** Degrees as FIT files count them. */
export function semicircles(degrees: number): number {
  return Math.round((degrees / 180) * 2 ** 31);
}

const LOCAL = 0;

function definitionOf({ kind, fields, isBig = false, developer }: FitLine): readonly number[] {
  return [
    0x40 | (developer === undefined ? 0 : 0x20) | LOCAL,
    0,
    isBig ? 1 : 0,
    ...numberBytes(kind, 'uint16', isBig),
    fields.length,
    ...fields.flatMap((field) => {
      if (field[1] === 'text') return [field[0], field[2].length + 1, 7];
      const [type, bytes] = TYPES[field[1]];
      return [field[0], bytes, type];
    }),
    ...(developer === undefined ? [] : [1, 0, developer.length, 0]),
  ];
}

function dataOf({
  fields,
  isBig = false,
  developer = [],
  compressedTime,
}: FitLine): readonly number[] {
  return [
    compressedTime === undefined ? LOCAL : 0x80 | compressedTime,
    ...fields.flatMap((field) =>
      field[1] === 'text'
        ? [...new TextEncoder().encode(field[2]), 0]
        : numberBytes(field[2], field[1], isBig),
    ),
    ...developer,
  ];
}

function numberBytes(value: number, type: keyof typeof TYPES, isBig: boolean): readonly number[] {
  const size = TYPES[type][1];
  const view = new DataView(new ArrayBuffer(size));
  if (type === 'float32') view.setFloat32(0, value, !isBig);
  else if (size === 1) view.setUint8(0, value);
  else if (size === 2) view.setUint16(0, value, !isBig);
  else view.setUint32(0, value, !isBig);
  return [...new Uint8Array(view.buffer)];
}
