import type { ShellKind } from '../../core/text/shell-quote.ts';
import type { Environment } from '../files/folders.ts';

/** The kind of shell that the user types into, as far as the environment tells. */
export function userShell(env: Environment, platform: NodeJS.Platform): ShellKind {
  const name = /([^/\\]*?)(?:\.exe)?$/.exec(env['SHELL'] ?? '')?.[1] ?? '';
  if (name === 'fish') return 'fish';
  if (name === 'pwsh') return 'powershell';
  return name === '' && platform === 'win32' ? 'powershell' : 'posix';
}
