#! options: --min-gain medium
# A display has a few items; lists of what was loaded are large.
import gc
import asyncio
import json

import numpy as np
from PIL import Image


def modes(first, second, path):
    found = [first.mode]
    for image in [first, second]:
        found.append(image.mode)
    show(found)
    for name in NAMES:
        Image.open(name).save(path)


def palettes(first, second):
    raw = [bytes(image.palette) for image in (first, second)]
    show(raw)
    for name in NAMES:
        Image.open(name).save(path)


def mosaic(paths, target):
    tiles = [np.load(path) for path in paths]
    rows = [np.hstack(tiles[i:i + 8]) for i in range(0, len(tiles), 8)]
    whole = np.vstack(rows)  #! del rows
    publish(target, whole + 1)


def simulate(n_paths, n_steps):
    noise = np.random.standard_normal((n_paths, n_steps))
    paths = np.cumsum(noise, axis=1)
    return np.exp(paths)


def rotation(count):
    matrix = np.eye(3)
    for _ in range(count):
        turned = np.dot(matrix, matrix)
        matrix = np.linalg.svd(turned)[0]
    return matrix


def grouped(path):
    with open(path) as f:
        rows = [line.split() for line in f]
    groups = {}
    for row in rows:
        groups.setdefault(row[0], []).append(row[1])
    return {key: json.dumps(group) for key, group in groups.items()}


async def served(reader, writer):
    while True:
        head = await reader.readexactly(4)
        payload = await reader.readexactly(int.from_bytes(head, "big"))
        answer = handle(payload)
        writer.write(answer)
        await writer.drain()
