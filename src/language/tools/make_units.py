#!/usr/bin/env python3
"""Makes `german/cldr_units.toml` and `english/cldr_units.toml`: names, codes and signs of currencies, and names
of measures.

All of it comes from CLDR (package `babel`, any version from 2.12); what stands in `units.toml` goes before it.
Run it after a new CLDR: `pip install babel && python3 make_units.py`.
"""

from collections import Counter
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

HERE = Path(__file__).parent
HEAD = """# Currencies and measures by their names, lower case. Made by tools/make_units.py from CLDR (Unicode License v3):
# change that, not this file. What units.toml says of a word goes before this.

"""
# Currencies that news of the last decades still tells of.
OLD = {"DEM", "ATS", "FRF", "ITL", "ESP", "PTE", "NLG", "BEF", "LUF", "FIM", "IEP", "GRD", "CYP", "MTL", "SIT", "SKK", "EEK",
       "LVL", "LTL", "HRK", "BGN", "XEU", "YUM", "CSD", "DDM", "SUR"}
# Written in capitals these are words, names or abbreviations too: ALL 5, TOP 10, COP 27, PHP 8.
NO_CODES = {"ALL", "AMD", "ANG", "ARS", "AWG", "BAM", "BAN", "BIF", "BND", "BOB", "CDF", "COP", "CRC", "CUP", "CVE", "DOP",
            "ERN", "ETB", "FIM", "FKP", "GEL", "GIP", "GRD", "HTG", "IMP", "KID", "LAK", "LEI", "LSL", "LTL", "MAD", "MDL",
            "MOP", "MRU", "MTL", "MUR", "MVR", "NAD", "NIO", "PAB", "PEN", "PGK", "PHP", "PTE", "SAR", "SBD", "SCR", "SDG",
            "SHP", "SIT", "SLE", "SOS", "SRD", "SSP", "STN", "SUR", "SYP", "SZL", "TMT", "TOP", "TRY", "TTD", "VES", "VUV",
            "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZMW"}
# Alone these are words, or coins of more countries than CLDR's list of today shows.
NO_NAMES = {"mark", "marks", "unze", "sol", "soles", "real", "reals", "kip", "som", "kina", "tala", "lek", "dram", "drams", "pa’anga",
            "leu", "loti", "dollar", "dollars", "pound", "pounds", "pfund", "franc", "francs", "franken", "peso", "pesos",
            "krone", "kronen", "dinar", "dinare", "dinars", "rial", "rials", "riyal", "riyals", "rupee", "rupees", "rupie",
            "rupien", "schilling", "shillings", "shilling", "cfa", "bcn", "guilder", "gulden", "colón", "bolívar", "pula",
            "won", "rand", "zloty", "gold", "new", "neue", "neuer", "units", "unit", "rubel", "ruble", "rubles", "lira", "liras",
            "koruna", "korunas", "lats", "lati", "soms", "shekel", "krona", "kronor", "kroner", "mark(en)", "guinea", "marka", "boliviano", "florin", "yuan"}
# Measures that news tells of, and their symbols here. What is also another word (cups, points, stones, grains) is
# left to units.toml.
MEASURES = {
    "length-kilometer": "km", "length-meter": "m", "length-decimeter": "dm", "length-centimeter": "cm", "length-millimeter": "mm",
    "length-micrometer": "µm", "length-nanometer": "nm", "length-picometer": "pm", "length-mile": "mi", "length-yard": "yd",
    "length-light-year": "ly", "length-astronomical-unit": "au", "length-nautical-mile": "nmi", "length-parsec": "pc",
    "area-square-kilometer": "km²", "area-hectare": "ha", "area-square-meter": "m²", "area-square-centimeter": "cm²",
    "area-square-mile": "mi²", "area-acre": "acre", "area-square-yard": "yd²", "area-square-foot": "ft²", "area-square-inch": "in²",
    "volume-cubic-kilometer": "km³", "volume-cubic-meter": "m³", "volume-cubic-centimeter": "cm³", "volume-cubic-mile": "mi³",
    "volume-cubic-yard": "yd³", "volume-cubic-foot": "ft³", "volume-megaliter": "Ml", "volume-hectoliter": "hl",
    "volume-liter": "l", "volume-deciliter": "dl", "volume-centiliter": "cl", "volume-milliliter": "ml", "volume-gallon": "gal",
    "volume-pint": "pint", "volume-bushel": "bu", "volume-tablespoon": "tbsp", "volume-teaspoon": "tsp",
    "mass-tonne": "t", "mass-kilogram": "kg", "mass-gram": "g", "mass-milligram": "mg", "mass-microgram": "µg", "mass-ounce": "oz",
    "mass-ounce-troy": "ozt",
    "power-gigawatt": "GW", "power-megawatt": "MW", "power-kilowatt": "kW", "power-watt": "W", "power-milliwatt": "mW",
    "energy-kilowatt-hour": "kWh", "energy-kilojoule": "kJ", "energy-joule": "J", "energy-kilocalorie": "kcal",
    "electric-ampere": "A", "electric-milliampere": "mA", "electric-ohm": "Ω", "electric-volt": "V",
    "frequency-gigahertz": "GHz", "frequency-megahertz": "MHz", "frequency-kilohertz": "kHz", "frequency-hertz": "Hz",
    "pressure-millibar": "mbar", "pressure-pascal": "Pa", "pressure-hectopascal": "hPa", "pressure-kilopascal": "kPa",
    "pressure-megapascal": "MPa", "speed-kilometer-per-hour": "km/h", "speed-meter-per-second": "m/s",
    "speed-mile-per-hour": "mph", "temperature-celsius": "°C", "temperature-fahrenheit": "°F",
    "digital-petabyte": "PB", "digital-terabyte": "TB", "digital-gigabyte": "GB", "digital-megabyte": "MB", "digital-kilobyte": "kB",
    "digital-byte": "B", "digital-terabit": "Tbit", "digital-gigabit": "Gbit", "digital-megabit": "Mbit", "digital-kilobit": "kbit",
    "digital-bit": "bit", "graphics-pixel": "px", "graphics-megapixel": "MP", "light-lux": "lx", "light-lumen": "lm",
    "torque-newton-meter": "N·m", "force-newton": "N", "consumption-liter-per-100-kilometer": "l/100 km",
    "consumption-mile-per-gallon": "mpg", "angle-radian": "rad",
}


def current():
    """The currencies that are tender somewhere today."""
    territories = get_global("territory_currencies")
    return {code for territory in territories for code in get_territory_currencies(territory)}


def german_forms(name):
    """`Schwedische Kronen` also as `schwedischen Kronen`, `schwedischer Kronen`."""
    first, space, rest = name.partition(" ")
    stem = next((first[: -len(ending)] for ending in ("er", "es", "e") if first.endswith(ending)), None)
    if not space or stem is None or not stem.endswith("sch") and stem not in ("Neu", "Ostkaribisch"):
        return [name]
    return [f"{stem}{ending} {rest}" for ending in ("e", "en", "er")]


def currencies(language):
    locale = Locale(language)
    plurals = locale._data["currency_names_plural"]
    today = current()
    names, last = {}, Counter()
    for code in sorted(today | OLD):
        if code not in locale.currencies:
            continue
        forms = [locale.currencies[code], *dict(plurals.get(code, {})).values()]
        forms = [form for form in forms if "(" not in form]
        # Israeli new shekel: the news leaves the „new“ out.
        forms += [form.replace(new, " ") for form in forms for new in (" New ", " new ", " Neue ", " Neuer ") if new in form]
        if language == "de":
            forms = [form for name in forms for form in german_forms(name)]
        names[code] = list(dict.fromkeys(form.lower().replace("’", "'") for form in forms))
        last.update({form.split(" ")[-1] for form in names[code]})
    for code, forms in names.items():
        # A noun of one currency alone stands for it without its country: 300 forints.
        alone = {form.split(" ")[-1] for form in forms if form.count(" ") == 1}
        forms += sorted(word for word in alone if last[word] == 1 and word not in NO_NAMES and word not in forms and len(word) > 2)
        names[code] = [form for form in forms if form not in NO_NAMES]
    codes = [code for code in names if code not in NO_CODES and code != "CLF"]
    signs = {
        symbol.lower(): code
        for code, symbol in locale.currency_symbols.items()
        if code in names and any(not character.isalpha() for character in symbol) and len(symbol) < 4 and "." not in symbol
    }
    return names, codes, signs


def measures(language):
    found = {}
    patterns = Locale(language)._data["unit_patterns"]
    for unit, symbol in MEASURES.items():
        for plural, pattern in patterns[unit].get("long", {}).items():
            if plural == "per":
                continue
            name = pattern.replace("{0}", "").strip().lower().replace("\u00a0", " ")
            forms = [name]
            # The dative of the plural: aus 300 Kilometern.
            if language == "de" and " " not in name and name.endswith("er"):
                forms.append(name + "n")
            if language == "en":
                forms.append(name.replace("meter", "metre").replace("liter", "litre"))
            for form in forms:
                found.setdefault(form, symbol)
    return found


def main():
    quoted = lambda words: "[" + ", ".join(f'"{word}"' for word in words) + "]"
    for language, folder in (("de", "german"), ("en", "english")):
        names, codes, signs = currencies(language)
        lines = [HEAD, "# Written before or behind the number, in capitals.\n", f"codes = {quoted(codes)}\n\n", "[signs]\n"]
        lines += [f'"{sign}" = "{code}"\n' for sign, code in sorted(signs.items())]
        lines += ["\n[currencies]\n"]
        lines += [f"{code} = {quoted(forms)}\n" for code, forms in names.items() if forms]
        lines += ["\n[measures]\n"]
        lines += [f'"{name}" = "{symbol}"\n' for name, symbol in measures(language).items()]
        (HERE.parent / folder / "cldr_units.toml").write_text("".join(lines), encoding="utf-8")


main()
