#! nothing
#! options: --min-gain medium
import json

import numpy as np
import pandas as pd


class Counter:
    def __init__(self, lines):
        self.n = len(lines)


class Holder:
    def __init__(self, lines):
        self.lines = lines


def table_of(path):
    with open(path) as f:
        records = json.load(f)
    frame = pd.DataFrame(records)
    for name in NAMES:
        look_up(name)
    return frame


def matrix_of(path):
    table = np.load(path)
    view = np.asarray(table)
    for name in NAMES:
        look_up(name)
    return view


def counter_of(path):
    with open(path) as f:
        lines = f.read()
    counter = Counter(lines)
    for name in NAMES:
        look_up(name)
    return counter


def holder_of(path):
    with open(path) as f:
        lines = f.read()
    holder = Holder(lines)
    for name in NAMES:
        look_up(name)
    return holder
