import { readdirSync, readFileSync } from 'node:fs';

/** Whether a program with one of these names is running; `undefined` if processes cannot be listed. */
export function isAnyRunning(names: ReadonlySet<string>, folder = '/proc'): boolean | undefined {
  try {
    const processes = readdirSync(folder).filter((name) => /^\d+$/.test(name));
    return processes.some((id) => names.has(nameIn(`${folder}/${id}/comm`)));
  } catch {
    return undefined;
  }
}

function nameIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
