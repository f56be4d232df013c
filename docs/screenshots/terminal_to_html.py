"""Terminal output on standard input, a page that looks like it on standard output.

Knows the colours and styles (SGR) that tmux's `capture-pane -e` and `beleg --color always` write;
everything else is plain text. Makes the pictures in the README; see `make`.
"""

import html
import re
import sys

# The sixteen colours of a light terminal, dark enough to be read on white.
PALETTE = [
    "#2b2b2b", "#b3261e", "#1a7f37", "#8a5a00", "#1f4fa3", "#8b2c8b", "#0b7285", "#6b6b6b",
    "#6b6b6b", "#c4271b", "#1a7f37", "#9a6700", "#2260c9", "#9c36b5", "#0c8599", "#111111",
]  # fmt: skip


def indexed(number):
    """The colour of that number among the 256 of a terminal."""
    if number < 16:
        return PALETTE[number]
    if number < 232:
        number -= 16
        steps = [0, 95, 135, 175, 215, 255]
        return "#%02x%02x%02x" % (steps[number // 36], steps[number // 6 % 6], steps[number % 6])
    return "#" + 3 * ("%02x" % (8 + 10 * (number - 232)))


class Style:
    def __init__(self):
        self.reset()

    def reset(self):
        self.colour = self.ground = self.line_colour = self.line = None
        self.bold = self.dim = self.italic = self.reverse = False

    def read(self, codes):
        """Takes over one SGR sequence, its parameters parted by `;` and `:`."""
        parts = [part for part in codes.split(";")] if codes else ["0"]
        while parts:
            part = parts.pop(0)
            if part.startswith("4:"):
                self.line = {"0": None, "3": "wavy", "4": "dotted", "5": "dashed"}.get(part[2:], "solid")
                continue
            if ":" in part:
                fields = [field for field in part.split(":") if field]
                colour = indexed(int(fields[2])) if fields[1] == "5" else "#%02x%02x%02x" % tuple(map(int, fields[-3:]))
                self.paint(int(fields[0]), colour)
                continue
            code = int(part or 0)
            if code in (38, 48, 58):
                if parts.pop(0) == "5":
                    colour = indexed(int(parts.pop(0)))
                else:
                    colour = "#%02x%02x%02x" % tuple(int(parts.pop(0)) for _ in range(3))
                self.paint(code, colour)
            elif code == 0:
                self.reset()
            elif code in (1, 2, 3, 7):
                setattr(self, {1: "bold", 2: "dim", 3: "italic", 7: "reverse"}[code], True)
            elif code == 4:
                self.line = "solid"
            elif code == 22:
                self.bold = self.dim = False
            elif code in (23, 27):
                setattr(self, {23: "italic", 27: "reverse"}[code], False)
            elif code == 24:
                self.line = None
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.colour = PALETTE[code % 10 + (8 if code >= 90 else 0)]
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.ground = PALETTE[code % 10 + (8 if code >= 100 else 0)]
            elif code in (39, 49, 59):
                self.paint(code - 1, None)

    def paint(self, code, colour):
        if code == 38:
            self.colour = colour
        elif code == 48:
            self.ground = colour
        else:
            self.line_colour = colour

    def css(self):
        colour, ground = self.colour, self.ground
        if self.reverse:
            colour, ground = ground or "#ffffff", colour or "#222222"
        rules = []
        if colour:
            rules.append(f"color:{colour}")
        if ground:
            rules.append(f"background:{ground}")
        if self.bold:
            rules.append("font-weight:bold")
        if self.dim:
            rules.append("opacity:.65")
        if self.italic:
            rules.append("font-style:italic")
        if self.line:
            rules.append(f"text-decoration:underline {self.line} {self.line_colour or 'currentcolor'}")
        return ";".join(rules)


def main():
    # A sign that the fonts of these pictures lack, by one that looks like it.
    text = sys.stdin.read().replace("\u2e2c", "\u2237")
    # Links around text (OSC 8) and other sequences that do not move the cursor.
    text = re.sub(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)", "", text)
    style, out = Style(), []
    for piece in re.split(r"(\x1b\[[0-9;:]*m)", text):
        if piece.startswith("\x1b["):
            style.read(piece[2:-1])
        elif piece:
            css = style.css()
            words = html.escape(re.sub(r"\x1b.", "", piece))
            out.append(f'<span style="{css}">{words}</span>' if css else words)
    print(
        "<!doctype html><meta charset=utf-8><style>"
        "body{margin:0;background:#fff}"
        "pre{display:inline-block;margin:0;padding:16px 20px;color:#222;"
        "font:14px/1.35 'DejaVu Sans Mono',monospace;text-underline-offset:2px}"
        "span{padding:.18em 0}"
        "</style><pre>" + "".join(out).rstrip("\n") + "</pre>"
    )


main()
