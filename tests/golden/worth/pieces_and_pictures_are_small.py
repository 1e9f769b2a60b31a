#! nothing
#! options: --min-gain medium
# What comes bit by bit, what a library for settings reads on some way, what
# is drawn for people, and archives that read what they are asked for.
import json

import numpy as np
import pandas as pd
import yaml


def bit_by_bit(items):
    buffer = make_buffer()
    for item in items:
        buffer.write(item)
        data = buffer.read()
        yield data


def file_by_file(paths):
    for path in paths:
        with open(path) as stream:
            data = stream.read()
            yield data


def automations(path):
    with open(path) as stream:
        content = stream.read()
    if path.endswith(".yaml"):
        found = yaml.safe_load(content)
    else:
        found = json.loads(content)
    for name in found:
        publish(name)
        wait_for(name)


def plot_totals(path):
    frame = make_frame(path)
    df = frame.groupby("day").sum()
    axes = make_axes(df)
    for axis in axes:
        draw(axis)
        wait_for(axis)


def archive(path):
    arrays = np.load(path)
    first, last = np.abs(arrays["first"]), np.abs(arrays["last"])
    for step in range(100):
        first = improve(first, last)
        publish(first)
    return first


def not_there(path):
    data = load_data(path)
    if data:
        return data
    for step in range(100):
        publish(step)
        wait_for(step)


def kinds(paths):
    modes = set()
    for line in open(paths):
        modes.add(line)
    if "a" in modes:
        return "a"
    for step in range(100):
        publish(step)
    return None


def one_record(path):
    with open(path) as stream:
        lease_data = json.load(stream)
    lease_data["expiration"] = later()
    write(path, lease_data)
    for peer in peers():
        peer.send(path)


def many_records(path):
    with open(path) as stream:
        lease_data = json.load(stream)
    lease_data["expiration"] = later()
    for lease in lease_data["leases"]:
        renew(lease)
    for peer in peers():
        peer.send(path)


def most_of_it(path):
    data = json.load(open(path))
    tests = data.get("tests", [])
    for test in tests:
        publish(test)
        wait_for(test)
