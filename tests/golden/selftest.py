#!/usr/bin/env python3
"""selftest.py - run.py accepts what holds and finds what does not.

A stand-in for earlydel obeys the comments `# put STATEMENT` (fix writes it
behind that line) and `# hold NAME CODE`, so that a case can say one thing
and see another done.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

STAND_IN = '''#!%s
import json, re, sys
path = sys.argv[-1].split(":")[0]
lines = open(path).read().split("\\n")
new, found = [], []
for number, line in enumerate(lines, 1):
    new.append(line)
    put = re.search(r"# put (.*?)(  #|$)", line)
    held = re.search(r"# hold (\\w+) (\\w+)", line)
    if put:
        start = len("\\n".join(lines[:number])) + 1
        new.append(put[1])
        found.append({"level": "safe", "code": "EDL101", "variable":
            put[1].split()[-1], "location": {"row": number},
            "fix": {"edits": [{"offset": start}]}})
    if held:
        found.append({"level": "held", "code": held[2], "variable": held[1],
                      "location": {"row": number}})
if sys.argv[1] == "fix":
    open(path, "w").write("\\n".join(new))
elif sys.argv[1] == "check":
    print(json.dumps(found))
elif sys.argv[1] == "explain":
    print("a in f\\n  no del: (EDL801) it is captured")
else:
    print("dump of", len(lines))
''' % sys.executable

GOOD = [
    {"a.py": "f(a)  # put del a  #! del a\ng()\n"},
    {"a.py": "f(a)  # put del a, b  #! del a, b\n"},
    {"a.py": "f(a)  # put del a  #! del a safe EDL101\n"},
    {"a.py": "f(a)  # hold a EDL401  #! keep a EDL401\n"},
    {"a.py": "f(a)  #! keep a\n"},
    {"a.py": "f(a)  #! why a EDL801\n"},
    {"a.py": "#! nothing\nf(a)\n"},
    {"a.py": "#! nothing\nf(a)\n", "a.fixed.py": "#! nothing\nf(a)\n"},
    {"a.py": "#! nothing\n", "a.ir": "dump of 2\n"},
]
BAD = [
    ({"a.py": "f(a)\n"}, "says nothing of what to expect"),
    ({}, "0 cases"),
    ({"a.py": "f(a)  #! why a EDL802\n"}, "not explained so"),
    ({"a.py": "f(a)  #! why a\n"}, "which rule"),
    ({"a.py": "f(a)  #! del a\n"}, "missing: del a"),
    ({"a.py": "#! nothing\nf(a)  # put del a\n"}, "unexpected: del a"),
    ({"a.py": "f(a)  # put del a\n\ng()  #! del a\n"}, "missing: del a"),
    ({"a.py": "f(a)  # put del b, a  #! del a, b\n"}, "missing: del a, b"),
    ({"a.py": "f(a)  # put del a  #! del a unsafe\n"}, "not as said"),
    ({"a.py": "f(a)  # put del a  #! del a EDL102\n"}, "not as said"),
    ({"a.py": "f(a)  # put g(a)  #! keep a\n"}, "holds a line that is no del"),
    ({"a.py": "f(a)  # put del a  #! keep a; del a\n"}, "though kept"),
    ({"a.py": "#! nothing\nf(a)  # hold a EDL401\n"}, "unexpected: keep a"),
    ({"a.py": "f(a)  # hold a EDL401  #! keep a EDL501\n"}, "missing: keep a"),
    ({"a.py": "f(a)  #! keep a EDL501\n"}, "missing: keep a"),
    ({"a.py": "f(a)  #! drop a\n"}, "no directive"),
    ({"a.py": "f(a)  #! del a quickly\n"}, "no level and no code"),
    ({"a.py": "#! nothing\n", "a.ir": "dump of 3\n"}, "-dump of 3"),
    ({"a.py": "#! nothing\n", "b.diff": ""}, "belongs to no case"),
]


def run(folder, exe, files):
    topic = pathlib.Path(tempfile.mkdtemp(dir=folder))
    for name, text in files.items():
        (topic / name).write_text(text)
    script = pathlib.Path(__file__).with_name("run.py")
    return subprocess.run(
        [sys.executable, script, "--earlydel", exe, topic], text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


def main():
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        exe = pathlib.Path(folder) / "stand-in"
        exe.write_text(STAND_IN)
        os.chmod(exe, 0o755)
        for files, want in [(files, "") for files in GOOD] + BAD:
            done = run(folder, exe, files)
            if done.returncode != bool(want) or want not in done.stdout:
                bad += 1
                print(f"{files}: wanted {want!r}, got: {done.stdout}")
    print(f"selftest: {len(GOOD) + len(BAD) - bad} right, {bad} wrong")
    return bool(bad)


sys.exit(main())
