#!/usr/bin/env bash
# Find a Chromium for the browser tests, or install it from the system's packages, or say in one line how.
set -eu
for name in "${DEPECHES_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done
as_root=""
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
fi
if command -v apt-get >/dev/null 2>&1; then
    echo "browser tests: installing Chromium from the system's packages" >&2
    if $as_root apt-get update -qq >/dev/null 2>&1 &&
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium >/dev/null 2>&1; then
        exit 0
    fi
fi
echo "browser tests: no Chromium found and none could be installed; install the package 'chromium' or set DEPECHES_CHROMIUM=/path/to/chromium" >&2
