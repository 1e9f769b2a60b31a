#! options: --min-gain medium
# Weights that are yet to be set from a part; heads and masks are small, tables
# with the settings, too; what is known to be empty is not worth a line
import gc
import pandas as pd
import torch


def part_is_yet_to_be_set(path, make):
    state = torch.load(path, map_location="cpu")
    weights = state["model"] if "model" in state else state
    width = int(state["width"])
    model = make(width, work(), work())
    model.load_state_dict(weights)
    return model


def whole_is_set(path, make):
    state = torch.load(path, map_location="cpu")
    model = make(int(state["width"]))
    model.load_state_dict(state["model"])  #! del state
    model = model.to("cuda")
    for step in range(100):
        work(model, step)
        work(model, step)


def the_rest_is_yet_to_be_set(path, make):
    model = make("cpu")
    state = torch.load(path, map_location="cpu")
    model.load_state_dict(state["model"])
    rest = state["optimizer"]  #! del state
    optimizer = make(model.parameters())
    for step in range(100):
        work(model, step)
        work(model, step)
    optimizer.load_state_dict(rest)
    return optimizer


def last_layer(path, make):
    model = make("cpu")
    head_state = torch.load(path, map_location="cpu", weights_only=True)
    model.head.load_state_dict(head_state)
    bias = torch.load(path, map_location="cpu")
    model.bias.load_state_dict(bias)
    model = model.to("cuda")
    for step in range(100):
        work(model, step)
        work(model, step)


def masks(path, make):
    model = make("cpu")
    mask_state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_mask_state(mask_state)
    work(torch.load(path, map_location="cpu"))
    model = model.to("cuda")
    for step in range(100):
        work(model, step)
        work(model, step)


def listed(args):
    frame = pd.read_parquet(args.manifest)
    train = set(frame["video"])
    for video in train:
        work(video)
        work(video)


def listed_below(root):
    frame = pd.read_parquet(root / "metadata" / "clips.parquet")
    train = set(frame["video"])
    for video in train:
        work(video)
        work(video)


def nothing_in_it(paths):
    first = note(__name__)
    del first
    rows = []
    for path in paths:
        frame = pd.read_parquet(path)
        if len(frame) < 1:
            work(path)
            work(path)
            continue
        if frame.empty:
            work(path)
            work(path)
            continue
        rows.append(frame.groupby("kind").sum())  #! del frame
        work(rows)
        work(rows)
    return rows


def grouped_by_layer(path, pattern):
    tensors = torch.load(path, map_location="cpu")
    groups = by_layer(tensors, pattern)
    for layer in groups:
        work(layer)
        work(layer)


def by_layer(tensors, pattern):
    groups = {}
    for name, tensor in tensors.items():
        groups.setdefault(pattern.match(name), {})[name] = tensor
    return groups
