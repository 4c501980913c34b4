import { shellWord } from '../../core/text/shell-quote.ts';

/** Shells with a hook for their prompt. */
export const HOOK_SHELLS = ['bash', 'zsh', 'fish'] as const;

/** One of them. */
export type HookShell = (typeof HOOK_SHELLS)[number];

/**
 * What to run at a shell's start so that its prompt shows what is due, at most once an hour in all shells together. It
 * reads the file at a path with what the shell itself has, and starts no process.
 */
export function hookScript(shell: HookShell, path: string): string {
  return SCRIPTS[shell](path);
}

/*
 * The lines are sorted by when they begin, so the first that is still to come ends the search; those that are over are
 * told by comparing texts, which is quick, as all moments have ten digits until 2286. What is not digits is skipped
 * before anything is counted with it, as bash and zsh run what stands in the index of an array.
 */
const SCRIPTS: Readonly<Record<HookShell, (path: string) => string>> = {
  bash: (path) => `# stretch: one line at the prompt when a slot is due, at most once an hour.
if (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 402 )); then
  builtin printf '%s\\n' 'stretch: the prompt hook needs bash 4.2 or newer' >&2
else
  __stretch_file=${shellWord(path)}
  __stretch_quiet=0
  __stretch_prompt() {
    local before=$? now line from until last lines=()
    builtin printf -v now '%(%s)T' -1
    if (( now >= __stretch_quiet )) && [[ -r $__stretch_file ]]; then
      builtin mapfile -t lines 2>/dev/null < "$__stretch_file"
      for line in "\${lines[@]}"; do
        from=\${line%% *} line=\${line#* }
        until=\${line%% *}
        [[ $until > $now ]] || continue
        [[ $from == [1-9]* && $until == [1-9]* && $from$until != *[!0-9]* ]] || continue
        (( now < from )) && break
        last=
        [[ -r $__stretch_file.shown ]] && IFS= builtin read -r last 2>/dev/null < "$__stretch_file.shown"
        if [[ $last == [1-9]* && $last != *[!0-9]* ]] && (( last <= now && now < last + 3600 )); then
          __stretch_quiet=$(( last + 3600 ))
        else
          __stretch_quiet=$(( now + 3600 ))
          { builtin printf '%s\\n' "$now" >| "$__stretch_file.shown"; } 2>/dev/null
          builtin printf '%s\\n' "\${line#* }"
        fi
        break
      done
    fi
    return "$before"
  }
  if [[ \${PROMPT_COMMAND[*]-} == *__stretch_prompt* ]]; then
    :
  elif (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501 )); then
    PROMPT_COMMAND+=(__stretch_prompt)
  else
    PROMPT_COMMAND="\${PROMPT_COMMAND:+$PROMPT_COMMAND
}__stretch_prompt"
  fi
fi
`,
  zsh: (path) => `# stretch: one line at the prompt when a slot is due, at most once an hour.
typeset -g __stretch_file=${shellWord(path)}
typeset -gi __stretch_quiet=0
__stretch_prompt() {
  local before=$? line from until last
  emulate -L zsh
  (( EPOCHSECONDS >= __stretch_quiet )) && [[ -r $__stretch_file ]] || return $before
  for line in "\${(@f)mapfile[$__stretch_file]}"; do
    from=\${line%% *} line=\${line#* }
    until=\${line%% *}
    [[ $until > $EPOCHSECONDS ]] || continue
    [[ $from == [1-9]* && $until == [1-9]* && $from$until != *[^0-9]* ]] || continue
    (( EPOCHSECONDS < from )) && break
    last=
    [[ -r $__stretch_file.shown ]] && last=\${mapfile[$__stretch_file.shown]%%$'\\n'*}
    if [[ $last == [1-9]* && $last != *[^0-9]* ]] && (( last <= EPOCHSECONDS && EPOCHSECONDS < last + 3600 )); then
      (( __stretch_quiet = last + 3600 ))
    else
      (( __stretch_quiet = EPOCHSECONDS + 3600 ))
      { builtin print -r -- $EPOCHSECONDS >| $__stretch_file.shown } 2>/dev/null
      builtin print -r -- \${line#* }
    fi
    break
  done
  return $before
}
if zmodload zsh/datetime zsh/mapfile 2>/dev/null && autoload -Uz add-zsh-hook; then
  add-zsh-hook precmd __stretch_prompt
else
  builtin print -ru2 -- 'stretch: the prompt hook needs the modules zsh/datetime and zsh/mapfile'
fi
`,
  fish: (path) => `# stretch: one line at the prompt when a slot is due, at most once an hour.
set -g __stretch_file ${fishQuoted(path)}
set -g __stretch_quiet 0
# fish has no clock of its own: what it has is how long ago a file was changed.
if contains -- path (builtin -n)
    function __stretch_prompt --on-event fish_prompt
        set -l before $status
        set -l made (builtin path mtime -- $__stretch_file)
        or return $before
        set -l now (builtin math $made + (builtin path mtime --relative -- $__stretch_file))
        test $now -ge $__stretch_quiet
        or return $before
        while builtin read -l -d ' ' from until line
            test "$until" -gt $now 2>/dev/null
            or continue
            builtin string match -qr '^[1-9][0-9]* [1-9][0-9]*$' -- "$from $until"
            or continue
            test $now -ge $from
            or break
            set -l last
            test -r $__stretch_file.shown
            and builtin read last <$__stretch_file.shown
            if builtin string match -qr '^[1-9][0-9]*$' -- "$last"
                and test $last -le $now -a $now -lt (builtin math $last + 3600)
                set -g __stretch_quiet (builtin math $last + 3600)
            else
                set -g __stretch_quiet (builtin math $now + 3600)
                test -w (builtin path dirname -- $__stretch_file)
                and builtin echo $now >$__stretch_file.shown
                builtin printf '%s\\n' $line
            end
            break
        end <$__stretch_file
        return $before
    end
else
    builtin printf '%s\\n' 'stretch: the prompt hook needs fish 3.5 or newer' >&2
end
`,
};

/** A text as one word of fish, in which nothing is expanded. */
function fishQuoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
