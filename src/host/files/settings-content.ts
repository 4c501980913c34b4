import { statSync } from 'node:fs';
import { DEEPEST, isDeep } from '../../core/base/depth.ts';
import { bytesIfThere } from './storage.ts';
import { brokenLine, IN_UTF16, isUtf16, utf8Text } from './utf8.ts';

/** What a settings file holds. */
export interface SettingsContent {
  /** None if the file does not exist or cannot be used. */
  readonly values: object;
  /** Why the file as a whole cannot be used; `undefined` if it can. */
  readonly broken: BrokenFile | undefined;
}

/** A settings file that cannot be used: `FILE:3` is `not valid UTF-8`. */
export interface BrokenFile {
  readonly where: string;
  readonly what: string;
  /** All of it; `undefined` if it is a pipe or a device, which cannot be kept. */
  readonly bytes: Buffer | undefined;
}

/** Reads a settings file. Throws a `storage` fault. */
export function readContent(file: string): SettingsContent {
  const bytes = bytesIfThere(file);
  if (bytes === undefined) return { values: {}, broken: undefined };
  const read = parsed(bytes, file);
  if ('values' in read) return { values: read.values, broken: undefined };
  const isFile = statSync(file).isFile();
  const what = isFile ? read.what : 'not a file';
  return {
    values: {},
    broken: { where: read.where ?? file, what, bytes: isFile ? bytes : undefined },
  };
}

function parsed(
  bytes: Buffer,
  file: string,
): { readonly values: object } | { readonly what: string; readonly where?: string } {
  if (isUtf16(bytes)) return { what: IN_UTF16 };
  const text = utf8Text(bytes);
  if (text === undefined) {
    return { what: 'not valid UTF-8', where: `${file}:${brokenLine(bytes)}` };
  }
  if (text.trim() === '') return { what: 'empty' };
  const values = parse(text);
  if (values === undefined) return { what: 'not valid JSON' };
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return { what: 'not a JSON object' };
  }
  return isDeep(text, values) ? { what: `nested more than ${DEEPEST} deep` } : { values };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
