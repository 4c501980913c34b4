/** A type of a field in a FIT file: the number that stands for it, how many bytes it has, and what means "not known". */
const FIELD_TYPES = {
  enum: { code: 0x00, size: 1 },
  uint8: { code: 0x02, size: 1 },
  uint16: { code: 0x84, size: 2 },
  uint32: { code: 0x86, size: 4 },
  uint32z: { code: 0x8c, size: 4 },
} as const;

/** A number of a field, the field's type, and its value: whole numbers, or a text. */
export type FitField =
  | readonly [number: number, type: keyof typeof FIELD_TYPES, value: number]
  | readonly [number: number, type: 'string', value: string];

/** One message: its number in Garmin's profile, and its fields. */
export interface FitMessage {
  readonly number: number;
  readonly fields: readonly FitField[];
}

const HEADER_BYTES = 14;
/** Version 1.0 of the protocol: nothing of a later one is used. */
const PROTOCOL = 0x10;
/** The version of Garmin's profile that the numbers are from, times 100. */
const PROFILE = 2140;
/** The most definitions that a file has at a time. */
const MOST_DEFINITIONS = 16;
/** The most bytes of a text, including the zero at its end. */
const MOST_TEXT_BYTES = 64;

/**
 * Writes messages as a FIT file, checksums included. Not from a package: the one that writes such files brings half a
 * megabyte of Garmin's profile along, of which this needs nothing.
 */
export function fitFile(messages: readonly FitMessage[]): Uint8Array {
  const data = dataBytes(messages);
  const bytes = new Uint8Array(HEADER_BYTES + data.length + 2);
  const view = new DataView(bytes.buffer);
  bytes.set([HEADER_BYTES, PROTOCOL]);
  view.setUint16(2, PROFILE, true);
  view.setUint32(4, data.length, true);
  bytes.set(new TextEncoder().encode('.FIT'), 8);
  view.setUint16(12, checksum(bytes.subarray(0, 12)), true);
  bytes.set(data, HEADER_BYTES);
  view.setUint16(bytes.length - 2, checksum(bytes.subarray(0, -2)), true);
  return bytes;
}

/** The messages, each after a definition of its fields unless the last of its number had the same. */
function dataBytes(messages: readonly FitMessage[]): readonly number[] {
  const numbers = [...new Set(messages.map(({ number }) => number))];
  if (numbers.length > MOST_DEFINITIONS) throw new RangeError('too many kinds of messages');
  const defined = new Map<number, string>();
  return messages.flatMap(({ number, fields }) => {
    const local = numbers.indexOf(number);
    const values = fields.map((field) => ({ field, bytes: valueBytes(field) }));
    const definition = [
      0x40 | local,
      0,
      0,
      number & 0xff,
      number >> 8,
      fields.length,
      ...values.flatMap(({ field: [id, type], bytes }) => [id, bytes.length, typeCode(type)]),
    ];
    const key = definition.join();
    const isKnown = defined.get(number) === key;
    defined.set(number, key);
    return [...(isKnown ? [] : definition), local, ...values.flatMap(({ bytes }) => bytes)];
  });
}

function typeCode(type: FitField[1]): number {
  return type === 'string' ? 0x07 : FIELD_TYPES[type].code;
}

function valueBytes([, type, value]: FitField): readonly number[] {
  if (type === 'string') return [...textBytes(value), 0];
  const { size } = FIELD_TYPES[type];
  return Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** A text that is cut between two characters if it is too long. */
function textBytes(text: string): readonly number[] {
  let bytes: number[] = [];
  for (const character of text) {
    const next = [...bytes, ...new TextEncoder().encode(character)];
    if (next.length >= MOST_TEXT_BYTES) break;
    bytes = next;
  }
  return bytes;
}

/** The checksum of FIT files: CRC-16 with the polynomial 0xA001, from 0. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >> 1) ^ 0xa0_01 : sum >> 1;
  }
  return sum;
}
