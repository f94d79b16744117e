#!/usr/bin/env bash
# Runs the main job once, for real: a virtual desktop, a text editor, a note typed and saved through its own menus, checked on disk.
# Usage: ./demo.sh   (the report goes to out/demo)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

eng/require-sdk.sh
echo "[1/3] Packages"
eng/install-linux.sh demo

echo "[2/3] Build"
eng/build.sh src/Agent/YoutuVl.Agent.Cli Release

echo "[3/3] Run scenarios/write-and-save.yaml on a virtual desktop"
report=out/demo
rm -rf "$report"
status=0
artifacts/bin/YoutuVl.Agent.Cli/release/youtuvl run scenarios/write-and-save.yaml \
    --virtual-desktop 1280x800 --report "$report" </dev/null || status=$?

if [ "$status" -ne 0 ]; then
    echo "The demo failed (exit code $status)." >&2
fi
exit "$status"
