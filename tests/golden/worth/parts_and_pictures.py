#! options: --min-gain medium
# Who takes the most of it out holds it; a picture is no larger than a screen,
# and is not even read before somebody asks for more than its size.
import gc
import json
import sys

import numpy as np
import requests
from PIL import Image


def fetched(url, target):
    reply = requests.get(url)
    content = reply.content
    with open(target, "wb") as f:
        f.write(content)
    return evaluate(target, content)


def first_part(store, name):
    loaded = store.load_data(name)
    part = loaded.parts[0]
    for step in range(100):
        part = improve(part, step)
    return part


def merged(paths, target):
    found = {}
    for path in paths:
        loaded = dict(np.load(path))
        found.update(loaded)
    np.savez(target, **found)
    for path in paths:
        archive(path)


def sizes(paths):
    found = []
    for path in paths:
        image = Image.open(path)
        width, height = image.size
        found.append((width, height, describe(path), measure(path)))
    return found


def ticket():
    asked = json.load(sys.stdin)
    found = [look_up(word) for word in asked["words"]]
    return publish(found)


def counted(films):
    record = dict(film=1, scene=1)
    for film in films:
        record["film"] += 1
        for scene in film:
            record["scene"] += 1
    print(record["film"], record["scene"])
    for film in films:
        publish(film)


def one_by_one(paths, target):
    for path in paths:
        image = Image.open(path).convert("RGB")
        pixels = np.asarray(image)
        publish(path, score(pixels), compare(pixels))


def all_at_once(paths, target):
    images = [np.load(path) for path in paths]
    whole = np.stack(images)  #! del images
    publish(target, np.log1p(whole))


def poster(target, pages):
    sheet = Image.new("RGB", (8192, 8192))
    paste_all(sheet, pages)
    sheet.save(target)  #! del sheet
    for page in pages:
        archive(page)


def of_any(table):
    rows = [line.split(",") for line in open(table)]
    if not len(rows):
        rows = fetch_rows(table)
    return digest(rows)
