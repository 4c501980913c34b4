import { DONE, FAILED, READY } from './resident.ts';

/** Arguments that have Windows' own shell run a script; encoded, so that nothing in it is read twice. */
export function encodedCommand(script: string): readonly string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
}

/** What a resident script does, in its own language; in a line `$parts` are its words, `$text` its last one from base64. */
export interface ResidentScript {
  /** Before anything else. */
  readonly begin: readonly string[];
  /** To be silent. */
  readonly silence: string;
  /** With a line; the first word is its number. */
  readonly each: readonly string[];
  /** Whether what the last line began has come to its end. */
  readonly isDone: string;
}

/**
 * A script that reads lines until there are no more: an empty one has it be silent, any other does that and then what it
 * is for. It says when it has started, and how each line went. It looks for lines and for the end of what it does in
 * turn, since an event would wait for a line that is being read.
 */
export function residentScript({ begin, silence, each, isDone }: ResidentScript): string {
  return [
    "$ErrorActionPreference = 'Stop'",
    ...begin,
    '$reader = New-Object IO.StreamReader([Console]::OpenStandardInput())',
    '$reading = $reader.ReadLineAsync()',
    "$number = ''",
    `[Console]::Out.WriteLine('${READY}')`,
    'while ($true) {',
    '  if ($reading.Wait(20)) {',
    '    $line = $reading.Result',
    '    if ($null -eq $line) { break }',
    '    $reading = $reader.ReadLineAsync()',
    `    ${silence}`,
    "    $number = ''",
    "    if ($line -eq '') { continue }",
    "    $parts = $line.Split(' ')",
    '    try {',
    '      $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[-1]))',
    ...each.map((line) => `      ${line}`),
    '      $number = $parts[0]',
    '    } catch {',
    `      [Console]::Out.WriteLine('${FAILED} ' + $parts[0] + ' ' + $_.Exception.Message.Split("\`n")[0])`,
    '    }',
    `  } elseif (($number -ne '') -and (${isDone})) {`,
    `    [Console]::Out.WriteLine('${DONE} ' + $number)`,
    "    $number = ''",
    '  }',
    '}',
    silence,
  ].join('\n');
}
