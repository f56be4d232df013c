"""Makes a picture of a window small, by fewer colours: `fewer_colours.py PICTURE`, in place.

Rare colours are kept: those of the plot are.
"""

import sys

from PIL import Image

Image.open(sys.argv[1]).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(sys.argv[1], optimize=True)
