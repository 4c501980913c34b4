import { type Check, fine, note, wrong } from '../core/check.ts';
import type { Settings } from '../core/settings.ts';
import type { Host } from '../host/host.ts';

/** What a session can be heard by. */
export function soundChecks({ out }: Host, { sound }: Settings): readonly Check[] {
  if (sound === 'off') {
    const advice = 'nothing will be heard; to hear the cues';
    return [
      note(
        'sound.setting',
        'setting',
        'off, as it is set',
        advice,
        'stretch config set sound bell',
      ),
    ];
  }
  const bell = out.isTerminal
    ? fine('sound.bell', 'bell', 'the terminal’s own')
    : note('sound.bell', 'bell', 'none here: the output is no terminal');
  return [fine('sound.setting', 'setting', sound), bell];
}

/** What became of the test cue. */
export function heardCheck(isHeard: boolean): Check {
  const [id, name] = ['sound.heard', 'test cue'];
  if (isHeard) return fine(id, name, 'heard');
  const advice =
    'turn up the volume, and turn on the bell in the terminal’s settings (in tmux: set -g bell-action any)';
  return wrong(id, name, 'not heard', `${advice}; then`, 'stretch doctor');
}
