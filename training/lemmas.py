#!/usr/bin/env python3
"""Makes data/english/lemmas.tsv: the verbs of English and the irregular forms of verbs, nouns and adjectives.

    python3 training/lemmas.py --wordnet /usr/share/wordnet --out data/english

The facts are WordNet 3.0's (Debian: wordnet-base). Only single words of plain letters are taken.
"""
import argparse
import os
import re

HEADER = """# Verbs of English, and irregular forms of verbs, nouns and adjectives.
# source: WordNet 3.0 (Princeton University), its index of verbs and lists of exceptions; made by training/lemmas.py
# licence: WordNet 3.0 licence, reproduced in docs/data-sources.md; compiled 2026-11-24
# known problems: rare verbs that are common nouns are in it; where a form has two lemmas the first of WordNet is kept
# kind verb: form is a verb's lemma. kind proper-adjective: form is an adjective that always has its capital. kind verb-form, noun-form, adjective-form: form is an irregular form of lemma.
kind\tform\tlemma\tcomment
"""


# Plurals that are their own lemma in UD English EWT.
INVARIANT = {"data", "media", "auspices", "fedayeen", "people"}
# Plurals of two words each, which only the sentence can tell apart.
AMBIGUOUS = {"premises", "bases"}


def exceptions(path):
    for line in open(path, encoding="utf-8"):
        form, lemma = line.split()[:2]
        if re.fullmatch("[a-z]+", form) and re.fullmatch("[a-z]+", lemma) and form != lemma:
            yield form, lemma


def proper_adjectives(path):
    """Adjectives that are only ever written with a capital: French, but not Western, which is western too."""
    words = set()
    for line in open(path, encoding="utf-8"):
        if line[0] != " ":
            columns = line.split(" ")
            words.update(w.split("(")[0] for w in columns[4:4 + 2 * int(columns[3], 16):2])
    return sorted(w for w in words if re.fullmatch("[A-Z][a-z]+", w) and w.lower() not in words)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--out", default="data/english")
    options = parser.parse_args()
    rows = {}
    for line in open(f"{options.wordnet}/index.verb", encoding="utf-8"):
        word = line.split(" ")[0]
        if re.fullmatch("[a-z]{2,}", word):
            rows[("verb", word)] = ""
    for kind, name in (("verb-form", "verb"), ("noun-form", "noun"), ("adjective-form", "adj")):
        for form, lemma in exceptions(f"{options.wordnet}/{name}.exc"):
            regular = kind == "verb-form" and any(form.endswith(e) and ("verb", form[:-len(e)]) in rows for e in ("ed", "ing"))
            if form not in INVARIANT | AMBIGUOUS and not regular:      # installed is install's, whatever instal's may be
                rows.setdefault((kind, form), lemma)
    rows.update({("proper-adjective", word): "" for word in proper_adjectives(f"{options.wordnet}/data.adj")})
    rows.update({("noun-form", form): form for form in INVARIANT})
    with open(os.path.join(options.out, "lemmas.tsv"), "w", encoding="utf-8") as file:
        file.write(HEADER)
        for (kind, form), lemma in sorted(rows.items()):
            file.write(f"{kind}\t{form}\t{lemma}\t\n")


if __name__ == "__main__":
    main()
