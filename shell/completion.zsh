#compdef stretch
# stretch: completion for zsh
_stretch() {
  local line
  local -a lines found
  lines=("${(@f)$(stretch complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  if [[ $lines[1] == :files ]]; then
    if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
    _files
    return
  fi
  for line in $lines; do
    # What has no meaning of its own is not to have the mark that stands before one.
    if [[ $line == *$'\t'?* ]]; then
      found+=("${line%%$'\t'*}:${line#*$'\t'}")
    else
      found+=("${line%%$'\t'*}")
    fi
  done
  _describe -t stretch stretch found
}
if [[ ${funcstack[1]} == _stretch ]]; then
  _stretch "$@"
else
  (( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
  compdef _stretch stretch
fi
