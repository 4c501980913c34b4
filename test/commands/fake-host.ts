import { DEFAULT_SLOTS } from '../../src/core/schedule.ts';
import type { Library } from '../../src/core/library.ts';
import type { Line } from '../../src/core/line.ts';
import { readSettings, type SettingName } from '../../src/core/settings.ts';
import { createClock } from '../../src/host/clock.ts';
import { findFolders } from '../../src/host/folders.ts';
import type { Host } from '../../src/host/host.ts';
import type { Output } from '../../src/host/output.ts';
import { ROUTINES, shippedLibrary } from '../core/library-samples.ts';

/** A host without a world: a clock that stands still, a journal in memory, outputs that are kept. */
export interface FakeHost extends Host {
  readonly written: { out: string; err: string };
  readonly lines: Line[];
  /** Lets so many milliseconds go by. */
  readonly pass: (ms: number) => void;
  /** What is thrown instead of saving a line, while it is set. */
  broken: Error | undefined;
}

/** What a test wants different of the host. */
export interface HostWishes {
  readonly out?: Partial<Output>;
  readonly env?: Host['env'];
  readonly hasKeys?: boolean;
  readonly settings?: Partial<Record<SettingName, string>>;
  readonly lines?: readonly Line[];
  readonly library?: Library;
}

/** A host at 07:30 on 24 November 2026, at which nothing was ever set up or done unless it is given. */
export function fakeHost(wishes: HostWishes = {}): FakeHost {
  let elapsed = 0;
  let id = 0;
  const stored: Partial<Record<SettingName, string>> = { ...wishes.settings };
  const written = { out: '', err: '' };
  const output = (name: 'out' | 'err', change: Partial<Output> = {}): Output => ({
    write: (text) => {
      written[name] += text;
    },
    isTerminal: false,
    columns: 80,
    rows: 24,
    colours: 0,
    ...change,
  });
  const unused = () => Promise.reject(new Error('this fake has no terminal and no signals'));
  const folders = findFolders({ STRETCH_HOME: '/fake' }, 'linux');
  const lines = [...(wishes.lines ?? [])];
  const host: FakeHost = {
    version: '1.0.0',
    env: wishes.env ?? {},
    out: output('out', wishes.out),
    err: output('err'),
    hasKeys: wishes.hasKeys ?? false,
    clock: createClock({
      monotonic: () => elapsed,
      wall: () => Date.parse('2026-11-24T07:30:00.000Z') + elapsed,
    }),
    folders,
    shippedRoutines: ROUTINES,
    settings: {
      file: '/fake/settings.json',
      read: () => ({ settings: readSettings(stored).settings, warnings: [] }),
      exists: () => Object.keys(stored).length > 0,
      write: async (values) => {
        Object.assign(stored, values);
      },
    },
    running: { claim: () => undefined, release: () => undefined, isRunning: () => false },
    journal: {
      folder: folders.journal,
      check: () => undefined,
      append: (line) => {
        if (host.broken !== undefined) throw host.broken;
        lines.push(line);
      },
      read: () => ({ lines, bad: [], badCount: 0, exposed: [] }),
    },
    library: async () => wishes.library ?? shippedLibrary(),
    openTerminal: unused,
    signals: unused,
    onOutputLost: () => undefined,
    newId: () => `id-${++id}`,
    written,
    lines,
    pass: (ms) => {
      elapsed += ms;
    },
    broken: undefined,
  };
  return host;
}

/** The times of the default slots, by name. */
export const DEFAULT_TIMES = Object.fromEntries(
  DEFAULT_SLOTS.map(({ name, time }) => [name, time]),
);
