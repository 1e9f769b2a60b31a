# What it shows: evaluation after training.  The training set and the scores of
# the first pass stay alive through the second.
# origin: O2 O3 O13
# expect: provable del train_rows in run
# expect: provable del scores in run
# expect: peak 0.90
# expect: held 0.85
# expect: earlier train_rows in run
"""Train a table of means, then score held-out rows."""

from array import array


def make_rows(seed, count):
    return array("d", ((i * seed) % 101 / 101.0 for i in range(count)))


def fit(rows):
    table = [0.0] * 10
    for i, value in enumerate(rows):
        table[i % 10] += value
    return [total * 10 / len(rows) for total in table]


def score(table, rows):
    return array("d", (abs(value - table[i % 10]) for i, value in enumerate(rows)))


def histogram(scores):
    bins = [0] * 5
    for value in scores:
        bins[min(4, int(value * 5))] += 1
    return bins


def run(count):
    train_rows = make_rows(37, count)
    table = fit(train_rows)
    test_rows = make_rows(41, count)
    scores = score(table, test_rows)
    bins = histogram(scores)
    print("test", bins)
    ranks = sorted(test_rows)
    middle = ranks[len(ranks) // 2]
    print("middle %.3f" % middle)
    return table


def main():
    table = run(40000)
    print(" ".join("%.3f" % mean for mean in table))


if __name__ == "__main__":
    main()
