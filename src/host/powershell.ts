/** Arguments that have Windows' own shell run a script; encoded, so that nothing in it is read twice. */
export function encodedCommand(script: string): readonly string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
}

/**
 * A script that reads lines until there are no more: an empty one has it be silent, any other does that and then
 * something with `$parts`, the words of the line, and `$text`, its last word from base64.
 */
export function residentScript(
  begin: readonly string[],
  silence: string,
  each: readonly string[],
): string {
  return [
    "$ErrorActionPreference = 'Stop'",
    ...begin,
    'while ($null -ne ($line = [Console]::In.ReadLine())) {',
    `  ${silence}`,
    "  if ($line -eq '') { continue }",
    "  $parts = $line.Split(' ')",
    '  $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[-1]))',
    ...each.map((line) => `  ${line}`),
    '}',
    silence,
  ].join('\n');
}
