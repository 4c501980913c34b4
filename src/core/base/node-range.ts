/**
 * Whether a version such as `22.13.1` is in an npm range such as `^20.19.0 || >=24.0.0`. Only these two operators are
 * known; any other range includes every version.
 */
export function fitsEngines(version: string, range: string): boolean {
  return range.split('||').some((part) => fitsPart(version, part.trim()));
}

function fitsPart(version: string, part: string): boolean {
  const [, sign, least = ''] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(part) ?? [];
  if (sign === undefined) return true;
  const [found, wanted] = [numbers(version), numbers(least)];
  if (sign === '^' && found[0] !== wanted[0]) return false;
  const different = found.findIndex((number, index) => number !== wanted[index]);
  return different === -1 || (found[different] ?? 0) > (wanted[different] ?? 0);
}

function numbers(version: string): readonly number[] {
  return version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
}
