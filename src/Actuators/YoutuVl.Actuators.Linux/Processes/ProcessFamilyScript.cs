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

        # A child of a member, and whoever lives in the session of a member, is a member: some programs overwrite their environment.
        grow() {
            grown=
            for stat in /proc/[0-9]*/stat; do
                read -r line <"$stat" || continue
                pid=${line%% *}
                [ "$pid" != $$ ] || continue
                case $family in *" $pid "*) continue ;; esac
                # shellcheck disable=SC2086 # the fields after the name are meant to be split
                set -- ${line##*) }
                case $family in *" $2 "* | *" $4 "*) family="$family$pid " grown=1 ;; esac
            done
            [ -z "$grown" ] || grow
        }

        # Sets alive to the members that still run. The list of members only grows: an orphan is not found through its parent any more.
        look() {
            for found in $(cd /proc && grep -lszxF -e "$mark" [0-9]*/environ); do
                pid=${found%/environ}
                case $family in *" $pid "*) ;; *) family="$family$pid " ;; esac
            done
            grow
            alive=
            for pid in $family; do
                read -r line <"/proc/$pid/stat" || continue
                case ${line##*) } in Z* | X*) ;; *) alive="$alive $pid" ;; esac
            done
        }

        clean() {
            trap '' HUP INT TERM
            signal=TERM turn=0 quiet=0
            # Two looks in a row must find nothing: a process that was just being started has no environment to be known by yet.
            while [ $quiet -lt 2 ] && [ $turn -lt 250 ]; do
                look
                # shellcheck disable=SC2086 # a list of process ids
                if [ -n "$alive" ]; then quiet=0; kill -s $signal $alive; else quiet=$((quiet + 1)); fi
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
