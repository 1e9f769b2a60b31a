#! options: --min-gain medium
# What is done while a value is held counts if it needs memory or time: not what
# only writes down a result, nor a loop over a few words.
import gc
import json

import numpy as np
import torch

CODES = {"a": 1, "b": 2}


def names(path, target):
    with open(path) as f:
        table = json.load(f)
    found = {}
    for row in table["rows"]:
        found[str(row["id"])] = row["name"]
    with open(target, "w") as f:
        json.dump(found, f)


def split(first, second, target):
    with open(first) as f:
        table = json.load(f)
    with open(target, "w") as f:
        json.dump(table, f)
    with open(second) as f:
        other = json.load(f)
    with open(target, "a") as f:
        json.dump(other, f)


def words(path):
    with open(path) as f:
        table = json.load(f)
    text = table.get("text", "").lower()
    found = []
    if any(word in text for word in ["red", "green", "blue"]):
        found.append("colour")
    if any(word in text for word in ["round", "square", "flat"]):
        found.append("shape")
    return found


def recode(path, target):
    mask = np.load(path)
    found = np.zeros_like(mask)
    for word, code in CODES.items():
        found[mask == code] = word
    np.savez(target, found)


def spread(path):
    whole = np.load(path)
    logs = np.log1p(whole)  #! del whole
    total = logs + logs ** 2
    return total.sum()


def restore(model, path):
    state = torch.load(path)
    model.load_state_dict(state["model"])
    model.eval()
