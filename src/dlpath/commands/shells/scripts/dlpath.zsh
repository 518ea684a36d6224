#compdef dlpath
# Completion of dlpath in zsh: each line of the answer is a word, a tab, and what it means.
_dlpath() {
    local line word hint
    local -a asked answers
    asked=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
    while IFS= read -r line; do
        if [[ $line == "<files>" ]]; then
            _files
            return
        fi
        word=${${${line%%$'\t'*}//\\/\\\\}//:/\\:}
        hint=${${line#*$'\t'}//\\/\\\\}
        answers+=("$word${hint:+:$hint}")
    done < <(_DLPATH_COMPLETE=zsh ${~${(Q)words[1]}} "${asked[@]}" 2> /dev/null)
    (( $#answers )) && _describe -V 'dlpath' answers
}
if (( ! $+functions[compdef] )); then
    autoload -Uz compinit && compinit -i
fi
compdef _dlpath dlpath
if [[ $funcstack[1] == _dlpath ]]; then  # found on fpath: this is the first Tab
    _dlpath
fi
