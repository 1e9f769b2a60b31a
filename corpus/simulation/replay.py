# What it shows: straight rebinding.  The old world is dead as soon as its
# summary is written, yet it lives until the new world is complete.
# origin: O3 O12 O13
# expect: del world in compare
# expect: peak 0.70
# expect: held 0.95
# expect: earlier world in compare
"""Run one scenario under two settings and compare the outcome."""

from array import array


class World:
    def __init__(self, wind, size):
        self.wind = wind
        self.cells = array("d", ((i * wind) % 13 / 13.0 for i in range(size)))

    def settle(self):
        cells = self.cells
        for i in range(1, len(cells)):
            cells[i] = (cells[i] + cells[i - 1]) / 2.0


def run(wind, size):
    world = World(wind, size)
    world.settle()
    return world


def describe(world):
    low, high = min(world.cells), max(world.cells)
    return "wind %d: from %.3f to %.3f" % (world.wind, low, high)


def compare(size):
    world = run(3, size)
    first = describe(world)
    world = run(8, size)
    second = describe(world)
    return [first, second]


def main():
    for line in compare(50000):
        print(line)


if __name__ == "__main__":
    main()
