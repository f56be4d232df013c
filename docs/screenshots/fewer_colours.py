"""Makes a picture of a window small, by fewer colours: `fewer_colours.py PICTURE`, in place."""

import sys

from PIL import Image

Image.open(sys.argv[1]).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(sys.argv[1], optimize=True)
