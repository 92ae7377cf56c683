"""Makes the typeface of the charts: a Latin subset of Source Sans 3 under a name of its own.

    pip install fonttools
    python subset.py SourceSans3-Regular.ttf  MeanderSans-Regular.ttf
    python subset.py SourceSans3-SemiBold.ttf MeanderSans-SemiBold.ttf

The licence reserves the name "Source" for the original, hence the new name. Ascent and descent
are set to 0.96 and 0.28 of the em, so that a line is 1.24 em high: the height that the drawing
library assumes when it writes font sizes into SVG, so that SVG and PNG agree.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

CHARACTERS = (
    [*range(0x20, 0x7F), *range(0xA0, 0x180)]  # Latin, Latin-1, Latin Extended-A
    + [ord(c) for c in "–—‘’“”•…′″‰€₩₹₫−×÷±≈≠≤≥∞√∑Δμσπλφρτ→←↑↓"]
    + [0x2009, 0x202F, 0x2002, 0x2003, 0x2011]  # thin, narrow, en, em space; no-break hyphen
)
ASCENT, DESCENT = 0.96, 0.28


def level(font) -> None:
    """Ascent and descent alike in every typeface, so that they stand on one line at one size."""
    em = font["head"].unitsPerEm
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = round(ASCENT * em), -round(DESCENT * em), 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = round(ASCENT * em), -round(DESCENT * em), 0


def main(source: str, target: str) -> None:
    font = TTFont(source)
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)

    level(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16, 25):
            text = record.toUnicode().replace("Source Sans 3", "Meander Sans").replace("SourceSans3", "MeanderSans")
            record.string = text
    font.save(target, reorderTables=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
