"""Reads CoNLL-U treebanks into plain sentences.

Only what the trainer needs is kept. Entity spans are read from the MISC column in the bracket notation of
CorefUD 1.0 (https://ufal.mff.cuni.cz/corefud), which GUM uses.
"""
import re
from dataclasses import dataclass, field


@dataclass
class Sentence:
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    heads: list = field(default_factory=list)      # 0 is the root, tokens count from 1
    labels: list = field(default_factory=list)
    spaces: list = field(default_factory=list)     # is the word followed by white space?
    mentions: list = None                          # (start, end, type), end exclusive; None where not annotated
    new_paragraph: bool = False
    document: str = ""

    def __len__(self):
        return len(self.forms)


def read(path):
    """All sentences of a CoNLL-U file, in order. Empty nodes are skipped, multi-word tokens opened."""
    sentences, sentence, document, paragraph = [], Sentence(), "", True
    inside_until, inside_space = 0, True
    has_entities = False
    open_mentions = []

    def finish():
        nonlocal sentence, paragraph, open_mentions, inside_until
        if sentence.forms:
            sentence.mentions = sentence.mentions if has_entities else None
            sentence.new_paragraph, sentence.document = paragraph, document
            sentences.append(sentence)
            paragraph = False
        sentence, open_mentions, inside_until = Sentence(mentions=[]), [], 0

    finish()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                finish()
            elif line.startswith("# newdoc"):
                document, paragraph = line.split("=")[-1].strip(), True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("# global.Entity"):
                has_entities = True
            elif line[0] != "#":
                columns = line.split("\t")
                number, form, lemma, upos, xpos, _, head, label, _, misc = columns
                if "-" in number:
                    inside_until = int(number.split("-")[1])
                    inside_space = "SpaceAfter=No" not in misc
                    continue
                if "." in number:
                    continue
                index = int(number)
                sentence.forms.append(form)
                sentence.lemmas.append(lemma)
                sentence.upos.append(upos)
                sentence.xpos.append(xpos)
                sentence.heads.append(int(head))
                sentence.labels.append(label)
                if index < inside_until:
                    sentence.spaces.append(False)
                elif index == inside_until:
                    sentence.spaces.append(inside_space)
                else:
                    sentence.spaces.append("SpaceAfter=No" not in misc)
                if has_entities:
                    _read_mentions(misc, index - 1, open_mentions, sentence.mentions)
    finish()
    return sentences


def _read_mentions(misc, index, open_mentions, mentions):
    entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    for opening, closing_only in re.findall(r"\(([^()]*\)?)|([^()]+)\)", entity):
        if opening:
            parts = opening.rstrip(")").split("-")
            name, kind = parts[0], parts[1]
            if opening.endswith(")"):
                mentions.append((index, index + 1, kind))
            else:
                open_mentions.append((name, index, kind))
        else:
            name = closing_only.split("-")[0]
            for i in range(len(open_mentions) - 1, -1, -1):
                if open_mentions[i][0] == name:
                    _, start, kind = open_mentions.pop(i)
                    mentions.append((start, index + 1, kind))
                    break
