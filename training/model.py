"""The network: word, affix, shape and character features; a BiLSTM encoder; heads for tags, lemma rules, mentions
and a biaffine parser (Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing").

Tags and lemma rules are read off the second encoder layer, and what the tagger believes is fed to the third, as in
Hashimoto et al. 2017, "A joint many-task model".
"""
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from features import CHARACTERS

SIZES = {"word": 128, "suffix3": 48, "suffix2": 16, "prefix3": 32, "shape": 24}
FEATURES = list(SIZES)


class CharacterModel(nn.Module):
    """Two convolutions over a word's characters, max-pooled. Words are given once each, however often they occur."""

    def __init__(self, vocabulary, size=32, filters=64):
        super().__init__()
        self.embed = nn.Embedding(vocabulary, size, padding_idx=0)
        self.narrow = nn.Conv1d(size, filters, 3, padding=1)
        self.wide = nn.Conv1d(size, filters, 5, padding=2)

    def forward(self, characters):
        x = self.embed(characters).transpose(1, 2)
        hidden = (characters == 0).unsqueeze(1).to(x.dtype) * -1e4
        return torch.relu(torch.cat([(self.narrow(x) + hidden).amax(2), (self.wide(x) + hidden).amax(2)], 1))


class Layer(nn.Module):
    """One bidirectional LSTM layer, with dropout shared by all positions of a sentence."""

    def __init__(self, size_in, size, dropout):
        super().__init__()
        self.lstm = nn.LSTM(size_in, size, batch_first=True, bidirectional=True)
        self.dropout = dropout

    def forward(self, x, lengths):
        x = shared_dropout(x, self.dropout, self.training)
        packed = pack_padded_sequence(x, lengths, batch_first=True)
        out, _ = self.lstm(packed)
        return pad_packed_sequence(out, batch_first=True)[0]


def shared_dropout(x, p, training):
    if not training or p == 0:
        return x
    mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p).div_(1 - p)
    return x * mask


def mlp(size_in, size):
    return nn.Sequential(nn.Linear(size_in, size), nn.LeakyReLU(0.1))


class Parser(nn.Module):
    def __init__(self, sizes, hidden=200, arc=200, label=80, dropout=0.35):
        """`sizes` gives the number of entries of each vocabulary and of each head's classes."""
        super().__init__()
        self.sizes, self.dropout = sizes, dropout
        self.embed = nn.ModuleDict({f: nn.Embedding(sizes[f], SIZES[f], padding_idx=0) for f in FEATURES})
        for table in self.embed.values():
            nn.init.uniform_(table.weight, -0.25, 0.25)
            with torch.no_grad():
                table.weight[0].zero_()
        self.characters = CharacterModel(sizes["character"])
        width = sum(SIZES.values()) + 128
        self.lower = Layer(width, hidden, dropout)
        self.middle = Layer(2 * hidden, hidden, dropout)
        self.tagger = mlp(2 * hidden, 128)
        self.upos = nn.Linear(128, sizes["upos"])
        self.xpos = nn.Linear(128, sizes["xpos"])
        self.lemma = nn.Linear(2 * hidden, sizes["lemma"])
        self.tag_belief = nn.Linear(sizes["upos"] + sizes["xpos"], 48, bias=False)
        self.upper = Layer(2 * hidden + 48, hidden, dropout)
        self.mention = nn.Sequential(mlp(2 * hidden, 96), nn.Linear(96, sizes["mention"]))
        self.arc_dependent, self.arc_head = mlp(2 * hidden, arc), mlp(2 * hidden, arc)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.root = nn.Parameter(torch.randn(2 * hidden) * 0.05)
        self.label_dependent, self.label_head = mlp(2 * hidden, label), mlp(2 * hidden, label)
        self.labeler = Labeler(label, sizes["label"])

    def encode(self, features, characters, word_of, lengths):
        """`features`: [batch, length, 5] ids; `characters`: [words, 20]; `word_of`: [batch, length] rows of characters."""
        parts = [self.embed[f](features[:, :, i]) for i, f in enumerate(FEATURES)]
        parts.append(F.embedding(word_of, self.characters(characters)))
        x = torch.cat(parts, 2)
        lower = self.lower(x, lengths)
        middle = self.middle(lower, lengths)
        tags = self.tagger(shared_dropout(middle, self.dropout, self.training))
        upos, xpos = self.upos(tags), self.xpos(tags)
        lemma = self.lemma(shared_dropout(middle, self.dropout, self.training))
        belief = self.tag_belief(torch.cat([upos.softmax(2), xpos.softmax(2)], 2))
        upper = self.upper(torch.cat([middle, belief], 2), lengths)
        upper = shared_dropout(upper, self.dropout, self.training)
        return upos, xpos, lemma, upper

    def arcs(self, upper):
        """Scores [batch, dependent, head], head 0 being the root, and the vectors the labeler takes."""
        rooted = torch.cat([self.root.expand(upper.shape[0], 1, -1), upper], 1)
        dependent = shared_dropout(self.arc_dependent(upper), self.dropout, self.training)
        head = shared_dropout(self.arc_head(rooted), self.dropout, self.training)
        one = torch.ones_like(dependent[:, :, :1])
        scores = torch.cat([dependent, one], 2) @ self.arc @ head.transpose(1, 2)
        return (scores,
                shared_dropout(self.label_dependent(upper), self.dropout, self.training),
                shared_dropout(self.label_head(rooted), self.dropout, self.training))


class Labeler(nn.Module):
    """Label scores of arcs already chosen, from the dependent's and the head's vectors, [arcs, size] each."""

    def __init__(self, size, labels):
        super().__init__()
        self.size, self.labels = size, labels
        self.bilinear = nn.Parameter(torch.randn(size + 1, labels * (size + 1)) * 0.01)

    def forward(self, dependent, head):
        one = torch.ones_like(dependent[:, :1])
        left = torch.cat([dependent, one], 1) @ self.bilinear
        right = torch.cat([head, one], 1)
        return (left.view(-1, self.labels, self.size + 1) @ right.unsqueeze(2)).squeeze(2)
