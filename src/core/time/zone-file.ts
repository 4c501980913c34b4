import { type OffsetAt, zoneRuleOffsets } from './zone-rule.ts';

/** Bytes of a header, and of what a type of local time takes (RFC 9636). */
const HEADER = 44;
const TYPE = 6;

/** One of the two blocks of a file: where its data begin, and how many of each there are. */
interface Block {
  readonly start: number;
  /** Bytes of an instant. */
  readonly width: 4 | 8;
  readonly changes: number;
  readonly types: number;
  readonly end: number;
}

/** The offsets in a compiled time zone file (TZif, RFC 9636), as in `/etc/localtime`; undefined if the bytes are none. */
export function zoneFileOffsets(bytes: Uint8Array): OffsetAt | undefined {
  try {
    return readFile(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // It ends before it should.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readFile(view: DataView): OffsetAt | undefined {
  const old = readBlock(view, 0, 4);
  if (old === undefined) return undefined;
  const isOld = view.getUint8(4) === 0;
  const block = isOld ? old : readBlock(view, old.end, 8);
  if (block === undefined || block.types === 0) return undefined;
  const changes = changesIn(view, block);
  const first = offsetOf(view, block, 0);
  const last = changes.at(-1);
  const rule = isOld ? '' : footerOf(view, block.end);
  const after = zoneRuleOffsets(rule);
  if (after === undefined && rule !== '') return undefined;
  return (at) => {
    if (after !== undefined && (last === undefined || at >= last.at)) return after(at);
    return changes.findLast((change) => change.at <= at)?.offset ?? first;
  };
}

function readBlock(view: DataView, header: number, width: Block['width']): Block | undefined {
  if (text(view, header, header + 4) !== 'TZif') return undefined;
  const count = (index: number) => view.getUint32(header + 20 + index * 4);
  const [changes, types] = [count(3), count(4)];
  const start = header + HEADER;
  const leaps = count(2) * (width + 4);
  const letters = count(5);
  const end = start + changes * (width + 1) + types * TYPE + letters + leaps + count(1) + count(0);
  return { start, width, changes, types, end };
}

/** When the offset changes, in milliseconds, and to what. */
function changesIn(
  view: DataView,
  block: Block,
): readonly { readonly at: number; readonly offset: number }[] {
  const { start, width, changes } = block;
  return Array.from({ length: changes }, (_, index) => {
    const place = start + index * width;
    const second = width === 4 ? view.getInt32(place) : Number(view.getBigInt64(place));
    const type = view.getUint8(start + changes * width + index);
    return { at: second * 1000, offset: offsetOf(view, block, type) };
  });
}

function offsetOf(view: DataView, { start, width, changes }: Block, type: number): number {
  return view.getInt32(start + changes * (width + 1) + type * TYPE);
}

/** The rule between two line ends that holds after the last change. Throws a RangeError if there is an end missing. */
function footerOf(view: DataView, from: number): string {
  const [, rule] = /^\n(.*)\n/.exec(text(view, from, view.byteLength)) ?? [];
  if (rule === undefined) throw new RangeError('the file ends too early');
  return rule;
}

function text(view: DataView, from: number, to: number): string {
  const codes = Array.from({ length: to - from }, (_, index) => view.getUint8(from + index));
  return String.fromCodePoint(...codes);
}
