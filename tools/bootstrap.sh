#!/bin/sh
# Make this machine ready: `bootstrap.sh run VENV` for a build, `bootstrap.sh dev VENV` for tests too.
# Installs system packages with apt when it may; otherwise says what to install, and stops.
set -eu
what=$1
venv=$2
python=${PYTHON:-python3}
need=

say() { printf '%s\n' "$*" >&2; }

has_library() { "${1}" -c "import ctypes.util, sys; sys.exit(ctypes.util.find_library('$2') is None)" 2>/dev/null; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

advise() {
    say "Dit ontbreekt op deze computer / this machine lacks:$need"
    case $(uname -s) in
        Darwin) say "  macOS: brew install python@3.12 pango  (tests: brew install --cask chromium)" ;;
        MINGW* | MSYS* | CYGWIN*) say "  Windows: gebruik WSL, of Pango uit MSYS2 / use WSL, or Pango from MSYS2 (pacman -S mingw-w64-x86_64-pango)" ;;
        *) say "  Debian, Ubuntu: sudo apt-get install$need" ;;
    esac
    exit 3
}

install_needed() {
    [ -n "$need" ] || return 0
    command -v apt-get >/dev/null 2>&1 || advise
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || advise
    say "Installeren / installing:$need"
    as_root apt-get update -qq
    # The same Chromium without windows, where Debian has it: smaller, and tests take a third less work.
    if apt-cache show chromium-headless-shell >/dev/null 2>&1; then
        need=$(printf '%s' "$need" | sed 's/ chromium$/ chromium-headless-shell/')
    fi
    # shellcheck disable=SC2086  # a list of words on purpose
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $need >/dev/null
}

find_python() {
    if ! command -v "$python" >/dev/null 2>&1; then
        need="$need python3 python3-venv"
    elif ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        say "overstapkit needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Use make PYTHON=/path/to/python."
        exit 3
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        need="$need python3-venv"
    fi
}

find_libraries() {
    probe=$python
    if ! command -v "$probe" >/dev/null 2>&1; then
        need="$need libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        return 0
    fi
    has_library "$probe" pango-1.0 || need="$need libpango-1.0-0"
    has_library "$probe" pangoft2-1.0 || need="$need libpangoft2-1.0-0"
    # Without this one every PDF takes three times as long.
    has_library "$probe" harfbuzz-subset || need="$need libharfbuzz-subset0"
}

find_test_tools() {
    # The browser driver of the tests is a Node of its own, which wants this one.
    has_library "$python" atomic || need="$need libatomic1"
    for name in chromium-headless-shell chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null 2>&1 && return 0
    done
    [ -x "/Applications/Chromium.app/Contents/MacOS/Chromium" ] && return 0
    need="$need chromium"
}

case $what in
    run)
        find_python
        find_libraries
        install_needed
        [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
        "$venv/bin/pip" install -q --disable-pip-version-check -c constraints.txt -e .
        ;;
    dev)
        find_test_tools
        install_needed
        "$venv/bin/pip" install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
        ;;
esac
