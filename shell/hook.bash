# stretch: one line at the prompt when a slot is due, at most once an hour.
if (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 402 )); then
  builtin printf '%s\n' 'stretch: the prompt hook needs bash 4.2 or newer' >&2
else
  __stretch_file=@PROMPT_FILE@
  __stretch_quiet=0
  __stretch_prompt() {
    local before=$? now line from until last lines=()
    builtin printf -v now '%(%s)T' -1
    if (( now >= __stretch_quiet )) && [[ -r $__stretch_file ]]; then
      builtin mapfile -t lines 2>/dev/null < "$__stretch_file"
      for line in "${lines[@]}"; do
        from=${line%% *} line=${line#* }
        until=${line%% *}
        [[ $until > $now ]] || continue
        [[ $from == [1-9]* && $until == [1-9]* && $from$until != *[!0-9]* ]] || continue
        (( now < from )) && break
        last=
        [[ -r $__stretch_file.shown ]] && IFS= builtin read -r last 2>/dev/null < "$__stretch_file.shown"
        if [[ $last == [1-9]* && $last != *[!0-9]* ]] && (( last <= now && now < last + 3600 )); then
          __stretch_quiet=$(( last + 3600 ))
        else
          __stretch_quiet=$(( now + 3600 ))
          { builtin printf '%s\n' "$now" >| "$__stretch_file.shown"; } 2>/dev/null
          builtin printf '%s\n' "${line#* }"
        fi
        break
      done
    fi
    return "$before"
  }
  if [[ ${PROMPT_COMMAND[*]-} == *__stretch_prompt* ]]; then
    :
  elif (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501 )); then
    PROMPT_COMMAND+=(__stretch_prompt)
  else
    PROMPT_COMMAND="${PROMPT_COMMAND:+$PROMPT_COMMAND
}__stretch_prompt"
  fi
fi
