import { CAUTION_IDS, cautionWords, NO_CAUTIONS } from '../../core/library/caution.ts';
import { SOUND_MODES, type Settings } from '../../core/settings/settings.ts';
import type { Choice, TerminalQuestion } from '../../host/terminal/question.ts';

const SOUND_WORDS: Readonly<Record<Settings['sound'], string>> = {
  speech: 'a voice says what to do and counts',
  tones: 'short tones, a different one for each change',
  bell: 'the terminal’s own bell',
  off: 'nothing until you press m',
};

/** The kinds of sound, each with a line about it. */
export function soundChoices(): readonly Choice[] {
  return SOUND_MODES.map((value) => ({ value, name: `${value}: ${SOUND_WORDS[value]}` }));
}

/** The question of what applies to the user; nothing, unless it is said. */
export function leaveOutQuestion(before: string): TerminalQuestion<string> {
  return {
    type: 'checkbox',
    message:
      'Does any of this apply to you? What doesn’t go with it is left out or done in another form',
    choices: CAUTION_IDS.map((value) => ({ value, name: `${value}: ${cautionWords(value)}` })),
    nothing: NO_CAUTIONS,
    default: before,
  };
}
