namespace YoutuVl.Actuators.Linux.Processes;

/// <summary>The shell program behind <see cref="Watchdog"/>; plain POSIX sh and grep, which every Debian has.</summary>
internal static class ProcessFamilyScript
{
    /// <summary>
    /// Waits for the end of its standard input, then ends every process that carries the mark (<c>$1</c>, a whole NAME=VALUE entry of its
    /// environment) or descends from one, and removes the folder <c>$2</c>.
    /// </summary>
    public const string Text =
        """
        exec >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
        mark=$1 folder=$2 family=' '

        # Sets alive to the members that still run. A child of a member, and whoever lives in the session of a member, is a member: some
        # programs overwrite their environment. The family only grows: an orphan is not found through its parent any more.
        look() {
            for found in $(cd /proc && grep -lszxF -e "$mark" [0-9]*/environ); do
                case $family in *" ${found%/environ} "*) ;; *) family="$family${found%/environ} " ;; esac
            done
            table=$(sed -n 's/^\([0-9]*\) (.*) \([A-Za-z]\) \([0-9]*\) [0-9]* \([0-9]*\) .*/\1 \2 \3 \4/p' /proc/[0-9]*/stat)
            grown=1
            while [ -n "$grown" ]; do
                grown='' alive=''
                while read -r pid state parent session; do
                    case $family in
                        *" $pid "*) ;;
                        *" $parent "* | *" $session "*) family="$family$pid " grown=1 ;;
                        *) continue ;;
                    esac
                    case $state in Z | X) ;; *) alive="$alive $pid" ;; esac
                done <<EOF
        $table
        EOF
            done
        }

        clean() {
            trap '' HUP INT TERM
            signal=TERM turn=0 quiet=0
            # Two looks in a row must find nothing: a process that was just being started has no environment to be known by yet.
            while :; do
                look
                # shellcheck disable=SC2086 # a list of process ids
                if [ -n "$alive" ]; then quiet=0; kill -s $signal $alive; else quiet=$((quiet + 1)); fi
                if [ $quiet -ge 2 ] || [ $turn -ge 250 ]; then break; fi
                turn=$((turn + 1))
                [ $turn -lt 15 ] || signal=KILL
                sleep 0.02
            done
            # A server that had to be killed leaves its socket, and with it the display number.
            [ $signal = TERM ] || { read -r number <"$folder/display" && rm -f "/tmp/.X11-unix/X$number"; }
            rm -rf -- "$folder"
            exit 0
        }

        trap clean HUP INT TERM
        while read -r _; do :; done
        clean
        """;
}
