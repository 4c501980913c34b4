import { expect, it } from 'vitest';
import { decimalSign } from '../../../src/core/text/decimal-sign.ts';

it.each([
  [{ LANG: 'de_DE.UTF-8' }, ','],
  [{ LANG: 'en_US.UTF-8' }, '.'],
  [{ LANG: 'fr' }, ','],
  [{ LANG: 'de_CH.UTF-8' }, '.'],
  [{ LANG: 'es_MX' }, '.'],
  [{ LANG: 'es_419' }, '.'],
  [{ LANG: 'sr_RS@latin' }, ','],
  [{ LANG: 'fa_IR' }, '.'],
  [{ LANG: 'en_US.UTF-8', LC_NUMERIC: 'nl_NL.UTF-8' }, ','],
  [{ LANG: 'de_DE', LC_NUMERIC: 'de_DE', LC_ALL: 'en_GB.UTF-8' }, '.'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: '' }, ','],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, '.'],
  [{ LANG: 'C.UTF-8' }, '.'],
  [{ LANG: 'POSIX' }, '.'],
])('the decimal sign of %j is %s, whatever the system says', (env, sign) => {
  expect([decimalSign(env, 'de-DE'), decimalSign(env, 'en-US')]).toEqual([sign, sign]);
});

it.each([{}, { LANG: '' }, { LANG: 'UTF-8' }, { LANG: 'german' }, { LC_MESSAGES: 'en_US' }])(
  'the decimal sign of %j is that of the system’s locale',
  (env) => {
    expect([decimalSign(env, 'de-DE'), decimalSign(env, 'en-US')]).toEqual([',', '.']);
  },
);
