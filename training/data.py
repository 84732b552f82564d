"""Sentences to tensors: vocabularies, target ids, and batches of sentences of like length."""
import collections
import random

import torch

import features as F
from conllu import Sentence

CLASSES = ["upos", "xpos", "lemma", "label", "mention"]


class Vocabulary:
    """Names to ids. Inputs have 0 for padding and 1 for the unknown; classes start at 0."""

    def __init__(self, names, is_input):
        self.names = (["<pad>", "<unknown>"] if is_input else []) + list(names)
        self.ids = {name: i for i, name in enumerate(self.names)}

    def __len__(self):
        return len(self.names)

    def input(self, name):
        return self.ids.get(name, F.UNKNOWN)

    def target(self, name):
        return self.ids.get(name, -1)                 # -1 is left out of the loss


def build_vocabularies(sentences):
    counts = collections.defaultdict(collections.Counter)
    for s in sentences:
        for i, form in enumerate(s.forms):
            text = F.normalise(form)
            for name, value in F.affixes(text).items():
                counts[name][value] += 1
            counts["character"].update(text)
            counts["upos"][s.upos[i]] += 1
            counts["xpos"][s.xpos[i]] += 1
            counts["lemma"][F.lemma_rule(form, s.lemmas[i])] += 1
            counts["label"][s.labels[i]] += 1
        for mention in s.mentions or []:
            counts["mention"][mention[2]] += 1
    least = {"word": 2, "suffix3": 2, "lemma": 2, "character": 3}

    def names(key):
        return sorted(n for n, c in counts[key].items() if c >= least.get(key, 1))

    inputs = {k: Vocabulary(names(k), True) for k in ["word", "suffix3", "suffix2", "prefix3", "shape", "character"]}
    classes = {k: Vocabulary(names(k), False) for k in ["upos", "xpos", "lemma", "label"]}
    classes["mention"] = Vocabulary(["-"] + names("mention"), False)
    return {**inputs, **classes}


def read_vocabularies(names):
    """The vocabularies of a checkpoint; inputs begin with their two special names."""
    return {k: Vocabulary(v[2:] if v[0] == "<pad>" else v, v[0] == "<pad>") for k, v in names.items()}


def mention_heads(sentence):
    """The type of the smallest mention that each word is the head of, or '-'.

    A mention's head is the one word in it that depends on a word outside."""
    kinds = ["-"] * len(sentence)
    for start, end, kind in sorted(sentence.mentions, key=lambda m: m[0] - m[1]):
        outside = [i for i in range(start, end) if not start < sentence.heads[i] <= end]
        if len(outside) == 1:
            kinds[outside[0]] = kind                  # sorted from long to short: the smallest writes last
    return kinds


class Example:
    """One sentence as ids."""

    def __init__(self, sentence, v, forms=None, dropped_end=False):
        forms = forms or sentence.forms
        n = len(sentence) - dropped_end
        texts = [F.normalise(f) for f in forms[:n]]
        self.features = [[v[k].input(a) for k, a in F.affixes(t).items()] for t in texts]
        self.characters = [tuple(v["character"].input(c) for c in F.characters(t)) for t in texts]
        self.heads = sentence.heads[:n]
        self.targets = {
            "upos": [v["upos"].target(x) for x in sentence.upos[:n]],
            "xpos": [v["xpos"].target(x) for x in sentence.xpos[:n]],
            "lemma": [v["lemma"].target(F.lemma_rule(f, l)) for f, l in zip(sentence.forms[:n], sentence.lemmas)],
            "label": [v["label"].target(x) for x in sentence.labels[:n]],
            "mention": [-1] * n if sentence.mentions is None
            else [v["mention"].target(k) for k in mention_heads(sentence)[:n]],
        }

    def __len__(self):
        return len(self.features)


def disturbed(sentence, v, rng):
    """The sentence as news might have it: a headline without full stop, in capitals, in title case, all lower case."""
    forms, drop = None, False
    if len(sentence) > 3 and sentence.upos[-1] == "PUNCT" and len(sentence) not in sentence.heads and rng.random() < 0.08:
        drop = True
    chance = rng.random()
    if chance < 0.02:
        forms = [f.upper() for f in sentence.forms]
    elif chance < 0.04:
        forms = [f.lower() for f in sentence.forms]
    elif chance < 0.07:
        forms = [f[:1].upper() + f[1:] if len(f) > 3 else f for f in sentence.forms]
    return (forms, drop) if forms or drop else None


def batches(examples, tokens, rng):
    """Groups of examples of like length, about so many tokens each; order and grouping drawn from `rng` if given."""
    jitter = (lambda: rng.uniform(0, 4)) if rng else (lambda: 0)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i]) + jitter())
    groups, group, size = [], [], 0
    for i in order:
        group.append(i)
        size += len(examples[i])
        if size >= tokens:
            groups.append(group)
            group, size = [], 0
    if group:
        groups.append(group)
    if rng:
        rng.shuffle(groups)
    return groups


class Batch:
    """Padded tensors of a few examples, longest first; each distinct word's characters once."""

    def __init__(self, examples, word_dropout=0.0):
        examples = sorted(examples, key=len, reverse=True)
        self.lengths = torch.tensor([len(e) for e in examples])
        n, longest = len(examples), len(examples[0])
        self.features = torch.zeros(n, longest, 5, dtype=torch.long)
        self.word_of = torch.zeros(n, longest, dtype=torch.long)
        self.heads = torch.full((n, longest), -1, dtype=torch.long)
        self.targets = {k: torch.full((n, longest), -1, dtype=torch.long) for k in CLASSES}
        rows = {(): 0}
        for r, e in enumerate(examples):
            self.features[r, :len(e)] = torch.tensor(e.features)
            self.word_of[r, :len(e)] = torch.tensor([rows.setdefault(c, len(rows)) for c in e.characters])
            self.heads[r, :len(e)] = torch.tensor(e.heads)
            for k in CLASSES:
                self.targets[k][r, :len(e)] = torch.tensor(e.targets[k])
        self.characters = torch.zeros(len(rows), F.CHARACTERS, dtype=torch.long)
        for c, row in rows.items():
            if c:
                self.characters[row, :len(c)] = torch.tensor(c)
        self.mask = self.heads >= 0
        if word_dropout:
            hide = (torch.rand(n, longest) < word_dropout) & (self.features[:, :, 0] > 0)
            self.features[:, :, 0][hide] = F.UNKNOWN
            rare = torch.rand(len(rows), 1) < word_dropout / 3          # now and then the spelling is hidden instead
            self.characters.masked_fill_(rare & (self.characters > 0), F.UNKNOWN)
