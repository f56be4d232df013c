"""Cuts the white around a picture down to a margin and keeps few colours: `trim.py FROM TO`."""

import sys

from PIL import Image, ImageChops, ImageOps

MARGIN = 24  # pixels

picture = Image.open(sys.argv[1]).convert("RGB")
edges = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).getbbox()
ImageOps.expand(picture.crop(edges), MARGIN, "white").quantize(96).save(sys.argv[2], optimize=True)
