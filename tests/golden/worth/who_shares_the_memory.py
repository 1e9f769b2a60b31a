#! nothing
#! options: --min-gain medium
# A `del` that frees nothing, because another name refers to the same memory,
# is no gain; where that one goes as well, both are.
import io
import json

import numpy as np
import torch


def views(path):
    table = np.loadtxt(path)
    target, data = table[:, 0], table[:, 1:]
    for step in range(100):
        data = improve(data, target)
        publish(data)
    return data


def copies(path):
    table = np.loadtxt(path)
    large = table[table > 0]
    for step in range(100):
        large = improve(large, step)
        publish(large)
    return large


def same_items(path):
    rows = json.load(open(path))
    kept = []
    for row in rows:
        kept.append(row)
    for row in kept:
        publish(row)
        wait_for(row)


def pieces_of_items(path):
    rows = json.load(open(path))
    total = {}
    for name, value in rows:
        total[name] = value
    for name in total:
        publish(name)
        wait_for(name)
    return total


def blocks(path):
    tokens = json.load(open(path))
    parts = [tokens[first:last] for first, last in pairs(path)]
    for part in parts:
        publish(part)
        wait_for(part)


def spread(path, more):
    images = json.load(open(path))
    merged = {**more, **images}
    for name in merged:
        publish(merged[name])
        wait_for(name)


def one_of_them(path):
    rows = json.load(open(path))
    best = max(rows)
    for peer in peers():
        peer.send(best)
    return best


def take_over(this, path):
    other_image = load_image(path)
    this.pixels = other_image.pixels
    for step in range(100):
        improve(this, step)
        publish(this)


def reorder(grouped, index):
    return [grouped[at][i] for at, i in index]


def both(images, index):
    resized_images_grouped = {}
    for shape, image in images.items():
        resized_images_grouped[shape] = resize(image)
    resized_images = reorder(resized_images_grouped, index)
    stacked = torch.stack(resized_images)
    for step in range(100):
        stacked = improve(stacked, step)
        publish(stacked)
    return stacked


def reordered_last(images, index):
    resized_images_grouped = {}
    for shape, image in images.items():
        resized_images_grouped[shape] = resize(image)
    resized_images = reorder(resized_images_grouped, index)
    for step in range(100):
        publish(step)
    return resized_images


def in_a_with(path):
    with open(path, "rb") as stream:
        raw_bytes = stream.read()
    with io.BytesIO(raw_bytes) as stream:
        for part in parts_of(stream):
            publish(part)
            wait_for(part)


def joined(path, first):
    images = list(json.load(open(path)))
    everything = [first] + images
    for one in everything:
        publish(one)
        wait_for(one)


def joined_with_anything(path, first):
    images = json.load(open(path))
    everything = [first] + images
    for one in everything:
        publish(one)
        wait_for(one)


class Graph:
    def __init__(self, x: np.ndarray = None):
        if x is not None:
            self.x = x


def an_instance(path):
    table = np.loadtxt(path)
    graph = Graph(x=table)
    for step in range(100):
        improve(graph, step)
        publish(graph)


def perhaps_passed(rows, names):
    if names:
        rows = [row for row in load_rows(names)]
    for row in rows:
        publish(row)
    for name in names:
        publish(name)
        wait_for(name)


def permuted(path, image):
    raster = load_raster(path)
    patches = raster.transpose(1, 0).reshape(-1)
    for step in range(100):
        patches = improve(patches, step)
        publish(patches)
    return patches
