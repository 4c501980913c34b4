import { stayAliveFor, runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { findProgram } from '../process/programs.ts';

/** What tmux knows of the terminal around it. */
export interface OuterTerminal {
  /** What that terminal calls itself. */
  readonly term: string;
  /** Whether tmux passes all colours on to it, or has to make the nearest of fewer of them. */
  readonly hasAllColours: boolean;
}

/** Milliseconds tmux has to answer in. */
const TIMEOUT_MS = 1000;
/* Formats of tmux 3.2 and later; an older one leaves them empty. */
const QUESTION = '#{client_termname} #{client_termfeatures}';

/** Asks tmux about the terminal around it; nothing outside of tmux, or where it does not say. */
export function askTmux(env: Environment): Promise<OuterTerminal | undefined> {
  const program = (env['TMUX'] ?? '') === '' ? undefined : findProgram('tmux', env);
  if (program === undefined) return Promise.resolve(undefined);
  return stayAliveFor(
    new Promise((resolve) => {
      let said = '';
      const onLine = (line: string) => {
        said += line;
      };
      const args = ['display-message', '-p', QUESTION];
      runChild({ program, args, deadlineMs: TIMEOUT_MS, onLine }, () =>
        resolve(parseOuterTerminal(said)),
      );
    }),
  );
}

function parseOuterTerminal(said: string): OuterTerminal | undefined {
  const [term = '', features = ''] = said.split(' ');
  if (term === '' || features === '') return undefined;
  return { term, hasAllColours: features.split(',').includes('RGB') };
}
