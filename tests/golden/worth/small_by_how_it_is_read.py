#! nothing
#! options: --min-gain medium
# What is asked for field by field is a record, a message may be passed on,
# what is split as it is read is short, and so are files of settings.
import json

import numpy as np


def record(path):
    with open(path) as f:
        reply = json.load(f)
    kind = reply["kind"]
    owner = reply.get("owner")
    for name in ("a", "b", "c"):
        publish(name, kind, owner)


def columns(path):
    with open(path) as f:
        table = json.load(f)
    x = np.array(table["x"])
    y = np.array(table["y"])
    for name in ("a", "b", "c"):
        publish(name, x, y)


async def messages(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        yield item


async def jobs(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        await handle(item)


def split_at_once(path):
    with open(path) as f:
        lines = f.read().split("\n")
    counts = {}
    for line in lines:
        counts[line] = counts.get(line, 0) + 1
    for line in sorted(counts):
        publish(line, counts[line])


def split_later(path):
    with open(path) as f:
        text = f.read()
    lines = text.split("\n")
    numbers = [float(line) for line in lines]
    for number in sorted(numbers):
        publish(number)


def settings(path, config_path):
    with open(config_path) as f:
        text = f.read()
    rules = json.loads(text)
    with open("app.toml") as f:
        more = f.read()
    names = parse(more)
    for rule in rules:
        publish(rule, names)


def selected(store, wanted):
    rows = store.read_rows()
    for field, value in wanted:
        data = store.read_column(field)
        rows = rows[data == value]
    return rows


def arms(archive, names):
    for name in names:
        data = archive.read_bytes()
        if not name:
            continue
        if name.endswith("/"):
            make_folder(name)
            wait_for(name)
        else:
            write(name, data)
