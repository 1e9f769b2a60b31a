"""What of the staged files the hook does not look at, and that it says so."""
import os
import unittest

from support import NOTHING, SAFE, main
from test_hook import FIXED, Hook


class Named(Hook):
    """Each file that is not analysed by its name; with -v those, too, that are
    not for us.  All others are looked at."""

    def stage_all(self):
        self.put("earlydel.toml",
                 'min-gain = "none"\nextend-exclude = ["gen/"]\n')
        self.put("broken.py", "def f(:\n")
        self.put("coded.py", b"# coding: no-such-codec\n")
        self.put("bytes.py", b"X = '\xff'\n")
        self.put("large.py", "#" * (5 << 20) + "\n")
        self.put("stub.pyi", "x: int\n")
        self.put("gen/made.py", SAFE)
        self.put("notes.txt", "x\n")
        os.symlink("good.py", self.repo / "link.py")
        self.git("add", ".")
        self.put("later.py", SAFE)
        self.git("add", "-N", "later.py")
        self.put("good.py", SAFE)
        self.git("add", "good.py")

    always = {"broken.py": "EDL901", "coded.py": "EDL902",
              "bytes.py": "EDL902", "large.py": "EDL903"}
    asked = {"gen/made.py": 'excluded by "gen/"', "link.py": "a symbolic link",
             "stub.pyi": "a stub"}

    def named(self, said, wanted):
        lines = [line for line in said.splitlines() if "left out" in line or
                 "left alone" in line]
        found = {}
        for line in lines:
            name = next(name for name in {**self.always, **self.asked}
                        if f" {name}:" in line)  # never later.py
            found[name] = line
        self.assertEqual(sorted(found), sorted(wanted))
        self.assertEqual(len(lines), len(wanted))
        for name, why in wanted.items():
            self.assertIn(why, found[name])

    def test_by_the_hook(self):
        self.stage_all()
        index = self.git("ls-files", "-s").raw
        said = self.earlydel("hook", "run", "-v", "--mode", "check")
        self.named(said.err, {**self.always, **self.asked})
        quiet = self.earlydel("hook", "run", "-q", "--mode", "check")
        self.named(quiet.err, {})
        self.assertEqual(self.git("ls-files", "-s").raw, index)
        done = self.commit()
        self.assertEqual(done.code, 0, done.err)
        self.named(done.err, self.always)
        self.assertEqual(self.committed("good.py"), FIXED)
        self.assertEqual(self.committed("gen/made.py"), SAFE)

    def test_by_check_staged(self):
        self.stage_all()
        said = self.earlydel("check", "--staged", "-v")
        self.named(said.err, {**self.always, **self.asked})
        self.named(self.earlydel("check", "--staged").err, {})
        said = self.earlydel("check", "--staged", "broken.py", "good.py")
        self.named(said.err, {"broken.py": "EDL901"})

    def test_a_new_file_that_is_assume_unchanged_is_looked_at(self):
        self.put("a.py", SAFE)
        self.put("b.py", SAFE)
        self.git("add", ".")
        self.git("update-index", "--assume-unchanged", "a.py")
        done = self.earlydel("check", "--staged", "--output-format", "concise")
        self.assertEqual([line.split(":")[0] for line in
                          done.out.splitlines()][:2], ["a.py", "b.py"])
        self.assertEqual(self.commit().code, 0)
        self.assertEqual(self.committed("a.py"), FIXED)
        self.assertEqual(self.have("a.py"), SAFE)
        self.assertEqual(self.git("ls-files", "-v", "a.py").out, "h a.py\n")
        # One that is as in HEAD is not staged.
        self.assertEqual(self.earlydel("check", "--staged").code, 0)
        self.git("update-index", "--chmod=+x", "a.py")
        self.git("update-index", "--assume-unchanged", "a.py")
        self.assertIn("in 1 file", self.earlydel("check", "--staged").err)


class Unmerged(Hook):
    def setUp(self):
        super().setUp()
        for branch, text in (("main", NOTHING), ("other", NOTHING + "A = 1\n"),
                             ("main", NOTHING + "B = 1\n")):
            if branch == "other":
                self.git("checkout", "-q", "-b", branch)
            else:
                self.git("checkout", "-q", branch)
            for name in ("a.py", "b.py"):
                self.put(name, text)
            self.git("add", ".")
            self.git("commit", "-q", "--no-verify", "-m", branch)
        self.assertNotEqual(self.run_program("git", "merge", "other").code, 0)
        self.put("new.py", SAFE)
        self.git("add", "new.py")

    def state(self):
        return (self.git("ls-files", "-s", "-v").raw,
                (self.repo / ".git/index").read_bytes(),
                {path.name: path.read_bytes()
                 for path in self.repo.glob("*.py")},
                self.git("count-objects").out)

    def test_one_line_and_nothing_is_written(self):
        before = self.state()
        for mode in ("fix", "check"):
            done = self.earlydel("hook", "run", "--mode", mode)
            self.assertEqual((done.code, done.out), (0, ""))
            self.assertEqual(done.err, "earlydel: warning: a.py and others are "
                             "not merged yet; nothing is looked at, and "
                             "nothing staged\n")
        self.put("b.py", NOTHING)
        self.git("add", "b.py")
        done = self.earlydel("hook", "run", "--mode", "fix")
        self.assertIn("a.py is not merged", done.err)
        self.put("b.py", before[2]["b.py"])
        self.git("checkout", "-q", "--merge", "b.py")
        self.put("b.py", before[2]["b.py"])
        self.assertEqual(self.state()[0], before[0])
        self.assertEqual(self.state()[2], before[2])

    def test_check_staged_names_it_and_goes_on(self):
        done = self.earlydel("check", "--staged", "-v")
        self.assertEqual(done.code, 1)
        self.assertIn("new.py:3:", done.out)
        for name in ("a.py", "b.py"):
            self.assertEqual(done.err.count(f"{name}: left out: not merged"),
                             1)


class NamesPaths(Hook):
    """`git commit PATH`: nothing can be staged there."""

    def commit_path(self, text):
        self.put("a.py", NOTHING)
        self.git("add", "a.py")
        self.git("commit", "-q", "--no-verify", "-m", "x")
        self.put("a.py", text)
        return self.commit("a.py")

    def test_nothing_is_said_where_there_is_nothing_to_stage(self):
        done = self.commit_path(NOTHING + "X = 1\n")
        self.assertEqual(done.code, 0)
        self.assertNotIn("earlydel", done.out + done.err)

    def test_what_a_person_must_look_at_does_not_stop_it(self):
        """As in a commit that names none."""
        text = SAFE.replace("[1, 2, 3]", "load()")
        done = self.commit_path(text)
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("EDL", done.out + done.err)
        self.assertNotIn("names paths", done.err)


if __name__ == "__main__":
    main()
