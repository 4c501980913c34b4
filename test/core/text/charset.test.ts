import { describe, expect, it } from 'vitest';
import { charsetOf } from '../../../src/core/text/charset.ts';

describe('the characters of a terminal', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'UTF-8, because no locale is set'],
    [{ LC_ALL: '', LC_CTYPE: '', LANG: '' }, 'UTF-8, because no locale is set'],
    [{ LANG: 'en_GB.UTF-8' }, 'UTF-8, because LANG is en_GB.UTF-8'],
    [{ LANG: 'C.utf8' }, 'UTF-8, because LANG is C.utf8'],
    // As macOS sets it for a shell on another computer.
    [{ LC_CTYPE: 'UTF-8', LANG: 'C' }, 'UTF-8, because LC_CTYPE is UTF-8'],
    // Which character set this means depends on the system.
    [{ LANG: 'de_DE' }, 'UTF-8, because LANG is de_DE'],
    [{ LANG: 'C' }, 'ASCII, because LANG is C; C.UTF-8'],
    [{ LC_CTYPE: 'POSIX' }, 'ASCII, because LC_CTYPE is POSIX; C.UTF-8'],
    [{ LC_ALL: 'C', LC_CTYPE: 'UTF-8' }, 'ASCII, because LC_ALL is C; C.UTF-8'],
    [{ LC_ALL: 'C.UTF-8', LANG: 'C' }, 'UTF-8, because LC_ALL is C.UTF-8'],
    [{ LANG: 'de_DE.ISO-8859-1' }, 'ASCII, because LANG is de_DE.ISO-8859-1; de_DE.UTF-8'],
    [{ LANG: 'fr_FR@euro' }, 'ASCII, because LANG is fr_FR@euro; fr_FR.UTF-8'],
    [{ LANG: 'ca_ES.UTF-8@valencia' }, 'UTF-8, because LANG is ca_ES.UTF-8@valencia'],
    [{ LANG: 'ru_RU.KOI8-R' }, 'ASCII, because LANG is ru_RU.KOI8-R; ru_RU.UTF-8'],
    [{ TERM: 'linux' }, 'ASCII, because the console’s font lacks most signs'],
    [{ TERM: 'linux', LANG: 'en_GB.UTF-8' }, 'ASCII, because the console’s font lacks most signs'],
    [{ TERM: 'linux', LANG: 'C' }, 'ASCII, because LANG is C; C.UTF-8'],
  ])('with %j are %s', (env, expected) => {
    const { isAscii, why, remedy } = charsetOf(env);
    const instead = remedy === undefined ? '' : `; ${remedy.replace(/^[A-Z_]+=/, '')}`;
    expect(`${isAscii ? 'ASCII' : 'UTF-8'}, because ${why}${instead}`).toBe(expected);
  });
});
