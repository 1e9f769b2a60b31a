"""Other linters have nothing new to say of rewritten packages.

Each linter that is found (PATH, or the folder EARLYDEL_LINTERS) reads real
packages before and after.  What may be new is only what README.md describes:
limits of a linter, recognised by where the `del` stands, not by its words.
"""
import ast
import asyncio
import collections
import concurrent.futures
import email
import json
import os
import pathlib
import re
import shutil
import unittest

from support import Case, main

PACKAGES = [json, email, concurrent.futures, asyncio]
FOLDER = os.environ.get("EARLYDEL_LINTERS", "")
BLOCKS = (ast.If, ast.While, ast.For, ast.AsyncFor, ast.Try, ast.With, ast.AsyncWith,
          ast.ExceptHandler, *[getattr(ast, name) for name in
                               ("TryStar", "Match") if hasattr(ast, name)])
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef,
          ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
COUNTED = {"PLR0915", "PLR0912", "PIE790"}


def linter(name):
    return shutil.which(name, path=FOLDER or None) or shutil.which(name)


def excused_names(text):
    """Names whose `del` stands in a block, where linters do not follow it, or
    beside a nested scope that uses the name."""
    names = set()

    def visit(node, in_block, in_scope):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Delete) and in_block:
                names.update(target.id for target in child.targets
                             if isinstance(target, ast.Name))
            inner = isinstance(child, SCOPES)
            if inner and in_scope:
                names.update(name.id for name in ast.walk(child)
                             if isinstance(name, ast.Name))
            visit(child, not inner and (in_block or isinstance(child, BLOCKS)),
                  in_scope or isinstance(child, SCOPES[:3]))
    visit(ast.parse(text), False, False)
    return names


class Linters(Case):
    def setUp(self):
        super().setUp()
        for package in PACKAGES:
            source = pathlib.Path(package.__file__).parent
            for stage in ("before", "after"):
                shutil.copytree(source, self.folder / stage / (
                    "copy_of_" + source.name),  # no shadow of the original
                                ignore=shutil.ignore_patterns("__pycache__"))

    def findings(self, stage, command):
        done = self.run_program(*command, cwd=self.folder / stage)
        lines = re.sub(r":\d+(:\d+)?:?", ":", done.out).splitlines()
        found = collections.Counter(line for line in lines
                                    if re.match(r"(\./)?[\w/]+\.py:", line))
        return found, done

    def check(self, command, *words):
        if linter(command[0]) is None:
            self.skipTest(f"no {command[0]} here")
        command = [linter(command[0]), *command[1:]]
        done = self.earlydel("fix", "--unsafe-fixes", "-q", *words, ".",
                             cwd=self.folder / "after")
        self.assertIn(done.code, (0, 1), done.err)
        before, _ = self.findings("before", command)
        after, done = self.findings("after", command)
        self.assertLess(done.code, 32, done.err)  # pylint's codes are bits
        for line, number in (after - before).items():
            path, said = line.split(":", 1)
            text = (self.folder / "after" / path).read_text()
            name = re.search(r"['\"`](\w+)['\"`]", said)
            code = re.search(r"[A-Z]+\d+", said)
            if code and code[0] in COUNTED:
                continue
            self.assertRegex(said, "ndefined name|F821|assigned to|F841|F811",
                             line)
            self.assertIn(name[1], excused_names(text), (line, number))
        return after

    def test_no_new_finding(self):
        for command in (["pyflakes", "."],
                        ["ruff", "check", "--isolated", "--no-cache",
                         "--output-format", "concise", "--select",
                         "F,E9,PL,PIE", "."]):
            with self.subTest(command[0]):
                self.check(command, "--min-gain", "none")

    def test_types_are_as_before(self):
        for command in (["mypy", "--no-incremental", "--check-untyped-defs",
                         "--no-error-summary", "copy_of_futures",
                         "copy_of_json"],
                        ["pylint", "--rcfile=/dev/null", "-E", "-f",
                         "parseable", "copy_of_json", "copy_of_email"]):
            with self.subTest(command[0]):
                self.check(command)

    def test_what_is_excused(self):
        self.assertEqual(excused_names("a = 1\ndel a\n"), set())
        self.assertEqual(excused_names("for a in c:\n    b = a\n    del b\n"),
                         {"b"})
        self.assertEqual(excused_names("try:\n    pass\nexcept E:\n"
                                       "    if c:\n        del b\n"), {"b"})


if __name__ == "__main__":
    main()
