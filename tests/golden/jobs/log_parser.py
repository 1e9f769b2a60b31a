#! nothing
#! options: --min-gain medium
# Errors by host, from a day's log.
import collections
import re

LINE = re.compile(r"(\S+) (\S+) (.*)")


def errors_by_host(path):
    with open(path) as f:
        text = f.read()
    lines = text.splitlines()
    parsed = [LINE.match(line).groups() for line in lines]
    by_host = collections.Counter(row[0] for row in parsed)
    for host, count in by_host.most_common():
        tell(host, count)


def last_error(path):
    found = None
    with open(path) as f:
        for line in f:
            if "ERROR" in line:
                found = line
    tell(path, found)
    return found
