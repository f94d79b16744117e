#!/usr/bin/env bash
# Installs the Debian packages that this project needs, and nothing when they are all there.
# Usage: eng/install-linux.sh demo|test
set -euo pipefail

demo_packages=(xvfb jwm at-spi2-core dbus-daemon dbus-bin libx11-6 libxext6 libxtst6 libxdamage1 libxfixes3
    fonts-dejavu-core fonts-noto-cjk fonts-noto-color-emoji mousepad galculator)
test_packages=("${demo_packages[@]}" xterm x11-utils featherpad gtk-4-examples)

fail() {
    printf '%s\n' "$@" >&2
    exit 3
}

case "${1:-}" in
    demo) packages=("${demo_packages[@]}") ;;
    test) packages=("${test_packages[@]}") ;;
    *)
        echo "usage: $0 demo|test" >&2
        exit 2
        ;;
esac

command -v dpkg-query >/dev/null || fail "This script installs Debian packages, and this system has no dpkg." \
    "Install the equivalents of these by hand: ${packages[*]}"

known=$(dpkg-query -W -f '${Package}=${db:Status-Status} ' "${packages[@]}" 2>/dev/null || true)
missing=()
for package in "${packages[@]}"; do
    [[ " $known" == *" $package=installed "* ]] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    # Without a terminal nobody could type a password, so only a sudo that asks for none will do.
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=(sudo)
    else
        fail "These packages are missing, and installing them needs root rights:" "  ${missing[*]}" \
            "Run as root: apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C \
        apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null >"$log" 2>&1
}

show_log_and_fail() {
    tail -n 25 "$log" >&2
    fail "$1"
}

echo "Installing ${#missing[@]} packages: ${missing[*]}"
# A mirror can change between reading its list and fetching from it; a fresh list cures that.
for attempt in 1 2 3; do
    apt update || { [ "$attempt" -lt 3 ] || show_log_and_fail "apt-get update failed. Check the network and /etc/apt/sources.list."; continue; }
    if apt install --no-install-recommends "${missing[@]}"; then
        exit 0
    fi
done
show_log_and_fail "apt-get install failed. The end of its output is above."
