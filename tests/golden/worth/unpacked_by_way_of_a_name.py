#! options: --min-gain medium
# Who packs a file has a large one, whether or not its bytes get a name before
# they are unpacked.  What a socket brings is no file.
import gzip
import pathlib


def at_once(path):
    raw = gzip.decompress(pathlib.Path(path).read_bytes())
    text = raw.decode("utf-8")  #! del raw
    lines = text.splitlines()  #! del text
    rows = [line.split(",") for line in lines]  #! del lines
    return [(day, float(total)) for day, total in rows]


def by_a_name(path):
    blob = pathlib.Path(path).read_bytes()
    raw = gzip.decompress(blob)
    text = raw.decode("utf-8")  #! del raw
    lines = text.splitlines()  #! del text
    rows = [line.split(",") for line in lines]  #! del lines
    return [(day, float(total)) for day, total in rows]


def sent(connection):
    blob = connection.recv(4096)
    raw = gzip.decompress(blob)
    text = raw.decode("utf-8")
    lines = text.splitlines()
    rows = [line.split(",") for line in lines]
    return [(day, float(total)) for day, total in rows]
