# What it shows: rebinding in a loop.  `chunk` and `index` are replaced round
# by round, and the old one lives until the new one is complete.
# origin: O2 O3 O13
# expect: provable del index in scan
# expect: peak 0.70
# expect: held 0.95
# expect: earlier index in scan
"""Index rotated logs one after the other."""

from collections import Counter


def open_log(number):
    words = ("open", "close", "read", "write", "error")
    return [
        "%s file-%d-%d" % (words[(i + number) % 5], number, i) for i in range(6000)
    ]


def count_words(chunk):
    index = Counter()
    for line in chunk:
        for word in line.split(" "):
            index[word] += 1
    return index


def scan(numbers):
    totals = []
    for number in numbers:
        chunk = open_log(number)
        index = count_words(chunk)
        totals.append((number, len(index), index["error"]))
    return totals


def main():
    for number, kinds, errors in scan(range(6)):
        print("log", number, "has", kinds, "words and", errors, "errors")


if __name__ == "__main__":
    main()
