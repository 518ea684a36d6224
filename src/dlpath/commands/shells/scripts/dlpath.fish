# Completion of dlpath in fish: each line of the answer is a word, a tab, and what it means.
function __dlpath_answers
    set -l words (commandline -opc)
    set -l begun (commandline -ct)
    set -l answers (_DLPATH_COMPLETE=fish $words "$begun" 2>/dev/null)
    if test "$answers" = "<files>"
        __fish_complete_path "$begun"
    else if test (count $answers) -gt 0
        printf '%s\n' $answers
    end
end
complete --command dlpath --no-files --keep-order --arguments '(__dlpath_answers)'
