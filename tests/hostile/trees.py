"""trees.py - hostile surroundings of a good file: configuration, ignore
rules, git's own files.  See cases.py.

A file that earlydel must read to know what it may do, and cannot read, is
trouble (exit 2) and never a run without it."""
import os
import re
import subprocess

from case import FUNCTION, Case, write


def beside(*steps):
    """A folder with a good x.py and what `steps` make."""
    def make(folder):
        write("x.py", FUNCTION)(folder)
        for step in steps:
            step(folder)
    return make


def good(name, *steps, **more):
    """What surrounds the file is odd, and no hindrance."""
    return Case(name, beside(*steps), args=(".",), code=(1, 1, 0),
                changes=["x.py"], strict=1, isolated=False, **more)


def trouble(name, says, *steps, **more):
    return Case(name, beside(*steps), says, args=(".",), code=(2, 2, 2),
                isolated=False, **more)


def fifo(name):
    return lambda folder: os.mkfifo(os.path.join(folder, name))


def folder_named(name):
    return lambda folder: os.makedirs(os.path.join(folder, name))


def link(name, target):
    return lambda folder: os.symlink(target, os.path.join(folder, name))


def config(text, name="earlydel.toml"):
    return write(name, text)


def project(text):
    return write("pyproject.toml", text)


def configurations():
    says = r"earlydel\.toml|no rule begins|never-delete: "
    texts = {
        "NUL": "line-length = 1\0\n", "not UTF-8": b'select = ["\xff"]\n',
        "UTF-16": 'select = ["EDL1"]\n'.encode("utf-16"),
        "no end of text": 'select = ["EDL', "no end of list": "select = [",
        "a key twice": 'min-gain = "none"\nmin-gain = "none"\n',
        "deep lists": "select = " + "[" * 50_000,
        "deep tables": "[" + "a." * 50_000 + "a]\nb = 1\n",
        "deep inline tables": "a = " + "{a=" * 50_000,
        "unknown key": "selct = []\n", "number for a list": "select = 1\n",
        "list for a text": 'min-gain = ["none"]\n',
        "text for a number": 'min-lines = "many"\n',
        "negative number": "min-lines = -1\n",
        "large number": "min-lines = 99999999999999999999\n",
        "number that is none": "min-lines = 1e999\n",
        "table for a text": "[min-gain]\na = 1\n",
        "unknown rule": 'select = ["EDL99999"]\n',
        "unknown version": 'target-version = "9.9"\n',
        "pattern that is none": 'never-delete = ["(("]\n',
        "control characters": 'min-gain = "\\u001b[31m"\n',
        "inherits itself": 'extend = "earlydel.toml"\n',
        "catalogue that is itself": 'catalogue = ["earlydel.toml"]\n',
    }
    for name, text in texts.items():
        yield trouble("configuration: " + name, says, config(text))
    yield trouble("configuration: inherits nothing",
                  r"earlydel\.toml:1: extend: .*/nowhere\.toml$",
                  config('extend = "nowhere.toml"\n'))
    yield trouble("configuration: inherits a folder", "not a regular file",
                  config('extend = "."\n'))
    yield trouble("configuration: inherits a device", "/dev/zero: not a reg",
                  config('extend = "/dev/zero"\n'))
    yield trouble("configuration: catalogue that is none",
                  r"/nowhere\.toml: ", config(
                      'catalogue = ["nowhere.toml"]\n'))
    yield trouble("configuration: circle", r"\.toml",
                  config('extend = "a.toml"\n'),
                  config('extend = "earlydel.toml"\n', "a.toml"))
    yield trouble("configuration: long chain", r"\.toml",
                  config('extend = "a0.toml"\n'), *(
                      config(f'extend = "a{i + 1}.toml"\n', f"a{i}.toml")
                      for i in range(2000)))
    yield trouble("configuration: FIFO", says, fifo("earlydel.toml"))
    yield trouble("configuration: link to itself", says,
                  link("earlydel.toml", "earlydel.toml"))
    yield trouble("configuration: device", says,
                  link("earlydel.toml", "/dev/zero"))
    yield trouble("configuration: 64 MB", says,
                  config("# a\n" * (16 * 2**20)))
    yield good("configuration: 100,000 patterns", config(
        "extend-exclude = [\n" + "".join(
            f'"a{i}/**/b*",\n' for i in range(100_000)) + "]\n"))
    yield good("configuration: hard pattern", config(
        'extend-exclude = ["' + "**/*a" * 40 + '"]\n'),
        folder_named("a" * 200))
    yield good("configuration: folder", folder_named("earlydel.toml"))
    yield good("project: folder", folder_named("pyproject.toml"))
    yield good("project: without a table", project("[tool.other]\na = 1\n"))
    yield trouble("project: NUL", r"pyproject\.toml",
                  project("[tool.earlydel]\n\0\n"))
    yield trouble("project: text for the table", r"pyproject\.toml",
                  project('tool.earlydel = "none"\n'))


def ignore_rules():
    def ignore(data):
        return write(".gitignore", data)

    def repository(folder):
        subprocess.run(["git", "init", "-q", folder], check=True,
                       env={"PATH": os.environ["PATH"], "HOME": folder})
    yield good("ignore: NUL and control characters", repository,
               ignore(b"a\0b\n\x1b[31m\n\xff\xfe\n"))
    yield good("ignore: 10 MB", repository, ignore("abc/**/x\n" * 10**6))
    yield good("ignore: hard patterns", repository,
               ignore(("*a" * 40 + "\n" + "**/" * 200 + "b\n") * 10),
               folder_named("a" * 200))
    yield good("ignore: brackets", repository, ignore("[\n[!\n[a-\n\\\n!\n"))
    yield good("ignore: line of 4 MB", repository, ignore("a" * 2**22))
    yield trouble("ignore: FIFO", r"\.gitignore: not a regular file",
                  repository, fifo(".gitignore"))
    for name, step in (("folder", folder_named(".gitignore")),
                       ("link to itself", link(".gitignore", ".gitignore")),
                       ("device", link(".gitignore", "/dev/zero"))):
        yield Case("ignore: " + name, beside(repository, step), r".",
                   args=(".",), code=((1, 2), (1, 2), (0, 2)), lines=(0, 1),
                   changes=["x.py"], may_stay=True, strict=(1, 2),
                   isolated=False)


# What libgit2 or git would open, and wait for ever.
PIPES = ("HEAD", "config", "config.worktree", "commondir", "index",
         "packed-refs", "refs/heads/main", "info/exclude", "info/attributes",
         "objects/info/alternates")


def repositories():
    def repository(folder):
        run = {"check": True, "cwd": folder, "env": {
            "PATH": os.environ["PATH"], "HOME": folder,
            "GIT_AUTHOR_DATE": "1700000000 +0000",
            "GIT_COMMITTER_DATE": "1700000000 +0000"}}
        subprocess.run(["git", "init", "-q", "-b", "main", "."], **run)
        subprocess.run(["git", "add", "x.py"], **run)
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b",
                        "commit", "-q", "-m", "a"], **run)

    def damaged(name, data):
        return lambda folder: write(".git/" + name, data)(folder)

    def gone(name):
        return lambda folder: os.unlink(os.path.join(folder, ".git", name))

    def piped(name):
        def make(folder):
            path = os.path.join(folder, ".git", name)
            if os.path.exists(path):
                os.unlink(path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.mkfifo(path)
        return make

    odd = {
        "index of noise": damaged("index", os.urandom(1) * 1000),
        "index cut": damaged("index", b"DIRC\0\0\0\2\xff\xff\xff\xff"),
        "HEAD of noise": damaged("HEAD", "\x1b[31m" * 100),
        "HEAD to itself": damaged("HEAD", "ref: HEAD\n"),
        "no HEAD": gone("HEAD"),
        "config of noise": damaged("config", "[[[\0"),
        "config that includes itself": damaged(
            "config", "[include]\npath = config\n"),
        "alternates in a circle": damaged(
            "objects/info/alternates", "../objects\n"),
        "exclude of noise": damaged("info/exclude", b"\0\xff[\n" * 1000),
        "config is /dev/zero": lambda folder: (
            gone("config")(folder),
            link(".git/config", "/dev/zero")(folder)),
        "objects are gone": lambda folder: subprocess.run(
            ["rm", "-rf", os.path.join(folder, ".git", "objects")],
            check=True),
    }
    for name, step in odd.items():
        yield Case("repository: " + name, beside(repository, step), r".",
                   args=(".",), code=((1, 2), (1, 2), (0, 2)), lines=(0, 1),
                   changes=["x.py"], may_stay=True, strict=(1, 2),
                   isolated=False)
    for name in PIPES:
        yield trouble("repository: FIFO as " + name,
                      rf"\.git/{re.escape(name)}: not a regular file but a "
                      "FIFO", repository, piped(name))
    for name, text in (("nowhere", "gitdir: nowhere\n"),
                       ("itself", "gitdir: .git\n"),
                       ("nothing", ""), ("a device", "gitdir: /dev/zero\n"),
                       ("noise", b"\0\xff\x1b" * 100)):
        yield Case("repository: file that names " + name,
                   beside(write(".git", text)), r".", args=(".",),
                   code=((1, 2), (1, 2), (0, 2)), lines=(0, 1),
                   changes=["x.py"], may_stay=True, strict=(1, 2),
                   isolated=False)
    yield Case("repository: FIFO", beside(fifo(".git")), r".", args=(".",),
               code=((1, 2), (1, 2), (0, 2)), lines=(0, 1), changes=["x.py"],
               may_stay=True, strict=(1, 2), isolated=False)


FAMILIES = (configurations, ignore_rules, repositories)
