import { describe, expect, it } from 'vitest';
import { onDemo, ownOnlyCommand } from '../../../src/core/demo/on-demo.ts';

describe('a text about the made-up record', () => {
  it.each([
    ['To go on: stretch today --continue', 'To go on: stretch demo today --continue'],
    ['a\n    stretch routine check\nb', 'a\n    stretch demo routine check\nb'],
    ['\u001b[1mnote\u001b[0m: stretch week', '\u001b[1mnote\u001b[0m: stretch demo week'],
    ['  stretch\u00a0config\u00a0list', '  stretch\u00a0demo\u00a0config\u00a0list'],
    [
      'none: stretch check --none; any: stretch check',
      'none: stretch demo check --none; any: stretch demo check',
    ],
    ['Usage: stretch routine [options]', 'Usage: stretch demo routine [options]'],
  ])('has commands that run on it: %j', (text, shown) => {
    expect(onDemo(text)).toBe(shown);
  });

  it.each([
    'stretch demo --remove',
    'for your own: stretch setup',
    'to have reminders: stretch schedule install',
    'to read it: sudo chmod u+r settings.json',
    '  stretch today   coach the routine',
    'Hip flexor stretch, each side',
    'I stretch today and tomorrow',
    'stretch: no experiment is planned',
  ])('keeps everything else: %j', (text) => {
    expect(onDemo(text)).toBe(text);
  });
});

describe('a command that only the user’s own record can have', () => {
  it.each([
    ['setup', 'setup'],
    ['schedule install --dry-run', 'schedule install'],
    ['schedule show', undefined],
    ['today', undefined],
    ['', undefined],
  ])('is found in %j', (line, command) => {
    expect(ownOnlyCommand(line.split(' '))).toBe(command);
  });
});
