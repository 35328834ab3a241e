#!/usr/bin/env bash
# Sees to the system packages the build needs: installs them when root, prints the one command when not.
# Usage: Tools/prerequisites.sh [build|conformance|pictures|browser]…   (default: build)
set -euo pipefail

declare -A needs=(
    [build]="pkg-config libxml2-dev libzip-dev libdeflate-dev libsqlite3-dev"
    [conformance]="python3 python3-lxml"
    [browser]="chromium chromium-driver python3 python3-pip fonts-liberation2"
    [pictures]="libreoffice-writer-nogui poppler-utils fonts-liberation2 fonts-crosextra-carlito imagemagick"
)

missing=()
for set in "${@:-build}"; do
    for package in ${needs[$set]:?unknown set of packages: $set}; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0

install="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -eq 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    echo "Installing ${missing[*]}" >&2
    apt-get update -qq >&2
    $install -qq >&2
else
    echo "Missing system packages. Run this one command, then try again:" >&2
    echo "    sudo apt-get update && sudo $install" >&2
    exit 69
fi
