import sys

import typst

source, out = sys.argv[1:]
typst.compile(source, output=out, font_paths=["/usr/share/fonts"])
