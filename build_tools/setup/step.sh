#!/bin/sh
# Runs one step of the build: says what it is doing, keeps the output to itself unless the step fails.
#
# Usage: step.sh "What is being done (how long)" "What to do when it fails" COMMAND...
set -u

title=$1
advice=$2
shift 2

mkdir -p .cache
log=$(mktemp .cache/step.XXXXXX) || exit 2
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT TERM

printf '· %s\n' "$title" >&2
"$@" >"$log" 2>&1
status=$?
if [ "$status" -ne 0 ]; then
    tail -n 200 "$log" | sed 's/^/    /' >&2
    printf 'error: failed: %s\n       %s\n' "$title" "$advice" >&2
fi
exit "$status"
