#!/usr/bin/env bash
# Builds one project or solution quietly: nothing when it works, the errors when it does not.
# Usage: eng/build.sh <project or solution> <Debug|Release>
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# No build server may outlive us: it would hold the output of whoever waits for this script to end.
if ! dotnet build "$1" -c "$2" --nologo -v quiet -nodeReuse:false </dev/null >"$log" 2>&1; then
    grep -E ': (error|warning) |error MSB|error NU' "$log" | sort -u | head -n 40 >&2 || tail -n 40 "$log" >&2
    echo "The build of $1 failed." >&2
    exit 1
fi
