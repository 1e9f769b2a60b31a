"""Where objects really die: one module of the standard library, one version.

    python3 death_worker.py EARLYDEL MODULE

Run under the interpreter to measure; prints JSON for death_lines.py.  The
module's own source is asked for every place where a `del` could stand
(`earlydel model predict`), and gets a probe there that looks at the variable:

    if earlydel.gap(7, rows): del rows

It is true only while place 7 is the one under test, so one text serves the
runs without any `del` and those with one.  Objects that have weak references
are followed by a callback; lists, dicts, texts and floats that nobody else
refers to become instances of a subclass when they are bound to a name.  The
text, with death_world.py in front and a call with real arguments behind, runs
under CPython and with `earlydel model run`.
"""
import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import death_cases

HERE = os.path.dirname(os.path.abspath(__file__))
VERSION = "%d.%d" % sys.version_info[:2]
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


# ---- the text with probes ---------------------------------------------------

def is_generator(function):
    todo = list(function.body)
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, FUNCTIONS + (ast.ClassDef, ast.Lambda)):
            todo += ast.iter_child_nodes(node)
    return False


def indent_of(line):
    return len(line) - len(line.lstrip())


class Text:
    """Lines of a source, to put words and lines into."""

    def __init__(self, source):
        self.old = [line.encode() for line in source.split("\n")]
        self.words = {}   # line: [(column, order, bytes)]
        self.before = {}  # line: [(new line, place or None)]

    def word(self, line, column, word, order):
        self.words.setdefault(line, []).append((column, order, word.encode()))

    def wrap(self, name, node):
        self.word(node.lineno, node.col_offset, name + "((", 1)
        self.word(node.end_lineno, node.end_col_offset, "))", 0)

    def line(self, number, text, place=None):
        self.before.setdefault(number, []).append((text, place))

    def result(self):
        """The text, and of each of its lines (old line, place or None)."""
        text, lines = [], [(0, None)]
        for number in range(1, len(self.old) + 2):
            # What ends a block there goes before what follows the block.
            for new, place in sorted(self.before.get(number, ()),
                                     key=lambda part: -indent_of(part[0])):
                text.append(new)
                lines += [(number, place)] * (1 + new.count("\n"))
            if number <= len(self.old):
                line = self.old[number - 1]
                for column, _, word in sorted(self.words.get(number, ()),
                                              reverse=True):
                    line = line[:column] + word + line[column:]
                text.append(line.decode())
                lines.append((number, None))
        return "\n".join(text) + "\n", lines


class Probes(ast.NodeVisitor):
    """Where functions begin and end, what is bound and returned."""

    def __init__(self, text):
        self.text = text
        self.functions = []

    def indent(self, statement):
        line = self.text.old[statement.lineno - 1]
        return line[:statement.col_offset].decode()

    def visit_FunctionDef(self, node):
        first, last = node.body[0], node.body[-1]
        generator = is_generator(node)
        is_async = isinstance(node, ast.AsyncFunctionDef)
        for part in node.decorator_list + node.args.defaults:
            self.visit(part)
        if first.lineno == node.lineno or self.indent(first).strip() or \
                (is_async and generator):
            return
        at, has_doc = first.lineno, ast.get_docstring(node, False) is not None
        if has_doc:
            at = first.end_lineno + 1
        elif getattr(first, "decorator_list", None):
            at = first.decorator_list[0].lineno
        indent = self.indent(first)
        # A cell, and of a name that sorts last: it goes after the others.
        self.text.line(at, "%szzearlydel = earlydel.enter(%s)" % (
            indent, generator or is_async))
        self.functions.append(node)
        for statement in node.body:
            self.visit(statement)
        self.functions.pop()
        self.text.line(last.end_lineno + 1, indent + "lambda: zzearlydel")
        self.text.line(last.end_lineno + 1, indent + "earlydel.leave(None)")

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        kept, self.functions = self.functions, []
        self.generic_visit(node)
        self.functions = kept

    def visit_Lambda(self, node):
        pass

    def visit_Return(self, node):
        if self.functions and node.value:
            self.text.wrap("earlydel.leave", node.value)
        elif self.functions:
            self.text.word(node.end_lineno, node.end_col_offset,
                           " earlydel.leave(None)", 0)
        self.generic_visit(node)

    def bound(self, node, targets):
        if self.functions and node.value is not None and \
                all(isinstance(target, ast.Name) for target in targets):
            self.text.wrap("earlydel.track", node.value)
        self.generic_visit(node)

    def visit_Assign(self, node):
        self.bound(node, node.targets)

    def visit_AnnAssign(self, node):
        self.bound(node, [node.target])

    def visit_NamedExpr(self, node):
        self.bound(node, [node.target])


def first_own(tree):
    """The first statement that is no docstring and no __future__ import."""
    for node in tree.body:
        is_doc = isinstance(node, ast.Expr) and node is tree.body[0]
        future = isinstance(node, ast.ImportFrom) and \
            node.module == "__future__"
        if not is_doc and not future:
            decorators = getattr(node, "decorator_list", None)
            return decorators[0] if decorators else node
    return tree.body[-1]


def with_probes(name, source, rows, folder=None):
    """The module as a program that measures `earlydel_case`; `folder`: of a
    package."""
    tree = ast.parse(source)
    text = Text(source)
    with open(os.path.join(HERE, "death_world.py"), encoding="utf-8") as f:
        world = f.read()
    start = first_own(tree).lineno
    text.line(start, world)
    text.line(start, "__name__ = %r\n__package__ = %r" % (
        name, name if folder else name.rpartition(".")[0]))
    if folder:
        text.line(start, "__path__ = [%r]" % folder)
    if "." in name:
        text.line(start, "import " + name.rpartition(".")[0])
    text.line(start, "earlydel_sys.modules[__name__] = "
              "earlydel_sys.modules['__main__']")
    for place, row in enumerate(rows):
        text.line(row["place"]["line"], "%sif earlydel.gap(%d, %s): del %s" % (
            row["place"]["indent"], place, row["variable"],
            row["variable"]), place)
    Probes(text).visit(tree)
    return text.result()


def statement_lines(tree):
    """{line: first line of the statement or heading it belongs to}"""
    first = {}

    def fill(node):
        body = getattr(node, "body", None)
        if isinstance(node, ast.stmt):
            last = node.end_lineno
            if isinstance(body, list) and body:
                last = max(node.lineno, body[0].lineno - 1)
            for line in range(node.lineno, last + 1):
                first[line] = node.lineno
        for child in ast.iter_child_nodes(node):
            fill(child)
    fill(tree)
    return first


# ---- modules beside it ------------------------------------------------------

PRELUDE = os.path.join(HERE, "../../runtime-model/prelude")


def modelled():
    """The modules that the model brings along, and those in C that it takes
    for unknown."""
    with open(os.path.join(PRELUDE, "../stdlib.def")) as stream:
        there = re.findall(r"^MODULE\((_\w+)\)", stream.read(), re.M)
    return {"sys", "gc", "builtins"} | set(there) | {
        name[:-3] for name in os.listdir(PRELUDE) if name.endswith(".py")}


def imported(name, source, is_package):
    """(modules it imports on any way, those that it cannot do without)"""
    every, needed = set(), set()

    def take(node, is_needed):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            is_needed = False
        if isinstance(node, (ast.Try, ast.If)):
            is_needed = False
        found = []
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = name.split(".") if node.level else []
            cut = node.level - is_package
            base = base[:len(base) - cut] if cut > 0 else base
            base = ".".join(base + [node.module or ""]).strip(".")
            found = [base] + [base + "." + alias.name for alias in node.names]
        every.update(found)
        needed.update(found[:1] if is_needed else ())
        for child in ast.iter_child_nodes(node):
            take(child, is_needed)
    take(ast.parse(source), True)
    return every, needed


class Beside:
    """Modules of the library that the model can run from their source, to be
    laid beside the program that needs them: in one folder for CPython and one
    for the model, which all cases share."""

    def __init__(self, folder):
        self.known = modelled()
        self.sources = {}  # path: text
        self.can = {}      # module: can it be run?
        self.folders = [os.path.join(folder, who) for who in ("real", "model")]
        self.written = set()
        for name in self.folders:
            os.mkdir(name)

    def add(self, name):
        """Can the model have it?"""
        if name in self.can:
            return self.can[name]
        self.can[name] = True
        if name in self.known:
            return True
        self.can[name] = self.add_file(name)
        return self.can[name]

    def add_file(self, name):
        parent = name.rpartition(".")[0]
        if parent in self.known or (parent and not self.add(parent)):
            return False
        try:
            spec = importlib.util.find_spec(name)
        except (ImportError, AttributeError, ValueError):
            return False
        if not spec or not (spec.origin or "").endswith(".py"):
            # A public one is unknown to the model, no error.
            return not name.startswith("_") and bool(spec)
        with open(spec.origin, encoding="utf-8") as stream:
            source = death_cases.without_c(name, stream.read())
        is_package = os.path.basename(spec.origin) == "__init__.py"
        every, needed = imported(name, source, is_package)
        if name in death_cases.UNKNOWN or not all(map(self.add, needed)):
            return True  # the model takes it for unknown
        for other in every:
            self.add(other)
        path = name.replace(".", "/") + ("/__init__" if is_package else "")
        self.sources[path + ".py"] = source
        return True

    def complete(self, path):
        """CPython wants the rest of a package, too, whatever the model has."""
        package, name = os.path.split(path)
        if name != "__init__.py":
            return
        origin = importlib.util.find_spec(package.replace("/", ".")).origin
        for base, _, names in os.walk(os.path.dirname(origin)):
            inside = os.path.relpath(base, os.path.dirname(origin))
            to = os.path.join(self.folders[0], package, inside)
            os.makedirs(to, exist_ok=True)
            for name in names:
                if name.endswith(".py") and \
                        not os.path.exists(os.path.join(to, name)):
                    shutil.copy(os.path.join(base, name), to)

    def write(self):
        new = self.sources.keys() - self.written
        for path in new:
            for folder in self.folders:
                whole = os.path.join(folder, path)
                os.makedirs(os.path.dirname(whole), exist_ok=True)
                with open(whole, "w", encoding="utf-8") as stream:
                    stream.write(self.sources[path])
        for path in new:
            self.complete(path)
        self.written |= new


# ---- measuring ----------------------------------------------------------------

CASE = """

class EarlydelModule:
    def __getattr__(self, name):
        return globals()[name]


def earlydel_case():
    m = EarlydelModule()
%s


earlydel.measure(earlydel_case)
"""


CALLER = """\
import %s as m


def earlydel_case():
%s"""


def outcome(command):
    """({place, with del, number: where}, what went wrong, the way taken)"""
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, timeout=120,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        return {}, "takes too long", None
    deaths, wrong, finished, way = {}, None, False, None
    for line in run.stdout.decode("utf-8", "replace").split("\n"):
        words = line.split()
        if words[:1] != ["earlydel"]:
            continue
        del words[0]
        if words[:1] == ["death"]:
            deaths[" ".join(words[1:4])] = words[4]
        elif words[:1] == ["wrong"]:
            wrong = line
        elif words[:1] == ["way"]:
            way = words[1]
        finished = finished or words == ["finished"]
    if not finished:
        wrong = (run.stderr.decode("utf-8", "replace").strip()
                 or "ends early").rpartition("\n")[2]
    return deaths, wrong, way


def run_both(program, text, beside, lines, active=None):
    """What CPython and what the model says."""
    text = text.replace("EARLYDEL_LINES", repr(lines))
    text = text.replace("EARLYDEL_ACTIVE", repr(active))
    said = []
    beside.write()
    for command, folder in zip(
            ([sys.executable, "-E", "-W", "ignore"],
             [program, "model", "run", "--python", VERSION]), beside.folders):
        path = os.path.join(folder, "case.py")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        said.append(outcome(command + [path]))
    return said


def asked(program, path, caller=None):
    """What the model predicts for the functions of a file; `caller`: the text
    of the only program that uses them."""
    with tempfile.TemporaryDirectory() as folder:
        files = [path]
        if caller:
            files.append(os.path.join(folder, "caller.py"))
            with open(files[1], "w", encoding="utf-8") as stream:
                stream.write(caller)
        return json.loads(subprocess.run(
            [program, "model", "predict", "--output-format", "json",
             "--python", VERSION] + files, stdout=subprocess.PIPE, check=True
        ).stdout.decode())


def measure(program, path, module, text, beside, lines, case):
    """A call of the module's functions."""
    body = "".join("    %s\n" % line
                   for line in (death_cases.COMMON + case).split("\n"))
    for name in imported("", body.replace("\n    ", "\n").strip(), False)[0]:
        beside.add(name)
    real, model = run_both(program, text + CASE % body, beside, lines)
    return {"case": case, "real": real[0], "real_wrong": real[1],
            "model": model[0], "model_wrong": model[1],
            "same_way": real[2] == model[2],
            "rows": asked(program, path, CALLER % (module, body))}


def measure_whole(program, path, rows, text, beside, lines, most=12):
    """A program, once for each place that it passes; it calls itself."""
    name = os.path.basename(path)[:-len(".py")]
    text += "\nearlydel.finish()\n"
    real, model = run_both(program, text, beside, lines)
    found = {"case": "", "real": real[0], "real_wrong": real[1],
             "rows": asked(program, path, "import %s\n" % name),
             "model": model[0], "model_wrong": model[1],
             "same_way": real[2] == model[2]}
    places = sorted({int(key.split()[0]) for key in real[0]})
    for place in places[:most] if found["same_way"] else []:
        real, model = run_both(program, text, beside, lines, place)
        found["real"].update(real[0])
        found["model"].update(model[0])
    return found


def is_absent(name):
    """Is it a module that this version of the library does not have?"""
    if name.endswith(".py"):
        return False
    try:
        return name in death_cases.CASES and \
            importlib.util.find_spec(name) is None
    except ModuleNotFoundError:  # nor its package
        return True


def read(name):
    """(path, source) of a module or file"""
    path = name
    if not name.endswith(".py"):
        path = importlib.util.find_spec(name).origin
        if not os.path.exists(path):
            path = os.path.join(os.path.dirname(os.__file__), name + ".py")
    with open(path, encoding="utf-8") as stream:
        return path, stream.read()


def measured(program, name, beside):
    """What death_lines.py wants of a module or file."""
    path, source = read(name)
    rows = asked(program, path)
    source = death_cases.without_c(name, source)
    module = "program" if name.endswith(".py") else name
    is_package = os.path.basename(path) == "__init__.py"
    text, lines = with_probes(module, source, rows,
                              os.path.dirname(path) if is_package else None)
    if name in death_cases.CASES:
        cases = death_cases.CASES[name]
    else:
        cases = ["m.main()"] if "\ndef main():" in source else []
    beside.can[name] = False
    if not name.endswith(".py"):
        for other in imported(name, source, is_package)[0]:
            beside.add(other)
    if module == "program":  # by the name that its file has
        module = os.path.basename(path)[:-len(".py")]
    found = ([measure(program, path, module, text, beside, lines, case)
              for case in cases]
             or [measure_whole(program, path, rows, text, beside, lines)])
    return {"rows": rows, "cases": found,
            "first": statement_lines(ast.parse(source))}


def main():
    program, name = sys.argv[1:3]
    if is_absent(name):
        json.dump("absent", sys.stdout)
        return
    with tempfile.TemporaryDirectory() as folder:
        json.dump(measured(program, name, Beside(folder)), sys.stdout)


if __name__ == "__main__":
    main()
