import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { AsAction } from './action.ts';

/** `routine` and `exercise`. */
export function addLibrary(program: Command, host: Host, asAction: AsAction): void {
  program.commandsGroup('Routines and exercises:');
  addRoutine(program, host, asAction);
  addExercise(program, host, asAction);
}

function addRoutine(program: Command, host: Host, asAction: AsAction): void {
  const routines = () => import('../commands/routine.ts');
  const routine = program.command('routine').description('list, show, write and check routines');
  routine
    .command('list')
    .description('every routine with its length')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await routines()).routineList(host, options)));
  routine
    .command('show')
    .description('one routine: its purpose, when to do it, and doses')
    .argument('<routine>', 'id or name')
    .option('--sources', 'with the sources')
    .option('--json', 'as JSON')
    .action(
      asAction(async (id: string, options) => (await routines()).routineShow(host, id, options)),
    );
  routine
    .command('new')
    .description('write a routine of your own')
    .argument('<id>', 'its id: lower-case letters, digits and hyphens')
    .option('--from <routine>', 'start from a copy of this one')
    .action(
      asAction(async (id: string, options) => (await routines()).routineNew(host, id, options)),
    );
  routine
    .command('check')
    .description('check routine and exercise files, and report every mistake')
    .argument('[file...]', 'files to check (default: all of them)')
    .action(
      asAction(async (files: string[]) =>
        (await import('../commands/routine-check.ts')).routineCheck(host, files),
      ),
    );
}

function addExercise(program: Command, host: Host, asAction: AsAction): void {
  const exercises = () => import('../commands/exercise.ts');
  const exercise = program.command('exercise').description('list, show and play exercises');
  exercise
    .command('list')
    .description('every exercise by kind, with the ids of its easier and harder variants')
    .option('--json', 'as JSON')
    .action(asAction(async (options) => (await exercises()).exerciseList(host, options)));
  exercise
    .command('show')
    .description('one exercise: picture, instructions, dose and cautions')
    .argument('<exercise>', 'id, name or alias; or the id of an easier or harder variant')
    .option('--sources', 'with the source of every number')
    .option('--json', 'as JSON')
    .option('--svg <file>', 'write its picture to a file; - for standard output')
    .option('-f, --force', 'replace an existing file')
    .option('--side <side>', 'left or right, if it is done one side at a time')
    .option('--glyphs <mode>', 'quadrant, sextant, octant, half or ascii')
    .action(
      asAction(async (id: string, options) => (await exercises()).exerciseShow(host, id, options)),
    );
  exercise
    .command('play')
    .description('play the movement at its tempo until a key is pressed')
    .argument('<exercise>', 'id, name or alias; or the id of an easier or harder variant')
    .option('--side <side>', 'left or right, if it is done one side at a time')
    .option('--glyphs <mode>', 'quadrant, sextant, octant, half or ascii')
    .action(
      asAction(async (id: string, options) =>
        (await import('../commands/exercise-play.ts')).exercisePlay(host, id, options),
      ),
    );
}
