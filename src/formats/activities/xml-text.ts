/**
 * Returns the text of an XML file piece by piece, so that a long one is never in memory as a whole, without the blanks
 * before its beginning. `mended` has bare `&` written out, blanks for characters that XML does not allow, and an empty
 * element for each tag of a part of a track, of which Runkeeper leaves out some.
 */
export function* xmlChunks(bytes: Uint8Array, how: 'asItIs' | 'mended'): Generator<string> {
  const decoder = decoderFor(bytes);
  let hasBegun = false;
  let kept = '';
  for (let at = 0; at <= bytes.length; at += CHUNK) {
    const isLast = at + CHUNK > bytes.length;
    const text = kept + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !isLast });
    const begun: string = hasBegun ? text : text.trimStart();
    hasBegun ||= begun !== '';
    const [whole, rest] = how === 'asItIs' || isLast ? [begun, ''] : splitHalf(begun);
    kept = rest;
    if (whole !== '') yield how === 'asItIs' ? whole : mended(whole);
  }
}

const CHUNK = 1 << 16;

type Decoder = InstanceType<typeof TextDecoder>;

/** The decoder for the encoding of a file: that of its byte order mark, or what its first line states. */
function decoderFor(bytes: Uint8Array): Decoder {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const head = String.fromCodePoint(...bytes.subarray(0, 200));
  const [, stated = 'utf-8'] =
    /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? [];
  // A file whose first line can be read byte by byte is not in UTF-16, whatever it states.
  return /^utf-?16/i.test(stated) ? new TextDecoder() : namedDecoder(stated);
}

function namedDecoder(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

/** The longest of what is mended, `&#x10FFFF;` and `</trkseg>`. */
const LONGEST = 10;

/** Keeps back what may be the first half of something to be mended. */
function splitHalf(text: string): readonly [string, string] {
  const start = Math.max(text.lastIndexOf('&'), text.lastIndexOf('<'));
  const isNearEnd = start !== -1 && text.length - start < LONGEST;
  return isNearEnd ? [text.slice(0, start), text.slice(start)] : [text, ''];
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const BARE =
  /&(?!(?:amp|lt|gt|quot|apos|#(?:9|1[03]|3[2-9]|[4-9]\d|[1-9]\d{2,6}|x[\dA-Fa-f]{2,6}));)/g;

function mended(text: string): string {
  return text
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(BARE, '&amp;')
    .replaceAll(/<\/?trkseg>/g, '<trkseg/>');
}
