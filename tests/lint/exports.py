#!/usr/bin/env python3
"""exports.py ROOT - what a header offers is defined, and used elsewhere.

Each function declared in a header must have a definition and be named by
another file (or by an inline function or a macro of the header): else it is
static, or goes.  Where only tests are that other file, the program itself must
have a use for it, too.  A function made by a host tool has the words of its
definition in a literal of that tool.
"""
import collections
import pathlib
import re
import sys

from budgets import BLANKED, FOLDERS, without_macros

NAME = re.compile(r"\b([a-z]\w*)\s*\(")
HEAD = re.compile(r"^([a-z]\w*)\(", re.M)
WORD = re.compile(r"\b[a-z]\w*\b")


def bare(file):
    source = file.read_text("utf-8")
    return BLANKED.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source)


def outermost(code):
    """The code with the insides of all braces left out."""
    depth, text = 0, []
    for c in code:
        depth -= c == "}"
        if depth == 0 or c == "\n":
            text.append(c)
        depth += c == "{"
    return "".join(text)


def declared(code):
    """(line, name) of each function a header declares without a body."""
    text = outermost(without_macros(code))
    line = 1
    for part in re.split("([;}])", text):
        begin = line + part[:len(part) - len(part.lstrip())].count("\n")
        line += part.count("\n")
        found = NAME.search(part)
        if found and "static" not in part and "typedef" not in part:
            yield begin, found[1]


class Tree:
    """The words of all files, counted; comments and literals left out."""

    def __init__(self, root):
        self.files = [file for folder in FOLDERS
                      for file in sorted((root / folder).glob("**/*.*"))
                      if file.suffix in (".c", ".h", ".def")]
        self.code = {file: bare(file) for file in self.files}
        self.count = {file: collections.Counter(WORD.findall(text))
                      for file, text in self.code.items()}
        self.home = collections.defaultdict(list)
        for file in self.files:
            if file.suffix == ".c":
                for name in HEAD.findall(self.code[file]):
                    self.home[name].append(file)
        self.program = {file for file in self.files if file.relative_to(
            root).parts[0] not in ("tests", "bench")}

    def fault(self, name, header):
        """What is wrong with a function that a header declares, or None."""
        homes = self.home[name]
        if not homes and not any(f"{name}(" in file.read_text("utf-8")
                                 for file in header.parent.glob("mk*.c")):
            return "has no definition"
        if not any(self.count[file][name] > (file == header)
                   for file in self.files if file not in homes):
            return "is used nowhere else"
        if not any(self.count[file][name] > (file == header or file in homes)
                   for file in self.program):
            return "is used by tests alone"
        return None


def main():
    root = pathlib.Path(sys.argv[1])
    tree = Tree(root)
    found, count = [], 0
    for header in tree.files:
        if header.suffix == ".h" and header in tree.program:
            for line, name in declared(tree.code[header]):
                count += 1
                fault = tree.fault(name, header)
                if fault:
                    found.append(f"{header.relative_to(root)}:{line}: "
                                 f"{name}() {fault}")
    print("\n".join(found) or f"exports: {count} functions, all of use")
    return bool(found or not count)


if __name__ == "__main__":
    sys.exit(main())
