"""The hooks of .pre-commit-hooks.yaml, run by the real pre-commit.

It is looked for on the PATH and in the folder EARLYDEL_LINTERS.
"""
import os
import pathlib
import shutil
import unittest

from support import Case, EARLYDEL, NOTHING, ROOT, SAFE, UNSAFE, main

PRE_COMMIT = shutil.which("pre-commit") or shutil.which(
    "pre-commit", path=os.environ.get("EARLYDEL_LINTERS", ""))


@unittest.skipIf(PRE_COMMIT is None, "SKIPPED: pre-commit is not here")
class PreCommit(Case):
    def setUp(self):
        super().setUp()
        self.hooks = self.folder / "hooks"
        self.hooks.mkdir()
        self.environment["PRE_COMMIT_HOME"] = str(self.folder / "home")
        self.environment["PATH"] = os.pathsep.join(
            [str(pathlib.Path(EARLYDEL).parent), os.environ["PATH"]])
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", self.hooks)
        for name in ("hooks", "repo"):
            (self.folder / name).mkdir(exist_ok=True)
            self.git("init", "-q", cwd=self.folder / name)
        self.git("add", ".", cwd=self.hooks)
        self.git("commit", "-q", "-m", "1", cwd=self.hooks)
        self.rev = self.git("rev-parse", "HEAD", cwd=self.hooks).out.strip()

    def commit(self, hook, args, files):
        """What `git commit` says with this hook installed."""
        repo = self.folder / "repo"
        self.write("repo/earlydel.toml",
                   'min-gain = "none"\nextend-exclude = ["gen"]\n')
        self.write("repo/.pre-commit-config.yaml",
                   f"repos:\n- repo: {self.hooks}\n  rev: {self.rev}\n"
                   f"  hooks:\n  - id: {hook}\n    args: {args}\n")
        for name, text in files.items():
            self.write(f"repo/{name}", text)
        self.git("add", ".", cwd=repo)
        done = self.run_program(PRE_COMMIT, "install", cwd=repo)
        self.assertEqual(done.code, 0, done.out + done.err)
        return self.run_program("git", "commit", "-q", "-m", "x", cwd=repo)

    def test_report(self):
        done = self.commit("earlydel", "[]", {"a.py": SAFE})
        self.assertNotEqual(done.code, 0)
        self.assertIn("a.py:3:13: EDL101", done.out + done.err)
        self.assertEqual(self.read("repo/a.py"), SAFE)

    def test_nothing_found_commits(self):
        files = {"a.py": NOTHING, "gen/b.py": SAFE, "c.pyi": "x: int\n"}
        for hook in ("earlydel", "earlydel-fix", "earlydel-diff"):
            files["a.py"] += "#\n"
            done = self.commit(hook, "[]", files)
            self.assertEqual(done.code, 0, done.out + done.err)

    def test_fix_writes_and_the_next_commit_passes(self):
        done = self.commit("earlydel-fix", "[]", {"a.py": SAFE})
        self.assertNotEqual(done.code, 0)
        self.assertIn("del rows", self.read("repo/a.py"))
        done = self.commit("earlydel-fix", "[]", {})
        self.assertEqual(done.code, 0, done.out + done.err)

    def test_fix_lets_pass_what_a_person_must_look_at_if_told(self):
        done = self.commit("earlydel-fix", "[--exit-zero]", {"a.py": UNSAFE})
        self.assertEqual(done.code, 0, done.out + done.err)
        self.assertEqual(self.read("repo/a.py"), UNSAFE)

    def test_diff(self):
        done = self.commit("earlydel-diff", "[]", {"a.py": UNSAFE})
        self.assertNotEqual(done.code, 0)
        self.assertIn("+    del rows", done.out + done.err)
        self.assertEqual(self.read("repo/a.py"), UNSAFE)


if __name__ == "__main__":
    main()
