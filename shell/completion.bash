# stretch: completion for bash
__stretch_complete() {
  local IFS=$' \t\n' rest=${COMP_LINE:0:COMP_POINT} words=() glued= word before i
  for (( i = 0; i <= COMP_CWORD; i++ )); do
    word=${COMP_WORDS[i]}
    if (( i == COMP_CWORD )); then word=$rest; fi
    if [[ $glued ]]; then words[${#words[@]}-1]+=$word; else words+=("$word"); fi
    rest=${rest#"$word"}
    glued=1
    if [[ $rest == [[:blank:]]* || ! $rest ]]; then glued=; fi
    rest=${rest#"${rest%%[![:blank:]]*}"}
  done
  word=${words[${#words[@]}-1]}
  before=
  if [[ $word == *=* && $COMP_WORDBREAKS == *=* ]]; then before=${word%%=*}=; fi
  COMPREPLY=()
  while IFS=$'\t' read -r word rest; do
    if [[ $word == :files ]]; then
      compopt -o default 2>/dev/null
      break
    fi
    COMPREPLY+=("${word#"$before"}")
  done < <(stretch complete -- "${words[@]:1}" 2>/dev/null)
}
complete -F __stretch_complete stretch
