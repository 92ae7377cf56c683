#!/usr/bin/env bash
# Installs Debian's Chromium and a Japanese typeface, with which reports are examined.
set -euo pipefail
command -v chromium > /dev/null && fc-list :lang=ja | grep -q . && exit
sudo="$([ "$(id -u)" -eq 0 ] || echo sudo)"
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends chromium fontconfig fonts-noto-cjk > /dev/null
