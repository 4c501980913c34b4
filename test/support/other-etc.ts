import { spawnSync } from 'node:child_process';
import { makeFolder } from './home.ts';
import { pathOf } from './shells.ts';

const IS_ROOT = process.getuid?.() === 0;
/** The paths of what is needed, since the program runs without the usual PATH. */
const [UNSHARE = '', SHELL = '', MOUNT = ''] = ['unshare', 'sh', 'mount'].map((name) =>
  pathOf(name),
);

/** A command that runs a program where a folder is mounted as `/etc`. */
export function withEtc(folder: string): readonly string[] {
  const script = `${MOUNT} --bind "$0" /etc && exec "$@"`;
  return [UNSHARE, '-m', ...(IS_ROOT ? [] : ['-r']), SHELL, '-c', script, folder];
}

/** Whether this system may mount for one program, which some containers may not. */
export const CAN_MOUNT = canMount();

function canMount(): boolean {
  if (UNSHARE === '' || MOUNT === '') return false;
  const [program = '', ...args] = withEtc(makeFolder());
  return spawnSync(program, [...args, SHELL, '-c', 'exit 0']).status === 0;
}
