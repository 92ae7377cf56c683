#!/usr/bin/env bash
# Opens reports in headless Chromium: phone and desktop, light and dark, English and
# Japanese. No error, no request, nothing wider than the window, text with enough contrast
# (WCAG AA), interaction that works; and a print of some pages. Takes the program to examine.
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

# The report with the probe in its head, in a frame as wide as a window may be.
frame() { # report width
  local page
  page="$(awk -v probe="$here/probe.js" '
    { print }
    /^<head>$/ && !done { print "<script>"; while ((getline line < probe) > 0) print line; print "</script>"; done = 1 }
  ' "$1" | sed 's/&/\&amp;/g; s/"/\&quot;/g')"
  printf '<!DOCTYPE html><body style="margin:0"><pre id="said">nothing</pre><iframe style="border:0;width:%spx;height:900px" srcdoc="%s"></iframe><script>addEventListener("message", (event) => { document.getElementById("said").textContent = event.data; document.querySelector("iframe").remove(); })</script>' "$2" "$page"
}

# The probe finds what is wrong: a page with every fault that it looks for.
cat > "$work/broken.html" <<'PAGE'
<!DOCTYPE html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
</head>
<body><h1 id="a">One</h1><h3 id="a" style="color: #999; background: #fff">Three, hardly to be read</h3>
<p style="width: 3000px">wide</p><svg></svg><img src="https://example.org/a.png"><script>nothing.at.all</script></body></html>
PAGE
frame "$work/broken.html" 360 > "$work/frame.html"
found="$(headless --virtual-time-budget=20000 --dump-dom "file://$work/frame.html" | sed -n 's/.*<pre id="said">\([^<]*\).*/\1/p')"
for fault in "error: " "request: " "wider than the window" "contrast 2.8" "stands twice" "without a name" "skip a level"; do
  case "$found" in *"$fault"*) ;; *) echo "the probe does not see: $fault ($found)"; exit 1 ;; esac
done

faults=0
examine() { # report name
  local width theme said
  for width in 360 1280; do
    frame "$1" "$width" > "$work/frame.html"
    for theme in light dark; do
      said="$(headless --blink-settings=preferredColorScheme=$([ "$theme" = dark ] && echo 0 || echo 1) \
        --window-size=1400,1000 --virtual-time-budget=20000 --dump-dom "file://$work/frame.html" | sed -n 's/.*<pre id="said">\([^<]*\).*/\1/p')"
      echo "$2 $width $theme: $said"
      case "$said" in "SOUND $width px, $theme, "*) ;; *) faults=$((faults + 1)) ;; esac
    done
  done
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
for language in en ja; do
  for kind in compare change run bottleneck trace validate; do
    "$meander" report "$work/$kind" --lang "$language" --quiet
    examine "$work/$kind/report.html" "$kind-$language"
  done
done
[ "$faults" -eq 0 ] && echo "every report is sound" || { echo "$faults faults"; exit 1; }
