#! options: --min-gain medium
# A hook is called for any data, a function of a library for most: what is read
# counts there only over the making of more.  What is computed counts.
import gc
import json

import numpy as np
import pandas as pd
import torch
from PIL import Image
from scipy.spatial.distance import pdist


class Data(Dataset):
    def process(self):
        table = pd.read_parquet(self.path)
        names = table["name"].tolist()
        for name in names:
            publish(name)
        self.save(names)

    def fields(self):
        with open(self.path) as f:
            found = json.load(f)
        places = [found[key] for key in found]
        for place in sorted(places):
            publish(place)

    def tiles(self, path):
        with Image.open(path) as scan:
            image = scan.convert("RGB")
        small = image.resize((1024, 1024))
        sharp = small.filter(SHARPEN)
        large = sharp.resize((2048, 2048))
        return np.array(large)

    def rounds(self, path):
        with Image.open(path) as scan:
            image = scan.convert("RGB")
        found = []
        for place in self.places:
            found.append(image.crop(place))
        large = found[0].resize((2048, 2048))
        return large.filter(SHARPEN)

    def waits_alone(self, path):
        with Image.open(path) as scan:
            image = scan.convert("RGB")
        size = image.size
        for place in self.places:
            self.publish(place, size)
        self.wait()


class Plain:
    def process(self, path):
        table = pd.read_parquet(path)
        wide = table.pivot(index="a", columns="b")  #! del table
        more = wide.join(wide, rsuffix="_")
        return more.groupby("a").sum()


def one_step(path):
    table = pd.read_parquet(path)
    wide = table.pivot(index="a", columns="b")
    return wide.sort_index()


def two_steps(path):
    table = pd.read_parquet(path)
    wide = table.pivot(index="a", columns="b")  #! del table
    more = wide.sort_index()
    return more.join(wide, rsuffix="_")


def counts(path):
    table = pd.read_parquet(path)
    names = sorted(table["name"])
    for name in names:
        publish(name)
        wait_for(name)


def written_down():
    table = torch.zeros((4096, 4096))
    total = table.sum().item()  #! del table
    for place in range(100):
        publish(place, total)


def next_round(paths):
    for path in paths:
        with Image.open(path) as scan:
            image = scan.convert("RGB")
        publish(image)


def magic(path):
    with open(path, "rb") as f:
        kind = np.fromfile(f, "<i4", 3)
        name = kind.tobytes()
        table = np.fromfile(f, "<f4")
        more = np.sqrt(table)  #! del table
    best = np.sort(more)
    return np.cumsum(best), name


def pairs(points):
    near = pdist(points)
    far = np.exp(near)
    more = np.sqrt(far)
    return np.cumsum(more), far


def in_rounds(paths):
    found = []
    for path in paths:
        table = pd.read_parquet(path)
        wide = table.pivot(index="a", columns="b")
        found.append(wide.join(wide, rsuffix="_"))
    return pd.concat(found)


def arms(path, flag):
    table = pd.read_parquet(path)
    if flag:
        more = pd.read_parquet(path + flag)
        wide = more.pivot(index="a", columns="b")
        return wide.join(wide, rsuffix="_")
    return table.sum()


def weights_are_no_data_of_its_users(path, net, loader):
    weights = torch.load(path)
    net.load_state_dict(weights)  #! del weights
    for batch in loader:
        evaluate(net, batch)
