import type { Command } from 'commander';
import type { Host } from '../host/host.ts';
import type { Does } from './does.ts';

/** `routine` and `exercise`. */
export function addContent(program: Command, host: Host, does: Does): void {
  program.commandsGroup('Routines and exercises:');
  const routines = () => import('../commands/routine.ts');
  const routine = program.command('routine').description('list, show, write and check routines');
  routine
    .command('list')
    .description('every routine with its length')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await routines()).routineList(host, options)));
  routine
    .command('show')
    .description('one routine: what for, when, doses, sources')
    .argument('<routine>', 'id or name')
    .option('--json', 'as JSON')
    .action(does(async (id: string, options) => (await routines()).routineShow(host, id, options)));
  routine
    .command('new')
    .description('write a routine of your own')
    .argument('<id>', 'its id: small letters, digits, hyphens')
    .option('--from <routine>', 'begin with a copy of this one')
    .action(does(async (id: string, options) => (await routines()).routineNew(host, id, options)));
  routine
    .command('check')
    .description('check routine and exercise files; all problems at once')
    .argument('[file...]', 'files to check; all of them when none is named')
    .action(
      does(async (files: string[]) =>
        (await import('../commands/routine-check.ts')).routineCheck(host, files),
      ),
    );
  const exercises = () => import('../commands/exercise.ts');
  const exercise = program.command('exercise').description('list, show and play exercises');
  exercise
    .command('list')
    .description('every exercise by kind, with the ids of its easier and harder forms')
    .option('--json', 'as JSON')
    .action(does(async (options) => (await exercises()).exerciseList(host, options)));
  exercise
    .command('show')
    .description(
      'one exercise: how it looks, how, how much, when not, and the source of every number',
    )
    .argument('<exercise>', 'id, name or alias; or the id of an easier or harder form')
    .option('--json', 'as JSON')
    .option('--svg <file>', 'write its picture into a file; - for the standard output')
    .option('-f, --force', 'replace a file that is there')
    .option('--side <side>', 'left or right, where it is done with one side')
    .option('--glyphs <mode>', 'quadrant, sextant, octant, half or ascii')
    .action(
      does(async (id: string, options) => (await exercises()).exerciseShow(host, id, options)),
    );
  exercise
    .command('play')
    .description('play the movement at its tempo, until a key is pressed')
    .argument('<exercise>', 'id, name or alias; or the id of an easier or harder form')
    .option('--side <side>', 'left or right, where it is done with one side')
    .option('--glyphs <mode>', 'quadrant, sextant, octant, half or ascii')
    .action(
      does(async (id: string, options) =>
        (await import('../commands/exercise-play.ts')).exercisePlay(host, id, options),
      ),
    );
}
