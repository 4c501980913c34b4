import { nextSlot } from '../../core/adherence/next-slot.ts';
import type { Host } from '../../host/host.ts';
import { saveElsewhere } from '../../host/files/save-elsewhere.ts';
import { summaryText } from '../../view/report/summary.ts';
import { themeFor } from '../../view/terminal/theme.ts';
import type { SessionRequest } from './request.ts';
import type { CommandContext } from '../record/read-record.ts';
import { journalFile, type Recorder } from './recorder.ts';

/** Shows what was done against what was planned, and when the next slot is; admits what could not be saved. */
export async function finishSession(
  host: Host,
  known: CommandContext,
  request: SessionRequest,
  recorder: Recorder,
): Promise<void> {
  recorder.retry();
  const session = recorder.record();
  const isRehearsal = request.speed !== undefined;
  const now = host.clock.stamp();
  const others = known.history.sessions.filter(({ id }) => id !== session.id);
  const sessions = isRehearsal ? known.history.sessions : [...others, session];
  const next = nextSlot({ ...known.history, sessions }, now, known.settings.dayStart);
  const theme = await themeFor(host.out.colours);
  const { columns } = host.out;
  host.out.write(summaryText(session, known.library, { theme, next, isRehearsal, columns }));
  const unsaved = recorder.unsaved();
  if (unsaved !== '') reportUnsaved(host, unsaved, journalFile(host, session, known.settings));
}

function reportUnsaved(host: Host, unsaved: string, journal: string): void {
  const file = saveElsewhere(unsaved);
  const count = unsaved.split('\n').length - 1;
  host.err.write(`stretch: ${count} lines of this session could not be saved to ${journal}\n`);
  if (file === undefined) host.err.write(`  add these lines to it when you can:\n${unsaved}`);
  else
    host.err.write(
      `  they are kept for now; add them when you can: cat "${file}" >> "${journal}"\n`,
    );
}
