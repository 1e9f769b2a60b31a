#! nothing
#! options: --min-gain medium
# Where a function may give back views, nobody can say that memory is freed.
import numpy as np


def halves(table, is_whole):
    if is_whole:
        return {0: table[:, :]}, 1
    return {0: table[:, ::2].copy(), 1: table[:, 1::2].copy()}, 2


def tiles(image, n):
    out = []
    for i in range(n):
        out.append(image[i * 10:(i + 1) * 10])
    return out


def rows_of(table):
    for i, row in enumerate(table):
        yield i, row


def one_by_one(table):
    return {i: row for i, row in rows_of(table)}


def doubled(table):
    return [row * 2 for row in table]


def views(path, flag):
    table = np.load(path)
    parts, n = halves(table, flag)
    again = np.load(path)
    return parts, again, n


def views_in_a_list(path):
    table = np.load(path)
    parts = tiles(table, 10)
    again = np.load(path)
    return parts, again


def views_by_yield(path):
    table = np.load(path)
    parts = one_by_one(table)
    again = np.load(path)
    return parts, again


def copies(path):
    table = np.load(path)
    parts = doubled(table)
    again = np.load(path)
    return parts, again
