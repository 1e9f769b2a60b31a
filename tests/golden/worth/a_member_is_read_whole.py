#! nothing
#! options: --min-gain medium
# `read` with the name of a member reads all of it, with a number so much.
import csv
import io
import zipfile


def members(path):
    totals = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            raw = archive.read(name)
            text = raw.decode("utf-8")
            rows = list(csv.reader(io.StringIO(text)))
            totals[name] = score(rows)
    return totals


def head(path):
    with open(path, "rb") as f:
        magic = f.read(8)
        kind = magic[:4]
        for line in f:
            use(kind, line)
        report(kind)
    return summary(path)


def buffered(data):
    stream = io.BytesIO(data)
    magic = stream.read(8)
    kind = magic.decode("ascii")
    for name in NAMES:
        use(kind, name)
    return summary(kind)
