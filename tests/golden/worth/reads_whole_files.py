#! nothing
#! options: --min-gain medium
import json


def index(path):
    with open(path) as f:
        text = f.read()
    words = text.split()
    found = {}
    for word in words:
        found[word] = look_up(word)
    return found


def settings_of(conf_path):
    text = conf_path.read_text()
    found = {}
    for line in text.splitlines():
        found[line] = look_up(line)
    for line in found:
        apply(line)
    return found


def first_line(path):
    with open(path) as f:
        line = f.read().strip()
    check(line)
    for word in WORDS:
        look_up(word)
    return word
