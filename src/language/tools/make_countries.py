#!/usr/bin/env python3
"""Makes `german/countries.toml` and `english/countries.toml`.

Names come from CLDR (package `babel`, any version from 2.12), the rest from `countries.txt` beside
this script. Run it after changing the table: `pip install babel && python3 make_countries.py`.
"""

from pathlib import Path

from babel import Locale

HERE = Path(__file__).parent
HEAD = """# Countries by every form of their names, lower case. Made by tools/make_countries.py from CLDR
# (Unicode License v3) and tools/countries.txt: change those, not this file.
# `people` are the inhabitants; `capitals` stand for the government, and for the place.

"""
# CLDR's name is made for a list, not for a sentence.
DROPPED = {"cg", "cd", "hk", "ps", "mm", "ba", "tl", "tr:en", "gb:de", "us:de"}


def parts(cell):
    return [] if cell == "-" else [part.strip() for part in cell.split(",")]


def unique(words):
    return list(dict.fromkeys(word.lower().replace("’", "'") for word in words))


def german_forms(names):
    """Names with their genitive; `Europäische Union` also as `Europäischen Union`."""
    forms = []
    for name in names:
        first, space, rest = name.partition(" ")
        forms.append(name)
        if space and first.endswith("e"):
            forms.append(f"{first}n {rest}")
        if not space and name[-1] not in "sxzß" and not name.isupper():
            forms.append(name + "s")
    return forms


def german_adjective(stems):
    return [stem + ending for stem in stems for ending in ("", "e", "en", "er", "em", "es")]


def german_people(words):
    forms = []
    for word in words:
        if word == "Deutsche":
            forms += ["Deutsche", "Deutschen", "Deutscher"]
        elif word.endswith("e"):
            forms += [word, word + "n", word[:-1] + "in", word[:-1] + "innen"]
        elif word.endswith("er"):
            forms += [word, word + "n", word + "s", word + "in", word + "innen"]
        else:
            forms += [word, word + "s", word + "en", word + "n"]
    return forms


def english_people(words):
    return [form for word in words for form in ([word] if word[-1] in "sh" else [word, word + "s"])]


def table(language, rows):
    lines = [HEAD]
    for code, row in rows:
        filled = {key: unique(words) for key, words in row.items() if words}
        if filled:
            lines.append(f"[{code}]\n")
            for key, words in filled.items():
                lines.append(f"{key} = [" + ", ".join(f'"{word}"' for word in words) + "]\n")
    (HERE.parent / language / "countries.toml").write_text("".join(lines), encoding="utf-8")


def main():
    german, english = Locale("de").territories, Locale("en").territories
    rows_german, rows_english = [], []
    for line in (HERE / "countries.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, adjective, people, capital, more, nationality, capital_en, more_en = line.split("|")
        cldr = lambda names, tag: [] if code in DROPPED or f"{code}:{tag}" in DROPPED else [names[code.upper()]]
        rows_german.append((code, {
            "names": german_forms(cldr(german, "de") + parts(more)),
            "adjectives": german_adjective(parts(adjective)),
            "people": german_people(parts(people)),
            "capitals": german_forms(parts(capital)),
        }))
        rows_english.append((code, {
            "names": cldr(english, "en") + parts(more_en),
            "people": english_people(parts(nationality)),
            "capitals": parts(capital_en),
        }))
    table("german", rows_german)
    table("english", rows_english)


main()
