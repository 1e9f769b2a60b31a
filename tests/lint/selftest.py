#!/usr/bin/env python3
"""selftest.py - each lint finds what it is there to find, and nothing else.

Every case is a little tree, the lint to run over it, and what its output
must hold; an empty expectation means the tree is good.
"""
import pathlib
import subprocess
import sys
import tempfile

LONG = "int\nlong_one(void)\n{\n" + "    step();\n" * 90 + "}\n"
DEMANDS = {"docs/cli.md": "- No c. Nobody\n  asks.\n",
           "tests/cli/test_a.py": "class A:\n    def test_b(self): pass\n"}
CASES = [
    ("layers", {"rules/a.c": '#include "analyzer/analyzer.h"\n'}, ""),
    ("layers", {"base/a.c": '#include "analyzer/analyzer.h"\n'},
     "base must not include analyzer"),
    ("layers", {"rules/a.c": '#include "runtime-model/runtime_model.h"\n'},
     "rules must not include runtime-model"),
    ("layers", {"cli/a.c": '#include "analyzer/cfg.h"\n'},
     "from outside, analyzer is analyzer/analyzer.h"),
    ("layers", {"cli/a.c": '#include "job.h"\n'}, "from the repository root"),
    ("layers", {"base/a.h": "#include <glib.h>\n"},
     "only rewriter and cli may include it"),
    ("layers", {"analyzer/a.c": "  #  include <sys/stat.h>\n"},
     "only rewriter and cli may include it"),
    ("layers", {"other/a.c": "\n"}, "0 files"),
    ("layers", {"rules/hint/a.c": '#include "rules/value/a.h"\n'}, ""),
    ("layers", {"rules/value/a.c": '#include "rules/hint/a.h"\n'},
     "rules/value must not include rules/hint"),
    ("layers", {"rules/value/a.c": '#include "rules/moved.h"\n'},
     "rules/moved.h is not for its rooms"),
    ("layers", {"cli/a.c": '#include "rules/value/a.h"\n'},
     "from outside, rules is rules/rules.h"),
    ("rule_pages", {"rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
                    "docs/rules/EDL101.md": "# EDL101: a\n```python\n"}, ""),
    ("rule_pages", {"rules/rule.def": 'RULE(A,"EDL101", FIND, "a")\n'},
     "docs/rules/EDL101.md is not there"),
    ("rule_pages", {"rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
                    "docs/rules/EDL101.md": "# EDL101: a\n```python\n",
                    "docs/rules/EDL102.md": "# EDL102: b\n```python\n"},
     "EDL102.md: no rule of that code"),
    ("rule_pages", {"rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
                    "docs/rules/EDL101.md": "# EDL102: a\n"},
     "the first line does not name EDL101"),
    ("golden_cases", {
        "rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
        "rules/catalogue/a.toml": '[[api]]\nname = "a"\nexample = "b/c"\n',
        "tests/golden/b/c.py": "f(a)  #! del a EDL101\nf(b)  #! del b\n"}, ""),
    ("golden_cases", {
        "rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
        "rules/catalogue/a.toml": '[[api]]\nname = "a"\nexample = "b/c"\n',
        "tests/golden/b/c.py": "f(a)  #! del a\nf(b)  #! keep b EDL401\n"},
     "EDL101: no golden case names it"),
    ("golden_cases", {
        "rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
        "rules/catalogue/a.toml": '[[api]]\nname = "a"\nexample = "b/c"\n',
        "tests/golden/b/c.py": "f(a)  #! del a\n",
        "tests/golden/b/d.py": "f(a)  #! del a EDL101\n"},
     "b/c: nothing shows the fact of a"),
    ("golden_cases", {
        "rules/rule.def": 'RULE(A, "EDL101", FIND, "a")\n',
        "rules/catalogue/a.toml": '[[api]]\nname = "a"\nexample = "b/c"\n',
        "tests/golden/b/c.py": "f(a)  #! del a EDL101\n"},
     "EDL101: no case shows where it does not speak"),
    ("budgets", {"base/a.c": "static const int n[2] = {1, 2};\n"
                             "static const char *const s = \"{\";\n"
                             "struct x { int a; };\nint f(int a);\n"}, ""),
    ("budgets", {"base/a.c": LONG}, "function of 94 lines"),
    ("budgets", {"base/a.c": LONG.replace(
        "{\n", "{\n    /* Flat switch: one case a kind. */\n", 1)}, ""),
    ("budgets", {"base/a.c": "\n" * 801}, "801 lines"),
    ("budgets", {"base/a.h": "\n" * 251}, "251 lines"),
    ("budgets", {"base/a.c": "int\nf(int a, int b, int c,\n  int d, int e,"
                             " int f)\n{\n}\n"}, "more than 5 parameters"),
    ("budgets", {"base/a.c": "static int counter;\n"}, "can change"),
    ("budgets", {"base/a.c": "static const char *names[] = {\"a\"};\n"},
     "can change"),
    ("budgets", {"cli/a.c": "void\nf(void)\n{\n    p = malloc(3);\n}\n"},
     "memory comes from"),
    ("budgets", {"analyzer/a.c": "void\nf(void)\n{\n    goto out;\n}\n"},
     "goto"),
    ("budgets", {"cli/a.c": "/* malloc(3) goto here; */\n"}, ""),
    ("budgets", {"cli/a.c": "/* TO" "DO: more */\n"}, "a promise"),
    ("exports", {"base/a.h": "int f(int a);\nstatic inline int\ng(void)\n"
                             "{\n    return 1;\n}\n",
                 "base/a.c": "int\nf(int a)\n{\n}\n",
                 "cli/b.c": "    f(1);\n"}, ""),
    ("exports", {"base/a.h": "int f(int a);\n"}, "f() has no definition"),
    ("exports", {"base/a.h": "int f(int a); /* not f() */\n",
                 "base/a.c": "int\nf(int a)\n{\n    f(1);\n}\n"},
     "base/a.h:1: f() is used nowhere else"),
    ("exports", {"base/a.h": "/* a\n   b */\n\nint f(int a);\n",
                 "base/a.c": "int\nf(int a)\n{\n}\n",
                 "tests/unit/base/test_a.c": "    f(1);\n"},
     "base/a.h:4: f() is used by tests alone"),
    ("exports", {"rules/a.h": "int f(int a);\n",
                 "rules/mka.c": "puts(\"int f(int a)\");\n",
                 "cli/b.c": "    f(1);\n"}, ""),
    ("paths", {"a.py": "open('/ro" "ot/x')\n"}, "a.py:1"),
    ("paths", {"a.py": "open('a/work/x')\n"}, ""),
    ("suites", {"tests/unit/suites.def": "SUITE(base, a)\n",
                "tests/unit/base/test_a.c": ""}, ""),
    ("suites", {"tests/unit/suites.def": "SUITE(base, a)\n",
                "tests/unit/base/test_a.c": "",
                "tests/unit/base/test_b.c": ""}, "test_b.c is not in"),
    ("suites", {"tests/unit/suites.def": "SUITE(base, a)\n"}, "is not there"),
    ("demands", {**DEMANDS, "tests/cli/demands.md":
                 "| 1 | x | `test_a.py A.b` |\n" * 80}, ""),
    ("demands", {**DEMANDS, "tests/cli/demands.md":
                 "| 1 | x | `test_a.py A.c` |\n" * 80},
     "there is no test_a.py A.test_c"),
    ("demands", {**DEMANDS, "tests/cli/demands.md":
                 "| 1 | x | not there: `No c.` |\n" * 80}, ""),
    ("demands", {**DEMANDS, "tests/cli/demands.md":
                 "| 1 | x | not there: `No d.` |\n" * 80}, "does not say so"),
    ("demands", {**DEMANDS, "tests/cli/demands.md":
                 "| 1 | x | surely |\n" * 80}, "neither tests nor files"),
    ("demands", {**DEMANDS, "tests/cli/demands.md":
                 "| 1 | x | `test_a.py A.b` |\n"}, "only 1 rows are read"),
]


def run(lint, files, with_git):
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        if with_git:
            subprocess.run(["git", "init", "-q", name], check=True)
        script = pathlib.Path(__file__).with_name(lint + ".py")
        return subprocess.run([sys.executable, script, name],
                              stdout=subprocess.PIPE, text=True, check=False)


def main():
    bad = 0
    for lint, files, want in CASES:
        done = run(lint, files, with_git=True)
        alone = run(lint, files, with_git=False)
        if (alone.returncode, alone.stdout) != (done.returncode, done.stdout):
            bad += 1
            print(f"{lint} over {files}: not the same without git")
        if done.returncode != bool(want) or want not in done.stdout:
            bad += 1
            print(f"{lint} over {files}: wanted {want!r}, got "
                  f"{done.returncode}: {done.stdout}")
    print(f"selftest: {len(CASES) - bad} of {len(CASES)} cases")
    return bool(bad)


sys.exit(main())
