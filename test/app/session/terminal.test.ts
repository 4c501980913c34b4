import { describe, expect, it } from 'vitest';
import { openSessionTerminal } from '../../../src/app/session/terminal.ts';
import { readSettings } from '../../../src/core/settings/settings.ts';
import { blankGrid, put } from '../../../src/view/terminal/grid.ts';
import type { SignalHandlers } from '../../../src/host/terminal/signals.ts';
import type { TerminalOptions } from '../../../src/host/terminal/terminal.ts';
import { fakeHost } from '../../support/fake-host.ts';

const filled = blankGrid(2, 1);
put(filled, 0, 0, 'x', 'plain');

/** Opens a session's terminal; the test is what it is connected to. */
async function open(
  { isFullScreen = true, theme = 'auto', label = '' } = {},
  env: Record<string, string> = {},
) {
  const host = fakeHost({ out: { isTerminal: true, colours: 3 }, hasKeys: true, env });
  let given: TerminalOptions | undefined;
  let signals: SignalHandlers | undefined;
  const terminal = await openSessionTerminal(
    {
      ...host,
      label,
      signals: async (handlers) => {
        signals = handlers;
        return { stop: () => undefined, close: () => undefined };
      },
      openTerminal: async (terminalWishes) => {
        given = terminalWishes;
        const nothing = () => undefined;
        return {
          size: () => ({ columns: 80, rows: 24 }),
          write: nothing,
          leave: nothing,
          enter: nothing,
          settle: async () => undefined,
          close: nothing,
        };
      },
    },
    {
      isFullScreen,
      settings: readSettings({ sound: 'bell', theme }).settings,
      speed: 1,
    },
  );
  let redraws = 0;
  let over: () => void = () => undefined;
  void terminal.handleInput<void>((done) => {
    over = done;
    return {
      key: () => undefined,
      end: () => undefined,
      redraw: () => {
        redraws++;
      },
    };
  });
  const isHeldBack = () => {
    host.written.out = '';
    terminal.show(blankGrid(2, 1));
    terminal.show(filled);
    return host.written.out.includes('\u001b[?2026h');
  };
  const look = () => [terminal.theme(), terminal.cellAspect(), isHeldBack()];
  return {
    terminal,
    answer: given?.onReply,
    press: given?.onKey,
    signals,
    over,
    look,
    redraws: () => redraws,
    written: host.written,
  };
}

describe('a label', () => {
  it('has the first row of a full screen, and what is drawn is below it', async () => {
    const { terminal, written } = await open({ label: 'made up' });
    expect(terminal.size()).toEqual({ columns: 80, rows: 23 });
    terminal.show(filled);
    expect(written.out).toMatch(/ma.*x/s);
  });

  it('takes no row of plain lines', async () => {
    const { terminal } = await open({ isFullScreen: false, label: 'made up' });
    expect(terminal.size()).toEqual({ columns: 80, rows: 24 });
  });
});

describe('while the process is stopped', () => {
  it('draws nothing, not even a frame that is due before the terminal is taken again', async () => {
    const { terminal, signals, written, redraws } = await open();
    terminal.show(blankGrid(2, 1));
    signals?.onStop();
    written.out = '';
    terminal.show(filled);
    expect(written.out).toBe('');
    signals?.onContinue();
    expect(redraws()).toBe(1);
    terminal.show(filled);
    expect(written.out).toContain('x');
  });
});

describe('between two handlers', () => {
  it('Ctrl-C ends the next one before it begins, and other keys are lost', async () => {
    for (const [key, ended] of [
      ['ctrl-c', 1],
      ['q', 0],
    ] as const) {
      const { terminal, press, over } = await open();
      over();
      press?.(key);
      let ends = 0;
      const nothing = () => undefined;
      void terminal.handleInput(() => ({ key: nothing, redraw: nothing, end: () => void ends++ }));
      expect(ends, key).toBe(ended);
    }
  });
});

describe('the look of a terminal', () => {
  it('is the default until the terminal replies', async () => {
    const { look, redraws } = await open();
    expect(look()).toEqual(['dark', 0.5, true]);
    expect(redraws()).toBe(0);
  });

  it('follows the replies of the terminal, with a redraw if they change what is visible', async () => {
    const { answer, look, redraws } = await open();
    answer?.({ kind: 'background', rgb: [255, 255, 255] });
    expect([look(), redraws()]).toEqual([['light', 0.5, true], 1]);
    answer?.({ kind: 'cell', width: 12, height: 20 });
    expect([look(), redraws()]).toEqual([['light', 0.6, true], 2]);
    answer?.({ kind: 'synchronised', has: false });
    answer?.({ kind: 'end' });
    expect([look(), redraws()]).toEqual([['light', 0.6, false], 2]);
  });

  it('is not redrawn for a reply that confirms the default', async () => {
    const { answer, look, redraws } = await open();
    answer?.({ kind: 'background', rgb: [0, 0, 0] });
    answer?.({ kind: 'cell', width: 9, height: 18 });
    answer?.({ kind: 'synchronised', has: true });
    expect([look(), redraws()]).toEqual([['dark', 0.5, true], 0]);
  });

  it('is what is set, whatever the terminal replies', async () => {
    const { answer, look, redraws } = await open({ theme: 'light' }, { COLORFGBG: '15;0' });
    answer?.({ kind: 'background', rgb: [0, 0, 0] });
    expect([look()[0], redraws()]).toEqual(['light', 0]);
  });

  it('follows the environment if the terminal does not reply', async () => {
    const { look } = await open({}, { COLORFGBG: '0;15' });
    expect(look()[0]).toBe('light');
  });

  it('paints a background once the terminal has replied to everything but that', async () => {
    const { answer, redraws, terminal, written } = await open();
    terminal.show(blankGrid(1, 1));
    expect(written.out).not.toContain('48;2;14;18;23');
    answer?.({ kind: 'end' });
    expect(redraws()).toBe(1);
    terminal.show(blankGrid(1, 1));
    expect(written.out).toContain('48;2;14;18;23');
  });

  it('leaves the terminal’s own background if that is known or set', async () => {
    for (const { answer, terminal, written } of [
      await open({ theme: 'dark' }),
      await open({}, { COLORFGBG: '15;0' }),
    ]) {
      answer?.({ kind: 'end' });
      terminal.show(blankGrid(1, 1));
      expect(written.out).not.toContain('48;2');
    }
  });

  it('is not asked for if only lines are written', async () => {
    expect((await open({ isFullScreen: false })).answer).toBeUndefined();
  });
});
