"""Writes dels into programs, for trying the checkers and the yardstick.

    python3 insert.py --best OLD NEW            the yardstick's own dels
    python3 insert.py --random SEED OLD NEW     dels at random places

OLD is a folder of programs, NEW the folder to make.  `--best` puts a del at
an earliest gap of every pair: sound by the yardstick's account.

Runs on 3.11 and later.
"""
import collections
import os
import random
import sys
import warnings

import bytecode
import gaps
import pairing
import recall


def with_dels(source, dels):
    """`source` (bytes) with `del` lines; dels is {(line, indent): names}."""
    lines = source.splitlines(True)
    if lines and not lines[-1].endswith((b"\n", b"\r")):
        lines[-1] += b"\n"
    for (line, indent), names in sorted(
            dels.items(), key=lambda item: (-item[0][0], item[0][1])):
        text = b"del " + ", ".join(sorted(names)).encode("utf-8")
        lines.insert(line - 1, indent + text + b"\n")
    return b"".join(lines)


def marked(source):
    """(the gaps of a program, its functions as code with markers: with
    asserts and without)"""
    one, _, _, _ = pairing.pair(source, source)
    found = gaps.Gaps(one, source)
    bare = {recall.key_of(code): code
            for code in bytecode.code_objects(recall.compiled(one, 1))}
    codes = [(code, bare.get(recall.key_of(code)))
             for code in bytecode.code_objects(recall.compiled(one))
             if code.co_flags & bytecode.CO_OPTIMIZED]
    return found, codes


def best(source):
    """The program with one del for each pair of the yardstick.

    Dels of one variable at two gaps could meet, so each gets only one, at
    a gap that no way leaves to come back to."""
    found, codes = marked(source)
    dels = collections.defaultdict(set)
    for code, bare in codes:
        function = recall.Function(code, found.at, bare)
        for name, earliest in function.pairs.items():
            dels[found.place[min(earliest)]].add(name)
    return with_dels(source, dels)


def at_random(source, rng, percent=1):
    """The program with dels of some local at some gaps."""
    found, codes = marked(source)
    dels = collections.defaultdict(set)
    for code, _ in codes:
        flow = bytecode.Flow(code)
        names = [name for name in flow.variables
                 if name.isidentifier() and name not in code.co_freevars]
        lines = sorted({ins.line for ins in flow.ins
                        if ins.line in found.at})
        for line in lines:
            if names and rng.randrange(100) < percent:
                place = found.place[found.at[line]]
                dels[place].add(rng.choice(names))
    return with_dels(source, dels)


def rewrite_folder(old, new, change):
    os.makedirs(new)
    for name in sorted(os.listdir(old)):
        with open(os.path.join(old, name), "rb") as stream:
            source = stream.read()
        with open(os.path.join(new, name), "wb") as stream:
            stream.write(change(source))


def main():
    warnings.simplefilter("ignore")
    if sys.argv[1] == "--best":
        rewrite_folder(sys.argv[2], sys.argv[3], best)
    else:
        rng = random.Random(int(sys.argv[2]))
        rewrite_folder(sys.argv[3], sys.argv[4],
                       lambda source: at_random(source, rng))


if __name__ == "__main__":
    main()
