# What it shows: a chain of generators.  Each stage holds the block it has
# handed on while the stage before makes the next one.
# origin: O2 O3
# expect: provable del block in blocks
# expect: provable del scaled in scale
# expect: provable del block in scale
# expect: provable del block in consume
# expect: peak 0.80
# expect: held 0.90
# expect: earlier block in blocks
"""Read, scale and fold blocks of samples."""

from array import array


def blocks(count, size):
    for number in range(count):
        block = array("d", (float(number + i % 7) for i in range(size)))
        yield block


def scale(source, factor):
    for block in source:
        scaled = array("d", (value * factor for value in block))
        yield scaled


def consume(source):
    total = 0.0
    peaks = []
    for block in source:
        total += sum(block)
        peaks.append(max(block))
    return total, peaks


def main():
    total, peaks = consume(scale(blocks(8, 20000), 0.5))
    print(total, peaks)


if __name__ == "__main__":
    main()
