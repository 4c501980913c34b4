import { describe, expect, it } from 'vitest';
import { failureReason } from '../../../src/host/process/failure-reason.ts';

describe('the reason for a failure', () => {
  it.each([
    [
      'espeak-ng',
      "ALSA lib confmisc.c:855:(parse_card) cannot find card '0'\nALSA lib pcm.c:2666:(snd_pcm_open_noupdate) Unknown PCM default\nerror: No such file or directory\n",
    ],
    ['aplay', 'aplay: main:831: audio open error: No such file or directory'],
    ['paplay', 'Connection failure: Connection refused\npa_context_connect() failed'],
    [
      'play',
      "play FAIL formats: can't open output file `default': snd_pcm_open error: No such file or directory",
    ],
    ['sox', 'sox FAIL sox: Sorry, there is no default audio device configured'],
    ['ffplay', 'SDL_OpenAudio (2 channels, 44100 Hz): No such audio device'],
  ])('of %s is that there is no sound device, whatever else it says', (_, stderr) => {
    expect(failureReason(stderr)).toBe('found no sound device');
  });

  it('is otherwise the last line, cut to length', () => {
    expect(failureReason('a warning\nno such voice: xx\n')).toBe('said: no such voice: xx');
    expect(failureReason('x'.repeat(500))).toBe(`said: ${'x'.repeat(120)}`);
  });
});
