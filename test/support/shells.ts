import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Pty } from './pty.ts';
import { openPty } from './pty.ts';

/** How to start each shell under test, and its prompt, which shows the last exit status as `[0]> `. */
const STARTS = {
  bash: { args: ['--norc', '--noprofile', '-i'], prompt: `PS1='[$?]> '` },
  zsh: { args: ['-f', '-i'], prompt: `PROMPT='[%?]> '` },
  fish: { args: ['--no-config'], prompt: `function fish_prompt; printf '[%s]> ' $status; end` },
} as const;

/** The name of a shell under test. */
export type ShellName = keyof typeof STARTS;

/** A shell in a terminal. */
export interface Shell extends Pty {
  /** Types a line and waits for the next prompt to show this exit status. */
  readonly type: (line: string, status?: number) => Promise<void>;
}

/** Returns the path of a program on this machine; undefined if it is not installed. */
export function pathOf(program: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter);
  return places.map((place) => join(place, program)).find((file) => existsSync(file));
}

/** The shells that are installed on this machine. */
export const INSTALLED_SHELLS = (Object.keys(STARTS) as ShellName[]).filter(
  (name) => pathOf(name) !== undefined,
);

/** Returns the command that runs a script in a shell, without the user's configuration. */
export function shellCommand(name: ShellName, text: string): readonly string[] {
  const args = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] }[name];
  return [pathOf(name) ?? name, ...args, '-c', text];
}

/** Opens a shell in a terminal, without the user's configuration, and waits for its prompt. */
export async function openShell(
  name: ShellName,
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Shell> {
  const { args, prompt } = STARTS[name];
  const pty = openPty(args, {
    home,
    command: pathOf(name) ?? name,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    columns: 120,
  });
  let prompts = 0;
  const type = async (line: string, status = 0) => {
    prompts = countOf(pty.text(), /^\[\d+\]>/gm);
    pty.press(`${line}\r`);
    await pty.waitFor(() => countOf(pty.text(), /^\[\d+\]>/gm) > prompts);
    await pty.waitFor(() => (pty.text().split('\n').at(-1) ?? '').startsWith(`[${status}]>`));
  };
  await pty.waitFor(/[$%#>]\s*$/);
  await type(prompt);
  return { ...pty, type };
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
