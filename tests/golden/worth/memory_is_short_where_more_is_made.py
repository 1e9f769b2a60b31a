#! options: --min-gain medium
# A file that is read may be large; then it is worth a line before more is made,
# or before a loop over anything that calls.
import gc
import ast
import json
import zlib

import pandas as pd


def variables(path):
    with open(path) as f:
        lines = f.readlines()
    done = {}
    for line in lines:
        name, _, value = line.partition("=")
        done[name] = len(value)
    for name in NAMES:
        done[name] = look_up(name)
    return done


def documents(path, target):
    with open(path) as f:
        text = f.read()
    data = json.loads(text)
    store(target, data)


def lines_of(path):
    with open(path) as f:
        text = f.read()
    lines = text.splitlines()
    for line in lines:
        look_up(line)


def unpacked(path):
    with open(path, "rb") as f:
        packed = f.read()
    raw = zlib.decompress(packed)
    return json.loads(raw)


def source(path):
    with open(path) as f:
        content = f.read()
    tree = ast.parse(content)
    for node in ast.walk(tree):
        look_up(node)


def frames(path):
    first = note(__name__)
    del first
    frame = pd.read_parquet(path)
    names = set(frame["name"])  #! del frame
    for name in NAMES:
        look_up(name, names)


def only_views(path):
    frame = pd.read_csv(path)
    shops = frame.groupby("shop")["amount"].sum()
    return reorder(shops)


def reorder(shops):
    return {i: shops[i] for i in sorted(shops)}
