#! options: --min-gain medium
# A table is as large as what was read for it; what a layer computes the
# gradients hold; a name that begins like a word is not that word.
import gc
import numpy as np
import pandas as pd
import torch


def read_one(path, days):
    first = note(__name__)
    del first
    table = pd.read_parquet(path)
    table = table.dropna()
    totals = table.groupby(days).sum()  #! del table
    publish(totals)
    return evaluate(totals)


def given(table, days):
    few = table.copy()
    totals = few.groupby(days).sum()
    publish(totals)
    return evaluate(totals)


def readable(number):
    return np.floor(np.log10(number))


def ticks(least, most):
    extent = readable(most - least)
    step = np.power(10, extent)
    return np.floor(least / step) * step, np.ceil(most / step) * step


class Tagger(Model):
    def forward(self, tokens):
        embeddings = self.embed(tokens)
        hidden = self.encode(embeddings)
        scores = torch.matmul(hidden, self.tags)
        return self.decode(torch.softmax(scores, -1))
