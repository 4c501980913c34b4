/** A message of a FIT file. Fields are numbered as in the profile of the FIT protocol. */
export interface FitMessage {
  /** The number of the message in the profile: 18 is a session. */
  readonly kind: number;
  /** Seconds since the last day of 1989; undefined if there was none yet. */
  readonly time: number | undefined;
  /** Returns a field, without its scale; undefined if the message has none, or not a valid one. */
  readonly number: (field: number) => number | undefined;
  /** Returns a text; empty if there is none. */
  readonly text: (field: number) => string;
}

/** What a definition says of the messages that follow it. */
interface Definition {
  readonly kind: number;
  /** Bytes of a message. */
  readonly size: number;
  readonly isLittle: boolean;
  readonly fields: readonly Field[];
  /** Where in a message its time is; undefined if it has none. */
  readonly time: Field | undefined;
}

interface Field {
  readonly number: number;
  /** Bytes from the beginning of the message. */
  readonly at: number;
  readonly size: number;
  readonly type: number;
}

/**
 * Goes through the messages between two bytes, and shows those of some kinds to `visit`. Returns where it had to stop
 * because a message makes no sense; undefined if it came to the end. Developer fields are passed over.
 */
export function readMessages(
  view: DataView,
  { from, to }: { readonly from: number; readonly to: number },
  kinds: ReadonlySet<number>,
  visit: (message: FitMessage) => void,
): number | undefined {
  const definitions: (Definition | undefined)[] = [];
  let time: number | undefined;
  let at = from;
  while (at < to) {
    const header = view.getUint8(at);
    const isCompressed = (header & 0x80) !== 0;
    if (!isCompressed && (header & 0x40) !== 0) {
      const end = definitionEnd(view, at, to);
      if (end === undefined) return at;
      definitions[header & 0x0f] = definitionAt(view, at);
      at = end;
      continue;
    }
    const definition = definitions[isCompressed ? (header >>> 5) & 0x03 : header & 0x0f];
    const start = at + 1;
    if (definition === undefined || start + definition.size > to) return at;
    if (isCompressed) time = laterTime(time, header & 0x1f);
    else time = numberAt(view, start, definition, definition.time) ?? time;
    if (kinds.has(definition.kind)) visit(messageAt(view, start, definition, time));
    at = start + definition.size;
  }
  return undefined;
}

/** The five lowest bits of the time: it is the next one that ends in them. */
function laterTime(time: number | undefined, lowest: number): number | undefined {
  return time === undefined ? undefined : time + ((lowest - time) & 0x1f);
}

const WITH_DEVELOPER_FIELDS = 0x20;
const TIME = 253;

/** The end of the definition at a byte; undefined if it goes on beyond the last one. */
function definitionEnd(view: DataView, at: number, to: number): number | undefined {
  if (at + 6 > to) return undefined;
  const end = at + 6 + 3 * view.getUint8(at + 5);
  if ((view.getUint8(at) & WITH_DEVELOPER_FIELDS) === 0) return end <= to ? end : undefined;
  if (end + 1 > to) return undefined;
  const last = end + 1 + 3 * view.getUint8(end);
  return last <= to ? last : undefined;
}

function definitionAt(view: DataView, at: number): Definition {
  // Some watches write other values than 0 for little.
  const isLittle = view.getUint8(at + 2) !== 1;
  const count = view.getUint8(at + 5);
  const fields: Field[] = [];
  let size = 0;
  for (let index = 0; index < count; index += 1) {
    const field = at + 6 + 3 * index;
    const bytes = view.getUint8(field + 1);
    // The highest bit only says whether the order of bytes matters, and some programs leave it out.
    const type = view.getUint8(field + 2) & 0x1f;
    fields.push({ number: view.getUint8(field), at: size, size: bytes, type });
    size += bytes;
  }
  if ((view.getUint8(at) & WITH_DEVELOPER_FIELDS) !== 0) {
    const own = at + 6 + 3 * count;
    for (let index = 0; index < view.getUint8(own); index += 1) {
      size += view.getUint8(own + 2 + 3 * index);
    }
  }
  const time = fields.find(({ number }) => number === TIME);
  return { kind: view.getUint16(at + 3, isLittle), size, isLittle, fields, time };
}

function messageAt(
  view: DataView,
  start: number,
  definition: Definition,
  time: number | undefined,
): FitMessage {
  const fieldOf = (wanted: number) => definition.fields.find(({ number }) => number === wanted);
  return {
    kind: definition.kind,
    time,
    number: (wanted) => numberAt(view, start, definition, fieldOf(wanted)),
    text: (wanted) => textAt(view, start, fieldOf(wanted)),
  };
}

/** One of the types that a field can have: its bytes, and the value that means there is none. */
interface NumberType {
  readonly size: number;
  readonly invalid: number;
  readonly read: (view: DataView, at: number, isLittle: boolean) => number;
}

const UINT8 = { size: 1, read: (view: DataView, at: number) => view.getUint8(at) };
const UINT16: Omit<NumberType, 'invalid'> = {
  size: 2,
  read: (view, at, isLittle) => view.getUint16(at, isLittle),
};
const UINT32: Omit<NumberType, 'invalid'> = {
  size: 4,
  read: (view, at, isLittle) => view.getUint32(at, isLittle),
};

/** By the number of the type; 7 is a text, and those of 64 bits are in no field that is read here. */
const TYPES: readonly (NumberType | undefined)[] = [
  { ...UINT8, invalid: 0xff },
  { size: 1, invalid: 0x7f, read: (view, at) => view.getInt8(at) },
  { ...UINT8, invalid: 0xff },
  { size: 2, invalid: 0x7fff, read: (view, at, isLittle) => view.getInt16(at, isLittle) },
  { ...UINT16, invalid: 0xffff },
  { size: 4, invalid: 0x7fffffff, read: (view, at, isLittle) => view.getInt32(at, isLittle) },
  { ...UINT32, invalid: 0xffffffff },
  undefined,
  { size: 4, invalid: Number.NaN, read: (view, at, isLittle) => view.getFloat32(at, isLittle) },
  { size: 8, invalid: Number.NaN, read: (view, at, isLittle) => view.getFloat64(at, isLittle) },
  { ...UINT8, invalid: 0 },
  { ...UINT16, invalid: 0 },
  { ...UINT32, invalid: 0 },
  { ...UINT8, invalid: 0xff },
];

/** The first number of a field that may be a list. */
function numberAt(
  view: DataView,
  start: number,
  { isLittle }: Definition,
  field: Field | undefined,
): number | undefined {
  const type = field === undefined ? undefined : TYPES[field.type];
  if (field === undefined || type === undefined || field.size < type.size) return undefined;
  const value = type.read(view, start + field.at, isLittle);
  return value === type.invalid || !Number.isFinite(value) ? undefined : value;
}

const TEXT = 7;

function textAt(view: DataView, start: number, field: Field | undefined): string {
  if (field === undefined || field.type !== TEXT) return '';
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start + field.at, field.size);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}
