import type { ChannelFailure, ChannelName } from '../../core/audio/sound-channel.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Host } from '../../host/host.ts';
import type { ChannelReports } from '../../host/sound/fallback.ts';
import { bell, type SoundEvent, SILENCE, type SoundOutput } from '../../host/sound/output.ts';
import { soundFailureText } from '../../view/session/sound-failure.ts';
import { openToldFailures } from './told-failures.ts';

/** The sound of a session. */
export interface SessionSound extends SoundOutput {
  /** Gets ready so that the first cue is not late; resolves when ready. */
  readonly prepare: () => Promise<void>;
  /** The failures that the user has not been told of in an earlier session, a sentence each; none in a rehearsal. */
  readonly news: () => readonly string[];
  /** Notes that the user was told of these, so that they are not news in the next session. */
  readonly told: () => void;
}

/** How a session sounds. */
export interface SessionSoundOptions {
  readonly settings: Pick<Settings, 'sound' | 'volume' | 'pace' | 'wake'>;
  /** How many times faster than real time a rehearsal runs; `undefined` if it is none. */
  readonly speed: number | undefined;
  /** Writes the bell character to the terminal. */
  readonly ring: (text: string) => void;
}

/**
 * Returns the sound of a session. There is none without a terminal, and only the bell at any speed but 1, since no voice
 * could keep up.
 */
export function sessionSound(
  host: Host,
  { settings, speed, ring }: SessionSoundOptions,
): SessionSound {
  if (!host.out.isTerminal) return alwaysReady(SILENCE);
  if ((speed ?? 1) !== 1 || settings.sound === 'bell') return alwaysReady(bell(ring));
  const { reports, ...failures } = speed === undefined ? failuresIn(host) : NO_FAILURES;
  const isOff = settings.sound === 'off';
  // If a key turns sound on, it behaves as if nothing had been set.
  const top = settings.sound === 'off' ? 'speech' : settings.sound;
  const [volume, wakeMs] = [Number(settings.volume), Number(settings.wake)];
  const open = () =>
    host
      .openSounds({ top, volume, pace: settings.pace, wakeMs, write: ring, ...reports })
      .catch((error: unknown) => {
        const [channel, through] = [undefined, undefined];
        reports.onFailure({ channel, through, why: String(error), instead: 'bell' });
        return bell(ring);
      });
  const sound = openedWhenPlayed(host, open, bell(ring));
  const prepare = isOff ? () => Promise.resolve() : sound.prepare;
  return { ...sound, ...failures, prepare };
}

function alwaysReady(sound: SoundOutput): SessionSound {
  const { news, told } = NO_FAILURES;
  return { ...sound, prepare: () => Promise.resolve(), news, told };
}

/** What is said of channels that fail, and what they are told by. */
interface Failures extends Pick<SessionSound, 'news' | 'told'> {
  readonly reports: ChannelReports;
}

const NO_FAILURES: Failures = {
  reports: { onFailure: () => undefined, onHeard: () => undefined },
  news: () => [],
  told: () => undefined,
};

/**
 * The failures of a session. One is not said before what is used instead was heard or has failed, too: without a sound
 * device, everything but the bell does. What works now may be news again when it fails.
 */
function failuresIn({ cache }: Host): Failures {
  const before = openToldFailures(cache);
  const heard = new Set<ChannelName>();
  const said: {
    readonly failures: readonly ChannelFailure[];
    readonly instead: ChannelName | undefined;
  }[] = [];
  let open: ChannelFailure[] = [];
  let instead: ChannelName | undefined;
  const sayOpen = () => {
    const isInDoubt = instead !== undefined && instead !== 'bell' && !heard.has(instead);
    if (open.length === 0 || isInDoubt) return;
    said.push({ failures: open, instead });
    open = [];
  };
  return {
    reports: {
      onFailure: (failure) => {
        if (!before.isTold(failure)) open.push(failure);
        instead = failure.instead;
        sayOpen();
      },
      onHeard: (channel) => {
        if (heard.has(channel)) return;
        before.forget(channel);
        heard.add(channel);
        sayOpen();
      },
    },
    news: () => said.map(({ failures, instead: used }) => soundFailureText(failures, used)),
    told: () => before.add(said.flatMap(({ failures }) => failures)),
  };
}

/** Milliseconds an event may wait for the output to open; any later it would be mistaken for the next one. */
const LATEST_MS = 200;

/** An output that opens when first needed, with a stand-in until then. */
interface LazyOutput {
  readonly clock: Host['clock'];
  readonly open: () => Promise<SoundOutput>;
  readonly standIn: SoundOutput;
  output: SoundOutput | undefined;
  opening: Promise<void> | undefined;
  /** The last event played before the output was open. */
  waiting: { readonly event: SoundEvent; readonly at: number } | undefined;
  timer: NodeJS.Timeout | undefined;
  /** Whether nothing has been played since it was last put to sleep. */
  isAsleep: boolean;
  isClosed: boolean;
}

/**
 * Opens the output when something is first played. Of everything played until it is open, only the last event is heard:
 * on the output, or on the stand-in if opening takes too long.
 */
function openedWhenPlayed(
  { clock }: Host,
  open: () => Promise<SoundOutput>,
  standIn: SoundOutput,
): Omit<SessionSound, 'news' | 'told'> {
  const lazy: LazyOutput = {
    clock,
    open,
    standIn,
    output: undefined,
    opening: undefined,
    waiting: undefined,
    timer: undefined,
    isAsleep: false,
    isClosed: false,
  };
  return {
    prepare: () => prepare(lazy),
    play: (event) => play(lazy, event),
    isBusy: () => lazy.waiting !== undefined || standIn.isBusy() || lazy.output?.isBusy() === true,
    leadMs: () => lazy.output?.leadMs() ?? 0,
    expectIn: (ms) => lazy.output?.expectIn(ms),
    silence: () => silence(lazy),
    sleep: () => {
      lazy.isAsleep = true;
      dropWaiting(lazy);
      lazy.output?.sleep();
    },
    close: () => {
      lazy.isClosed = true;
      dropWaiting(lazy);
      lazy.output?.close();
    },
    isSure: () => lazy.output?.isSure() === true,
  };
}

function play(lazy: LazyOutput, event: SoundEvent): void {
  lazy.isAsleep = false;
  if (lazy.output !== undefined) {
    lazy.output.play(event);
    return;
  }
  clearTimeout(lazy.timer);
  lazy.waiting = { event, at: lazy.clock.monotonic() };
  lazy.timer = setTimeout(() => playWaiting(lazy, lazy.standIn), LATEST_MS).unref();
  void prepare(lazy);
}

function prepare(lazy: LazyOutput): Promise<void> {
  lazy.opening ??= lazy.open().then((opened) => {
    lazy.output = lazy.isClosed ? SILENCE : opened;
    if (lazy.isClosed) opened.close();
    else if (lazy.isAsleep) opened.sleep();
    const { waiting, clock } = lazy;
    const isLate = waiting !== undefined && clock.monotonic() - waiting.at > LATEST_MS;
    playWaiting(lazy, isLate ? lazy.standIn : lazy.output);
  });
  return lazy.opening;
}

function playWaiting(lazy: LazyOutput, on: SoundOutput): void {
  clearTimeout(lazy.timer);
  if (lazy.waiting !== undefined) on.play(lazy.waiting.event);
  lazy.waiting = undefined;
}

function silence(lazy: LazyOutput): void {
  dropWaiting(lazy);
  lazy.output?.silence();
}

function dropWaiting(lazy: LazyOutput): void {
  clearTimeout(lazy.timer);
  lazy.waiting = undefined;
  lazy.standIn.silence();
}
