# stretch: completion for fish
function __stretch_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -e words[1]
    set -l current (commandline --current-token --cut-at-cursor)
    set -l lines (stretch complete -- $words "$current" 2>/dev/null)
    if test "$lines[1]" = :files
        set -l before (string match -r -- '^--[^=]*=' "$current")
        for file in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current"))
            printf '%s%s\n' "$before" $file
        end
    else
        string join -- \n $lines
    end
end
complete -c stretch -e
complete -c stretch -f -k -a '(__stretch_complete)'
complete -c stretch-coach -e
complete -c stretch-coach -f -k -a '(__stretch_complete)'
