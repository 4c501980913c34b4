// Collects the licence texts of the packages in the bundle, for the one file that ships with it.
import { readdir, readFile } from 'node:fs/promises';

/** Returns the licence texts of the packages that contain these modules. Throws if a package has none. */
export async function licences(moduleIds) {
  const folders = new Set(moduleIds.flatMap((id) => packageFolder(id) ?? []));
  const parts = await Promise.all(
    [...folders].toSorted((a, b) => a.localeCompare(b)).map((folder) => licence(folder)),
  );
  return `${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function packageFolder(id) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];
}

async function licence(folder) {
  const manifest = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const { name, version, license } = manifest;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `${license}\n` : await readFile(`${folder}/${file}`, 'utf8');
  if (file === undefined && license === undefined) throw new Error(`${name} has no licence`);
  // Some licences require saying where the source is.
  return `${name} ${version} (${license})\n${sourceOf(manifest)}\n\n${text.trim()}\n`;
}

function sourceOf({ repository, homepage }) {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? homepage ?? '');
  return url.replace(/^git\+/, '').replace(/\.git$/, '');
}
