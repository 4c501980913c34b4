# stretch: one line at the prompt when a slot is due, at most once an hour.
set -g __stretch_file @PROMPT_FILE@
set -g __stretch_quiet 0
# fish has no clock of its own: what it has is how long ago a file was changed.
if contains -- path (builtin -n)
    function __stretch_prompt --on-event fish_prompt
        set -l before $status
        set -l made (builtin path mtime -- $__stretch_file)
        or return $before
        set -l now (builtin math $made + (builtin path mtime --relative -- $__stretch_file))
        test $now -ge $__stretch_quiet
        or return $before
        while builtin read -l -d ' ' from until line
            test "$until" -gt $now 2>/dev/null
            or continue
            builtin string match -qr '^[1-9][0-9]* [1-9][0-9]*$' -- "$from $until"
            or continue
            test $now -ge $from
            or break
            set -l last
            test -r $__stretch_file.shown
            and builtin read last <$__stretch_file.shown
            if builtin string match -qr '^[1-9][0-9]*$' -- "$last"
                and test $last -le $now -a $now -lt (builtin math $last + 3600)
                set -g __stretch_quiet (builtin math $last + 3600)
            else
                set -g __stretch_quiet (builtin math $now + 3600)
                test -w (builtin path dirname -- $__stretch_file)
                and builtin echo $now >$__stretch_file.shown
                builtin printf '%s\n' $line
            end
            break
        end <$__stretch_file
        return $before
    end
else
    builtin printf '%s\n' 'stretch: the prompt hook needs fish 3.5 or newer' >&2
end
