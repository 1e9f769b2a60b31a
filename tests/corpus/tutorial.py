"""tutorial.py EARLYDEL [--bless] - what docs/tutorial.md prints is true.

Every `$` line of its console blocks is run, in order, in a git work tree
with a copy of the corpus; the lines below it must be what the command
prints, errors and summaries included.  Blocks marked `measured` hold figures
of one machine: they are run, and must succeed.

--bless writes the output into the page, and the picture beside it.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import programs
from programs import ROOT

PAGE = ROOT / "docs" / "tutorial.md"
BLOCK = re.compile(r"^```(console|measured)\n(.*?)^```$", re.M | re.S)
PICTURE = "load_sales.svg"


def shell(command, folder, tools):
    variables = programs.environment()
    variables["PATH"] = "%s%s%s" % (tools, os.pathsep, variables["PATH"])
    variables["EARLYDEL"] = str(tools / "earlydel")
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=180,
    )
    if done.returncode > 1:
        raise SystemExit("%s: exit code %d\n%s" % (command, done.returncode, done.stdout))
    return "\n".join(line.rstrip() for line in done.stdout.rstrip("\n").split("\n"))


def lay_out(folder):
    """A repository with the corpus in it, all of it committed."""
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "corpus", folder / "corpus", ignore=leave)
    name = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    for words in (["init", "-q"], ["add", "."], [*name, "commit", "-qm", "start"]):
        done = programs.call("git", *words, cwd=folder)
        if done.returncode != 0:
            raise SystemExit(done.stderr.decode())


def commands(block):
    return [line for line in block.splitlines() if line.startswith("$ ")]


def print_out(block, folder, tools):
    """The block with the output that its commands have now."""
    lines = []
    for line in commands(block):
        lines.append(line)
        output = shell(line[2:], folder, tools)
        if output:
            lines.append(output)
    return "\n".join(lines) + "\n"


def renewed(text, folder, tools, bless):
    def block(match):
        kind, body = match.groups()
        now = print_out(body, folder, tools)
        if kind == "measured" and not bless:
            now = body
        return "```%s\n%s```" % (kind, now)

    return BLOCK.sub(block, text)


def complain(text, now):
    for number, (old, new) in enumerate(zip(text.split("\n"), now.split("\n")), 1):
        if old != new:
            programs.say("%s:%d: %r, the tool prints %r" % (PAGE.name, number, old, new))
            break


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel", type=pathlib.Path)
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_args()
    text = PAGE.read_text(encoding="utf-8")
    picture = PAGE.parent / "pictures" / PICTURE
    with tempfile.TemporaryDirectory(prefix="tutorial-") as name:
        tools, folder = pathlib.Path(name, "bin"), pathlib.Path(name, "work")
        tools.mkdir()
        (tools / "earlydel").symlink_to(arguments.earlydel.resolve())
        lay_out(folder)
        now = renewed(text, folder, tools, arguments.bless)
        drawn = (folder / PICTURE).read_bytes()
    if arguments.bless:
        PAGE.write_text(now, encoding="utf-8")
        picture.write_bytes(drawn)
        return 0
    complain(text, now)
    same = picture.exists() and picture.read_bytes() == drawn
    if not same:
        programs.say("%s is not what the tool draws" % picture.name)
    programs.say("tutorial: %d blocks" % len(BLOCK.findall(text)))
    return 0 if now == text and same else 1


if __name__ == "__main__":
    sys.exit(main())
