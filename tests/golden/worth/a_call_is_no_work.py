#! nothing
#! options: --min-gain medium
def digest(path):
    with open(path, "rb") as f:
        data = f.read()
    total = checksum(data)
    return total + 1


def digests(path):
    with open(path, "rb") as f:
        data = f.read()
    total = checksum(data)
    for name in NAMES:
        compare(name, total)
