#!/usr/bin/env python3
"""run.py [--earlydel EXE] [--python PYTHON]... [CASE...] - hazards, live.

Every program runs as it is and with the naive `del` of its mark.  The first
must print what `# expect:` says, the second what `# broken:` says (`*`:
anything else than expected, a crash included).  With --earlydel, the name of
the mark must be held back with one of the codes of `# rule:`; `none` means
that it must not be held back.  `# model: proves` says that the model of
CPython's memory prints the same as CPython both times.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MARK = re.compile(r"^( *)\S.*# naive: del (\w+)$")
TAG = re.compile(r"^# (expect|broken|rule|model|since|until): (.*)$", re.M)


def cases(names):
    """Every program: a file, or a folder with a main.py."""
    found = [p for p in HERE.iterdir() if p.name != "run.py" and
             (p.suffix == ".py" or (p / "main.py").is_file())]
    return [p for p in sorted(found) if not names or p.stem in names]


def main_file(case):
    return case / "main.py" if case.is_dir() else case


def mutated(text):
    """The text with the naive `del` behind its mark, and the name."""
    out, name = [], None
    for line in text.split("\n"):
        out.append(line)
        mark = MARK.match(line)
        if mark:
            name = mark[2]
            out.append(f"{mark[1]}del {name}")
    return "\n".join(out), name


def run(python, case, text):
    with tempfile.TemporaryDirectory() as folder:
        for other in case.iterdir() if case.is_dir() else []:
            if other.suffix == ".py":
                shutil.copy(other, folder)
        program = pathlib.Path(folder, "main.py")
        program.write_text(text, encoding="utf-8")
        done = subprocess.run([python, str(program)], capture_output=True,
                              text=True, timeout=60, check=False)
    words = " ".join(done.stdout.split())
    if done.returncode:
        words = (words + " " + done.stderr[-2000:]).strip()
    return done.returncode, words


def version(python):
    done = subprocess.run(
        [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
        capture_output=True, text=True, check=True)
    return tuple(map(int, done.stdout.strip().split(".")))


def applies(tags, has):
    def number(word):
        return tuple(map(int, word.split(".")))
    return (("since" not in tags or has >= number(tags["since"])) and
            ("until" not in tags or has <= number(tags["until"])))


def check_python(python, case, text, tags):
    code, words = run(python, case, text)
    if code or words != tags["expect"]:
        yield f"{python}: expected {tags['expect']!r}, got {words!r}"
    after, _ = mutated(text)
    code, words = run(python, case, after)
    want = tags["broken"]
    if want == "*":
        good = code != 0 or words != tags["expect"]
    elif want.endswith("Error"):
        good = code != 0 and want in words
    else:
        good = words == want
    if not good:
        yield f"{python}: with the del, expected {want!r}, got {words!r}"


def check_earlydel(exe, case, text, tags):
    _, name = mutated(text)
    row = next(i for i, line in enumerate(text.split("\n"), 1)
               if MARK.match(line))
    done = subprocess.run(
        [exe, "check", "--isolated", "--min-gain", "none", "--held",
         "--output-format", "json", str(case)],
        capture_output=True, text=True, check=False)
    findings = [f for f in json.loads(done.stdout)
                if f["variable"] == name and f["path"].endswith(
                    main_file(case).name) and f["last_use"]["row"] <= row]
    held = {f["code"] for f in findings if f["level"] in ("held", "advice")}
    if tags["rule"] == "none":
        if held or not findings:
            yield f"{name} should be free, but: {sorted(held) or 'nothing'}"
    elif not held & set(tags["rule"].split()):
        got = [(f["code"], f["level"]) for f in findings]
        yield f"{name} should be held by {tags['rule']}, but: {got}"


def check_model(exe, text, tags):
    """The model runs the program and the naive `del` as CPython does."""
    for source, want in ((text, tags["expect"]),
                         (mutated(text)[0], tags["broken"])):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "main.py")
            program.write_text(source, encoding="utf-8")
            done = subprocess.run([exe, "model", "run", str(program)],
                                  capture_output=True, text=True, check=False)
        words = " ".join((done.stdout + done.stderr[-2000:]).split())
        if words != want and not (want.endswith("Error") and want in words):
            yield f"the model: expected {want!r}, got {words!r}"


def pythons(given):
    listed = os.environ.get("EARLYDEL_PYTHONS", "").split(":")
    return given or [p for p in listed if p] or [sys.executable]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--earlydel")
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    interpreters = [(p, version(p)) for p in pythons(options.python)]
    wrong = runs = 0
    for case in cases(options.cases):
        text = main_file(case).read_text(encoding="utf-8")
        tags = dict(TAG.findall(text))
        problems = []
        for python, has in interpreters:
            if not applies(tags, has):
                print(f"{case.name}: skipped under {python}: not for it")
                continue
            problems += check_python(python, case, text, tags)
            runs += 2
        if options.earlydel:
            problems += check_earlydel(options.earlydel, case, text, tags)
            if tags.get("model") == "proves":
                problems += check_model(options.earlydel, text, tags)
        for problem in problems:
            print(f"{case.name}: {problem}")
        wrong += bool(problems)
    print(f"hazards: {runs} runs, {wrong} programs wrong")
    return bool(wrong or not runs)


if __name__ == "__main__":
    sys.exit(main())
