#!/usr/bin/env python3
"""Trains the sentence splitter: where, in a stream of words, does a sentence end?

    /usr/bin/python3 training/splitter.py --ud FOLDER --checkpoint FILE.pickle

Reads the vocabularies of the parser's checkpoint and adds the splitter's weights to it. A small convolution over the
words' forms, affixes and shapes and the white space between them; it sees some ten words to either side.
"""
import argparse
import pickle
import random

import torch
import torch.nn as nn
import torch.nn.functional as F

import conllu
import data
import features

JOINED, SPACED, PARAGRAPH = 1, 2, 3               # what follows a word; 0 pads
WINDOW = 256                                      # words a training example


class Splitter(nn.Module):
    def __init__(self, sizes, hidden=64):
        super().__init__()
        self.word = nn.Embedding(sizes["word"], 32, padding_idx=0)
        self.suffix = nn.Embedding(sizes["suffix3"], 12, padding_idx=0)
        self.shape = nn.Embedding(sizes["shape"], 20, padding_idx=0)
        self.after = nn.Embedding(4, 8, padding_idx=0)
        width = 32 + 12 + 20 + 8
        self.near = nn.Conv1d(width, hidden, 5, padding=2)
        self.middle = nn.Conv1d(hidden, hidden, 5, padding=4, dilation=2)
        self.far = nn.Conv1d(hidden, hidden, 3, padding=4, dilation=4)
        self.out = nn.Linear(3 * hidden, 1)
        self.dropout = nn.Dropout(0.3)

    def forward(self, features, after):
        """`features`: [batch, length, 5]; `after`: [batch, length]. Log odds that a sentence ends after each word."""
        x = torch.cat([self.word(features[:, :, 0]), self.suffix(features[:, :, 1]), self.shape(features[:, :, 4]), self.after(after)], 2)
        near = torch.relu(self.near(self.dropout(x).transpose(1, 2)))
        middle = torch.relu(self.middle(self.dropout(near)))
        far = torch.relu(self.far(self.dropout(middle)))
        return self.out(self.dropout(torch.cat([near, middle, far], 1).transpose(1, 2))).squeeze(2)


def streams(sentences, vocabularies):
    """One stream of words a document: ids, what follows each word, whether its sentence ends there."""
    documents = []
    for i, s in enumerate(sentences):
        if not documents or s.document != documents[-1][3]:
            documents.append(([], [], [], s.document))
        ids, after, ends, _ = documents[-1]
        for form in s.forms:
            ids.append([vocabularies[k].input(a) for k, a in features.affixes(features.normalise(form)).items()])
        after.extend(SPACED if space else JOINED for space in s.spaces)
        ends.extend([0] * (len(s) - 1) + [1])
        last = i + 1 == len(sentences) or sentences[i + 1].new_paragraph or sentences[i + 1].document != s.document
        if last:
            after[-1] = PARAGRAPH
    return [(torch.tensor(a), torch.tensor(b), torch.tensor(c, dtype=torch.float)) for a, b, c, _ in documents]


def windows(documents, rng):
    """Cuts all documents, one after another, into stretches of WINDOW words from a random place."""
    order = list(range(len(documents)))
    rng.shuffle(order)
    ids, after, ends = (torch.cat([documents[i][k] for i in order]) for k in range(3))
    at = rng.randrange(WINDOW)
    pieces = [(ids[i:i + WINDOW], after[i:i + WINDOW], ends[i:i + WINDOW]) for i in range(at, len(ids) - WINDOW, WINDOW)]
    rng.shuffle(pieces)
    return pieces


@torch.no_grad()
def score(model, documents, threshold=0.0):
    """F1 of sentences, both ends right."""
    model.eval()
    right = gold = found = 0
    for ids, after, ends in documents:
        predicted = (model(ids[None], after[None])[0] > threshold) | (after == PARAGRAPH)

        def spans(marks):
            at = [-1] + [i for i, m in enumerate(marks) if m]
            return set(zip(at, at[1:]))

        g, p = spans(ends.tolist()), spans(predicted.tolist())
        right, gold, found = right + len(g & p), gold + len(g), found + len(p)
    return round(200 * right / (gold + found), 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ud", required=True)
    parser.add_argument("--checkpoint", default="/tmp/dragoman-english.pickle")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    with open(options.checkpoint, "rb") as file:
        checkpoint = pickle.load(file)
    vocabularies = {k: data.Vocabulary(names, False) for k, names in checkpoint["vocabularies"].items()}
    train, dev = {}, {}
    for t in ("ewt", "gum"):
        train[t] = streams(conllu.read(f"{options.ud}/en_{t}-train.conllu"), vocabularies)
        dev[t] = streams(conllu.read(f"{options.ud}/en_{t}-dev.conllu"), vocabularies)
    documents = train["ewt"] + train["gum"]
    model = Splitter({k: len(v) for k, v in vocabularies.items()})
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, options.epochs)
    for epoch in range(options.epochs):
        model.train()
        pieces, total = windows(documents, rng), 0.0
        for i in range(0, len(pieces), 8):
            ids, after, ends = (torch.stack([p[k] for p in pieces[i:i + 8]]) for k in range(3))
            ids = ids.clone()
            ids[:, :, 0][torch.rand(ids.shape[:2]) < 0.2] = features.UNKNOWN
            ids[:, :, 1][torch.rand(ids.shape[:2]) < 0.1] = features.UNKNOWN
            weight = (after != PARAGRAPH).float()
            loss = F.binary_cross_entropy_with_logits(model(ids, after), ends, weight)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        schedule.step()
        if epoch % 5 == 4:
            print(epoch + 1, round(total / len(pieces) * 8, 4), {t: score(model, dev[t]) for t in dev}, flush=True)
    checkpoint["splitter"] = model.state_dict()
    with open(options.checkpoint, "wb") as file:
        pickle.dump(checkpoint, file)


if __name__ == "__main__":
    main()
