"""A spoiled measurement of death lines must not look good.

usage: test_death_lines.py EARLYDEL

death_lines.py measures a small program; the same with a file that cannot be
measured beside it, with a model that tells nothing, and with a module that the
oldest interpreter does not have.
"""
import os
import subprocess
import sys
import tempfile

from campaign import interpreters

HERE = os.path.dirname(os.path.abspath(__file__))
SKIP = 77

GOOD = '''\
class Row:
    def __init__(self, name):
        self.name = name


def first():
    row = Row("first")
    name = row.name
    print(name)
    return name


def main():
    text = first()
    row = Row(text)
    print(row.name)


main()
'''
FAKE = '''\
#!/bin/sh
%s
'''


def run(program, *args):
    done = subprocess.run(
        [sys.executable, os.path.join(HERE, "death_lines.py"), program,
         *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    lines = done.stdout.decode().splitlines()
    return done.returncode, lines[-1] if lines else "", \
        done.stdout.decode() + done.stderr.decode()


def main():
    program = os.path.abspath(sys.argv[1])
    have = interpreters(8)
    if not have:
        print("SKIPPED: no CPython from 3.8 on found")
        return SKIP
    (oldest, _), (newest, _) = have[0], have[-1]
    wrong = []

    def expect(what, got, code, last):
        if got[0] != code or not got[1].startswith(last):
            wrong.append(what)
            print("%s: ends with %d\n%s" % (what, got[0], got[2]))

    with tempfile.TemporaryDirectory() as folder:
        def file(name, text):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
            os.chmod(path, 0o755)
            return path
        good = file("good.py", GOOD)
        broken = file("broken.py", "def main(:\n")
        silent = file("silent.py", "def main():\n    pass\n")
        mute = file("mute", FAKE % "exit 2")
        empty = file("empty", FAKE % "echo []")
        only = ["--python", newest]
        missing = "FAILED: not measured: %s " % newest
        expect("all is measured", run(program, good, *only), 0, "")
        expect("a file is not", run(program, good, broken, *only), 1,
               missing + "broken.py")
        expect("a file without deaths", run(program, silent, *only), 1,
               missing + "any death of group named")
        expect("a model that fails", run(mute, good, *only), 1,
               missing + "good.py")
        expect("a model without rows", run(empty, good, *only), 1, missing)
        expect("no such module", run(program, good, "no_such", *only), 1,
               missing + "no_such")
        if oldest == "3.8":
            expect("a module that came later", run(
                program, good, "tomllib._parser", "--python", oldest), 0, "")
    print("%d of 7 as expected" % (7 - len(wrong)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
