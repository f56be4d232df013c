"""Makes the reports of this folder that are no text, for the tests of what is taken out of them: `python3 make.py`."""
import zipfile

PAGES = [
    ["Lage im Hafen", "Die Stadt hat den Hafen vor Jahren ausgebaut."],
    ["Nach Angaben der Hafenbehörde liegen dort 417 Schiffe vor Anker.", "Mehr war nicht zu erfahren."],
]


def pdf(pages):
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
    kids = []
    for at, lines in enumerate(pages):
        number = 10 + 2 * at
        kids.append(f"{number} 0 R")
        # Lines far apart are paragraphs.
        drawn = b" ".join(b"(%s) Tj 0 -60 Td" % line.encode("cp1252") for line in lines)
        content = b"BT /F1 12 Tf 72 700 Td " + drawn + b" ET"
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        ).encode()
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    made, places = b"%PDF-1.4\n", {}
    for number, written in sorted(objects.items()):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = len(made)
    made += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        made += b"%d 1\n%010d 00000 n \n" % (number, place)
    return made + b"trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table


def docx(paragraphs):
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    )


with open("project/corpus/lage.pdf", "wb") as file:
    file.write(pdf(PAGES))
with zipfile.ZipFile("project/corpus/lage.docx", "w", zipfile.ZIP_DEFLATED) as archive:
    entry = zipfile.ZipInfo("word/document.xml", (2024, 11, 4, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, docx(["Lage am Kai", "Größe: Am Kai stehen nach Angaben der Hafenbehörde 52 Kräne."]))
