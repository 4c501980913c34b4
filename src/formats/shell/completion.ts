/** Shells in which the command line can be completed. */
export const COMPLETION_SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What to run at a shell's start so that it asks `stretch complete` what may be typed next. */
export function completionScript(shell: (typeof COMPLETION_SHELLS)[number]): string {
  return SCRIPTS[shell];
}

/* What is typed is given on word by word and never run again, and neither is what comes back. */
const SCRIPTS: Readonly<Record<(typeof COMPLETION_SHELLS)[number], string>> = {
  // bash takes words apart at = and :, and its own means to undo that are a package which not everybody has.
  bash: `# stretch: completion for bash
__stretch_complete() {
  local IFS=$' \\t\\n' rest=\${COMP_LINE:0:COMP_POINT} words=() glued= word before i
  for (( i = 0; i <= COMP_CWORD; i++ )); do
    word=\${COMP_WORDS[i]}
    if (( i == COMP_CWORD )); then word=$rest; fi
    if [[ $glued ]]; then words[\${#words[@]}-1]+=$word; else words+=("$word"); fi
    rest=\${rest#"$word"}
    glued=1
    if [[ $rest == [[:blank:]]* || ! $rest ]]; then glued=; fi
    rest=\${rest#"\${rest%%[![:blank:]]*}"}
  done
  word=\${words[\${#words[@]}-1]}
  before=
  if [[ $word == *=* && $COMP_WORDBREAKS == *=* ]]; then before=\${word%%=*}=; fi
  COMPREPLY=()
  while IFS=$'\\t' read -r word rest; do
    if [[ $word == :files ]]; then
      compopt -o default 2>/dev/null
      break
    fi
    COMPREPLY+=("\${word#"$before"}")
  done < <(stretch complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -F __stretch_complete stretch
`,
  zsh: `#compdef stretch
# stretch: completion for zsh
_stretch() {
  local line
  local -a lines found
  lines=("\${(@f)$(stretch complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  if [[ $lines[1] == :files ]]; then
    if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
    _files
    return
  fi
  for line in $lines; do
    # What has no meaning of its own is not to have the mark that stands before one.
    if [[ $line == *$'\\t'?* ]]; then
      found+=("\${line%%$'\\t'*}:\${line#*$'\\t'}")
    else
      found+=("\${line%%$'\\t'*}")
    fi
  done
  _describe -t stretch stretch found
}
if [[ \${funcstack[1]} == _stretch ]]; then
  _stretch "$@"
else
  (( \${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
  compdef _stretch stretch
fi
`,
  fish: `# stretch: completion for fish
function __stretch_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -e words[1]
    set -l current (commandline --current-token --cut-at-cursor)
    set -l lines (stretch complete -- $words "$current" 2>/dev/null)
    if test "$lines[1]" = :files
        set -l before (string match -r -- '^--[^=]*=' "$current")
        for file in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current"))
            printf '%s%s\\n' "$before" $file
        end
    else
        string join -- \\n $lines
    end
end
complete -c stretch -e
complete -c stretch -f -a '(__stretch_complete)'
`,
  // An empty word is lost on its way in some versions; --next says that there is one.
  powershell: `# stretch: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName stretch -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    $new = @()
    if ($wordToComplete -eq '') { $new = @('--next') }
    & stretch complete @new '--' @words 2>$null | Where-Object { $_ -notlike ':*' } | ForEach-Object {
        $word, $says = $_ -split "\`t", 2
        if (-not $says) { $says = $word }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $says)
    }
}
`,
};
