# stretch: one line at the prompt when a slot is due, at most once an hour.
typeset -g __stretch_file=@PROMPT_FILE@
typeset -gi __stretch_quiet=0
__stretch_prompt() {
  local before=$? line from until last
  emulate -L zsh
  (( EPOCHSECONDS >= __stretch_quiet )) && [[ -r $__stretch_file ]] || return $before
  for line in "${(@f)mapfile[$__stretch_file]}"; do
    from=${line%% *} line=${line#* }
    until=${line%% *}
    [[ $until > $EPOCHSECONDS ]] || continue
    [[ $from == [1-9]* && $until == [1-9]* && $from$until != *[^0-9]* ]] || continue
    (( EPOCHSECONDS < from )) && break
    last=
    [[ -r $__stretch_file.shown ]] && last=${mapfile[$__stretch_file.shown]%%$'\n'*}
    if [[ $last == [1-9]* && $last != *[^0-9]* ]] && (( last <= EPOCHSECONDS && EPOCHSECONDS < last + 3600 )); then
      (( __stretch_quiet = last + 3600 ))
    else
      (( __stretch_quiet = EPOCHSECONDS + 3600 ))
      { builtin print -r -- $EPOCHSECONDS >| $__stretch_file.shown } 2>/dev/null
      builtin print -r -- ${line#* }
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
