"""Is a rewritten tree of Python files the old one, plus dels that are right?

    python3 soundness.py [-j N] [--module-scope] OLD NEW

OLD and NEW are files or folders of the same shape.  Checked for each file:
untouched unless Python; byte-equal outside inserted lines that hold nothing
but `del NAME, ...`; compiles if it did; the ast without these dels is the old
one; no inserted del and no old read or delete can meet an unbound variable
that could not before, with asserts and without; no deleted variable is
captured by a scope that may still run.  Dels at the top of a module are
violations, unless asked for; then names that any function reads must stay.
Exit 1 on any violation.

Runs on 3.11 and later; the files must suit the interpreter that runs it.
"""
import argparse
import ast
import collections
import concurrent.futures
import os
import stat
import sys
import warnings

import bytecode
import pairing

CONSUMERS = {"sum", "any", "all", "list", "tuple", "set", "frozenset",
             "sorted", "min", "max", "dict", "len", "bytes", "bytearray"}
KEYED = {"sorted", "min", "max", "sort"}


def is_new(ins):
    return ins.inserted


def free_variables(code):
    return code.co_freevars


class Report:
    """Violations, things to look at, and counts."""

    def __init__(self):
        self.violations = []
        self.review = []
        self.count = collections.Counter()

    def add(self, other):
        self.violations += other.violations
        self.review += other.review
        self.count += other.count

    def violation(self, kind, text):
        self.violations.append((kind, text))


class FileCheck:
    """The bytecode part for one rewritten file."""

    def __init__(self, path, old, new, report, module_scope=False):
        self.path = path
        self.report = report
        self.module_scope = module_scope
        _, two, self.pairs, self.places = pairing.pair(old, new)
        self.compiled = set()
        for optimize in (0, 1):
            self.check(two, optimize)
        report.count["dels"] += len(self.places)
        unreached = set(self.places) - self.compiled
        for line in unreached:
            report.review.append("del in code that cannot be reached: %s:%d %s"
                                 % (path, self.places[line][1],
                                    self.places[line][0]))

    def where(self, line):
        return "%s:%s" % (self.path, self.pairs.lines_of.get(line, "?"))

    def check(self, tree, optimize):
        for code in bytecode.code_objects(compile_tree(tree, optimize)):
            if self.inserted_in(code):
                self.check_code(code, optimize)

    def inserted_in(self, code):
        return any(place[0] is not None and place[0] >= pairing.INSERTED
                   for place in code.co_positions())

    def check_code(self, code, optimize):
        is_module = code.co_name == "<module>"
        if not (code.co_flags & bytecode.CO_OPTIMIZED
                or is_module and self.module_scope):
            kind = "module scope" if is_module else "class scope"
            self.report.violation(kind, "%s: %s" % (self.path, code.co_name))
            return
        flow = bytecode.Flow(code, pairing.INSERTED)
        self.check_inserted(flow, bytecode.MayUnbound(flow, is_new), optimize)
        self.check_later(flow, bytecode.UnboundBy(flow, is_new), optimize)

    def check_later(self, flow, unbound, optimize):
        """No way leads from an inserted del to an access of its variable.

        Whether that access could fail before as well does not matter: where
        it could, the del would still add ways for it to fail."""
        for at, ins in enumerate(flow.ins):
            for part, (action, var) in enumerate(ins.acts):
                if (action in (bytecode.LOAD, bytecode.DELETE, bytecode.TAKE)
                        and not is_new(ins) and unbound.unbound_at(at, part)):
                    self.report.violation("may now be unbound", (
                        "%s: %s of %s in %s (optimize=%d)" % (
                            self.where(ins.line), action,
                            flow.variables[var], flow.code.co_name,
                            optimize)))

    def check_inserted(self, flow, after, optimize):
        for at, ins in enumerate(flow.ins):
            if not is_new(ins):
                continue
            self.compiled.add(ins.line)
            name, line = self.places[ins.line]
            where = "%s:%d: del %s in %s" % (self.path, line, name,
                                             flow.code.co_name)
            if ins.op not in (("DELETE_NAME",) if flow.is_module
                              else ("DELETE_FAST", "DELETE_DEREF")):
                self.report.violation("not a local", where)
            elif after.before[at] is None:
                self.compiled.discard(ins.line)
            elif after.unbound_at(at, 0):
                self.report.violation("del may raise", "%s (optimize=%d)"
                                      % (where, optimize))
            if ins.op == "DELETE_DEREF" and optimize == 0:
                self.check_capture(flow.code, ins, where)
            elif ins.op == "DELETE_NAME" and optimize == 0:
                for inner in bytecode.nested(flow.code):
                    if name in bytecode.globals_of(inner):
                        self.check_capturing(inner, name, where, bytecode.globals_of)

    def check_capture(self, code, ins, where):
        name = code._varname_from_oparg(ins.arg)
        if name in code.co_freevars:
            self.report.violation("another scope's variable", where)
            return
        for inner in bytecode.nested(code):
            if name in inner.co_freevars and not self.is_folded(inner, name):
                self.check_capturing(inner, name, where, free_variables)

    def is_folded(self, inner, name):
        """Does `inner` capture the variable of a comprehension around it,
        which has been folded into the function (3.12)?"""
        node = self.pairs.nodes.get(inner.co_firstlineno)
        while node is not None and not isinstance(node, ast.stmt):
            node = self.pairs.parents.get(id(node))
            if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp)):
                if any(getattr(part, "id", None) == name
                       for clause in node.generators
                       for part in ast.walk(clause.target)):
                    return True
        return False

    def check_capturing(self, inner, name, where, taken):
        text = "%s: captured by %s" % (where, inner.co_name)
        if self.is_finished(inner, name, taken):
            self.report.review.append(text)
        else:
            self.report.violation("captured", text)

    def is_finished(self, inner, name, taken):
        """Have all that read `name` run when the statement with `inner` is
        done?  `taken(code)` are the names that it has from outside."""
        short = inner.co_name in ("<listcomp>", "<setcomp>", "<dictcomp>")
        at_once = (short or not inner.co_flags & bytecode.CO_OPTIMIZED
                   or inner.co_name == "<genexpr>" and self.consumed(inner)
                   or inner.co_name == "<lambda>" and self.is_key(inner))
        return at_once and all(
            self.is_finished(code, name, taken)
            for code in bytecode.nested(inner) if name in taken(code))

    def consumed(self, inner):
        """Is this generator expression the argument of a builtin call?"""
        node = self.pairs.nodes.get(inner.co_firstlineno)
        call = self.pairs.parents.get(id(node))
        if not isinstance(call, ast.Call) or node not in call.args:
            return False
        if isinstance(call.func, ast.Attribute):
            return call.func.attr == "join"
        return getattr(call.func, "id", None) in CONSUMERS

    def is_key(self, inner):
        """Is this lambda the key of a builtin that forgets it?"""
        node = self.pairs.nodes.get(inner.co_firstlineno)
        keyword = self.pairs.parents.get(id(node))
        if not isinstance(keyword, ast.keyword) or keyword.arg != "key":
            return False
        call = self.pairs.parents.get(id(keyword))
        name = getattr(call.func, "attr", getattr(call.func, "id", None))
        return name in KEYED


def compile_tree(tree, optimize):
    return compile(tree, "<checked>", "exec", dont_inherit=True,
                   optimize=optimize)


def compiles(data):
    try:
        compile(data, "<old>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def read(path):
    with open(path, "rb") as stream:
        return stream.read()


def check_file(old_path, new_path, shown, module_scope=False):
    """The report on one pair of regular files."""
    report = Report()
    old, new = read(old_path), read(new_path)
    report.count["files"] += 1
    if stat.S_IMODE(os.stat(old_path).st_mode) != stat.S_IMODE(
            os.stat(new_path).st_mode):
        report.violation("mode changed", shown)
    if old == new:
        return report
    report.count["changed"] += 1
    warnings.simplefilter("ignore")
    if not shown.endswith((".py", ".pyw", ".pyi")):
        report.violation("not Python, yet changed", shown)
    elif not compiles(old):
        report.violation("changed, though CPython refuses it", shown)
    else:
        try:
            FileCheck(shown, old, new, report, module_scope)
        except (pairing.Mismatch, SyntaxError, ValueError) as error:
            report.violation("not the old file plus dels", "%s: %s"
                             % (shown, error))
    return report


def entries(root):
    """{relative path: 'file' or what it links to} below a folder."""
    found = {}
    for folder, folders, names in os.walk(root):
        for name in names + folders:
            full = os.path.join(folder, name)
            key = os.path.relpath(full, root)
            if os.path.islink(full):
                found[key] = "link to " + os.readlink(full)
            elif os.path.isfile(full):
                found[key] = "file"
            elif not os.path.isdir(full):
                found[key] = "special"
    return found


def check_trees(old_root, new_root, jobs, module_scope=False):
    report = Report()
    if os.path.isfile(old_root):
        return check_file(old_root, new_root, new_root, module_scope)
    old, new = entries(old_root), entries(new_root)
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            report.violation("entry changed", "%s: %s, now %s" % (
                path, old.get(path), new.get(path)))
    work = [(os.path.join(old_root, path), os.path.join(new_root, path), path,
             module_scope)
            for path in sorted(old) if old[path] == new.get(path) == "file"]
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        for part in pool.map(check_file, *zip(*work), chunksize=20):
            report.add(part)
    return report


def show(report, limit=10):
    kinds = collections.Counter(kind for kind, _ in report.violations)
    for kind, times in sorted(kinds.items()):
        print("-- %s: %d" % (kind, times))
        rows = [text for what, text in report.violations if what == kind]
        for text in rows[:limit]:
            print("   " + text)
    if report.review:
        print("-- to review: %d" % len(report.review))
        for text in report.review[:limit]:
            print("   " + text)
    print("files %d, changed %d, dels %d, violations %d" % (
        report.count["files"], report.count["changed"], report.count["dels"],
        len(report.violations)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--module-scope", action="store_true",
                        help="names of modules were wanted, too")
    parser.add_argument("old")
    parser.add_argument("new")
    args = parser.parse_args()
    report = check_trees(args.old, args.new, args.jobs, args.module_scope)
    show(report, args.show)
    sys.exit(1 if report.violations or not report.count["files"] else 0)


if __name__ == "__main__":
    main()
