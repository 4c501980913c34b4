#compdef stretch stretch-coach
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
  _describe -V -t stretch stretch found
}
# For zsh's older completion, which is there without compinit and which compinit's asks about commands that it does not
# know: the words, and how they are listed. It offers files if there are none.
__stretch_words() {
  emulate -L zsh
  local line cursor position
  local -a typed
  # The words themselves are only to be had expanded, which would run what is typed.
  read -l line
  read -ln cursor
  read -cn position
  typed=("${(@Q)${(z)line[1,cursor-1]}}")
  if [[ -n $1 ]]; then typed[-1]=(); fi
  typed=("${(@)typed[$#typed-position+3,-1]}")
  typeset -gA __stretch_says
  __stretch_says=()
  reply=()
  for line in "${(@f)$(stretch complete -- "${(@)typed}" "${(Q)1}" 2>/dev/null)}"; do
    [[ $line == *$'\t'* ]] || continue
    reply+=("${line%%$'\t'*}")
    __stretch_says[$reply[-1]]=${line#*$'\t'}
  done
}
__stretch_list() {
  emulate -L zsh
  local word
  # Of words made of dots, the first from z to a is the longest.
  local -i width=${#${(O@)@//?/.}[1]}
  reply=()
  for word; do
    if [[ -n $__stretch_says[$word] ]]; then
      reply+=("${(r:width:)word}  -- $__stretch_says[$word]")
    else
      reply+=("$word")
    fi
  done
}
# Runs before each prompt: compinit forgets what was there before it, may be run at any time or never, and is not for us
# to run, because it may ask a question and takes its time. Until it has run, compdef may be there and do nothing.
__stretch_offer() {
  emulate -L zsh
  compctl -V stretch -K __stretch_words -y __stretch_list + -x 'n[1,=]' -f - 'C[0,*]' -f -- stretch
  if (( ${+_comps} )) && [[ -z ${_comps[stretch]-} ]]; then compdef _stretch stretch stretch-coach; fi
}
if [[ ${funcstack[1]-} == _stretch ]]; then
  _stretch "$@"
else
  autoload -Uz add-zsh-hook && add-zsh-hook precmd __stretch_offer
fi
