import { spawn } from 'node:child_process';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../core/base/fault.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Environment } from '../files/folders.ts';
import { findProgram } from './programs.ts';

/** Where a page is to be shown. */
export interface BrowserContext {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** Milliseconds after which a program that is still running is taken to show the page: it may be the browser itself. */
  readonly patienceMs: number;
}

/** A program that shows a page, and what it is started with. */
interface Opener {
  readonly program: string;
  readonly args: readonly string[];
}

/*
 * The systems' own programs rather than the package `open`: that does not notice when `xdg-open` fails, and starts it where
 * there is no desktop, so that a page would be said to be shown that nobody sees.
 */

/**
 * Shows a file in the person’s browser, and does not wait for that to be closed. `file` is an absolute path. Throws a
 * `missing` fault, which names the file, if there is no desktop or no program that can show it.
 */
export async function showInBrowser(file: string, context: BrowserContext): Promise<void> {
  const openers = openersOf(file, context);
  if (openers.length === 0) throw notShown(file, 'there is no desktop here');
  const failures: string[] = [];
  for (const { program, args } of openers) {
    const found = isAbsolute(program) ? program : findProgram(program, context.env);
    const problem = found === undefined ? 'is not in PATH' : await start(found, args, context);
    if (problem === undefined) return;
    failures.push(`\`${plainLine(program)}\` ${problem}`);
  }
  throw notShown(file, failures.join('; '));
}

function notShown(file: string, why: string): Fault {
  const message = `cannot show ${plainLine(file)} in a browser: ${why}`;
  return new Fault('missing', message, 'the file is written: open it in a browser yourself');
}

/** The programs to try, the preferred one first; none if there is no desktop that could show a page. */
function openersOf(file: string, { env, platform }: BrowserContext): readonly Opener[] {
  if (platform === 'darwin') return [{ program: 'open', args: [file] }];
  if (platform === 'win32') {
    // As an address, because spaces or commas in a path would end it.
    const args = ['url.dll,FileProtocolHandler', pathToFileURL(file).href];
    return [{ program: 'rundll32.exe', args }];
  }
  const isOnWindows = (env['WSL_DISTRO_NAME'] ?? '') !== '';
  const hasDesktop = ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (env[name] ?? '') !== '');
  return [
    ...chosenBrowsers(env, pathToFileURL(file).href),
    ...(isOnWindows ? [{ program: 'wslview', args: [file] }] : []),
    ...(hasDesktop ? [{ program: 'xdg-open', args: [file] }] : []),
  ];
}

/** What `BROWSER` names: programs with their arguments, separated by colons, in which `%s` is the address. */
function chosenBrowsers(env: Environment, address: string): readonly Opener[] {
  return (env['BROWSER'] ?? '').split(':').flatMap((command) => {
    const [program = '', ...args] = command.split(' ').filter((word) => word !== '');
    if (program === '') return [];
    const isPlaced = args.some((word) => word.includes('%s'));
    const given = args.map((word) => word.replaceAll('%s', () => address));
    return [{ program, args: isPlaced ? given : [...given, address] }];
  });
}

/** Starts a program that outlives this one. Returns why it failed, as a verb phrase; `undefined` if it did not. */
function start(
  program: string,
  args: readonly string[],
  { env, patienceMs }: BrowserContext,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env,
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    });
    const timer = setTimeout(() => {
      child.unref();
      resolve(undefined);
    }, patienceMs);
    child.on('error', ({ message }) => {
      clearTimeout(timer);
      resolve(`cannot be run: ${message}`);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : `ended with ${code ?? signal}`);
    });
  });
}
