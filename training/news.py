"""Makes the training sentences more like the news of the world: other names, headlines.

UD's English news is full of Iraq and Google and has no Togo; headlines in title case and without articles are rare.
Names come from data/actors, whose facts the project compiled itself.
"""
import copy

ARTICLES = {"the", "a", "an"}


def _rows(path):
    with open(path, encoding="utf-8") as lines:
        lines = [line.rstrip("\n") for line in lines if not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


class Names:
    """Names of one word, by the part they play."""

    def __init__(self, folder):
        countries = _rows(f"{folder}/countries.tsv")
        def words(column):
            return sorted({n for r in countries for n in r.get(column, "").split("|") if n and n.isalpha() and n[0].isupper()})
        self.countries, self.adjectives, self.capitals = words("name"), words("adjectives"), words("capital")
        leaders = [r["name"].split() for r in _rows(f"{folder}/leaders.tsv")]
        self.given = sorted({n[0] for n in leaders if len(n) > 1 and n[0].isalpha()})
        self.family = sorted({n[-1] for n in leaders if len(n) > 1})
        self.known = {**dict.fromkeys(self.countries, "countries"), **dict.fromkeys(self.capitals, "capitals")}
        self.known_adjectives = set(self.adjectives)

    def other(self, sentence, rng):
        """The forms with other countries, capitals, nationalities and persons; None if there is nothing to change.
        A name that comes twice stays one name."""
        forms, new = list(sentence.forms), {}
        with_flat = {sentence.heads[i] - 1 for i, label in enumerate(sentence.labels) if label == "flat"}
        for i, form in enumerate(sentence.forms):
            if form in new:
                forms[i] = new[form]
            elif sentence.upos[i] == "PROPN" and form in self.known:
                forms[i] = new[form] = rng.choice(getattr(self, self.known[form]))
            elif sentence.upos[i] == "ADJ" and form in self.known_adjectives:
                forms[i] = new[form] = rng.choice(self.adjectives)
            elif sentence.xpos[i] == "NNP" and form.istitle() and form.isalpha() and sentence.upos[i] == "PROPN":
                if i in with_flat:
                    forms[i] = new[form] = rng.choice(self.given)
                elif sentence.labels[i] == "flat":
                    forms[i] = new[form] = rng.choice(self.family)
        return forms if new else None


def headline(sentence, rng):
    """The sentence as a headline: no articles, no full stop, often in title case; None if it cannot be one."""
    if not 5 <= len(sentence) <= 25 or sentence.upos[-1] != "PUNCT":
        return None
    has_children = set(sentence.heads)
    keep = [i for i in range(len(sentence)) if (i + 1) in has_children or not (
        sentence.forms[i].lower() in ARTICLES and sentence.labels[i] == "det" or i == len(sentence) - 1)]
    place = {old + 1: new + 1 for new, old in enumerate(keep)}
    place[0] = 0
    out = copy.copy(sentence)
    for name in ("forms", "lemmas", "upos", "xpos", "labels"):
        setattr(out, name, [getattr(sentence, name)[i] for i in keep])
    out.heads = [place[sentence.heads[i]] for i in keep]
    out.mentions = None                                # their ends would have to move
    if rng.random() < 0.7:
        out.forms = [f if len(f) <= 3 and i else f[:1].upper() + f[1:] for i, f in enumerate(out.forms)]
    return out
