"""Round trips over the corpus and over real packages of the interpreter that
runs this test, with what is worth it and with all that can be proved."""
import ast
import concurrent.futures
import email
import json
import os
import pathlib
import shutil
import unittest

from support import Case, ROOT, main

GAINS = [["--timeout", "100"], ["--min-gain", "none", "--timeout", "100"]]
ALL = GAINS[1]
PACKAGES = [json, email, concurrent.futures]


class Strip(ast.NodeTransformer):
    """Takes the `del NAME`s away, and what they leave empty."""

    def visit_Delete(self, node):
        if all(isinstance(target, ast.Name) for target in node.targets):
            return None
        return node


def bare(text):
    return ast.dump(Strip().visit(ast.parse(text)))


@unittest.skipIf(shutil.which("git") is None, "no git here")
class Library(Case):
    def setUp(self):
        super().setUp()
        self.repo = self.folder / "repo"
        for package in PACKAGES:
            source = pathlib.Path(package.__file__).parent
            shutil.copytree(source, self.repo / source.name,
                            ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "corpus", self.repo / "corpus",
                        ignore=shutil.ignore_patterns("__pycache__"))
        self.git("init", "-q")
        self.git("config", "core.autocrlf", "false")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "library")

    def run_program(self, *words, **options):
        options.setdefault("cwd", self.repo)
        return super().run_program(*words, **options)

    def texts(self):
        return {str(path.relative_to(self.repo)): path.read_bytes()
                for path in sorted(self.repo.rglob("*.py"))}

    def fixed(self, words):
        done = self.earlydel("fix", *words, "--unsafe-fixes", "-q", ".")
        self.assertIn(done.code, (0, 1), done.err)  # 1: advice remains
        texts = self.texts()
        self.git("checkout", "-q", ".")
        return texts

    def test_apply_and_take_back(self):
        before = self.texts()
        for words in GAINS:
            patch = self.earlydel("diff", *words, "-q", ".")
            self.assertEqual(patch.code, 1, patch.err)
            self.assertEqual(self.run_program("git", "apply", "-",
                                              input=patch.raw).code, 0)
            after = self.texts()
            self.assertGreater(sum(after[n] != before[n] for n in before), 10)
            self.assertEqual(
                self.run_program("git", "apply", "-R", "-",
                                 input=patch.raw).code, 0)
            self.assertEqual(self.texts(), before)
            self.assertEqual(self.fixed(words), after)

    def test_mails(self):
        for i, words in enumerate(GAINS):
            expected = self.fixed(words)
            out = self.folder / f"out{i}"
            done = self.earlydel("patch", *words, "-q", "-o", out, ".")
            self.assertEqual(done.code, 1, done.err)
            mails = sorted(out / name for name in os.listdir(out)
                           if name.endswith(".patch"))
            self.git("am", "-q", "--keep-cr", *mails)
            self.assertEqual(self.texts(), expected)
            self.git("reset", "-q", "--hard", f"HEAD~{len(mails)}")

    def test_only_dels(self):
        before = self.texts()
        for name, text in self.fixed(ALL).items():
            self.assertEqual(bare(text), bare(before[name]), name)

    def test_second_run_finds_nothing(self):
        self.earlydel("fix", *ALL, "--unsafe-fixes", "-q", ".")
        done = self.earlydel("diff", *ALL, "-q", ".")
        self.assertEqual((done.code, done.out), (0, ""))


if __name__ == "__main__":
    main()
