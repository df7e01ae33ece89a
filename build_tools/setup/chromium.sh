#!/bin/sh
# Prints the path of a Chromium for the browser tests, and installs one where there is none.
# CHROMIUM names one to use.
set -u

setup=build_tools/setup
python=.venv/bin/python

find_chromium() {
    for candidate in ${CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$candidate" && return 0
    done
    "$python" - <<'EOF'
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
if not Path(path).exists():
    sys.exit(1)
print(path)
EOF
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_from_debian() {
    command -v apt-get >/dev/null 2>&1 || return 1
    grep -qi '^ID=debian' /etc/os-release 2>/dev/null || return 1
    as_root true 2>/dev/null || return 1
    sh $setup/step.sh "Installing Chromium with apt-get for the browser tests (up to two minutes)" \
        "Trying another way." sh -c "$1"
}

root=$([ "$(id -u)" -eq 0 ] || printf 'sudo -n')
apt="$root apt-get update && $root env DEBIAN_FRONTEND=noninteractive \
apt-get install -y --no-install-recommends chromium fonts-liberation"

find_chromium && exit 0
install_from_debian "$apt" >&2 && find_chromium && exit 0
sh $setup/step.sh "Installing Chromium with Playwright for the browser tests (up to two minutes)" \
    "Install Chromium by hand (on Debian and Ubuntu: apt-get install chromium), or name one: make test CHROMIUM=/path" \
    "$python" -m playwright install chromium >&2 && find_chromium && exit 0
exit 2
