#! options: --min-gain medium --unsafe-fixes
import time

import numpy as np
import torch

ROWS = 4_000_000


def repeated():
    table = [0] * 10**7
    size = len(table)  #! del table
    time.sleep(10)
    return size


def gathered():
    numbers = list(range(ROWS))
    total = sum(numbers)
    publish(total)
    return total


def built(side=4):
    grid = [[0] * 2000 for _ in range(2000)]
    corners = grid[0][0] + grid[-1][-1]
    publish(corners)
    return corners


def filled(step):
    seen = []
    for i in range(1 << 22):
        seen.append(step(i))
    best = max(seen)
    for peer in peers():
        peer.send(best)
    return best


def shaped():
    rows, columns = 4000, 4000
    matrix = np.zeros((ROWS, 8))
    total = float(matrix.sum())  #! del matrix
    publish(total)
    return total


def spread():
    batch = torch.rand(64, 3, 512, 512)
    total = float(batch.sum())  #! del batch
    publish(total)
    return total


def reserved():
    block = bytearray(int(1e8))
    crc = checksum(block)  #! del block
    publish(crc)
    return crc


def few():
    table = [0] * 1000
    size = len(table)
    time.sleep(10)
    return size


def no_calls_follow():
    table = [0] * 10**7
    size = len(table)
    return size + 1


def counted_only():
    rounds = range(10**7)
    last = rounds[-1]
    publish(last)
    return last
