import { stayAliveFor, runChild } from '../process/child.ts';
import type { Environment } from '../files/folders.ts';
import { findProgram } from '../process/programs.ts';

/** The terminal that tmux runs in. */
export interface OuterTerminal {
  /** Its TERM. */
  readonly term: string;
  /** Whether tmux passes on every colour; otherwise it shows the nearest of fewer. */
  readonly hasAllColours: boolean;
}

/** Milliseconds tmux may take to answer. */
const TIMEOUT_MS = 1000;
/* Formats of tmux 3.2 and later; older versions leave them empty. */
const QUESTION = '#{client_termname} #{client_termfeatures}';

/** Asks tmux which terminal it runs in; `undefined` outside tmux, or if it does not say. */
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
