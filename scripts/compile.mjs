// Compiles the files of dist for the Node that builds them, for bin/load-compiled.cjs.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { compiledFolder, scriptOf } from '../bin/load-compiled.cjs';

/** Compiles files of a folder whole, and keeps the code where the program looks for it; there must be none yet. */
export async function compile(folder, names) {
  // Otherwise V8 compiles functions when they are first called.
  setFlagsFromString('--no-lazy');
  const scripts = names.map((name) => ({ name, script: scriptOf(`${folder}/${name}`) }));
  // Code is marked with the flags there are when it is taken, and refused where there are others.
  setFlagsFromString('--lazy');
  const compiled = compiledFolder(folder);
  const unfinished = `${compiled}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  for (const { name, script } of scripts) {
    // V8 believes what it reads, so it has to be on the disk before it is found.
    await writeFile(`${unfinished}/${name}`, script.createCachedData(), { flush: true });
  }
  await rename(unfinished, compiled);
}
