#!/usr/bin/env bash
# Checks that the .NET SDK that global.json asks for is there, and says where to get it when it is not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json | head -n 1)
if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK is missing: this project needs version $wanted or a newer one of the same major version." >&2
    echo "Get it from https://dotnet.microsoft.com/download, and put the folder of 'dotnet' on PATH." >&2
    exit 3
fi

# The host itself resolves global.json; it fails when no installed SDK fits.
if ! found=$(dotnet --version 2>&1); then
    echo "No installed .NET SDK fits global.json, which asks for version $wanted or a newer one of the same major version." >&2
    echo "$found" | head -n 12 >&2
    echo "Get it from https://dotnet.microsoft.com/download." >&2
    exit 3
fi
