"""Holds the order that events.py claims against real bytecode.

Every node of a program gets a line of its own, the program is compiled, and
in each basic block the accesses must come in the claimed order; what the
compiler made must all be claimed, and what is claimed must all be made unless
the code cannot be reached.

    python3 events_bytecode.py PATH...      files or folders

Runs on 3.12 and later.
"""
import ast
import collections
import dis
import sys

import events
import files

OPS = {"LOAD": "load", "STORE": "store", "DELETE": "del"}
FAMILIES = ("NAME", "GLOBAL", "FAST", "DEREF", "FAST_CHECK",
            "FROM_DICT_OR_GLOBALS", "FROM_DICT_OR_DEREF")
ACCESS = {"%s_%s" % (verb, family): op for verb, op in OPS.items()
          for family in FAMILIES}
ENDS = ("RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE",
        "JUMP_FORWARD", "JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT")


def number_nodes(tree):
    """A line for each node, so that instructions name their node."""
    nodes = []
    for node in ast.walk(tree):
        if hasattr(node, "lineno"):
            nodes.append(node)
            node.lineno = node.end_lineno = len(nodes)
            node.col_offset = node.end_col_offset = 0
    return nodes


def code_objects(code):
    todo = [code]
    while todo:
        code = todo.pop()
        yield code
        todo.extend(const for const in code.co_consts
                    if hasattr(const, "co_code"))


def parts_of(ins):
    """(opname, name) pairs; a fused instruction has two, of one node."""
    if not isinstance(ins.argval, tuple):
        return [(ins.opname, ins.argval)]
    words = ins.opname.split("_")
    opnames = ["_".join(words[:2]), "_".join(words[2:4])]
    return list(zip(opnames, ins.argval))


def accesses(code):
    """(starts a block, op, name, line) for each access in layout order."""
    cells = set(code.co_cellvars + code.co_freevars)
    fresh = True
    for ins in dis.get_instructions(code):
        fresh = fresh or ins.is_jump_target
        for opname, name in parts_of(ins):
            op = ACCESS.get(opname)
            closure = opname == "LOAD_FAST" and name in cells
            if op and not closure:
                yield fresh, op, name, ins.positions.lineno
                fresh = False
        if ins.opcode in dis.hasjrel or ins.opname in ENDS:
            fresh = True


class Check:
    """The claims of one file, and what the bytecode says about them."""

    def __init__(self, source, path):
        tree = ast.parse(source, path)
        self.claims = {}
        self.found = collections.Counter()
        self.errors = []
        claimed = []
        for unit in events.units_of(source, path, tree):
            for at, event in enumerate(unit.events):
                claimed.append((unit, at, event))
        self.nodes = number_nodes(tree)
        for unit, at, event in claimed:
            key = (event.op, event.name, event.seen.lineno)
            if key in self.claims:
                # `import a.b, a.c` stores twice at one statement.
                self.claims[key] = unit, None, event
            else:
                self.claims[key] = unit, at, event
        # The test of a loop is compiled twice: before it and at its end.
        self.repeated = {inner.lineno for node in self.nodes
                         if isinstance(node, ast.While)
                         for inner in ast.walk(node.test)
                         if hasattr(inner, "lineno")}
        self.implicit = {node.name for node in self.nodes
                         if isinstance(node, ast.ExceptHandler)}
        for code in code_objects(compile(tree, path, "exec",
                                         dont_inherit=True)):
            self.code(code)

    def code(self, code):
        last = {}
        for fresh, op, name, line in accesses(code):
            if fresh:
                last = {}
            claim = self.claims.get((op, name, line))
            if claim is None:
                if not self.unclaimed_is_right(op, name, line):
                    self.errors.append("not claimed: %s %s at %s in %s" % (
                        op, name, line and ast.dump(self.nodes[line - 1])[:99],
                        code.co_name))
                continue
            unit, at, event = claim
            if self.found[op, name, line] and line in self.repeated:
                last = {}
            self.found[op, name, line] += 1
            if at is None or op == "del" and self.found[op, name, line] > 1:
                # A handler's implicit `del e` may carry the line before it.
                continue
            if last.get(id(unit), -1) >= at and not isinstance(
                    self.nodes[line - 1], ast.pattern):
                # (The compiler swaps neighbouring captures at will.)
                self.errors.append("order: %s %s %d:%d in %s" % (
                    op, name, event.line, event.col, code.co_name))
            last[id(unit)] = at

    def unclaimed_is_right(self, op, name, line):
        if name.startswith("__") or "." in name:
            return True
        if op != "load" and any(name.endswith(other)
                                for other in self.implicit if other):
            return True
        node = self.nodes[line - 1] if line else None
        if isinstance(node, ast.Call) and op == "load":
            return getattr(node.func, "id", "") == "super"
        folded = (ast.ListComp, ast.SetComp, ast.DictComp)
        return op == "store" and (line is None or isinstance(node, folded))

    def missing(self):
        return [claim for key, claim in self.claims.items()
                if not self.found[key]]


def check_file(path):
    with open(path, "rb") as stream:
        source = stream.read()
    try:
        check = Check(source, path)
    except (SyntaxError, ValueError, RecursionError):
        return 0, 0, []
    return len(check.claims), len(check.missing()), check.errors


def main():
    total = missing = bad = 0
    for path in files.python_files(sys.argv[1:]):
        claims, unmade, errors = check_file(path)
        total += claims
        missing += unmade
        bad += len(errors)
        for error in errors[:3]:
            print("%s: %s" % (path, error))
    print("%d claims, %d of them in no bytecode, %d contradicted"
          % (total, missing, bad))
    sys.exit(1 if bad or not total else 0)


if __name__ == "__main__":
    events.with_deep_stack(main)
