"""Pairs a program with its rewritten form, text first, then tree.

After `pair` every node of both trees has a line of its own, the same in both,
so that an instruction of either names the node it came from.  Nodes of
inserted dels have lines from INSERTED on.
"""
import ast
import re

INSERTED = 1 << 20
DEL_LINE = re.compile(
    rb"[ \t\f]*del [^\s,;#()\[\].:]+(, [^\s,;#()\[\].:]+)*(\r\n|\n|\r)?")


class Mismatch(Exception):
    """The rewritten file is not the old one plus dels."""


def inserted_lines(old, new):
    """The line numbers in `new` (bytes) of lines that `old` does not have."""
    olds, news = old.splitlines(True), new.splitlines(True)
    found = set()
    at = 0
    for number, line in enumerate(news, 1):
        if at < len(olds) and (line == olds[at] or at == len(olds) - 1
                               and line.rstrip(b"\r\n") == olds[at]):
            at += 1
        elif DEL_LINE.fullmatch(line):
            found.add(number)
            check_line_end(news, number)
        else:
            raise Mismatch("line %d is neither old nor a del: %r"
                           % (number, line[:80]))
    if at != len(olds):
        raise Mismatch("old line %d is gone: %r" % (at + 1, olds[at][:80]))
    return found


def line_end(line):
    return line[len(line.rstrip(b"\r\n")):]


def check_line_end(lines, number):
    around = {line_end(line) for line in lines[max(number - 3, 0):number + 2]
              if line is not lines[number - 1]}
    end = line_end(lines[number - 1])
    if end not in around and around != {b""}:
        raise Mismatch("line %d has another line end than its neighbours"
                       % number)


def is_inserted(node, lines):
    return isinstance(node, ast.Delete) and node.lineno in lines


def constant_key(value):
    return type(value), repr(value)


class Pairing:
    """Walks both trees at once, comparing and numbering them in the order of
    the source: CPython asks which of two lines comes first, for one where a
    second `from __future__` stands.

    Nodes get a `number`, those of the old tree `was`, their real position,
    inserted dels their `gap`: number of the owner of the suite, name of the
    suite, index among the old statements."""

    def __init__(self, old, new, lines):
        self.lines = lines
        self.inserted = []
        self.count = 0
        self.nodes = {}
        self.lines_of = {}
        self.parents = {}
        todo = [(old, new)]
        while todo:
            one, two = todo.pop()
            todo.extend(reversed(list(self.pair(one, two))))

    def pair(self, one, two):
        if type(one) is not type(two):
            raise Mismatch("%s became %s" % (type(one).__name__,
                                             type(two).__name__))
        self.count += 1
        one.number = two.number = self.count
        if hasattr(one, "lineno"):
            self.lines_of[self.count] = two.lineno
            number(one, self.count)
            number(two, self.count)
            self.nodes[self.count] = two
        for field in one._fields:
            left = getattr(one, field, None)
            right = getattr(two, field, None)
            self.suite = self.count, field
            for child, other in self.values(left, right, field):
                self.parents[id(other)] = two
                yield child, other

    def values(self, left, right, field):
        if isinstance(left, list):
            if not isinstance(right, list):
                raise Mismatch("field %s changed" % field)
            yield from self.items(left, right, field)
        elif isinstance(left, ast.AST) and isinstance(right, ast.AST):
            yield left, right
        elif constant_key(left) != constant_key(right):
            raise Mismatch("field %s changed: %.60r, %.60r"
                           % (field, left, right))

    def items(self, left, right, field):
        kept = []
        for item in right:
            if is_inserted(item, self.lines):
                item.gap = self.suite + (len(kept),)
                self.inserted.append(item)
            else:
                kept.append(item)
        if right and not kept:
            raise Mismatch("a suite of nothing but inserted dels")
        if len(kept) != len(left):
            raise Mismatch("%d items in %s became %d"
                           % (len(left), field, len(kept)))
        for pair in zip(left, kept):
            yield from self.values(*pair, field)


def number(node, line):
    node.was = node.lineno, node.col_offset, node.end_lineno
    node.lineno = node.end_lineno = line
    node.col_offset = node.end_col_offset = 0


def pair(old, new):
    """(old tree, new tree, pairing, {line of an inserted name: its place})"""
    lines = inserted_lines(old, new)
    one, two = ast.parse(old), ast.parse(new)
    pairing = Pairing(one, two, lines)
    places = {}
    for statement in pairing.inserted:
        for target in statement.targets:
            if not isinstance(target, ast.Name):
                raise Mismatch("line %d deletes no name" % statement.lineno)
            line = INSERTED + len(places)
            places[line] = (target.id, target.lineno)
            number(target, line)
        number(statement, line)
    if len(lines) != len(pairing.inserted):
        raise Mismatch("an inserted line is no statement of its own")
    return one, two, pairing, places
