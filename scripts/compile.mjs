// Compiles the files of dist for the Node that builds them, for bin/load-compiled.cjs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledFolder, compiledWhole, scriptOf } from '../bin/load-compiled.cjs';

/**
 * Compiles files of a folder, and keeps the code where the program looks for it; there must be none yet. Of what usual commands
 * load, only the functions that they run.
 */
export async function compile(folder, names) {
  const compiled = compiledFolder(folder);
  const unfinished = `${compiled}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  await runUsual(unfinished);
  for (const name of names) {
    const file = `${folder}/${name}`;
    const place = `${unfinished}/${name}`;
    const code = existsSync(place) ? await readFile(place) : compiledWhole(file);
    if (scriptOf(file, code).cachedDataRejected) throw new Error(`V8 refuses the code of ${file}`);
    // V8 believes what it reads, so it has to be on the disk before it is found.
    await writeFile(place, code, { flush: true });
  }
  await rename(unfinished, compiled);
}

/** Runs usual commands, each as people type them, and writes the code of what they ran into a folder. */
async function runUsual(unfinished) {
  const home = await mkdtemp(join(tmpdir(), 'stretch-build-'));
  const script = fileURLToPath(new URL('run-usual.mjs', import.meta.url));
  const { NODE_OPTIONS: _, ...env } = process.env;
  try {
    spawnSync(process.execPath, [script, unfinished], {
      // No desktop bus and no programs: nothing is notified.
      env: {
        ...env,
        STRETCH_HOME: home,
        DBUS_SESSION_BUS_ADDRESS: '',
        XDG_RUNTIME_DIR: home,
        PATH: '',
      },
      stdio: 'ignore',
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
