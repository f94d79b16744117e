#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, runs every test project. The last line reads: N passed, N failed
# Usage: ./test.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

passed=0
failed=0
limit=600 # seconds for one test program: a hanging one must not hold up everything after it

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] && exit 0
    exit 1
}

broken() {
    echo "$1" >&2
    failed=$((failed + 1))
}

# One number of the summary that a test program prints, for example "  succeeded: 24".
count() {
    sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$2" | tail -n 1
}

run_project() {
    local name=$1 program=artifacts/bin/$1/debug/$2 log=artifacts/test-results/$1.log status=0 ok bad
    if [ ! -x "$program" ]; then
        broken "$name: there is no test program $program"
        return
    fi

    timeout -k 10 "$limit" "$program" --no-progress --no-ansi </dev/null >"$log" 2>&1 || status=$?
    ok=$(count succeeded "$log")
    bad=$(count failed "$log")
    if [ -z "$ok" ] || [ -z "$bad" ]; then
        tail -n 20 "$log" >&2
        broken "$name: ended with exit code $status before it had a result (124: it ran into the limit of $limit s)"
        return
    fi

    passed=$((passed + ok))
    failed=$((failed + bad))
    echo "$name: $ok passed, $bad failed"
    if [ "$status" -ne 0 ]; then
        sed -n '/^failed /,$p' "$log" | head -n 200 >&2
        [ "$bad" -gt 0 ] || broken "$name: exit code $status although no test failed (no tests, or a crash at the end)"
    fi
}

eng/require-sdk.sh || { broken "The .NET SDK is needed."; finish; }
eng/install-linux.sh test || { broken "Packages are missing."; finish; }
echo "Building"
eng/build.sh YoutuVl.Agent.sln Debug || { broken "The build failed."; finish; }

mkdir -p artifacts/test-results
for project in tests/*.Tests/*.csproj tests/EndToEnd/*.csproj; do
    [ -e "$project" ] || continue
    name=$(basename "$project" .csproj)
    program=$(sed -n 's:.*<AssemblyName>\(.*\)</AssemblyName>.*:\1:p' "$project")
    run_project "$name" "${program:-$name}"
done
finish
