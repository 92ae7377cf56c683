#!/usr/bin/env bash
# Opens reports in headless Chromium: phone, desktop and paper, light and dark, English and
# Japanese, with their script and without. No error, no request, nothing wider than the
# window or the paper, text with enough contrast (WCAG AA, on the shapes of pictures too),
# interaction that works. Takes the program to examine.
#
#   tests/browser/check.sh target/release/meander [FOLDER FOR PICTURES]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
meander="$(realpath "${1:-target/release/meander}")"

browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
if [ -z "$browser" ]; then
  echo "no Chromium here: reports are not opened in a browser (tests/browser/install.sh installs it)"
  [ -z "${CI:-}" ] # in CI it must be there
  exit
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
pictures="${2:-$work/pictures}"
mkdir -p "$pictures"
cd "$here/../.."

headless() { "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" "$@" 2>/dev/null; }

# The report with the probe in its head, in a frame as wide as a window may be. On paper the
# rules for print hold, in a frame as wide as A4 is between its margins.
frame() { # report width asked
  local page rules=screen
  [ "$2" = paper ] && rules=paper
  page="$(sed "$([ $rules = paper ] && echo 's/@media print/@media all/')" "$1" |
    awk -v probe="$here/probe.js" -v asked="$3" '
      { print }
      /^<head>$/ && !done { print "<script>globalThis.asked = " asked ";"; while ((getline line < probe) > 0) print line; print "</script>"; done = 1 }
    ' | sed 's/&/\&amp;/g; s/"/\&quot;/g')"
  local width="$2"
  [ $rules = paper ] && width=680
  printf '<!DOCTYPE html><body style="margin:0"><pre id="said">nothing</pre><iframe style="border:0;width:%spx;height:900px" srcdoc="%s"></iframe><script>addEventListener("message", (event) => { document.getElementById("said").textContent = event.data; document.querySelector("iframe").remove(); })</script>' "$width" "$page"
}

# What the probe says of a report at a width in a theme.
probe() { # report width theme asked
  frame "$1" "$2" "$4" > "$work/frame.html"
  headless --blink-settings=preferredColorScheme=$([ "$3" = dark ] && echo 0 || echo 1) \
    --window-size=1400,1000 --virtual-time-budget=20000 --dump-dom "file://$work/frame.html" | sed -n 's/.*<pre id="said">\([^<]*\).*/\1/p'
}

# The probe finds what is wrong: a page with every fault that it looks for.
cat > "$work/broken.html" <<'PAGE'
<!DOCTYPE html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
</head>
<body><h1 id="a">One</h1><h3 id="a" style="color: #999; background: #fff">Three, hardly to be read</h3>
<p style="width: 3000px">wide</p><svg></svg><svg><polygon points="0,0 300,0 300,99 0,99" fill="#555"/><text x="20" y="40" fill="#666"><title>t</title>hidden</text></svg><img src="https://example.org/a.png"><script>nothing.at.all</script></body></html>
PAGE
found="$(probe "$work/broken.html" 360 light '{ wanted: ["sorts", "chooses", "tells"] }')"
for fault in "error: " "request: " "wider than the window" "contrast 2.8" "contrast 1.3" "stands twice" "without a name" "skip a level" "nothing sorts" "nothing chooses" "nothing tells"; do
  case "$found" in *"$fault"*) ;; *) echo "the probe does not see: $fault ($found)"; exit 1 ;; esac
done

faults=0
said() { # name width theme what it said
  echo "$1 $2 $3: $4"
  case "$4" in "SOUND "*" px, $3, "*) ;; *) faults=$((faults + 1)) ;; esac
}
examine() { # report name what must work
  local width theme bare="$work/bare.html"
  for width in 360 1280; do
    for theme in light dark; do
      said "$2" "$width" "$theme" "$(probe "$1" "$width" "$theme" "{ wanted: [$3] }")"
    done
  done
  # Its script is the last line of its body.
  sed '/^<script>$/,/^<.script>$/d' "$1" > "$bare"
  if grep -q '<script' "$bare"; then echo "$2: the script is not where it was"; faults=$((faults + 1)); fi
  said "$2 without script" 360 light "$(probe "$bare" 360 light '{ bare: true }')"
  said "$2 without script" paper light "$(probe "$bare" paper light '{ bare: true }')"
  headless --no-pdf-header-footer --print-to-pdf="$pictures/$2.pdf" "file://$1" > /dev/null
  [ -s "$pictures/$2.pdf" ] || { echo "$2: cannot be printed"; faults=$((faults + 1)); }
  headless --window-size=1100,1600 --screenshot="$pictures/$2.png" "file://$1" > /dev/null
}

"$meander" compare shipped:split-role shipped:revops shipped:one-team --replications 12 --lang en --quiet --out "$work/compare" > /dev/null
"$meander" compare --from shipped:split-role shipped:three-waves --replications 4 --lang en --quiet --out "$work/change" > /dev/null
"$meander" run shipped:olist --replications 4 --lang en --quiet --out "$work/run" > /dev/null
"$meander" bottleneck shipped:one-team --replications 4 --lang en --quiet --out "$work/bottleneck" > /dev/null
"$meander" trace shipped:split-role --find recycled-won --lang en --quiet --out "$work/trace" > /dev/null
# So few futures that the facts need not hold together, which code 1 says.
"$meander" validate --replications 4 --lang en --quiet --out "$work/validate" > /dev/null || [ $? -eq 1 ]
declare -A works=(
  [compare]='"sorts", "chooses", "tells"' [change]='"sorts", "chooses", "tells"' [run]='"chooses", "tells"'
  [bottleneck]='"tells"' [trace]='' [validate]='"tells"'
)
for language in en ja; do
  for kind in "${!works[@]}"; do
    "$meander" report "$work/$kind" --lang "$language" --quiet
    examine "$work/$kind/report.html" "$kind-$language" "${works[$kind]}"
  done
done
[ "$faults" -eq 0 ] && echo "every report is sound" || { echo "$faults faults"; exit 1; }
