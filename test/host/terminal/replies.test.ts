import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TerminalReply, parseReply, queriesFor } from '../../../src/host/terminal/replies.ts';

const ALL = '\u001b]11;?\u001b\\\u001b[?2026$p\u001b[16t\u001b[c';

describe('the queries for a terminal', () => {
  it.each<[string, Record<string, string>]>([
    [ALL, { TERM: 'xterm-256color' }],
    [ALL, { TERM: 'tmux-256color' }],
    ['\u001b]11;?\u001b\\\u001b[16t\u001b[c', { TERM: 'xterm', TERM_PROGRAM: 'Apple_Terminal' }],
    ['', { TERM: 'linux' }],
    ['', { TERM: 'dumb' }],
    ['', {}],
  ])('are %j with %j', (queries, env) => {
    expect(queriesFor(env)).toBe(queries);
  });
});

describe('the replies of a terminal', () => {
  it.each<[string, TerminalReply | undefined]>([
    ['\u001b]11;rgb:0000/8080/ffff\u0007', { kind: 'background', rgb: [0, 128, 255] }],
    ['\u001b]11;rgb:FFFF/ffff/ffff\u001b\\', { kind: 'background', rgb: [255, 255, 255] }],
    ['\u001b]11;rgb:f/0/8\u0007', { kind: 'background', rgb: [255, 0, 136] }],
    ['\u001b]11;rgb:1e/1e/2e\u0007', { kind: 'background', rgb: [30, 30, 46] }],
    ['\u001b]11;rgb:fff/000/7ff\u0007', { kind: 'background', rgb: [255, 0, 127] }],
    ['\u001b]11;rgba:ffff/0000/0000/8000\u0007', { kind: 'background', rgb: [255, 0, 0] }],
    ['\u001b[?2026;0$y', { kind: 'synchronised', has: false }],
    ['\u001b[?2026;1$y', { kind: 'synchronised', has: true }],
    ['\u001b[?2026;2$y', { kind: 'synchronised', has: true }],
    ['\u001b[?2026;3$y', { kind: 'synchronised', has: true }],
    ['\u001b[?2026;4$y', { kind: 'synchronised', has: false }],
    ['\u001b[6;36;17t', { kind: 'cell', width: 17, height: 36 }],
    ['\u001b[6;0;0t', undefined],
    ['\u001b[?62;22;52c', { kind: 'end' }],
    ['\u001b[?6c', { kind: 'end' }],
  ])('include %j as %j', (sent, reply) => {
    expect(parseReply(sent)).toEqual(reply);
  });

  it.each([
    'n',
    '11;rgb:0000/0000/0000',
    '\u001b[A',
    '\u001b[6~',
    '\u001b[6;5~',
    '\u001b[24;80R',
    '\u001b[8;24;80t',
    '\u001b[>0;276;0c',
    '\u001b[?2004;1$y',
    '\u001b]10;rgb:0000/0000/0000\u0007',
    '\u001b]11;#ffffff\u0007',
    '\u001b]11;rgb:12345/0/0\u0007',
    '\u001b]11;rgb:/0/0\u0007',
    '\u001b]11;rgb:00/00\u0007',
    '\u001b]11;rgb:0000/0000/0000',
    'n\u001b[?6c',
    '\u001b[?6cn',
  ])('do not include %j', (sent) => {
    expect(parseReply(sent)).toBeUndefined();
  });

  it('have colours from 0 to 255, whatever is sent', () => {
    const unit = fc.constantFrom('\u001b', ...'[]?11;6rgb:/0f$yct\u0007\\nq2026'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (sent) => {
        const answer = parseReply(sent);
        if (answer?.kind !== 'background') return;
        for (const part of answer.rgb) expect(part >= 0 && part <= 255).toBe(true);
      }),
    );
  });
});
