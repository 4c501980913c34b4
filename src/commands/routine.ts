import { Fault } from '../core/base/fault.ts';
import { isId } from '../core/base/id.ts';
import { findRoutine, type Library } from '../core/library/library.ts';
import { profileFrom } from '../core/settings/profile.ts';
import type { DoseStanding } from '../core/progression/offer.ts';
import type { Routine } from '../core/library/routine.ts';
import { jsonText } from '../formats/json/json.ts';
import { shellPath } from '../core/text/shell-quote.ts';
import type { Host } from '../host/host.ts';
import { routineListText, routineText, type ShownRoutine } from '../view/report/routine.ts';
import { presentation } from '../app/display/presentation.ts';
import { ownPlan } from '../app/record/own-plan.ts';
import { offersNow } from '../app/record/offers.ts';
import { pacedPlan } from '../app/record/pacing.ts';
import {
  readLibrary,
  readRecord,
  type RecordSnapshot,
  shippedInsteadWarnings,
} from '../app/record/read-record.ts';

/** Lists every routine with its length. */
export async function routineList(
  host: Host,
  options: { readonly json?: boolean },
): Promise<number> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const rows = Object.values(library.routines).map((one) => shownRoutine(record, library, one, []));
  const json = () => jsonText(rows.map(({ routine }) => routine));
  const { theme } = await presentation(host);
  const text = () => routineListText(rows, theme, host.out.columns);
  if (options.json === true) host.out.write(json());
  else host.out.print(text());
  return 0;
}

/** Shows one routine: its purpose, when to do it, each exercise with its dose, the time, and, if asked, the sources. */
export async function routineShow(
  host: Host,
  typed: string,
  options: { readonly json?: boolean; readonly sources?: boolean },
): Promise<number> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const routine = findRoutine(library, typed);
  host.err.warn(...shippedInsteadWarnings(library, 'routine', routine.id));
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  if (options.json === true) {
    host.out.write(jsonText(routine));
    return 0;
  }
  const { theme, isPlain } = await presentation(host);
  const command = `stretch routine show ${routine.id} --sources`;
  const sources = options.sources === true ? 'all' : { command };
  const doses = offersNow(record, library).standings;
  const shown = shownRoutine(record, library, routine, doses);
  await host.page(routineText(shown, library, theme, host.out.columns, sources), { isPlain });
  return 0;
}

/** Writes a new routine file into the user's own folder, from a template or from another routine. */
export async function routineNew(
  host: Host,
  id: string,
  options: { readonly from?: string },
): Promise<number> {
  if (!isId(id)) {
    const hint = 'for example: stretch routine new my-evening';
    throw new Fault(
      'usage',
      `an id takes lower-case letters, digits and single hyphens, not \`${id}\``,
      hint,
    );
  }
  const [{ createRoutineFile, readText }, { library, warnings }] = await Promise.all([
    import('../host/library/routine-file.ts'),
    readLibrary(host),
  ]);
  host.err.warn(...warnings);
  const { routineCopy, routineTemplate } = await import('../formats/library/routine-yaml.ts');
  const schema = `${host.shippedRoutines}/schema/routine.json`;
  const source = options.from === undefined ? undefined : findRoutine(library, options.from);
  const origin = source === undefined ? undefined : library.origins[`routine/${source.id}`];
  const text =
    origin === undefined
      ? routineTemplate(id, schema)
      : routineCopy(readText(origin.file), id, schema);
  const file = createRoutineFile(host.folders.routines, id, text);
  host.out.write(`${file}\n`);
  if (library.origins[`routine/${id}`] !== undefined) {
    host.err.print(`It replaces the shipped routine ${id}.\n`);
  }
  const check = `stretch routine check ${shellPath(file, host.shell)}`;
  host.err.print(`Edit it, then: ${check} and stretch start ${id}\n`);
  return 0;
}

/** Plans a routine for this user, and adds where it came from. */
function shownRoutine(
  record: RecordSnapshot,
  library: Library,
  routine: Routine,
  doses: readonly DoseStanding[],
): ShownRoutine {
  const profile = profileFrom(record.settings);
  const plan = pacedPlan(record, ownPlan(record, { library, routine, profile }, record.now));
  return { routine, plan, origin: library.origins[`routine/${routine.id}`], doses };
}
