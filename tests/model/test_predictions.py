"""What `model predict` takes for granted, function by function.

usage: test_predictions.py EARLYDEL

Each function of SOURCE has a row for one variable: where it dies if nothing
is deleted, as the JSON has it ("end", "later", lines), and what is left open.
All of it has been run under CPython with the callers that the words name; where
a second file is named, with that one.
"""
import json
import os
import subprocess
import sys
import tempfile

SOURCE = '''\
import requests


def view(table, stop):
    for key, value in table.items():
        stop(key, value)
    stop()


def cut(rows, stop):
    for row in rows[1:]:
        stop(row)
    stop()


def made(read, stop):
    for row in read():
        stop(row)
    stop()


def looked_up(table, key, stop):
    entry = table.get(key)
    stop(entry)
    stop()


def asked(url, stop):
    reply = requests.get(url)
    stop(reply)
    stop()


def two_names(make, stop):
    first = make()
    second = first
    stop(second)
    second.go()


def public(thing, stop):
    stop(thing)
    stop()


def _private(thing, stop):
    stop(thing)
    stop()


class Decoder:
    def decode(self, stop):
        self.run(stop)
        stop()

    def run(self, stop):
        stop(self)
        stop()

    def _hidden(self, stop):
        stop(self)
        stop()


def goes_on(width, text, stop):
    line = "%*s" % (width, text)
    stop(line)
    stop()


def stripped(text, stop):
    line = text.strip()
    stop(line)
    stop()


def entered(path, stop):
    with open(path) as stream:
        stop(stream)
        stop(1)
    stop(2)


def had(owner, stop):
    for part in owner.parts:
        stop(part)
    stop()


class Lines:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class Reader:
    def __init__(self):
        self.input = Lines()

    def each(self, stop):
        for line in self.input:
            stop(line)
        stop()


def asks(reference, stop):
    value = reference()
    if value is not None:
        stop(value)
    stop()


def copies(thing, stop):
    reduce = getattr(thing, "__reduce_ex__", None)
    stop(reduce(4))
    stop()


def makes_class(names, stop):
    space = {name: 1 for name in names}
    made = type(names[0], (), space)
    stop(made)
    stop()


def runs_text(text, stop):
    space = {"stop": stop}
    made = eval(text, space)
    stop(made)
    return made


def picks(table, stop):
    Row = table.row_class
    stop(Row(1))
    stop()


def blocks(count):
    for number in range(count):
        block = [number]
        yield block


def fold(source, stop):
    for block in source:
        stop(block)
    stop()


def fold_all(count, stop):
    fold(blocks(count), stop)


def worker(jobs, stop):
    while True:
        item = jobs.get(timeout=1)
        stop(item)
        stop()


def waits(jobs, stop):
    item = jobs.get(True, 1)
    stop(item)
    stop()


def handed(stop, make):
    part = make()
    yield part
    stop()


def titled(owner, count, stop):
    title = f"part {count} of it"
    owner.title = title
    stop(title)
    stop()


def gathers(name, stop):
    rows = []
    line = "{} is here".format(name)
    rows.append(line)
    stop(line)
    stop()
    return len(rows)
'''

ITEM = "what was iterated may hold its items or make them"
MADE = "who made it may have kept it"
CALLER = "a caller may hold it or not"
HANDED = "who was given it may keep it"
SMALL = "only a constant or a small object was seen there"
ROWS = {
    ("view", "value"): (["later"], None),
    ("cut", "row"): (["later"], None),
    ("made", "row"): ([17, "end"], ITEM),
    ("looked_up", "entry"): (["later"], MADE),
    ("asked", "reply"): (["end"], None),
    ("two_names", "first"): (["end"], None),
    ("public", "thing"): (["later"], CALLER),
    ("_private", "thing"): (["later"], None),
    ("Decoder.decode", "self"): (["later"], CALLER),
    ("Decoder.run", "self"): (["later"], None),
    ("Decoder._hidden", "self"): (["later"], None),
    ("goes_on", "line"): (["end"], None),
    ("stripped", "line"): (["end"], None),
    ("entered", "stream"): (["end"], MADE),
    ("had", "part"): (["later"], None),
    ("Reader.each", "line"): ([103, "end"], ITEM),
    ("asks", "value"): (["later"], MADE),
    ("copies", "reduce"): (["end"], MADE),
    ("makes_class", "space"): (["end"], None),
    ("runs_text", "space"): (["later"], None),
    ("picks", "Row"): (["later"], None),
    ("fold", "block"): ([148, "end"], None),
    ("worker", "item"): ([159], MADE),
    ("waits", "item"): (["end"], MADE),
    ("handed", "part"): (["later"], HANDED),
    ("titled", "title"): (["later"], SMALL),
    ("gathers", "line"): (["end"], SMALL),
}


# No `del` frees it: `with` has it, its owner, the generator's frame, a list.
KEPT = {("entered", "stream"), ("had", "part"), ("picks", "Row"),
        ("fold", "block"), ("rises", "riser"), ("titled", "title"),
        ("gathers", "line")}

# The only program that uses it: nothing is said of what it does not come to.
CALLER_SOURCE = '''\
import source as m


def go():
    text = [1]
    m.public([], len)
    m.Decoder().decode(len)
    m._private(text, len)
    m.used(m.Decoder())
    m.keyed([2], key=lambda row: row)
'''
CALLED = '''

def used(decoder, stop=len):
    decoder.run(stop)
    stop([])


def unused(stop=len):
    Decoder().run(stop)
    "{}".decode(stop)
    stop(public([], stop))


def keyed(rows, stop=len, key=None):
    key(rows)
    stop(key)
    stop(rows)


if __name__ == "__main__":
    public(ROWS, stop)
'''
ROWS_CALLED = {
    ("public", "thing"): (["end"], None),
    ("_private", "thing"): (["later"], None),
    ("Decoder.decode", "self"): (["end"], None),
    ("Decoder.run", "self"): (["later"], None),
    ("keyed", "key"): (["end"], None),
    ("used", "decoder"): (["end"], None),
}

# What hangs on data: the caller is run, as far as it is known what it does.
SEEN = '''\
import unknown
from .other import rows

STORE = []


def clean(words):
    odd = [word for word in words if not word.isalpha()]
    if odd:
        STORE.append(odd)
    print(words)


def strange(words):
    odd = [word for word in words if not word.isalpha()]
    if odd:
        STORE.append(odd)
    print(words)


def beside():
    found = rows()
    print(found)
    print(STORE)


def inner(words):
    part = [words]
    print(part)
    yield words
    print(STORE)


def driven(words):
    for word in inner(words):
        print(word)


def decided(words):
    made = [words]
    if unknown.asks(words):
        STORE.append(made)
    print(words)


def given(words):
    made = [words]
    unknown.takes(made)
    print(words)


def fails(words):
    made = [words]
    print(made)
    raise ValueError(words)


def let_go(words):
    made = [words]
    box = [made]
    print(words)
    box.clear()
    print(words)


RISEN = []


class Riser:
    def __del__(self):
        RISEN.append(self)


def rises(words):
    riser = Riser()
    print(riser)
    print(words)


def broken(words):
    rest = list(words)
    yield len(rest)
    print(rest)
    raise ValueError(words)


def noted(words):
    try:
        copy = list(words)
        print(copy)
        raise ValueError(words)
    except ValueError as error:
        NOTES.append(error)
    return len(words)


NOTES = []
'''
SEEN_BESIDE = """\
ROWS = []


def rows():
    return ROWS
"""
SEEN_CALLER = '''\
import pack.source as m


def go():
    m.let_go(["a"])
    m.clean(["a", "b"])
    m.strange(["a", "1"])
    m.beside()
    m.driven(["a"])
    m.decided(["a"])
    m.given(["a"])
    m.fails(["a"])


def end():
    m.rises(["a"])
    m.noted(["a"]), m.NOTES.clear()
    for _ in range(2):
        try:
            list(m.broken(["a"]))
        except ValueError:
            pass
'''
WAYS = "other objects there are held otherwise"
ROWS_SEEN = {
    ("clean", "odd"): (["end"], None),
    ("strange", "odd"): (["later"], None),
    ("beside", "found"): (["later"], None),
    ("inner", "part"): (["end"], None),
    ("decided", "made"): (["end", "later"], WAYS),
    ("given", "made"): (["end"], None),
    ("fails", "made"): ([], "no run saw it die"),
    ("let_go", "made"): (["end"], None),
    # Its finalizer brings it back, today and with the `del`.
    ("rises", "riser"): (["later"], None),
    # A frame that an exception keeps goes with that: of a generator later, of
    # this one while its caller still is where the call was.
    ("broken", "rest"): (["later"], None),
    ("noted", "copy"): (["end"], None),
}
# Where that dies with the `del`: when the box lets go of it.
ROWS_TRIED = {
    ("let_go", "made"): ([SEEN.split("\n").index("    box.clear()") + 1], None),
    ("rises", "riser"): (["later"], None),
}


def wrong_rows(folder, rows, sources, beside=(), said="dies"):
    paths = []
    for name, source in [*sources, *beside]:
        paths.append(os.path.join(folder, name))
        os.makedirs(os.path.dirname(paths[-1]), exist_ok=True)
        with open(paths[-1], "w", encoding="utf-8") as stream:
            stream.write(source)
    del paths[len(sources):]
    out = subprocess.check_output(
        [sys.argv[1], "model", "predict", "--output-format", "json",
         "--python", "3.13"] + paths)
    found = {}
    for row in json.loads(out.decode()):
        where = (row[said] + ["end"] * row[said + "_at_end"]
                 + ["later"] * row[said + "_later"])
        found.setdefault((row["function"], row["variable"]),
                         (where, row["doubt"]))
        if (row["function"], row["variable"]) in KEPT and row["freed_by_del"]:
            found["freed", row["function"]] = row
    wrong = sum(key[0] == "freed" for key in found)
    for key, expected in rows.items():
        if found.get(key) != expected:
            wrong += 1
            print("%s.%s: %s, not %s" % (*key, found.get(key), expected))
    print("%d of %d rows" % (len(rows) - wrong, len(rows)))
    return wrong


def main():
    with tempfile.TemporaryDirectory() as folder:
        wrong = wrong_rows(folder, ROWS, [("source.py", SOURCE)])
        wrong += wrong_rows(folder, ROWS_CALLED, [
            ("source.py", SOURCE + CALLED), ("caller.py", CALLER_SOURCE)])
        for rows, said in ((ROWS_SEEN, "dies"), (ROWS_TRIED, "with_del")):
            wrong += wrong_rows(folder, rows, [
                ("pack/source.py", SEEN), ("caller.py", SEEN_CALLER)], [
                    ("pack/__init__.py", ""), ("pack/other.py", SEEN_BESIDE)],
                                said)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
