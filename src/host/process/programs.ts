import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from '../files/folders.ts';

/** The full path of a program, from the absolute folders in `PATH`; `undefined` if it is in none. */
export function findProgram(name: string, env: Environment): string | undefined {
  // Windows calls it `Path`, which only its own environment finds by another name, and no copy of it.
  const path = env['PATH'] ?? env['Path'] ?? '';
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, name)).find((file) => canRun(file));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
