"""The hook knows what staged files import, as the index or commit has it."""
import shutil
import unittest

from support import Case, main

# A del of `thing` would make the watcher say None: held, if the file with
# `track` is known.
USER = """\
from {module} import track


def look():
    thing = {{1, 2}}
    watcher = track(thing)
    work()
    return watcher()
"""
HELD = "is held back"
WEAK = "import weakref\n\n\ndef track(thing):\n    return weakref.ref(thing)\n"
PLAIN = "def track(thing):\n    return len(thing)\n"


@unittest.skipIf(shutil.which("git") is None, "no git here")
class Links(Case):
    form = "sha1"

    def setUp(self):
        super().setUp()
        self.write("earlydel.toml", 'min-gain = "none"\n')
        self.git("init", "-q", "-b", "main", f"--object-format={self.form}")

    def put(self, name, text):
        self.write(name, text)
        self.git("add", name)

    def commit(self):
        self.git("commit", "-q", "-m", "x")

    def hook(self, *words):
        done = self.earlydel("hook", "run", *(words or ["pre-commit"]))
        self.assertIn(done.code, (0, 1), done.err)
        return [line.split(":")[0] for line in done.out.splitlines()]

    def test_without_the_other_file_it_is_found(self):
        self.put("user.py", USER.format(module="elsewhere"))
        self.assertEqual(self.hook(), ["user.py"])

    def test_committed_file(self):
        self.put("pkg/__init__.py", "")
        self.put("pkg/holder.py", WEAK)
        self.commit()
        self.put("user.py", USER.format(module="pkg.holder"))
        self.put("pkg/near.py", USER.format(module=".holder"))
        self.assertEqual(self.hook(), [])

    def test_both_staged(self):
        self.put("holder.py", WEAK)
        self.put("user.py", USER.format(module="holder"))
        self.assertEqual(self.hook(), [])

    def test_staged_text_counts_not_the_work_tree(self):
        self.put("holder.py", WEAK)
        self.commit()
        self.put("user.py", USER.format(module="holder"))
        self.write("holder.py", PLAIN)
        self.assertEqual(self.hook(), [])
        self.git("add", "holder.py")
        self.write("holder.py", WEAK)
        self.assertEqual(self.hook(), ["user.py"])

    def test_through_others_and_under_a_source_folder(self):
        self.put("src/pkg/__init__.py", "from .middle import track\n")
        self.put("src/pkg/middle.py", "from pkg.low.holder import track\n")
        self.put("src/pkg/low/__init__.py", "")
        self.put("src/pkg/low/holder.py", WEAK)
        self.commit()
        self.put("tests/test_user.py", USER.format(module="pkg"))
        self.assertEqual(self.hook(), [])

    def test_import_in_a_function_and_by_name(self):
        self.put("pkg/__init__.py", "")
        self.put("pkg/holder.py", WEAK)
        self.commit()
        body = USER.format(module="x").split("\n\n\n")[1]
        for first, call in (("import pkg.holder", "pkg.holder.track"),
                            ("import pkg.holder as h", "h.track"),
                            ("from pkg import holder", "holder.track")):
            self.put("user.py", first + "\n\n\n" + body.replace(
                "track(", call + "("))
            self.assertEqual(self.hook(), [], first)

    def test_switched_off(self):
        self.put("holder.py", WEAK)
        self.put("user.py", USER.format(module="holder"))
        self.put("earlydel.toml", 'min-gain = "none"\nproject = false\n')
        self.assertEqual(self.hook(), ["user.py"])

    def test_excluded_and_broken_files_do_not_disturb(self):
        self.put("holder.py", WEAK)
        self.put("broken.py", "def f(:\n")
        self.put("earlydel.toml",
                 'min-gain = "none"\nextend-exclude = ["holder.py"]\n')
        self.commit()
        self.put("user.py", "import broken\n" + USER.format(module="holder"))
        self.assertEqual(self.hook(), [])

    def test_check_staged_from_a_subfolder(self):
        self.put("pkg/__init__.py", "")
        self.put("pkg/holder.py", WEAK)
        self.commit()
        self.put("pkg/user.py", USER.format(module=".holder"))
        done = self.earlydel("check", "--staged", "--held",
                             cwd=self.folder / "pkg")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("pkg/user.py:6:21: EDL507 [held] `thing` " + HELD,
                      done.out)

    def test_fix_keeps_to_it_in_a_partly_staged_file(self):
        """The work tree's own helper decides about the work tree."""
        text = "import weakref\n\n\ndef track(thing):\n    return {}\n\n\n" \
            "def look():\n    thing = {{1, 2}}\n    watcher = track(thing)\n" \
            "    work()\n    return watcher\n"
        self.put("user.py", text.format("len(thing)"))
        self.write("user.py", text.format("weakref.ref(thing)"))
        self.earlydel("hook", "install", "--mode", "fix")
        done = self.run_program("git", "commit", "-q", "-m", "x")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("track(thing)\n    del thing\n",
                      self.git("show", "HEAD:user.py").out)
        self.assertEqual(self.read("user.py"),
                         text.format("weakref.ref(thing)"))
        self.assertIn("differs from what is staged", done.err)

    def test_push_reads_the_commit(self):
        self.put("holder.py", WEAK)
        self.put("user.py", USER.format(module="holder"))
        self.commit()
        head = self.git("rev-parse", "HEAD").out.strip()
        self.put("holder.py", PLAIN)  # staged after the commit
        line = f"refs/heads/main {head} refs/heads/main {'0' * len(head)}\n"
        done = self.earlydel("hook", "run", "pre-push", "origin", "url",
                             input=line.encode())
        self.assertEqual((done.code, done.out), (0, ""), done.err)
        self.commit()
        head = self.git("rev-parse", "HEAD").out.strip()
        line = f"refs/heads/main {head} refs/heads/main {'0' * len(head)}\n"
        done = self.earlydel("hook", "run", "pre-push", "origin", "url",
                             input=line.encode())
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("user.py:6:", done.out)

    def test_two_branches_pushed_at_once_are_not_mixed(self):
        self.put("holder.py", WEAK)
        self.put("user.py", USER.format(module="holder"))
        self.commit()
        self.git("checkout", "-q", "-b", "side")
        self.put("holder.py", PLAIN)
        self.commit()
        lines = ""
        for name in ("main", "side"):
            head = self.git("rev-parse", name).out.strip()
            lines += f"refs/heads/{name} {head} refs/heads/{name} " \
                f"{'0' * len(head)}\n"
        done = self.earlydel("hook", "run", "pre-push", "origin", "url",
                             input=lines.encode())
        self.assertEqual(done.code, 1, done.err)
        self.assertEqual(len(done.out.splitlines()), 1)  # of side alone

    def test_names_of_module_scope_may_be_imported_by_anyone(self):
        script = "rows = [1, 2]\nprint(len(rows))\nprint(1)\n"
        self.put("earlydel.toml",
                 'min-gain = "none"\nmodule-scope = "scripts"\n')
        self.put("job.py", script)
        self.assertEqual(self.hook(), [])
        done = self.earlydel("check", "job.py")
        self.assertEqual(done.code, 1)

    def test_closest_configuration_holds(self):
        self.put("a/earlydel.toml", 'min-gain = "large"\n')
        self.put("b/earlydel.toml",
                 'extend-exclude = ["gen/"]\nmin-gain = "none"\n')
        for name in ("a/user.py", "b/user.py", "b/gen/user.py"):
            self.put(name, USER.format(module="elsewhere"))
        self.assertEqual(self.hook(), ["b/user.py"])
        done = self.earlydel("check", "--staged", "--output-format", "concise",
                             cwd=self.folder / "a")
        self.assertEqual([line.split(":")[0]
                          for line in done.out.splitlines()], ["b/user.py"])

    def test_per_file_ignores_go_from_the_configuration(self):
        self.put("earlydel.toml", 'min-gain = "none"\n[per-file-ignores]\n'
                 '"src/gen/*" = ["EDL101"]\n')
        self.put("src/gen/user.py", USER.format(module="elsewhere"))
        self.assertEqual(self.hook(), [])
        for words in (["--staged"], ["."], ["gen/user.py"]):
            done = self.earlydel("check", *words, cwd=self.folder / "src")
            self.assertEqual((done.code, done.out), (0, ""), words)


class LinksSha256(Links):
    """The same, told by the git program."""
    form = "sha256"


if __name__ == "__main__":
    main()
