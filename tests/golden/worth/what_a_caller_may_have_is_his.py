#! options: --min-gain medium
# What only may be new, and otherwise is what the caller passed.
import gc
import numpy as np


def as_it_is(table, path):
    table = np.asarray(table)
    if table.ndim == 1:
        table = np.reshape(table, (-1, 1)) + 0.0
    save(path, table)
    return np.load(path)


def one_or_all(rows, path):
    rows = [rows] if isinstance(rows, str) else rows
    save(path, rows)
    return np.load(path)


def either(frame, other, path):
    if frame is None:
        data = np.load(path)
    else:
        data = frame
    save(path, data)
    return np.load(other)


def new_in_any_case(table, path, other):
    first = note(__name__)
    del first
    table = np.load(path) + table
    save(path, table)  #! del table
    return np.load(other)


def not_copied(path, other):
    table = np.load(path)
    frame = Frame(table, copy=False)
    again = np.load(other)
    return frame, again


def of_a_list(image, target):
    first = note(__name__)
    del first
    for part in image.split():
        pixels = np.load(part.name) + part
        target.write(pixels)  #! del pixels
    return target


def its_items(rows, path):
    rows = list(rows)
    save(path, rows)
    return np.load(path)


def whole_or_part(image, box, path):
    if box is None:
        part = image
    else:
        part = np.load(box)
    save(path, part)
    return np.load(path)


def another_name(path, other, is_sparse):
    table = np.load(path)
    if is_sparse:
        numbers = table.data
    else:
        numbers = table
    numbers **= -1
    total = np.load(other) @ table
    return np.exp(total)
