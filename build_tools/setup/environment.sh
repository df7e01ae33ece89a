#!/bin/sh
# Makes .venv ready: the packages that a lock pins, Node.js where the machine has none, and Microcourse itself, editable.
# Does nothing when all that is there already.
#
# Usage: environment.sh site|dev
set -eu

kind=$1
python=.venv/bin/python
setup=build_tools/setup
network='This needs the Python package index: check the network, or the proxy and index in your pip settings.'

# What an environment of a kind is made from. The folder is a part of it: neither a virtual environment nor an editable
# install survives a move.
fingerprint() {
    cat "requirements/$1.txt" requirements/node.txt pyproject.toml | cksum
    pwd
}

is_ready() {
    [ -x "$python" ] && [ -e ".venv/.ready-$1" ] && [ "$(cat ".venv/.ready-$1")" = "$(fingerprint "$1")" ]
}

# The packages for development include those for the site.
if is_ready dev || is_ready "$kind"; then
    exit 0
fi

if ! [ -e .venv/.folder ] || [ "$(cat .venv/.folder)" != "$(pwd)" ] || ! "$python" -c '' 2>/dev/null; then
    base=$(sh $setup/python.sh)
    sh $setup/step.sh "Making a Python environment in .venv (some seconds)" \
        "See above. Removing .venv and trying again may help." "$base" -m venv --clear .venv
    pwd >.venv/.folder
fi
rm -f .venv/.ready-*
# Not compiled: Python does that itself for the modules that are used.
sh $setup/step.sh "Installing the Python packages of requirements/$kind.txt (up to a minute)" "$network" \
    "$python" -m pip install --no-compile --require-hashes -r "requirements/$kind.txt"
if ! "$python" hatch_build.py --node >/dev/null 2>&1; then
    sh $setup/step.sh "Installing Node.js into .venv, as this machine has none that is recent enough (60 MB)" "$network" \
        "$python" -m pip install --no-compile --require-hashes -r requirements/node.txt
fi
development=$([ "$kind" != dev ] || printf '%s' --development)
sh $setup/step.sh "Bundling the browser side; npm installs what that needs (up to half a minute)" \
    "See above for what is missing." "$python" hatch_build.py $development
sh $setup/step.sh "Installing Microcourse, editable (some seconds)" \
    "See above for what is missing." "$python" -m pip install --no-deps --no-build-isolation -e .
fingerprint "$kind" >".venv/.ready-$kind"
