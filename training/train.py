#!/usr/bin/env python3
"""Trains the parser of data/english from Universal Dependencies; train.sh runs this and what follows it.

    /usr/bin/python3 training/train.py --ud FOLDER [--epochs 40] [--processes 2]

FOLDER holds en_ewt-{train,dev}.conllu and en_gum-{train,dev}.conllu. Test files are never opened here.
With several processes each computes the gradient of its own batch and the gradients are averaged. The weights kept
are an exponential moving average of the weights of all steps.
"""
import argparse
import copy
import math
import os
import pickle
import random
import time

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F

import conllu
import data
import news
from model import Parser

TREEBANKS = ["ewt", "gum"]


def loss_of(model, batch):
    upos, xpos, lemma, upper = model.encode(batch.features, batch.characters, batch.word_of, batch.lengths)
    scores, dependent, head = model.arcs(upper)
    mask = batch.mask
    positions = torch.arange(scores.shape[2])
    beyond = positions[None, :] > batch.lengths[:, None]
    scores = scores.masked_fill(beyond[:, None, :], -1e4)
    rows = mask.nonzero()[:, 0]
    labels = model.labeler(dependent[mask], head[rows, batch.heads[mask]])

    def cross_entropy(logits, key):
        target = batch.targets[key][mask]
        return F.cross_entropy(logits, target, ignore_index=-1) if (target >= 0).any() else logits.sum() * 0

    return (F.cross_entropy(scores[mask], batch.heads[mask]) + cross_entropy(labels, "label")
            + 0.5 * cross_entropy(upos[mask], "upos") + 0.5 * cross_entropy(xpos[mask], "xpos")
            + 0.5 * cross_entropy(lemma[mask], "lemma") + 0.3 * cross_entropy(model.mention(upper[mask]), "mention"))


@torch.no_grad()
def evaluate(model, examples, vocabularies):
    """Percent right on gold words, heads chosen greedily (the program builds a tree; that scores a little higher)."""
    model.eval()
    right, total = {k: 0 for k in ["upos", "xpos", "lemma", "uas", "las", "mention"]}, 0
    universal = [name.split(":")[0] for name in vocabularies["label"].names]
    for group in data.batches(examples, 4000, None):
        batch = data.Batch([examples[i] for i in group])
        upos, xpos, lemma, upper = model.encode(batch.features, batch.characters, batch.word_of, batch.lengths)
        scores, dependent, head = model.arcs(upper)
        beyond = torch.arange(scores.shape[2])[None, :] > batch.lengths[:, None]
        heads = scores.masked_fill(beyond[:, None, :], -1e4).argmax(2)
        mask = batch.mask
        labels = model.labeler(dependent[mask], head[mask.nonzero()[:, 0], heads[mask]]).argmax(1)
        attached = heads[mask] == batch.heads[mask]
        gold = batch.targets["label"][mask]
        same = torch.tensor([g >= 0 and universal[a] == universal[g] for a, g in zip(labels.tolist(), gold.tolist())])
        right["uas"] += attached.sum().item()
        right["las"] += (attached & same).sum().item()
        for key, logits in (("upos", upos), ("xpos", xpos), ("lemma", lemma)):
            right[key] += (logits.argmax(2)[mask] == batch.targets[key][mask]).sum().item()
        right["mention"] += (model.mention(upper[mask]).argmax(1) == batch.targets["mention"][mask]).sum().item()
        total += mask.sum().item()
    return {k: round(100 * n / total, 2) for k, n in right.items()}


def average_gradients(model, processes):
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    flat = torch.cat([g.view(-1) for g in gradients])
    dist.all_reduce(flat)
    flat /= processes
    at = 0
    for g in gradients:
        g.copy_(flat[at:at + g.numel()].view_as(g))
        at += g.numel()


def as_news(sentence, names, rng):
    """With other names, now and then as a headline. Lemmas of changed words follow the new form."""
    forms = names.other(sentence, rng)
    if forms:
        changed = copy.copy(sentence)
        changed.lemmas = [f if f != old else l for f, old, l in zip(forms, sentence.forms, sentence.lemmas)]
        changed.forms = forms
        sentence = changed
    return (news.headline(sentence, rng) or sentence) if rng.random() < 0.35 else sentence


def work(rank, options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    if options.processes > 1:
        os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(options.port))
        dist.init_process_group("gloo", rank=rank, world_size=options.processes)
    train = [s for t in TREEBANKS for s in conllu.read(f"{options.ud}/en_{t}-train.conllu") if len(s) <= 150]
    start = None
    if options.start:
        with open(options.start, "rb") as checkpoint:
            start = pickle.load(checkpoint)
    vocabularies = data.read_vocabularies(start["vocabularies"]) if start else data.build_vocabularies(train)
    plain = [data.Example(s, vocabularies) for s in train]
    dev = {t: [data.Example(s, vocabularies) for s in conllu.read(f"{options.ud}/en_{t}-dev.conllu")] for t in TREEBANKS}
    names = news.Names(options.names) if options.names else None
    model = Parser({k: len(v) for k, v in vocabularies.items()}, hidden=options.hidden, dropout=options.dropout)
    if start:
        model.load_state_dict(start["weights"])
    average = copy.deepcopy(model)
    if rank == 0:
        print({k: len(v) for k, v in vocabularies.items()}, sum(p.numel() for p in model.parameters()), "parameters", flush=True)

    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=0.01)
    per_epoch = len(data.batches(plain, options.tokens, None)) // options.processes
    last = options.epochs * per_epoch
    step = 0
    torch.manual_seed(options.seed + 1000 * rank)
    for epoch in range(options.epochs):
        rng, started = random.Random(options.seed * 7919 + epoch), time.time()
        examples = []
        for sentence, example in zip(train, plain):
            if names and rng.random() < 0.5:
                sentence, example = as_news(sentence, names, rng), None
            change = data.disturbed(sentence, vocabularies, rng)
            examples.append(data.Example(sentence, vocabularies, *change) if change else example or data.Example(sentence, vocabularies))
        groups = data.batches(examples, options.tokens, rng)
        model.train()
        total, count = 0.0, len(groups) // options.processes
        for i in range(count):
            rate = options.rate * min(1, (step + 1) / 300) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, step / last))))
            for group in optimizer.param_groups:
                group["lr"] = rate
            batch = data.Batch([examples[j] for j in groups[i * options.processes + rank]], word_dropout=0.15)
            optimizer.zero_grad()
            loss = loss_of(model, batch)
            loss.backward()
            if options.processes > 1:
                average_gradients(model, options.processes)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5)
            optimizer.step()
            step += 1
            total += loss.item()
            keep = min(options.average, (step + 1) / (step + 10))
            with torch.no_grad():
                for a, p in zip(average.parameters(), model.parameters()):
                    a.mul_(keep).add_(p, alpha=1 - keep)
        if rank == 0:
            seconds = time.time() - started
            print(f"epoch {epoch + 1} loss {total / count:.3f} seconds {seconds:.0f}", flush=True)
            if epoch % 2 == 1 or epoch + 1 == options.epochs:
                print({t: evaluate(average, dev[t], vocabularies) for t in TREEBANKS}, flush=True)
            with open(options.checkpoint + ".part", "wb") as out:
                pickle.dump({"weights": average.state_dict(), "vocabularies": {k: v.names for k, v in vocabularies.items()},
                             "options": vars(options), "epoch": epoch + 1}, out)
            os.replace(options.checkpoint + ".part", options.checkpoint)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ud", required=True)
    parser.add_argument("--checkpoint", default="/tmp/dragoman-english.pickle")
    parser.add_argument("--start", help="a checkpoint to go on from")
    parser.add_argument("--names", help="data/actors: other names and headlines are mixed in")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--tokens", type=int, default=800, help="words a batch, each process")
    parser.add_argument("--hidden", type=int, default=200)
    parser.add_argument("--dropout", type=float, default=0.35)
    parser.add_argument("--rate", type=float, default=0.002)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=29531)
    options = parser.parse_args()
    if options.processes > 1:
        mp.spawn(work, args=(options,), nprocs=options.processes)
    else:
        work(0, options)


if __name__ == "__main__":
    main()
