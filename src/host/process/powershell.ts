import { readShellScript } from '../files/shell-script.ts';

/**
 * Arguments that have Windows' own shell run shipped scripts as one, in this order; encoded, so that nothing in them is
 * read twice.
 */
export function scriptArguments(
  packageFolder: string,
  ...names: readonly string[]
): readonly string[] {
  const script = names.map((name) => readShellScript(packageFolder, name)).join('');
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
}
