"""Makes the Japanese typeface of the charts: the characters that meander writes, of Noto Sans CJK JP.

    apt install fonts-noto-cjk
    pip install fonttools
    cd assets/fonts
    python subset_japanese.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc MeanderSansJP-Regular.otf
    python subset_japanese.py /usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc    MeanderSansJP-Bold.otf

Run it again when a text has a new character: a test names those that have no glyph. The characters
are all kana and full-width signs, for the names that users give, and every other one in the Japanese
texts of the program that is not European. Texts that no chart shows (src/text/japanese_setting) are left out. Ascent and descent are set as in subset.py, so that the two
typefaces stand on one line at one size.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

from subset import level

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "src"
TEXTS = [*sorted((SOURCES / "text").glob("japanese*.rs")), SOURCES / "report" / "number.rs"]
ALWAYS = [*range(0x3000, 0x3100), *range(0xFF01, 0xFF5F)]  # signs, hiragana, katakana; full-width ASCII


def characters() -> set[int]:
    written = {ord(c) for path in TEXTS for c in path.read_text(encoding="utf-8")}
    return {c for c in written if c >= 0x2000} | set(ALWAYS)


def japanese(path: str):
    """The font of the collection whose glyphs are those of Japan."""
    fonts = TTCollection(path).fonts
    return next(font for font in fonts if font["name"].getDebugName(1).startswith("Noto Sans CJK JP"))


def main(source: str, target: str) -> None:
    font = japanese(source)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(font)

    level(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            text = record.toUnicode().replace("Noto Sans CJK JP", "Meander Sans JP")
            record.string = text.replace("NotoSansCJKjp", "MeanderSansJP")
    cff = font["CFF "].cff
    cff.fontNames = [name.replace("NotoSansCJKjp", "MeanderSansJP") for name in cff.fontNames]
    font.save(target, reorderTables=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
