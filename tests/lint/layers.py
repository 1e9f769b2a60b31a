#!/usr/bin/env python3
"""layers.py ROOT - hold every #include against the allowed edges.

All folders share the repository root as include root, so the compiler alone
does not catch a folder that reaches up or into another's private headers.
"""
import pathlib
import re
import sys

# folder: what it may include
MAY = {
    "base": [],
    "analyzer": ["base"],
    "rules": ["base", "analyzer"],
    "runtime-model": ["base", "analyzer"],
    "rewriter": ["base", "analyzer", "rules", "runtime-model"],
    "cli": ["base", "analyzer", "rules", "runtime-model", "rewriter"],
}
DOOR = {
    "analyzer": "analyzer/analyzer.h",
    "rules": "rules/rules.h",
    "runtime-model": "runtime-model/runtime_model.h",
    "rewriter": "rewriter/rewriter.h",
}
# A folder may have rooms: what each may include of the others, beside what lies
# open in the folder itself.
ROOMS = {
    "rules": {
        "catalogue": [],
        "value": ["catalogue"],
        "follow": ["catalogue", "value"],
        "size": ["catalogue", "value", "follow"],
        "summary": ["catalogue", "value", "follow", "size"],
        "hint": ["catalogue", "value", "follow", "size", "summary"],
    },
}
OPEN = {"rules": ["rules/params.h", "rules/rule.def", "rules/rules.h",
                  "rules/summary.h"]}
# library header: the folders that may know it
LIBRARY = {
    # rules and cli read TOML with it: facts, configuration
    r"tree_sitter/.*": ["analyzer", "rules", "cli"],
    r"git2(/.*)?\.h": ["rewriter"],
    r"jansson\.h": ["cli"],
    r"glib(-.*)?(/.*)?\.h": ["rewriter", "cli"],
    # the model runs the threads of a program, each on a stack of its own
    r"pthread\.h": ["runtime-model", "cli"],
    r"(unistd|dirent|fcntl|signal|sys/.*)\.h": ["rewriter", "cli"],
}
OURS = re.compile(r'^\s*#\s*include\s+"([^"]+)"')
THEIRS = re.compile(r"^\s*#\s*include\s+<([^>]+)>")


def fault_of_ours(folder, path):
    target = path.split("/")[0]
    if "/" not in path:
        return "name it from the repository root"
    if target == folder or target == "base" and folder in MAY:
        return None
    if target not in MAY[folder]:
        return f"{folder} must not include {target}"
    if path != DOOR[target]:
        return f"from outside, {target} is {DOOR[target]}"
    return None


def fault_of_room(folder, room, path):
    """A room of a folder includes what it may of the folder's other rooms."""
    parts = path.split("/")
    if room is None or parts[0] != folder:
        return None
    if len(parts) == 2:
        return None if path in OPEN[folder] else f"{path} is not for its rooms"
    if parts[1] != room and parts[1] not in ROOMS[folder][room]:
        return f"{folder}/{room} must not include {folder}/{parts[1]}"
    return None


def fault_of_theirs(folder, path):
    for pattern, folders in LIBRARY.items():
        if re.fullmatch(pattern, path) and folder not in folders:
            return f"only {' and '.join(folders)} may include it"
    return None


def faults(folder, file):
    lines = file.read_text("utf-8").splitlines()
    room = file.parent.name if file.parent.name in ROOMS.get(
        folder, []) else None
    for number, line in enumerate(lines, 1):
        ours, theirs = OURS.match(line), THEIRS.match(line)
        fault = (ours and (fault_of_ours(folder, ours[1]) or
                           fault_of_room(folder, room, ours[1]))
                 or theirs and fault_of_theirs(folder, theirs[1]))
        if fault:
            yield f"{folder}/{file.name}:{number}: {fault}: {line}"


def main():
    root = pathlib.Path(sys.argv[1])
    files = [(folder, file) for folder in MAY
             for pattern in ("*.[chd]*", "*/*.[chd]*")
             for file in sorted((root / folder).glob(pattern))
             if file.suffix in (".c", ".h", ".def")]
    found = [fault for folder, file in files for fault in faults(folder, file)]
    print("\n".join(found) or f"layers: {len(files)} files, all allowed")
    return bool(found or not files)


sys.exit(main())
