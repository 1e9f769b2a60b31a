# What it shows: a batch loop over images; the old picture and its halves are
# still alive while the next picture is read.
# origin: O2 O3 O12
# expect: del small in process
# expect: peak 0.80
# expect: held 0.95
# expect: earlier small in process
"""Shrink a batch of grey pictures and describe each."""

from array import array


def read(number, side):
    """A picture as its file would give it: SIDE x SIDE bytes."""
    line = array("B", ((x * number) % 256 for x in range(side)))
    picture = array("B")
    for _ in range(side):
        picture.extend(line)
    return picture


def halve(picture, side):
    small = array("B")
    for y in range(0, side, 2):
        small.extend(picture[y * side : (y + 1) * side : 2])
    return small


def brightness(picture):
    return sum(picture) // len(picture)


def contrast(picture):
    return max(picture) - min(picture)


def process(numbers, side):
    lines = []
    for number in numbers:
        picture = read(number, side)
        small = halve(picture, side)
        light = brightness(small)
        span = contrast(small)
        lines.append("picture %d: light %d, span %d" % (number, light, span))
    return lines


def main():
    for line in process(range(1, 9), 500):
        print(line)


if __name__ == "__main__":
    main()
