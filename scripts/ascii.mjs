// Makes code ASCII, which starts faster: its text is half as large in memory, and need not be decoded.
import { parseAst } from 'rolldown/parseAst';

const OTHER = /[^\0-\x7f]/;

/** Returns code that does the same, with escapes for all but ASCII. Throws if there is another character in a raw template. */
export function asciiOnly(code) {
  if (!OTHER.test(code)) return code;
  if (code.includes('String.raw`')) refuseRaw(parseAst(code, { sourceType: 'script' }));
  // A backslash before such a character says nothing, but one before a backslash does.
  return code.replace(/\\[^]|[^\0-\x7f]/g, (found) =>
    OTHER.test(found) ? escaped(found.at(-1)) : found,
  );
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A raw template would have the escape in it. */
function refuseRaw(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'TaggedTemplateExpression') {
    const raw = node.quasi.quasis.map(({ value }) => value.raw).join('');
    if (OTHER.test(raw)) throw new Error(`not ASCII, but raw: ${raw}`);
  }
  for (const part of Object.values(node)) refuseRaw(part);
}
