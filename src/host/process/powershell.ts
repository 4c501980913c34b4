import { readShellScript } from '../files/shell-script.ts';

/** Arguments that make PowerShell run some shipped scripts as one, encoded so that it needs no quoting. */
export function scriptArguments(
  packageFolder: string,
  ...names: readonly string[]
): readonly string[] {
  const script = names.map((name) => readShellScript(packageFolder, name)).join('');
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
}
