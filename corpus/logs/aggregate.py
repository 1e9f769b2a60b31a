# What it shows: a log is read at once, split, parsed, grouped and reported, the
# way most log scripts do it; text and lines live to the end.
# origin: O1 O2 O3
# expect: del text in summarize
# expect: del lines in summarize
# expect: provable del events in summarize
# expect: peak 0.80
# expect: held 0.80
"""Count and time the requests of a web server's log."""

from collections import Counter, defaultdict


def fetch(count):
    paths = ("/", "/cart", "/item/12", "/search?q=shoes", "/login")
    return "\n".join(
        "2026-05-%02d 12:%02d GET %s %d %dms"
        % (i % 28 + 1, i % 60, paths[i % 5], 200 if i % 17 else 500, i % 313)
        for i in range(count)
    )


def parse(line):
    day, clock, _verb, path, status, took = line.split(" ")
    return day, clock, path, int(status), int(took[:-2])


def summarize(count):
    text = fetch(count)
    lines = text.split("\n")
    events = [parse(line) for line in lines]
    failures = Counter(event[0] for event in events if event[3] == 500)
    times = defaultdict(list)
    for event in events:
        times[event[2]].append(event[4])
    report = []
    for path in sorted(times):
        spent = sorted(times[path])
        spread = [spent[i] - spent[0] for i in range(len(spent))] * 12
        report.append((path, spent[len(spent) // 2], max(spread)))
    return failures.most_common(3), report


def main():
    failures, report = summarize(15000)
    for day, count in failures:
        print(day, count, "failures")
    for path, middle, widest in report:
        print(path, middle, "ms, up to", widest, "more")


if __name__ == "__main__":
    main()
