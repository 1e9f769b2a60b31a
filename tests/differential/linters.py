#!/usr/bin/env python3
"""What other linters say of rewritten trees that they did not say before.

    tests/differential/linters.py [--min-gain GAIN] [--list] TREE...

Each tree is copied twice, one copy is rewritten (`fix --unsafe-fixes`), and
every linter that is found (PATH, or the folder EARLYDEL_LINTERS) reads both.
A finding is new if its file and words were not there so often before; line
numbers do not count.  New ones are sorted by the limits of the linters that
LIMITS describes; what none of them explains is printed, and ends in exit 1.
"""
import argparse
import ast
import builtins
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINTERS = {
    "pyflakes": ["."],
    "ruff": ["check", "--isolated", "--no-cache", "--output-format",
             "concise", "--select", "ALL", "--ignore", "D,ANN", "."],
    "pylint": ["--rcfile=/dev/null", "-j", "1", "-f", "parseable",
               "--recursive=y", "--disable=R0801,R0401", "."],
    "mypy": ["--no-incremental", "--check-untyped-defs", "--no-error-summary",
             "--ignore-missing-imports", "--explicit-package-bases",
             "--disable-error-code=import-untyped", "."],
    "pyright": ["."],
}
BLOCKS = (ast.If, ast.While, ast.For, ast.AsyncFor, ast.Try, ast.With,
          ast.AsyncWith, ast.ExceptHandler,
          *[getattr(ast, name) for name in ("TryStar", "Match")
            if hasattr(ast, name)])
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.Lambda, ast.ClassDef, ast.ListComp, ast.SetComp,
          ast.DictComp, ast.GeneratorExp)
# Rules that count statements, lines or branches, or how many a block holds.
COUNTS = r"RET503|SIM201|PT031|PLR0915|PLR0912|PLR0914|PLR0911|PLR1702|C901|R0912|R0914|R0915|" \
         r"C0302|R1702|too-many-|SIM10[28]|SIM117|PT012"
UNBOUND = r"ndefined|possibly|unbound|F821|E0601|E0602|E0606|PLE060|" \
          r"not defined|before assignment"
EXITS = r"(\w+\.)?(assert_never|_?exit|abort|fail|skip)\("
# What pylint finds by inferring which values a name can have; each code has a
# program in cli/test_limits.py.
INFERRED = r"E1101|E1102|E1120|E1136|E1307|E0633|R1733|C1802|W0644"


def deleted_names(node):
    return {target.id for one in ast.walk(node) if isinstance(one, ast.Delete)
            for target in one.targets if isinstance(target, ast.Name)}


def targets_of(node):
    if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
        return [node.target]
    if isinstance(node, ast.withitem) and node.optional_vars:
        return [node.optional_vars]
    if isinstance(node, ast.Assign):
        return [one for one in node.targets if isinstance(
            one, (ast.Tuple, ast.List))]
    return []


def names_behind_the_end(node):
    """Names in a block behind a statement that always leaves it."""
    for field in ("body", "orelse", "finalbody"):
        block = getattr(node, field, None)
        block = block if isinstance(block, list) else []
        ends = [i for i, one in enumerate(block) if isinstance(
            one, (ast.Return, ast.Raise, ast.Continue, ast.Break))]
        for one in block[ends[0] + 1:] if ends else []:
            yield from (name for name in ast.walk(one)
                        if isinstance(name, ast.Name))


def bound_names(node):
    """Names that a statement of a module binds, or imports."""
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
        return [node.name]
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [(alias.asname or alias.name).split(".")[0]
                for alias in node.names]
    return [name.id for name in ast.walk(node) if isinstance(
        name, ast.Name) and isinstance(name.ctx, ast.Store)]


def narrowed_below(function):
    """Names n of which a test, or a binding, says what n.x or n[i] is."""
    known = [part for node in ast.walk(function)
             for part in (getattr(node, "test", None), *getattr(
                 node, "ifs", []), *getattr(node, "targets", []))
             if part is not None]
    for part in known:
        for node in ast.walk(part):
            while isinstance(node, (ast.Attribute, ast.Subscript)):
                node = node.value
                if isinstance(node, ast.Name):
                    yield node.id


class Facts:
    """Where a file's dels stand, as far as linters misread them."""

    def __init__(self, text):
        tree = ast.parse(text)
        self.in_block = set()  # names whose del stands in a block
        self.beside_scope = set()  # and the function nests a scope using it
        self.deleted = deleted_names(tree)
        self.bound_in_block = set()
        self.bound_by_target = {  # by unpacking, a loop, a with or an import
            name.id for node in ast.walk(tree)
            for target in targets_of(node) for name in ast.walk(target)
            if isinstance(name, ast.Name)}
        self.bound_by_target |= {
            alias.asname or alias.name for node in ast.walk(tree)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names}
        self.of_loop = set()  # functions with a del of a loop's own variable
        self.ended = set()  # ... that end by `x.exit()`, and have a del of x
        self.forgets_below = False  # a branch deletes n; n.x was narrowed
        self.annotates = {  # names in the annotation of an attribute
            name.id for node in ast.walk(tree)
            if isinstance(node, ast.AnnAssign) and not isinstance(
                node.target, ast.Name)
            for name in ast.walk(node.annotation)
            if isinstance(name, ast.Name)}
        self.has_pass = False  # a del in the same block as a pass
        self.dead = {  # names in lines that nothing reaches
            name.id for node in ast.walk(tree)
            for name in names_behind_the_end(node)}
        self.of_module = {name for node in tree.body
                          for name in bound_names(node)}
        self.behind_exit = False  # a del directly behind such a call
        self.behind_yield = False  # a del directly behind a yield
        self.lost = set()  # attributes that a method sets that deletes self
        self.losers = set()  # classes that have such a method
        self.fed = set()  # attributes set from a name that is deleted
        self.copies = {}  # names, and the attributes they are bound to
        self.functions = []  # their lines, and what they delete in blocks
        self.names_of_line = {}
        self.attributes_of_line = {}
        self.visit(tree, False, set())
        for node in ast.walk(tree):
            self.look_at(node)

    def visit(self, node, blocks, scope_names):
        for child in ast.iter_child_nodes(node):
            if blocks and isinstance(child, ast.Name) and \
                    isinstance(child.ctx, ast.Store):
                self.bound_in_block.add(child.id)
            if isinstance(child, ast.Delete):
                names = deleted_names(child)
                if blocks:
                    self.in_block |= names
                self.beside_scope |= names & scope_names
            inner = isinstance(child, SCOPES)
            below = scope_names
            if isinstance(child, FUNCTIONS):
                below = {name.id for scope in ast.walk(child)
                         if isinstance(scope, SCOPES) and scope is not child
                         for name in ast.walk(scope)
                         if isinstance(name, ast.Name)}
            self.visit(child, not inner and (blocks or
                                             isinstance(child, BLOCKS)), below)

    def look_at(self, node):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            kinds = {type(one) for one in block} if isinstance(
                block, list) else set()
            self.has_pass |= {ast.Pass, ast.Delete} <= kinds
            block = block if isinstance(block, list) else []
            for first, then in zip(block, block[1:]):
                if isinstance(then, ast.Delete):
                    self.behind_exit |= bool(
                        re.match(EXITS, ast.unparse(first)))
                    self.behind_yield |= isinstance(
                        getattr(first, "value", None), ast.Yield)
        if isinstance(node, ast.ClassDef) and any(
                isinstance(one, FUNCTIONS) and
                self.first_of(one) & deleted_names(one) for one in node.body):
            self.losers.add(node.name)
        if isinstance(node, ast.Name):
            self.names_of_line.setdefault(node.lineno, set()).add(node.id)
        if isinstance(node, ast.Attribute):
            for line in range(node.lineno, node.end_lineno + 1):
                self.attributes_of_line.setdefault(line, set()).add(node.attr)
        if isinstance(node, ast.Assign) and isinstance(
                node.targets[0], ast.Name) and isinstance(
                node.value, ast.Attribute):
            self.copies.setdefault(node.targets[0].id, set()).add(
                node.value.attr)
        if isinstance(node, FUNCTIONS):
            self.fed |= {
                target.attr for one in ast.walk(node)
                if isinstance(one, ast.Assign) and isinstance(
                    one.value, ast.Name) and
                one.value.id in deleted_names(node)
                for target in one.targets if isinstance(target, ast.Attribute)}
            self.forgets_below |= not self.in_block.isdisjoint(
                deleted_names(node).intersection(narrowed_below(node)))
            self.functions.append((node.lineno, node.end_lineno,
                                   deleted_names(node)))
            if self.first_of(node) & deleted_names(node):
                self.lost |= {
                    one.attr for one in ast.walk(node)
                    if isinstance(one, ast.Attribute) and
                    isinstance(one.ctx, ast.Store)}
            if any(isinstance(one, ast.Call) and isinstance(
                    one.func, ast.Attribute) and
                    re.match(EXITS, ast.unparse(one)) and
                    getattr(one.func.value, "id", None) in deleted_names(node)
                    for one in ast.walk(node)):
                self.ended.add(node.name)
            for loop in ast.walk(node):
                if isinstance(loop, (ast.For, ast.AsyncFor)):
                    own = {name.id for name in ast.walk(loop.target)
                           if isinstance(name, ast.Name)}
                    if own & deleted_names(loop):
                        self.of_loop.add(node.name)


    @staticmethod
    def first_of(function):
        """The name of the first parameter."""
        arguments = [*function.args.posonlyargs, *function.args.args]
        return {arg.arg for arg in arguments[:1]}

    def uses_deleted(self, lines):
        """Does each of the lines use a name that its function deletes?"""
        def deletes(line):
            around = [one for one in self.functions if one[0] <= line <= one[1]]
            names = max(around)[2] if around else set()
            return bool(names & self.names_of_line.get(line, set()))
        return bool(lines) and all(map(deletes, lines))

    def uses_attribute(self, names, lines):
        """Does each of the lines use one of these attributes, or a name that
        is bound to one?"""
        bound = {name for name, of in self.copies.items() if of & names}
        return bool(lines) and all(
            names & self.attributes_of_line.get(line, set()) or
            bound & self.names_of_line.get(line, set()) for line in lines)


def limit(said, here, anywhere, was_said, lines):
    """The limit that explains a new finding, or None.  `here` are the Facts of
    its file, `anywhere` those of all files; `was_said`: less often before;
    `lines`: where it is said."""
    name = re.search(r"['\"`](\w+)['\"`]", said)
    name = name[1] if name else ""
    scope = re.search(r", ([\w.]*)\]", said)
    scopes = scope[1].split(".") if scope else [""]
    scope = scopes[-1]
    unbound = re.search(UNBOUND, said)
    if re.search(COUNTS, said):
        return "counts statements, lines or branches"
    if unbound and name in here.deleted and was_said:
        return "says of the del what it says of other reads of a name " \
               "bound in blocks"
    if unbound and name in here.in_block:
        return "does not follow a del in a block"
    if unbound and name in here.deleted & here.annotates:
        return "reads an annotation only at the end of the file"
    if unbound and name in here.deleted & here.dead:
        return "does not know that nothing behind a return runs"
    if unbound and name in here.beside_scope:
        return "does not know when a nested scope runs"
    if unbound and name in here.deleted & here.bound_in_block:
        return "does not follow a name bound in blocks to its del"
    if re.search(r"F841|W0612|unused|assigned to|F811|redefin", said) and \
            name in here.deleted:
        return "does not count a del as the end of a used name"
    if re.search("W4701|E4702|E4703", said) and scope in here.of_loop:
        return "takes del of a loop's variable for a change of what it walks"
    if "read deleted variable" in said and \
            name in here.deleted & here.bound_by_target:
        return "does not see a target bind a deleted name anew"
    if re.search("PERF102|RUF059", said) and here.deleted:
        return "sees an old fault only when a del ends the name's first life"
    if "B031" in said and here.deleted & here.bound_by_target:
        return "takes a del for a use"
    if "has-type" in said and name in here.deleted:
        return "forgets a deleted name's type when it reads a function again"
    if re.search("E1101|W0201|E0203|C0103.*Attribute", said) and any(
            facts.lost.intersection(re.findall(r"['\"](\w+)['\"]", said))
            for facts in anywhere):
        return "forgets attributes where a method deletes self"
    if re.search("W0201|W0212", said) and here.losers.intersection(scopes):
        return "forgets attributes where a method deletes self"
    if re.search(r"E1101|E1120|E1129|E113\d|E0633", said) and \
            here.uses_attribute(set().union(
                *(facts.lost for facts in anywhere)), lines):
        return "forgets attributes where a method deletes self"
    if "W0135" in said and any(facts.behind_yield for facts in anywhere):
        return "takes a del behind a yield for what must not be left out"
    if re.match(r"(error|note): ", said) and "(report" not in said and \
            here.forgets_below:
        return "forgets what it knew of n.x or n[i] where a branch deletes n"
    if "var-annotated" in said and name in here.deleted:
        return "wants an annotation of an empty list that a branch deletes"
    shared = here.deleted & (here.of_module | set(dir(builtins)))
    if re.search("W0143|W012[56]", said) and shared or \
            re.search(r"E11\d\d", said) and name in shared:
        return "takes a deleted local for the builtin or global of its name"
    if "W0101" in said and here.behind_exit:
        return "knows of a call that never returns, and a del is behind it"
    if "W0311" in said or "W191" in said:
        return "counts lines that are indented as the file is"
    if re.search("W012[56]", said) and here.uses_attribute(set().union(
            *(facts.fed for facts in anywhere)), lines):
        return "infers otherwise what a name holds once one is deleted"
    if "R1710" in said and scope in here.ended or \
            re.search(INFERRED, said) and here.uses_deleted(lines):
        return "infers otherwise what a name holds once one is deleted"
    if re.search("PIE790|W0107", said) and here.has_pass:
        return "a pass beside a del stays: lines are only inserted"
    return None


def code_of(said):
    """The rule, as each linter names it: X123, (reportX), [x-y]; or else what
    it says, less names and types."""
    code = re.search(r"\b[A-Z]+\d{3,}\b|\(report\w+\)|\[[a-z-]+\]$", said)
    return code[0] if code else re.sub(r'"[^"]*"', '""', said)


def find(name):
    folder = os.environ.get("EARLYDEL_LINTERS")
    return shutil.which(name, path=folder) if folder else shutil.which(name)


def findings(program, words, folder):
    done = subprocess.run([program, *words], cwd=folder, check=False,
                          stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, errors="replace")
    found = collections.defaultdict(list)  # the lines where it is said
    for line in done.stdout.splitlines():
        line = line.strip().replace(f"{folder}/", "")
        match = re.match(r"(?:\./)?([^:\s]+\.py)((?::\d+)*):?(.*)", line)
        if match:
            said = re.sub(r"\bline \d+|\(\d+[/>] ?\d+\)|\d+ > \d+", "#",
                          match[3].strip(" -:"))
            at = re.match(r":(\d+)", match[2])
            found[match[1], said].append(int(at[1]) if at else 0)
    if not found and done.returncode not in (0, 1):
        sys.exit(f"{program}: {done.stderr or done.stdout}")
    return found


def rewrite(earlydel, folder, gain):
    done = subprocess.run(
        [earlydel, "fix", "--isolated", "--unsafe-fixes", "--min-gain", gain,
         "--no-respect-gitignore", folder.name], cwd=folder.parent, check=False,
        capture_output=True, text=True)
    if done.returncode not in (0, 1, 3):
        sys.exit(done.stderr)
    print(f"{folder.name}, --min-gain {gain}: {done.stderr.strip()}")
    return done.returncode == 3


def with_assignments(before, after):
    """The rewritten text, with each new `del x` an assignment of x to itself."""
    old = iter([*before.splitlines(), None])
    expected = next(old)
    lines = []
    for line in after.splitlines():
        new = re.match(r"(\s*)del ([\w, ]+)(;?)$", line)
        if line == expected:
            expected = next(old)
        elif new:
            line = f"{new[1]}{new[2]} = {new[2]}{new[3]}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def not_of_the_del(name, new, before, after, work):
    """Those of the new findings that the linter also has where names are bound
    to themselves in place of the dels: it goes through what it infers in
    another order, and sees what is in the old text as well."""
    stage = work / "assigned"
    if not stage.exists():
        shutil.copytree(after, stage, symlinks=True)
        for path in stage.rglob("*.py"):
            old = before / path.relative_to(stage)
            if path.is_file() and path.read_bytes() != old.read_bytes():
                path.write_text(with_assignments(
                    old.read_text("utf-8", "surrogateescape"),
                    path.read_text("utf-8", "surrogateescape")),
                    "utf-8", "surrogateescape")
    words, program = LINTERS[name], find(name)
    said = findings(program, words, stage)
    return {key for key in new if key in said}


def compare(options, tree, work):
    before, after = work / "before", work / "after"
    for stage in (before, after):
        shutil.copytree(tree, stage / tree.name, symlinks=True,
                        ignore=shutil.ignore_patterns("__pycache__", ".git"))
    unexplained = rewrite(options.earlydel, after / tree.name,
                          options.min_gain)
    facts = {str(path.relative_to(after)): Facts(path.read_bytes())
             for path in after.rglob("*.py") if path.is_file()}
    for name in options.linter or LINTERS:
        words, program = LINTERS[name], find(name)
        if program is None:
            print(f"  {name:9} SKIPPED: it is not here")
            continue
        old_lines = findings(program, words, before)
        new_lines = findings(program, words, after)
        old, new = (collections.Counter({key: len(at) for key, at in one.items()})
                    for one in (old_lines, new_lines))
        added = collections.Counter()
        rest = []
        gone = {(path, code_of(said)) for path, said in old - new}
        reason = {(path, said): limit(
            said, facts[path], facts.values(), old[path, said] > 0,
            new_lines[path, said]) for path, said in new - old}
        doubtful = [key for key, why in reason.items() if why is None and
                    (key[0], code_of(key[1])) not in gone]
        others = not_of_the_del(name, doubtful, before, after,
                                work) if doubtful else set()
        for (path, said), count in sorted((new - old).items()):
            why = reason[path, said]
            if why is None and (path, code_of(said)) in gone:
                why = "the same in other words"
            if (path, said) in others:
                why = "says it of a name bound to itself, too"
            added[why] += count
            if why is None or options.list:
                rest.append(f"    {path}: {said}  [{why or 'NEW'}]")
        print(f"  {name:9} {sum(old.values())} before, {sum(new.values())} "
              f"after; new: " + (", ".join(
                  f"{count} ({why})" for why, count in added.items()) or "0"))
        print("\n".join(rest), end="\n" if rest else "")
        unexplained += added[None]
    return unexplained


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--earlydel", default=ROOT / "build/release/earlydel")
    parser.add_argument("--min-gain", default="medium")
    parser.add_argument("--linter", action="append", choices=LINTERS)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("tree", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    options.earlydel = os.path.abspath(options.earlydel)
    unexplained = 0
    for tree in options.tree:
        with tempfile.TemporaryDirectory() as work:
            unexplained += compare(options, tree.resolve(),
                                   pathlib.Path(os.path.realpath(work)))
    return unexplained > 0


if __name__ == "__main__":
    sys.exit(main())
