import type { PlannedSetRecord } from './line.ts';

/** Whether all planned sets are complete and were done in their order, as most are: of these no keys have to be made. */
export function isDoneAsPlanned(
  planned: readonly SetName[],
  done: readonly (SetName & { readonly complete: boolean })[],
): boolean {
  return (
    planned.length === done.length &&
    planned.every(({ step, exercise, side, set }, index) => {
      const one = done[index];
      return (
        one?.complete === true &&
        one.step === step &&
        one.exercise === exercise &&
        one.side === side &&
        one.set === set
      );
    })
  );
}

type SetName = Pick<PlannedSetRecord, 'step' | 'exercise' | 'side' | 'set'>;
