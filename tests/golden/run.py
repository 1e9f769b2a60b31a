#!/usr/bin/env python3
"""run.py --earlydel EXE [--bless] TOPIC... - hold cases against verdicts.

A case is a Python file of a topic folder whose comments say what earlydel
does with it; README.md beside this file is the contract.  Everything is seen
from outside: `fix` is run on a copy and the new text is compared with the old
one, `check` tells levels, rule codes and what is held back.
"""
import argparse
import difflib
import json
import pathlib
import shutil
import re
import subprocess
import sys
import tempfile

EVERYTHING = ["--isolated", "--min-gain", "none", "--unsafe-fixes", "-j", "1"]
MARK = re.compile(r"\s*#! ?(.*?)\r?\n?$")
OPTIONS = re.compile(r"^#! options: (.*?)\r?$", re.M)
DEL = re.compile(r"^[ \t\f]*del (\w+(?:, ?\w+)*)[ \t]*(?:#.*)?$")
INLINE_DEL = re.compile(r"; *del (\w+(?:, ?\w+)*)")
NAMES = re.compile(r"(\w+(?:, ?\w+)*)(?:\s+(.*))?$")
LEVELS = {"safe", "unsafe", "held", "advice"}
# sibling's ending: the command whose output it holds
VIEWS = {".fixed.py": None, ".diff": ["diff"] + EVERYTHING, ".ir": ["ir"]}


class Wrong(Exception):
    """The case does not hold; the text says why."""


class Wish:
    """One directive: what (del, keep, why), where, names, further words."""

    def __init__(self, what, line, names, words):
        self.what, self.line, self.names, self.words = what, line, names, words

    def __str__(self):
        return " ".join([self.what, ", ".join(self.names), *self.words])


def read(path):
    return path.read_bytes().decode("latin-1")


def lines_of(text):
    return text.replace("\r\n", "\n").split("\n")


def parse_directive(text, line):
    what, _, rest = text.strip().partition(" ")
    match = NAMES.match(rest.strip())
    if what not in ("del", "keep", "why") or not match:
        raise Wrong(f"line {line}: no directive: {text!r}")
    names = re.split(r", ?", match[1])
    words = (match[2] or "").split()
    for word in words:
        if word not in LEVELS and not re.fullmatch(r"EDL\d+", word):
            raise Wrong(f"line {line}: {word!r} is no level and no code")
    if what == "why" and not words:
        raise Wrong(f"line {line}: why {names}: which rule?")
    return Wish(what, line, names, words)


def wishes_of(text):
    """(wishes, True if the file says that it has none)."""
    wishes, nothing = [], False
    for number, line in enumerate(lines_of(text), 1):
        at = line.find("#!")
        if at < 0 or number == 1 and line.startswith("#!/"):
            continue
        body = line[at + 2:].strip()
        if body == "nothing":
            nothing = True
        elif not body.startswith("options:"):
            wishes += [parse_directive(part, number)
                       for part in body.split(";")]
    if nothing == bool(wishes):
        raise Wrong("says nothing of what to expect" if not nothing else
                    "expects nothing and something")
    return wishes, nothing


def inserted(old, new):
    """[(line, names)]: each new del and the old line it stands behind."""
    before, after = lines_of(old), lines_of(new)
    found, at = [], 0
    for line in after:
        if at < len(before) and line == before[at]:
            at += 1
            continue
        whole = DEL.match(line)
        if whole:
            found.append((at, re.split(r", ?", whole[1])))
            continue
        inline = INLINE_DEL.search(line)
        if (inline and at < len(before)
                and INLINE_DEL.sub("", line) == INLINE_DEL.sub("", before[at])):
            at += 1
            found.append((at, re.split(r", ?", inline[1])))
            continue
        raise Wrong(f"the new text holds a line that is no del: {line!r}")
    if at != len(before):
        raise Wrong(f"the new text lost line {at + 1}")
    return found


class Case:
    def __init__(self, exe, path):
        self.exe, self.path, self.text = exe, path, read(path)
        options = OPTIONS.search(self.text)
        self.options = options[1].split() if options else []

    def rewritten(self, text):
        """The case with a new text, its line ends kept."""
        end = "\r\n" if "\r\n" in self.text else "\n"
        self.path.write_bytes(text.replace("\n", end).encode("latin-1"))
        return Case(self.exe, self.path)

    def call(self, *words):
        done = subprocess.run([self.exe, *words], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False,
                              cwd=self.path.parent, timeout=120)
        if done.returncode not in (0, 1):
            raise Wrong(f"{' '.join(map(str, words))}: exit code "
                        f"{done.returncode}\n{done.stderr.decode()}")
        return done.stdout

    def fixed(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "case" / self.path.name
            copy.parent.mkdir()
            package = self.path.parent / "__init__.py"
            if package.exists():  # a module of a package, there as here
                shutil.copy(package, copy.parent)
            copy.write_bytes(self.path.read_bytes())
            self.call("fix", *EVERYTHING, *self.options, copy)
            return read(copy)

    def findings(self):
        out = self.call("check", *EVERYTHING, "--held", "--output-format",
                        "json", *self.options, self.path.name)
        return json.loads(out)

    def view(self, ending):
        command = VIEWS[ending]
        if command is None:
            return self.fixed()
        with tempfile.TemporaryDirectory() as folder:  # in no repository
            path = pathlib.Path(folder) / self.path.name
            path.write_bytes(self.path.read_bytes())
            return Case(self.exe, path).call(*command, *self.options,
                             self.path.name).decode("latin-1")

    def siblings(self):
        base = self.path.name[:-len(".py")]
        return [(ending, self.path.with_name(base + ending))
                for ending in VIEWS
                if self.path.with_name(base + ending).exists()]


def is_held(finding):
    """Never written, for a reason: held back, or better left alone."""
    return (finding["level"] == "held" or
            finding["level"] == "advice" and bool(finding["variable"]))


def row_of(finding):
    """The line of the last use; where a `keep` stands."""
    return finding["location"]["row"]


def line_after(finding, source):
    """The line an edit stands behind."""
    start = finding["fix"]["edits"][0]["offset"]
    return source[:start].count("\n")


def says(finding, words):
    text = json.dumps(finding)
    return all(word == finding["level"] if word in LEVELS else
               f'"{word}"' in text or word in text for word in words)


def missing_words(wish, findings, source):
    """Names of a del wish for which no finding says what was wished."""
    return [name for name in wish.names if wish.words and not any(
        f["variable"] == name and f.get("fix") and says(f, wish.words)
        and wish.line - line_after(f, source) in (0, 1) for f in findings)]


def compare_dels(case, wishes, findings):
    """What is written: every wish once, nothing that was not wished."""
    real = inserted(case.text, case.fixed())
    for wish in wishes:
        if (wish.line, wish.names) in real:
            real.remove((wish.line, wish.names))
            lost = missing_words(wish, findings, case.text)
            if lost:
                yield f"line {wish.line}: not as said: {wish} ({lost})"
        else:
            yield f"line {wish.line}: missing: {wish}"
    for line, names in real:
        yield f"line {line}: unexpected: del {', '.join(names)}"


def compare_held(wishes, findings):
    """What is held back: the same, by line of the last use."""
    held = [f for f in findings if is_held(f)]
    for wish in wishes:
        for name in wish.names:
            hits = [f for f in held if f["variable"] == name
                    and row_of(f) == wish.line and says(f, wish.words)]
            if hits:
                held.remove(hits[0])
            elif wish.words:
                yield f"line {wish.line}: missing: keep {name} {wish.words}"
    for f in held:
        yield f"line {row_of(f)}: unexpected: keep {f['variable']} {f['code']}"


def compare_kept(case, wishes):
    """A name kept without a code gets no del behind the line that says so."""
    for line, names in inserted(case.text, case.fixed()):
        for wish in (w for w in wishes if not w.words):
            both = set(names) & set(wish.names)
            if both and line >= wish.line and scope_of(
                    case.text, line) == scope_of(case.text, wish.line):
                yield f"line {line}: deleted though kept: {', '.join(both)}"


def compare_why(case, wishes):
    """What `explain` says of a name that is no candidate at all."""
    for wish in wishes:
        for name in wish.names:
            told = case.call("explain", "--isolated",
                             f"{case.path.name}:{wish.line}:{name}").decode()
            if not all(f"no del: ({word})" in told for word in wish.words):
                yield f"line {wish.line}: not explained so: {wish}"


def scope_of(text, line):
    """The line of the outermost def or class that holds this line."""
    lines = lines_of(text)[:line]
    tops = [n for n, s in enumerate(lines)
            if re.match(r"(async def|def|class)\b", s)]
    return tops[-1] if tops else -1


def faults(case):
    wishes, _ = wishes_of(case.text)
    findings = case.findings()
    dels = [w for w in wishes if w.what == "del"]
    keeps = [w for w in wishes if w.what == "keep"]
    whys = [w for w in wishes if w.what == "why"]
    yield from compare_dels(case, dels, findings)
    yield from compare_held(keeps, findings)
    yield from compare_kept(case, keeps)
    yield from compare_why(case, whys)
    for ending, path in case.siblings():
        want, real = read(path), case.view(ending)
        if want != real:
            yield "".join(difflib.unified_diff(
                want.splitlines(True), real.splitlines(True),
                path.name, "now"))


def bless(case):
    """Rewrite the directives and the siblings to what is true now."""
    bare = [line if OPTIONS.match(line) else re.sub(r"\s*#!(?!/).*", "", line)
            for line in lines_of(case.text)
            if not re.fullmatch(r"\s*#! *nothing", line)]
    case = case.rewritten("\n".join(bare))
    real = inserted(case.text, case.fixed())
    said = {}
    for line, names in real:
        said.setdefault(line, []).append("del " + ", ".join(names))
    for f in case.findings():
        if is_held(f):
            said.setdefault(row_of(f), []).append(
                f"keep {f['variable']} {f['code']}")
    for line, parts in said.items():
        bare[line - 1] += "  #! " + "; ".join(parts)
    if not said:
        bare.insert(0, "#! nothing")
    case = case.rewritten("\n".join(bare))
    for ending, path in case.siblings():
        path.write_bytes(case.view(ending).encode("latin-1"))
    return case


def cases_of(topic):
    return sorted(path for path in topic.glob("*.py")
                  if not path.name.endswith(".fixed.py"))


def orphans_of(topic):
    """Siblings whose case is gone would never be looked at."""
    cases = {path.name[:-len(".py")] for path in cases_of(topic)}
    return [path.name for ending in VIEWS for path in topic.glob("*" + ending)
            if path.name[:-len(ending)] not in cases]


def run_topic(args, topic):
    paths, bad = cases_of(topic), 0
    for name in orphans_of(topic):
        print(f"{topic.name}/{name}: belongs to no case")
        bad += 1
    for path in paths:
        case = Case(args.earlydel, path)
        try:
            if args.bless:
                case = bless(case)
            found = list(faults(case))
        except (Wrong, subprocess.TimeoutExpired) as wrong:
            found = [str(wrong)]
        bad += bool(found)
        for fault in found:
            print(f"{topic.name}/{path.name}: {fault}")
    print(f"{topic.name}: {len(paths)} cases, {bad} wrong")
    return bad or not paths


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--earlydel", required=True, type=lambda p: str(
        pathlib.Path(p).resolve()))
    parser.add_argument("--bless", action="store_true",
                        help="rewrite directives and siblings")
    parser.add_argument("topic", nargs="+", type=pathlib.Path)
    args = parser.parse_args()
    bad = [topic for topic in args.topic if run_topic(args, topic.resolve())]
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
