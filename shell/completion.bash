# stretch: completion for bash
__stretch_complete() {
  local IFS=$' \t\n' rest=${COMP_LINE:0:COMP_POINT} words=() says=() glued= word before i
  local -i width=0
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
      return
    fi
    word=${word#"$before"}
    COMPREPLY+=("$word")
    says+=("$rest")
    if (( ${#word} > width )); then width=${#word}; fi
  done < <(stretch complete -- "${words[@]:1}" 2>/dev/null)
  compopt -o nosort 2>/dev/null
  # Since bash 4, these say that the words are only listed, so that each can come with its meaning.
  if (( ${#says[@]} > 1 )) && [[ ' 33 63 64 ' == *" ${COMP_TYPE-} "* ]]; then
    for i in "${!says[@]}"; do
      [[ ${says[i]} ]] || continue
      printf -v rest '%*s' $(( width - ${#COMPREPLY[i]} )) ''
      COMPREPLY[i]+="$rest  (${says[i]})"
      COMPREPLY[i]=${COMPREPLY[i]:0:${COLUMNS:-80}-1}
    done
  fi
}
complete -F __stretch_complete stretch stretch-coach
