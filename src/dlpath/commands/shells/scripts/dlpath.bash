# Completion of dlpath in bash, also in the 3.2 that macOS brings along.
_dlpath() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        if [ "$line" = "<files>" ]; then
            if type compopt > /dev/null 2>&1; then
                compopt -o default
            else
                while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2")
            fi
            return 0
        fi
        COMPREPLY+=("$line")
    done < <(_DLPATH_COMPLETE=bash "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
    return 0
}
complete -F _dlpath dlpath
