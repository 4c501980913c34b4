/*
 * The part of the D-Bus wire protocol (D-Bus specification, "Message Protocol") that a service needs to answer calls:
 * little-endian messages, with bodies of strings and numbers.
 */

/** A received message. */
export interface DbusMessage {
  /** 1 is a call, 2 a reply, 3 an error, 4 a signal. */
  readonly type: number;
  readonly serial: number;
  readonly member: string;
  readonly sender: string;
  readonly body: DbusReader;
}

/** A message to send; a body needs a signature field. */
export interface DbusOutgoing {
  readonly type: 1 | 2;
  readonly serial: number;
  readonly fields: readonly (readonly [code: number, type: 'o' | 's' | 'u' | 'g', value: string])[];
  readonly body?: Buffer;
}

/** Reads values one after another. */
export interface DbusReader {
  readonly u32: () => number;
  readonly string: () => string;
}

/** Codes of header fields. */
export const FIELD = {
  path: 1,
  interface: 2,
  member: 3,
  replyTo: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const;

/** Encodes a message. */
export function encodeMessage({ type, serial, fields, body }: DbusOutgoing): Buffer {
  let array: Buffer = Buffer.alloc(0);
  for (const [code, kind, value] of fields) {
    const start = aligned(array, 8);
    // The value is aligned from the start of the array, which is at a multiple of eight.
    const head = Buffer.concat([start, Buffer.from([code, 1]), Buffer.from(`${kind}\0`)]);
    array = append(head, kind, value);
  }
  const head = Buffer.alloc(16);
  head.write('l', 0);
  head.writeUInt8(type, 1);
  head.writeUInt8(1, 3);
  head.writeUInt32LE(body?.length ?? 0, 4);
  head.writeUInt32LE(serial, 8);
  head.writeUInt32LE(array.length, 12);
  return Buffer.concat([aligned(Buffer.concat([head, array]), 8), body ?? Buffer.alloc(0)]);
}

/** Encodes values as a body. */
export function encodeBody(values: readonly (readonly [type: 's' | 'u', value: string])[]): Buffer {
  return values.reduce<Buffer>(
    (before, [type, value]) => append(before, type, value),
    Buffer.alloc(0),
  );
}

/** Returns the first message in some bytes, and the bytes after it; undefined if it is not complete. */
export function decodeMessage(
  bytes: Buffer,
): { readonly message: DbusMessage; readonly rest: Buffer } | undefined {
  if (bytes.length < 16) return undefined;
  const fieldsEnd = 16 + bytes.readUInt32LE(12);
  const bodyStart = Math.ceil(fieldsEnd / 8) * 8;
  const end = bodyStart + bytes.readUInt32LE(4);
  if (bytes.length < end) return undefined;
  const fields = fieldsOf(bytes, fieldsEnd);
  const message = {
    type: bytes.readUInt8(1),
    serial: bytes.readUInt32LE(8),
    member: fields.get(FIELD.member) ?? '',
    sender: fields.get(FIELD.sender) ?? '',
    body: readerOf(bytes.subarray(bodyStart, end)),
  };
  return { message, rest: bytes.subarray(end) };
}

function fieldsOf(bytes: Buffer, end: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let at = 16; at < end;) {
    at = Math.ceil(at / 8) * 8;
    const code = bytes.readUInt8(at);
    const kind = String.fromCodePoint(bytes.readUInt8(at + 2));
    at += 4;
    if (kind === 'u') {
      at += 4;
      continue;
    }
    const length = kind === 'g' ? bytes.readUInt8(at) : bytes.readUInt32LE(at);
    at += kind === 'g' ? 1 : 4;
    found.set(code, bytes.toString('utf8', at, at + length));
    at += length + 1;
  }
  return found;
}

function readerOf(bytes: Buffer): DbusReader {
  let at = 0;
  const u32 = () => {
    at = Math.ceil(at / 4) * 4 + 4;
    return bytes.readUInt32LE(at - 4);
  };
  const string = () => {
    const length = u32();
    at += length + 1;
    return bytes.toString('utf8', at - length - 1, at - 1);
  };
  return { u32, string };
}

function append(before: Buffer, type: 'o' | 's' | 'u' | 'g', value: string): Buffer {
  const text = Buffer.from(`${value}\0`, 'utf8');
  if (type === 'g') return Buffer.concat([before, Buffer.from([text.length - 1]), text]);
  const number = Buffer.alloc(4);
  number.writeUInt32LE(type === 'u' ? Number(value) : text.length - 1);
  const head = Buffer.concat([aligned(before, 4), number]);
  return type === 'u' ? head : Buffer.concat([head, text]);
}

function aligned(bytes: Buffer, to: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
}
