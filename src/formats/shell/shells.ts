import { shellWord } from '../../core/text/shell-quote.ts';

/** A shell that `stretch completion` prints a script for. */
export interface Shell {
  readonly name: string;
  /** How the names of its scripts in the folder `shell` end. */
  readonly ending: string;
}

/** A shell that `stretch hook` prints a script for as well. */
export interface HookShell extends Shell {
  /** A text as one word of the shell, in which nothing is expanded. */
  readonly word: (text: string) => string;
}

/** Shells in which the command line can be completed. */
export const COMPLETION_SHELLS: readonly (Shell & Partial<HookShell>)[] = [
  { name: 'bash', ending: 'bash', word: (text) => shellWord(text, 'posix') },
  { name: 'zsh', ending: 'zsh', word: (text) => shellWord(text, 'posix') },
  { name: 'fish', ending: 'fish', word: (text) => shellWord(text, 'fish') },
  { name: 'powershell', ending: 'ps1' },
];

/** Shells with a hook for their prompt: those whose row says how a text becomes a word. */
export const HOOK_SHELLS: readonly HookShell[] = COMPLETION_SHELLS.filter(hasHook);

function hasHook(shell: Shell & Partial<HookShell>): shell is HookShell {
  return shell.word !== undefined;
}

/** The hook's script for a prompt file at this path. The path's place in the template is a plain word of any shell. */
export function hookScript(template: string, { word }: HookShell, path: string): string {
  return template.replace('@PROMPT_FILE@', () => word(path));
}
