# What it shows: a chain of filters on one picture.  Every step makes a new
# picture of the same size and never looks at the one before again.
# origin: O1 O2 O3
# expect: del source in enhance
# expect: del floats in enhance
# expect: del blurred in enhance
# expect: at most 4
# expect: peak 0.65
# expect: held 0.65
# expect: earlier source in enhance
# expect: earlier floats in enhance
"""Blur, sharpen and stretch a picture."""

from array import array


def capture(size):
    return array("B", bytes(i * 31 % 251 for i in range(size)))


def to_float(picture):
    return array("d", picture)


def blur(values):
    result = array("d", values)
    for i in range(1, len(values) - 1):
        result[i] = (values[i - 1] + values[i] + values[i + 1]) / 3.0
    return result


def sharpen(values):
    return array("d", (value * 1.5 - 20.0 for value in values))


def stretch(values):
    low, high = min(values), max(values)
    scale = 255.0 / (high - low)
    return array("d", ((value - low) * scale for value in values))


def enhance(size):
    source = capture(size)
    floats = to_float(source)
    blurred = blur(floats)
    sharp = sharpen(blurred)
    final = stretch(sharp)
    histogram = [0] * 8
    for value in final:
        histogram[min(7, int(value) // 32)] += 1
    return histogram


def main():
    print(enhance(60000))


if __name__ == "__main__":
    main()
