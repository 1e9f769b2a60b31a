#! options: --min-gain medium
# Heat that spreads over a plate, and a movie of it.
import numpy as np


def spread(path, steps):
    plate = np.load(path)
    field = plate.astype(np.float64)
    for step in range(steps):
        flow = np.gradient(field)
        field = field - 0.1 * np.add(flow[0], flow[1])
    np.save("field.npy", field)
    for angle in ANGLES:
        render(angle)


def settle(count):
    grid = np.zeros((count, count))
    for row in range(count):
        grid[row] = weights_of(row)
    total = grid.sum()  #! del grid
    for probe in PROBES:
        measure(probe, total)
