// What the hook adds to each prompt, in every shell installed.
import { spawnSync } from 'node:child_process';
import { median } from './bench-sessions.mjs';

const PROMPTS = 1000;
const RUNS = 5;

/**
 * A loop of prompts in each shell, each as if the hook had been quiet for an hour. It then reads both files: what is
 * due, and when a shell last said so.
 */
const SHELLS = {
  bash: {
    args: ['--norc', '-c'],
    loop: 'for ((i = 0; i < N; i++)); do __stretch_quiet=0; __stretch_prompt; done',
  },
  zsh: {
    args: ['-f', '-c'],
    loop: 'for ((i = 0; i < N; i++)); do __stretch_quiet=0; __stretch_prompt; done',
  },
  fish: {
    args: ['--no-config', '-c'],
    loop: 'for i in (seq N); set -g __stretch_quiet 0; __stretch_prompt; end',
  },
};

/** Returns milliseconds per prompt (the median of a few runs) by shell; shells that are not installed are left out. */
export function promptCosts(program, env) {
  return Object.entries(SHELLS).flatMap(([shell, { args, loop }]) => {
    const { stdout: hook } = spawnSync(process.execPath, [program, 'hook', shell], {
      env,
      encoding: 'utf8',
    });
    const once = (prompts) => {
      const began = performance.now();
      const text = `${hook}\n${loop.replace('N', prompts)}`;
      const { status, error } = spawnSync(shell, [...args, text], { env, stdio: 'ignore' });
      if (error?.code === 'ENOENT') return undefined;
      if (status !== 0) throw new Error(`the hook fails in ${shell}`, { cause: error });
      return performance.now() - began;
    };
    if (once(1) === undefined) return [];
    const runs = Array.from({ length: RUNS }, () => (once(PROMPTS) - once(1)) / PROMPTS);
    return [{ shell, ms: median(runs) }];
  });
}
