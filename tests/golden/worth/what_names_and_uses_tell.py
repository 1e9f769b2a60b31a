#! options: --min-gain medium
# Labels are small beside the rows, settings and logged items are small.
import gc
import numpy as np
import pandas as pd
import ray
import torch
from PIL import Image


def labels_of(path, target):
    first = note(__name__)
    del first
    y = np.load(path + ".y")
    X = np.load(path)
    save(target, y)
    save(target, X)  #! del X
    return np.load(target)


def one_pixel(mode, path):
    picture = Image.new(mode, (1, 1))
    colour = picture.getpixel((0, 0))
    return Image.open(path).convert(colour)


def a_page(mode, size, path):
    picture = Image.new(mode, size)
    colour = picture.getpixel((0, 0))
    return Image.open(path).convert(colour)


def resumed(trainer):
    checkpoint = ray.get_checkpoint()
    if checkpoint:
        with checkpoint.as_directory() as folder:
            trainer.train(folder)
    return trainer.evaluate()


def unexpected(queue, log):
    while True:
        item = queue.get()
        if item.size < 0:
            log.warning("unexpected: %r", item)
            continue
        handle(item)


def columns(path):
    table = pd.read_csv(path)
    parts = [table[name] for name in table.columns]
    save(parts)
    more = pd.read_csv(path)
    return more, table


def rows_in_order(path, target):
    first = note(__name__)
    del first
    table = torch.load(path)
    turned = table.t().contiguous()  #! del table
    torch.save(turned, target)
    return torch.load(target)


def rows_as_they_are(path, target):
    table = torch.load(path)
    rows = table.contiguous()
    again = torch.load(target)
    return rows, again


def frames_of_labels(path, other):
    labels_df = pd.read_csv(path)
    sales_df = pd.read_csv(path)
    names = set(labels_df["name"].tolist())
    shops = set(sales_df["shop"].tolist())
    more = pd.read_csv(other)
    return more, names, shops


def turned(count, path):
    matrix = np.eye(count)
    vectors = np.dot(matrix, matrix.T)
    return np.load(path), vectors.max()
