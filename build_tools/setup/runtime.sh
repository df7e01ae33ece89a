#!/bin/sh
# Runs a development tool of the browser side, with the machine's Node.js or that of .venv.
#
# Usage: runtime.sh style|format|types|test
set -eu

node=$(.venv/bin/python hatch_build.py --node)
cd build_tools/runtime
case $1 in
style) exec "$node" node_modules/@biomejs/biome/bin/biome check ;;
format) exec "$node" node_modules/@biomejs/biome/bin/biome check --write ;;
types)
    "$node" node_modules/typescript/bin/tsc --project tsconfig.json
    "$node" node_modules/typescript/bin/tsc --project tsconfig.test.json
    ;;
test) exec "$node" test.mjs --test-reporter=spec ;;
*)
    printf 'error: runtime.sh knows style, format, types and test, not %s\n' "$1" >&2
    exit 2
    ;;
esac
