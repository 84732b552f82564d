#!/usr/bin/env python3
"""Writes a checkpoint as what the program loads: three ONNX graphs with half-precision weights, and the vocabularies.

    /usr/bin/python3 training/export.py --checkpoint FILE.pickle --out data/english
"""
import argparse
import json
import os
import pickle

import numpy
import onnx
import onnx.numpy_helper
import torch
import torch.nn as nn

import features
from model import Parser
from splitter import Splitter


class ParserGraph(nn.Module):
    """Everything up to the arc scores. Heads are chosen outside, as a tree; the labeler then names the arcs."""

    def __init__(self, parser):
        super().__init__()
        self.parser = parser

    def forward(self, words, characters, word_of, lengths):
        upos, xpos, lemma, upper = self.parser.encode(words, characters, word_of, lengths)
        arcs, dependent, head = self.parser.arcs(upper)
        return upos.argmax(2), xpos.argmax(2), lemma.argmax(2), self.parser.mention(upper).argmax(2), arcs, dependent, head


class LabelerGraph(nn.Module):
    def __init__(self, labeler):
        super().__init__()
        self.labeler = labeler

    def forward(self, dependent, head):
        return self.labeler(dependent, head).argmax(1)


def halve(path):
    """Stores the large weights in 16 bits; the runtime widens them once, when it loads the graph."""
    graph_file = onnx.load(path)
    graph = graph_file.graph
    casts = []
    for node in [n for n in graph.node if n.op_type == "Constant" and numpy.prod(n.attribute[0].t.dims) > 256]:
        tensor = graph.initializer.add()
        tensor.CopyFrom(node.attribute[0].t)
        tensor.name = node.output[0]
        graph.node.remove(node)
    for tensor in graph.initializer:
        if tensor.data_type == onnx.TensorProto.FLOAT and numpy.prod(tensor.dims) > 256:
            values = onnx.numpy_helper.to_array(tensor).astype(numpy.float16)
            name = tensor.name
            tensor.CopyFrom(onnx.numpy_helper.from_array(values, name + ".half"))
            casts.append(onnx.helper.make_node("Cast", [name + ".half"], [name], to=onnx.TensorProto.FLOAT))
    for i, node in enumerate(casts):
        graph.node.insert(i, node)
    onnx.save(graph_file, path)


def start_from_zero(path):
    """LSTMs start from zeros where no first state is given; the exporter's own zeros fix the size of the batch."""
    graph_file = onnx.load(path)
    graph = graph_file.graph
    for node in graph.node:
        if node.op_type == "LSTM":
            del node.input[5:]
    while True:
        used = {name for node in graph.node for name in node.input} | {o.name for o in graph.output}
        dead = [node for node in graph.node if not used.intersection(node.output)]
        if not dead:
            break
        for node in dead:
            graph.node.remove(node)
    onnx.save(graph_file, path)


def write(module, inputs, names, outputs, axes, path):
    module.eval()
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=13)
    start_from_zero(path)
    halve(path)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--checkpoint", default="/tmp/dragoman-english.pickle")
    arguments.add_argument("--out", default="data/english")
    options = arguments.parse_args()
    with open(options.checkpoint, "rb") as file:
        checkpoint = pickle.load(file)
    sizes = {k: len(v) for k, v in checkpoint["vocabularies"].items()}
    parser = Parser(sizes, hidden=checkpoint["options"]["hidden"])
    parser.load_state_dict(checkpoint["weights"])
    splitter = Splitter(sizes)
    splitter.load_state_dict(checkpoint["splitter"])
    parser.eval()
    splitter.eval()
    os.makedirs(options.out, exist_ok=True)

    words = torch.ones(3, 7, 5, dtype=torch.long)
    characters = torch.ones(11, features.CHARACTERS, dtype=torch.long)
    word_of = torch.arange(21).view(3, 7) % 11
    lengths = torch.tensor([7, 5, 2])
    write(ParserGraph(parser), (words, characters, word_of, lengths), ["words", "characters", "word_of", "lengths"],
          ["upos", "xpos", "lemma", "mention", "arcs", "dependent", "head"],
          {"words": {0: "batch", 1: "length"}, "characters": {0: "forms"}, "word_of": {0: "batch", 1: "length"}, "lengths": {0: "batch"},
           **{k: {0: "batch", 1: "length"} for k in ["upos", "xpos", "lemma", "mention", "dependent"]},
           "arcs": {0: "batch", 1: "length", 2: "rooted"}, "head": {0: "batch", 1: "rooted"}},
          f"{options.out}/parser.onnx")
    vectors = torch.rand(5, parser.labeler.size)
    write(LabelerGraph(parser.labeler), (vectors, vectors), ["dependent", "head"], ["label"],
          {"dependent": {0: "arcs"}, "head": {0: "arcs"}, "label": {0: "arcs"}}, f"{options.out}/labeler.onnx")
    write(splitter, (words, torch.ones(3, 7, dtype=torch.long)), ["words", "after"], ["end"],
          {"words": {0: "batch", 1: "length"}, "after": {0: "batch", 1: "length"}, "end": {0: "batch", 1: "length"}},
          f"{options.out}/splitter.onnx")
    with open(f"{options.out}/vocabulary.json", "w", encoding="utf-8") as file:
        json.dump(checkpoint["vocabularies"], file, ensure_ascii=False, indent=0, sort_keys=True)
        file.write("\n")
    for name in sorted(os.listdir(options.out)):
        print(name, os.path.getsize(os.path.join(options.out, name)))


if __name__ == "__main__":
    main()
