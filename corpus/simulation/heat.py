# What it shows: the grid of the last step is needed to compute the next; the
# flow that was derived from it is not, but lives through the next step.
# origin: O2 O3 O13
# expect: del flow in simulate
# expect: held 0.95
# expect: earlier flow in simulate
"""Heat that spreads along a rod."""

from array import array


def start(size):
    grid = array("d", [0.0]) * size
    grid[size // 2] = 1000.0
    return grid


def flow_of(grid):
    flow = array("d", [0.0]) * len(grid)
    for i in range(1, len(grid) - 1):
        flow[i] = grid[i - 1] - 2.0 * grid[i] + grid[i + 1]
    return flow


def advance(grid, flow):
    return array("d", (value + 0.2 * change for value, change in zip(grid, flow)))


def simulate(size, steps):
    grid = start(size)
    for step in range(steps):
        flow = flow_of(grid)
        grid = advance(grid, flow)
        warm = sum(1 for value in grid if value > 0.5)
        print("step", step, "warm cells", warm)
    return sum(grid)


def main():
    print("%.3f" % simulate(20000, 6))


if __name__ == "__main__":
    main()
