import { expect, it } from 'vitest';
import { soundFailureText } from '../../../src/view/session/sound-failure.ts';

it.each([
  [
    'speech',
    'espeak-ng',
    'tones',
    'Speech does not work here: espeak-ng failed. Using tones instead. To mend it: stretch doctor; to keep tones: stretch config set sound tones',
  ],
  [
    'tones',
    'aplay',
    'bell',
    'Tones do not work here: aplay failed. Using the bell instead. To mend it: stretch doctor; to keep the bell: stretch config set sound bell',
  ],
  [
    'tones',
    undefined,
    undefined,
    'Tones do not work here: failed. There is no sound. To mend it: stretch doctor; to turn it off: stretch config set sound off',
  ],
] as const)('%s through %s, then %s', (channel, through, instead, text) => {
  expect(soundFailureText({ channel, through, why: 'failed', instead })).toBe(text);
});
