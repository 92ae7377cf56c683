#!/usr/bin/env bash
# Makes the example of the README: a report of the three shipped organisations, and
# pictures of it. Takes the program; needs Chromium and a Japanese typeface (install.sh).
#
#   tests/browser/gallery.sh target/release/meander
set -euo pipefail
cd "$(dirname "$0")/../.."
meander="${1:-target/release/meander}"
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

said="$("$meander" compare scenarios/split-role.toml scenarios/revops.toml scenarios/one-team.toml --replications 100 --lang en 2>&1 > /dev/null | grep -o 'output/[^ ;]*' | tail -1)"
folder="${said%/report.html}"
headless() { "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" "$@" > /dev/null 2>&1; }
framed() { sed 's/&/\&amp;/g; s/"/\&quot;/g' "$1"; }

mkdir -p docs/example docs/images
"$meander" report "$folder" --lang ja --quiet
cp "$folder/report.html" "$work/ja.html"
"$meander" report "$folder" --lang en --quiet
cp "$folder/report.html" docs/example/report.html
headless --window-size=1100,1180 --screenshot="$PWD/docs/images/report.png" "file://$PWD/docs/example/report.html"
headless --window-size=1100,1180 --blink-settings=preferredColorScheme=0 --screenshot="$PWD/docs/images/report-dark.png" "file://$PWD/docs/example/report.html"
{
  printf '<!DOCTYPE html><body style="margin:0;display:flex;gap:16px;background:#d7dce3">'
  for page in docs/example/report.html "$work/ja.html"; do
    printf '<iframe style="border:0;width:390px;height:1180px;background:#fff" scrolling="no" srcdoc="%s"></iframe>' "$(framed "$page")"
  done
} > "$work/phones.html"
headless --window-size=796,1180 --screenshot="$PWD/docs/images/report-phone.png" "file://$work/phones.html"
ls -l docs/example docs/images/report*.png
