"""Scopes and name events of a Python file, told by CPython's own ast.

Prints what `earlydel ir --events` prints: each scope in source order, its
variables with their kinds (from symtable) and its loads, stores and deletes
in CPython's evaluation order.  The order written down here is held against
real bytecode by events_bytecode.py.

    python3 events.py FILE...       the text for each file
    python3 events.py --batch       file names from stdin, framed answers

Runs on 3.8 and later.
"""
import ast
import sys
import threading

import scopes

IMPLICIT = {"__class__", "__classdict__", "__type_params__",
            "__conditional_annotations__", "__annotations__"}
GUESSED = sys.version_info < (3, 12)
KEEPS_ANNOTATIONS = sys.version_info < (3, 10)  # under the __future__ import


class Unit:
    """One scope.  `mangle` limits mangling to its names, None means all."""

    def __init__(self, kind, name, node, private, mangle):
        self.kind = kind
        self.name = name
        self.line = getattr(node, "lineno", 1)
        self.col = getattr(node, "col_offset", 0)
        self.private = private
        self.mangle = mangle
        self.guessed = False
        self.kinds = {}
        self.events = []
        self.mentioned = set()


class Event:
    """One access.  `seen` is the node whose position bytecode gives it."""
    __slots__ = ("op", "name", "line", "col", "seen", "guessed")

    def __init__(self, op, name, node, seen, guessed):
        self.op = op
        self.name = name
        self.line = node.lineno
        self.col = node.col_offset
        self.seen = seen
        self.guessed = guessed


def mangled(private, name):
    """Reference 6.2.1: private names are transformed in classes."""
    if (private is None or not name.startswith("__") or name.endswith("__")
            or "." in name or not private.strip("_")):
        return name
    return "_" + private.lstrip("_") + name


class Walker:
    """Walks a module in the order in which compile.c emits its code."""

    def __init__(self, tree, tables):
        self.tables = tables
        self.future_annotations = scopes.has_future_annotations(tree)
        self.units = []
        self.unit = None
        self.in_fstring = 0
        self.capture = None
        self.enter("module", "<module>", tree, "scope",
                   lambda: self.visit(tree.body))

    # -- scopes ----------------------------------------------------------
    def enter(self, kind, name, node, role, visit, private=None,
              mangle=None):
        outer = self.unit
        if outer is not None:
            private = private or outer.private
            if mangle is None and kind != "class":
                mangle = outer.mangle
        unit = Unit(kind, name, node, private, mangle)
        unit.guessed = GUESSED and self.in_fstring > 0
        table = self.tables.get((role, id(node)))
        if table is None:
            raise scopes.ScopeError("no table for %s %s" % (kind, name))
        unit.kinds = table
        self.units.append(unit)
        self.unit = unit
        visit()
        self.unit = outer

    def mangle(self, name):
        unit = self.unit
        if unit.mangle is not None and name not in unit.mangle:
            return name
        return mangled(unit.private, name)

    def event(self, op, name, node, seen=None):
        name = self.mangle(name)
        self.unit.mentioned.add(name)
        guessed = (GUESSED and self.in_fstring > 0
                   or isinstance(node, (ast.Import, ast.ImportFrom)))
        self.unit.events.append(Event(op, name, node, seen or node, guessed))

    def load(self, name, node):
        self.event("load", name, node)

    def store(self, name, node, seen=None):
        self.event("store", name, node, seen)

    # -- dispatch --------------------------------------------------------
    def visit(self, node):
        if node is None:
            return
        if isinstance(node, list):
            for item in node:
                self.visit(item)
            return
        method = getattr(self, "visit_" + type(node).__name__, None)
        if method:
            method(node)
        else:
            for child in ast.iter_child_nodes(node):
                self.visit(child)

    def visit_Name(self, node):
        ops = {ast.Load: "load", ast.Store: "store", ast.Del: "del"}
        self.event(ops[type(node.ctx)], node.id, node)

    # -- definitions -----------------------------------------------------
    def visit_FunctionDef(self, node):
        self.visit(node.decorator_list)
        self.defaults(node.args)

        def inner():
            if not self.future_annotations:
                self.annotations(node)
            self.enter("function", node.name, node, "scope",
                       lambda: self.visit(node.body))
        self.type_params(node, node.name, inner)
        self.store(node.name, node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def defaults(self, args):
        self.visit(args.defaults)
        self.visit(args.kw_defaults)

    def annotations(self, node):
        args = node.args
        for arg in (args.args + args.posonlyargs + [args.vararg]
                    + args.kwonlyargs + [args.kwarg]):
            if arg is not None:
                self.visit(arg.annotation)
        self.visit(node.returns)

    def visit_Lambda(self, node):
        self.defaults(node.args)
        self.enter("lambda", "<lambda>", node, "scope",
                   lambda: self.visit(node.body))

    def visit_ClassDef(self, node):
        self.visit(node.decorator_list)

        def inner():
            self.enter("class", node.name, node, "scope",
                       lambda: self.visit(node.body), private=node.name)
            self.visit(node.bases)
            self.visit(node.keywords)
        self.type_params(node, node.name, inner)
        self.store(node.name, node)

    def type_params(self, node, name, visit_inner):
        params = getattr(node, "type_params", None)
        if not params:
            visit_inner()
            return

        def visit():
            for param in params:
                self.type_param(param)
            visit_inner()
        if isinstance(node, ast.ClassDef):
            # Only its parameters are mangled as the class would mangle them.
            self.enter("typeparams", name, node, "params", visit,
                       private=node.name,
                       mangle={param.name for param in params})
        else:
            self.enter("typeparams", name, node, "params", visit)

    def type_param(self, param):
        for role in ("bound", "default_value"):
            value = getattr(param, role, None)
            if value is not None:
                self.enter("typevar", param.name, param, role.split("_")[0],
                           lambda value=value: self.visit(value))
        self.store(param.name, param)

    def visit_TypeAlias(self, node):
        name = node.name.id
        self.type_params(node, name, lambda: self.enter(
            "typealias", name, node, "scope",
            lambda: self.visit(node.value)))
        self.store(name, node.name, node)

    # -- comprehensions --------------------------------------------------
    def comprehension(self, node):
        first = node.generators[0]
        self.visit(first.iter)

        def visit():
            self.visit(first.target)
            self.visit(first.ifs)
            for clause in node.generators[1:]:
                self.visit(clause.iter)
                self.visit(clause.target)
                self.visit(clause.ifs)
            if isinstance(node, ast.DictComp):
                self.visit(node.key)
                self.visit(node.value)
            else:
                self.visit(node.elt)
        if isinstance(node, ast.GeneratorExp):
            self.enter("genexpr", "<genexpr>", node, "scope", visit)
        else:
            name = "<%s>" % type(node).__name__.lower()
            self.enter("comprehension", name, node, "scope", visit)

    visit_ListComp = visit_SetComp = visit_DictComp = comprehension
    visit_GeneratorExp = comprehension

    # -- statements ------------------------------------------------------
    def visit_Assign(self, node):
        self.visit(node.value)
        self.visit(node.targets)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self.visit(node.target)

    def visit_AugAssign(self, node):
        target = node.target
        if isinstance(target, ast.Name):
            self.load(target.id, target)
            self.visit(node.value)
            self.store(target.id, target)
        else:
            self.visit(target)
            self.visit(node.value)

    def visit_AnnAssign(self, node):
        target = node.target
        named = isinstance(target, ast.Name)
        if node.value is not None:
            self.visit(node.value)
            self.visit(target)
        outside = self.unit.kind in ("module", "class")
        evaluated = outside and not self.future_annotations
        if named and node.simple:
            if evaluated:
                self.visit(node.annotation)
            else:
                self.unevaluated(node.annotation)
            return
        if node.value is None and not named:
            self.target_parts(target)
        if evaluated:
            self.index_parts(node.annotation)
        else:
            self.unevaluated(node.annotation)

    def unevaluated(self, annotation):
        """Scopes that symtable has but that no code is made for."""
        if self.future_annotations:
            return
        keep = self.unit.events
        self.unit.events = []
        self.visit(annotation)
        self.unit.events = keep

    def target_parts(self, target):
        self.visit(target.value)
        if isinstance(target, ast.Subscript):
            self.index_parts(target.slice)

    def index_parts(self, node):
        self.visit(node)

    def visit_For(self, node):
        self.visit(node.iter)
        self.visit(node.target)
        self.visit(node.body)
        self.visit(node.orelse)

    visit_AsyncFor = visit_For

    def visit_Try(self, node):
        self.visit(node.body)
        self.visit(node.orelse)
        self.visit(node.handlers)
        self.visit(node.finalbody)

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node):
        self.visit(node.type)
        if node.name:
            self.store(node.name, node)
        self.visit(node.body)

    def visit_Import(self, node):
        for alias in node.names:
            bound = alias.asname or alias.name.split(".")[0]
            # Before 3.10 only the statement has a place.
            place = alias if hasattr(alias, "lineno") else node
            if bound != "*":
                self.store(bound, place, node)

    visit_ImportFrom = visit_Import

    # -- expressions -----------------------------------------------------
    def visit_Dict(self, node):
        for key, value in zip(node.keys, node.values):
            self.visit(key)
            self.visit(value)

    def visit_IfExp(self, node):
        self.visit(node.test)
        self.visit(node.body)
        self.visit(node.orelse)

    def visit_JoinedStr(self, node):
        self.in_fstring += 1
        self.visit(node.values)
        self.in_fstring -= 1

    # -- patterns: what they read first, captures when all has matched ----
    def visit_match_case(self, node):
        self.capture = []
        self.visit(node.pattern)
        captured, self.capture = self.capture, None
        for name, place in captured:
            self.store(name, place, node.pattern)
        self.visit(node.guard)
        self.visit(node.body)

    def visit_MatchAs(self, node):
        self.visit(node.pattern)
        if node.name:
            self.capture.append((node.name, node))

    def visit_MatchStar(self, node):
        if node.name:
            self.capture.append((node.name, node))

    def visit_MatchMapping(self, node):
        self.visit(node.keys)
        self.visit(node.patterns)
        if node.rest:
            self.capture.append((node.rest, node))

    def visit_MatchOr(self, node):
        # All alternatives bind the same names; they are stored once, in the
        # order of the first.
        outer = self.capture
        for at, pattern in enumerate(node.patterns):
            self.capture = []
            self.visit(pattern)
            if at == 0:
                outer.extend(self.capture)
        self.capture = outer


def units_of(source, filename="<source>", tree=None):
    """The scopes of a program (bytes) in the order in which they open."""
    tree = tree or ast.parse(source, filename)
    walker = Walker(tree, scopes.tables(tree, source, filename))
    return sorted(walker.units, key=lambda unit: (unit.line, unit.col))


def shown_kinds(unit):
    for name, kind in sorted(unit.kinds.items()):
        if "." in name or (name in IMPLICIT and name not in unit.mentioned):
            continue
        if (KEEPS_ANNOTATIONS and kind == "global"
                and name not in unit.mentioned):
            continue    # an annotation that nobody evaluates
        if unit.kind in ("module", "class") and kind == "local":
            kind = "name"
        yield name, kind


def text_of(units):
    lines = []
    for unit in units:
        lines.append("unit %s %s %d %d%s" % (
            unit.kind, unit.name, unit.line, unit.col,
            " ~" if unit.guessed else ""))
        for pair in shown_kinds(unit):
            lines.append("  var %s %s" % pair)
        for event in unit.events:
            line = "  %s %s %d %d" % (event.op, event.name, event.line,
                                      event.col)
            lines.append(line + (" ~" if event.guessed else ""))
    return "\n".join(lines) + "\n"


def answer(path):
    """(ok, text): the units of a file, or why there are none."""
    try:
        with open(path, "rb") as stream:
            source = stream.read()
        return True, text_of(units_of(source, path))
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        return False, "%s: %s" % (type(error).__name__, error)


def batch():
    for line in sys.stdin:
        ok, text = answer(line.rstrip("\n"))
        data = text.encode("utf-8", "backslashreplace")
        sys.stdout.buffer.write(b"%d %d\n" % (ok, len(data)) + data)
        sys.stdout.buffer.flush()


def main():
    if sys.argv[1:] == ["--batch"]:
        batch()
        return
    for path in sys.argv[1:]:
        ok, text = answer(path)
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        if not ok:
            print()


def with_deep_stack(run):
    """Deeply nested programs need more stack than the main thread has."""
    sys.setrecursionlimit(100000)
    threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


if __name__ == "__main__":
    with_deep_stack(main)
