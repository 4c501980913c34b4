// Compiles the files of dist for the Node that builds them, for bin/load-compiled.cjs.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { compiledFolder, compiledWhole, scriptOf } from '../bin/load-compiled.cjs';

/** Compiles files of a folder whole, and keeps the code where the program looks for it; there must be none yet. */
export async function compile(folder, names) {
  const compiled = compiledFolder(folder);
  const unfinished = `${compiled}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  for (const name of names) {
    const file = `${folder}/${name}`;
    const code = compiledWhole(file);
    if (scriptOf(file, code).cachedDataRejected) throw new Error(`V8 refuses the code of ${file}`);
    // V8 believes what it reads, so it has to be on the disk before it is found.
    await writeFile(`${unfinished}/${name}`, code, { flush: true });
  }
  await rename(unfinished, compiled);
}
