import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a shell script as a program into a folder. In its lines, `$LOG` is the path of its log file. */
export function fakeProgram(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  const log = `LOG='${join(folder, `${name}.log`)}'`;
  writeFileSync(file, ['#!/bin/sh', log, ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

/** Returns the lines a fake program has logged; empty if it never ran. */
export function logOf(folder: string, name: string): readonly string[] {
  try {
    const text = readFileSync(join(folder, `${name}.log`), 'utf8').trimEnd();
    // A shell makes the file before there is anything in it.
    return text === '' ? [] : text.split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
