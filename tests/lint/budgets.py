#!/usr/bin/env python3
"""budgets.py ROOT - hold our C against the hard limits of the house style.

Lines of a file, a header and a function; parameters; file-scope variables
that can change (none); the malloc family outside base (none); goto; words
that promise work instead of doing it.  Functions are found by the house
layout: the name and the braces of a function begin in column 0.
"""
import pathlib
import re
import sys

FOLDERS = ["base", "analyzer", "rules", "runtime-model", "rewriter", "cli",
           "bench", "tests/unit", "tests/fuzz"]
FILE_LINES, HEADER_LINES, FUNCTION_LINES, PARAMETERS = 800, 250, 80, 5
# The door of a folder is its manual: it may be as long as two headers.
DOOR_LINES = 500
# A long function is accepted when it says so: "Flat switch: <reason>".
EXCUSE = re.compile(r"/\* Flat switch: \w")
NO_GOTO = {"base", "analyzer", "rules", "runtime-model"}
HAS_HANDLES = {"rewriter", "cli", "bench"}
# Functions that a library calls without a context keep theirs by thread.
HAS_THREAD_STATE = {"base/supply.c"}
BLANKED = re.compile(
    r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def blank(source):
    """The source without comments and literals, line for line."""
    return BLANKED.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), source)


def without_macros(code):
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*",
                  lambda m: "\n" * m[0].count("\n"), code, flags=re.M)


def functions(code):
    """(first line, last line, signature) of each function, from 1."""
    lines = code.split("\n")
    start = None
    for at, line in enumerate(lines):
        if line.rstrip() == "{":
            start = at
        elif start is not None and line.startswith("}"):
            head = start
            while head > 0 and lines[head - 1].strip() and (
                    lines[head - 1][0] not in "}#"):
                head -= 1
            yield head + 1, at + 1, " ".join(lines[head:start])
            start = None


def parameters(signature):
    """Commas of the outermost brackets, plus one."""
    depth, count = 0, 1
    for c in signature:
        depth += (c == "(") - (c == ")")
        count += c == "," and depth == 1
    return count


def file_scope(code):
    """(line, text) of each declaration outside functions and types."""
    depth, text, line, begin = 0, "", 1, 1
    for c in code:
        line += c == "\n"
        if c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0 and text.rstrip().endswith(")"):
                text = ""
            elif depth == 0:
                text += "{}"
        elif depth == 0 and c == ";":
            yield begin, " ".join(text.split())
            text = ""
        elif depth == 0:
            if not text.strip():
                text, begin = "", line
            text += c


def is_mutable_variable(text):
    if not text or "(" in text or re.match(
            r"(typedef|extern|static_assert|_Static_assert)\b", text):
        return False
    if re.fullmatch(r"(static )?(struct|union|enum)( \w+)?( ?\{\})?", text):
        return False
    declarator = text.split("=")[0].split("[")[0]
    before_name = declarator[declarator.rfind("*") + 1:]
    return not re.search(r"\bconst\b", before_name)


def line_faults(folder, code, source):
    for number, line in enumerate(code.split("\n"), 1):
        if re.search(r"\b(malloc|calloc|realloc|strdup|strndup)\s*\(", line):
            if folder != "base":
                yield number, "memory comes from base/arena.h"
        if re.search(r"(?<![\w.>])free\s*\(", line):
            if folder != "base" and folder not in HAS_HANDLES:
                yield number, "memory comes from base/arena.h"
        jump = re.search(r"\bgoto\s+(\w+)", line)
        if jump and (folder in NO_GOTO or jump[1] != "out"):
            yield number, "goto"
    for number, line in enumerate(source.split("\n"), 1):
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
            yield number, "a promise instead of work"


def length_limit(folder, file):
    if file.suffix != ".h":
        return FILE_LINES
    is_door = file.stem == folder.replace("-", "_")
    return DOOR_LINES if is_door else HEADER_LINES


def faults(folder, file):
    source = file.read_text("utf-8")
    code = blank(source)
    lines = source.split("\n")
    limit = length_limit(folder, file)
    if file.suffix != ".def" and len(lines) - 1 > limit:
        yield limit, f"{len(lines) - 1} lines; the limit is {limit}"
    for first, last, signature in functions(code):
        length = last - first + 1
        excused = EXCUSE.search("\n".join(lines[first - 1:last]))
        if length > FUNCTION_LINES and not excused:
            yield first, f"function of {length} lines; limit {FUNCTION_LINES}"
        if parameters(signature) > PARAMETERS:
            yield first, f"more than {PARAMETERS} parameters"
    if file.suffix != ".def":
        for number, text in file_scope(without_macros(code)):
            excused = (f"{folder}/{file.name}" in HAS_THREAD_STATE and
                       text.startswith("static _Thread_local "))
            if is_mutable_variable(text) and not excused:
                yield number, f"file-scope variable that can change: {text}"
    yield from line_faults(folder, code, source)


def main():
    root = pathlib.Path(sys.argv[1])
    files = [(folder, file) for folder in FOLDERS
             for file in sorted((root / folder).glob("**/*.*"))
             if file.suffix in (".c", ".h", ".def")]
    found = [f"{file.relative_to(root)}:{line}: {what}"
             for folder, file in files for line, what in faults(folder, file)]
    print("\n".join(found) or f"budgets: {len(files)} files keep them")
    return bool(found or not files)


if __name__ == "__main__":
    sys.exit(main())
