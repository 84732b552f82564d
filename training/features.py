"""What the model sees of a word. `src/Dragoman/Language/WordFeatures.cs` computes the same numbers: change both.

A form is first normalised: curly quotes become straight, every digit becomes 0, invisible characters go.
"""
import re

CHARACTERS = 20           # characters of a word that the character model reads; longer words lose their middle
UNKNOWN, PADDING = 1, 0   # the first ids of every vocabulary

_QUOTES = {0x2018: "'", 0x2019: "'", 0x201B: "'", 0x02BC: "'", 0x02BB: "'", 0x02BF: "'", 0x02BE: "'", 0x0060: "'",
           0x00B4: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x00AB: '"', 0x00BB: '"',
           0x00AD: None, 0x200B: None, 0x200C: None, 0x200D: None, 0x200E: None, 0x200F: None, 0xFEFF: None,
           0x2060: None, 0x202A: None, 0x202B: None, 0x202C: None, 0x202D: None, 0x202E: None, 0x00A0: " "}
_OTHER_DIGITS = re.compile(r"[0-9]")


def normalise(form):
    text = _OTHER_DIGITS.sub("0", form.translate(_QUOTES))
    return "".join(c if ord(c) < 0x10000 else "�" for c in text) or form[:1]


def shape(text):
    """Classes of neighbouring characters, runs collapsed, at most six: `Xx`, `0`, `X.X.`, `x'x`."""
    out = []
    for c in text:
        k = "X" if c.isupper() else "x" if c.isalpha() else "0" if c == "0" else c if ord(c) < 128 else "?"
        if not out or out[-1] != k:
            out.append(k)
            if len(out) == 6:
                break
    if len(text) > 1 and text.isupper():
        out.append("+")                              # U.N., NATO: all capitals, against A
    return "".join(out)


def affixes(text):
    low = text.lower()
    return {"word": low, "suffix3": low[-3:], "suffix2": low[-2:], "prefix3": low[:3], "shape": shape(text)}


def characters(text):
    if len(text) <= CHARACTERS:
        return text
    half = CHARACTERS // 2
    return text[:half] + text[-half:]


def lemma_rule(form, lemma):
    """The edit that turns a form into its lemma: `l` lower-cases first, `k` keeps the case; then so many characters
    (one digit) are cut from the end and some appended. `=lemma` where form and lemma share no beginning."""
    form = form.translate(_QUOTES)
    for case, base in (("k", form), ("l", form.lower()), ("u", form.lower()[:1].upper() + form.lower()[1:])):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common and len(base) - common <= 9 and (case == "u" or common >= min(len(lemma), 2)):
            return f"{case}{len(base) - common}{lemma[common:]}"
    return "=" + lemma
