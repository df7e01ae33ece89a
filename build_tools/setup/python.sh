#!/bin/sh
# Prints the command of a Python that is recent enough and can make virtual environments, or says what is missing.
# PYTHON names one to use.
set -u

recent='import sys; sys.exit(sys.version_info < (3, 11))'
found=''
for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
    if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c "$recent" >/dev/null 2>&1; then
        found=$candidate
        break
    fi
done

if [ -z "$found" ]; then
    printf 'error: Python 3.11 or later is missing (looked for: %s).\n' "${PYTHON:-python3, python3.11 to python3.14}" >&2
    printf '       Install it, or name one: make PYTHON=/path/to/python3.11\n' >&2
    exit 2
fi
if ! "$found" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    printf 'error: %s cannot make virtual environments: its venv or ensurepip module is missing.\n' "$found" >&2
    printf '       On Debian and Ubuntu: apt-get install python3-venv\n' >&2
    exit 2
fi
printf '%s\n' "$found"
