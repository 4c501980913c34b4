import { chmodSync, existsSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeFolder, PROGRAM, type Variables } from './home.ts';
import type { Pty } from './pty.ts';
import { openPty } from './pty.ts';

/**
 * How to start each shell under test, without the configuration of its user or with it, and its prompt, which shows the
 * last exit status as `[0]> `.
 */
const STARTS = {
  bash: {
    bare: ['--norc', '--noprofile', '-i'],
    configured: ['-i'],
    prompt: `PS1='[$?]> '`,
  },
  zsh: {
    bare: ['-f', '-i'],
    // Without what the system sets for all its users.
    configured: ['-d', '-i'],
    prompt: `PROMPT='[%?]> '`,
  },
  fish: {
    bare: ['--no-config'],
    configured: ['-i'],
    prompt: `function fish_prompt; printf '[%s]> ' $status; end`,
  },
} as const;

// The test run’s own, whatever a program that runs in this process has for the moment.
const { PATH = '' } = process.env;

/** The name of a shell under test. */
export type ShellName = keyof typeof STARTS;

/** A shell in a terminal. */
export interface Shell extends Pty {
  /** Types a line and waits for the next prompt to show this exit status. */
  readonly type: (line: string, status?: number) => Promise<void>;
}

/** Returns the path of a program on this machine; undefined if it is not installed. */
export function pathOf(program: string): string | undefined {
  const places = PATH.split(delimiter);
  return places.map((place) => join(place, program)).find((file) => existsSync(file));
}

/** The shells that are installed on this machine. */
export const INSTALLED_SHELLS = (Object.keys(STARTS) as ShellName[]).filter(
  (name) => pathOf(name) !== undefined,
);

/** Returns a `PATH` on which the built program is called `stretch`. */
export function pathWithStretch(): string {
  const programs = makeFolder();
  for (const name of ['stretch', 'stretch-coach']) symlinkSync(PROGRAM, join(programs, name));
  chmodSync(PROGRAM, 0o755);
  return [programs, PATH].join(delimiter);
}

/** Returns the command that runs a script in a shell, without the user's configuration. */
export function shellCommand(name: ShellName, text: string): readonly string[] {
  const args = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] }[name];
  return [pathOf(name) ?? name, ...args, '-c', text];
}

/** Opens a shell in a terminal, without the user's configuration, and waits for its prompt. */
export async function openShell(
  name: ShellName,
  home: string,
  env: Variables = {},
): Promise<Shell> {
  return open(name, STARTS[name].bare, home, env);
}

/** Opens a shell in a terminal as its user does, with the configuration in the home folder. */
export async function openConfiguredShell(
  name: ShellName,
  home: string,
  env: Variables = {},
): Promise<Shell> {
  return open(name, STARTS[name].configured, home, env);
}

async function open(
  name: ShellName,
  args: readonly string[],
  home: string,
  env: Variables,
): Promise<Shell> {
  const pty = openPty(args, {
    home,
    command: pathOf(name) ?? name,
    env: { PATH, ...env },
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
  await type(STARTS[name].prompt);
  return { ...pty, type };
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
