"""Options that cannot both be heeded; what is said to be done is done."""
import json
import subprocess

from support import Case, EARLYDEL, SAFE, UNSAFE, main

ALL = ["--min-gain", "none"]
VALUES = {"--patch-dir": "out", "--write-baseline": "known.json",
          "--baseline": "old.json", "--baseline-commit": "HEAD",
          "--output": "json=o.json", "--output-format": "json",
          "--changed-since": "HEAD", "--verify-cmd": "true",
          "--verify": "python", "--python": "python3",
          "--verify-timeout": "5"}
CLASHES = {
    "--staged": ("--fix", "--patch-dir", "--add-ignore", "--watch",
                 "--changed-since"),
    "--watch": ("--fix", "--add-ignore", "--patch-dir", "--write-baseline"),
    "--add-ignore": ("--fix", "--diff", "--check", "--patch-dir", "--output",
                     "--output-format", "--statistics", "--write-baseline"),
    "--write-baseline": ("--baseline", "--baseline-commit", "--fix",
                         "--diff", "--check", "--patch-dir", "--output",
                         "--output-format", "--statistics"),
    "--patch-dir": ("--fix", "--diff", "--check", "--output",
                    "--output-format", "--statistics"),
    "--verify-cmd": ("--diff", "--check", "--patch-dir", "--output",
                     "--output-format", "--statistics"),
    "--diff": ("--output-format",),
    "--statistics": ("--output-format",),
}


def words_of(option):
    return [option, VALUES[option]] if option in VALUES else [option]


class Clash(Case):
    def setUp(self):
        super().setUp()
        self.write("a.py", SAFE)
        self.git("init", "-q", ".")
        self.git("add", "a.py")

    def assert_untouched(self):
        self.assertEqual(sorted(
            path.name for path in self.folder.iterdir()
            if path.name not in (".git", ".home")), ["a.py"])
        self.assertEqual(self.read("a.py"), SAFE)

    def test_neither_is_heeded(self):
        for one, others in CLASHES.items():
            for other in others:
                for words in ((one, other), (other, one)):
                    done = self.earlydel(
                        "check", *ALL, *words_of(words[0]),
                        *words_of(words[1]), "a.py")
                    self.assertEqual(done.code, 2, words)
                    self.assertIn("do not go together", done.err)
                    self.assertIn(one, done.err)
                    self.assertIn(other, done.err)
                    self.assertEqual(done.out, "")
                    self.assert_untouched()

    def test_the_way_to_fix_what_is_staged_is_told_and_works(self):
        done = self.earlydel("check", *ALL, "--staged", "--fix")
        self.assertEqual(done.code, 2)
        self.assertEqual(len(done.err.splitlines()), 2)
        way = done.err.split("`")[1].split()
        self.write("earlydel.toml", 'min-gain = "none"\n')
        done = self.earlydel(*way[1:])
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("    del rows\n", self.git("show", ":a.py").out)

    def test_taken_back(self):
        done = self.earlydel("check", *ALL, "--staged", "--fix", "--no-fix",
                             "--output-format", "concise")
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("EDL101", done.out)
        self.assert_untouched()

    def test_one_form_of_a_report(self):
        done = self.earlydel("report", "--text", "--format", "html", "a.py")
        self.assertEqual((done.code, done.out), (2, ""))

    def test_check_alone_changes_nothing_in_any_way(self):
        for option in ("--verify", "--python", "--verify-cmd",
                       "--verify-timeout", "--backup"):
            done = self.earlydel("check", *ALL, *words_of(option), "a.py")
            self.assertEqual((done.code, done.out), (2, ""), option)
            self.assertIn("add --fix", done.err)

    def test_flags_take_no_value(self):
        for word in ("--fix=no", "--fix=true", "--unsafe-fixes=false",
                     "--no-predict=1"):
            for words in (["check", *ALL, "--fix", word, "a.py"],
                          ["fix", *ALL, word, "a.py"]):
                done = self.earlydel(*words)
                self.assertEqual((done.code, done.out), (2, ""), word)
                self.assert_untouched()
        done = self.earlydel("check", "--fix=no", "a.py")
        self.assertIn("--fix takes no value; there is --no-fix", done.err)

    def test_behind_two_dashes_there_are_paths_only(self):
        self.write("@a.py", SAFE)
        done = self.earlydel("check", *ALL, "--output-format", "concise",
                             "--", "@a.py")
        self.assertEqual(done.code, 1, done.err)
        self.assertTrue(done.out.startswith("@a.py:3:"), done.out)

    def test_two_files_of_configuration(self):
        self.write("x.toml", "")
        for words, said in ((["--config", "x.toml", "--config", "y.toml"],
                             "one file only"),
                            (["--isolated", "--config", "x.toml"],
                             "--isolated reads no file")):
            done = self.earlydel("check", *words, "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn(said, done.err)


class Said(Case):
    def test_what_could_not_be_written_is_not_told_as_written(self):
        self.write("a.py", SAFE)
        self.write("b.py", SAFE)
        self.write("b.py.orig", "mine\n")
        done = self.earlydel("fix", *ALL, "--backup", "--output",
                             "json-lines=o.json", "a.py", "b.py")
        self.assertEqual(done.code, 2)
        self.assertIn("Wrote 1 del in 1 of 2 files; 1 finding remains.",
                      done.err)
        self.assertEqual(self.read("b.py"), SAFE)
        rows = [json.loads(line) for line in self.read("o.json").splitlines()]
        self.assertEqual([(row["path"], row["written"]) for row in rows[:-1]],
                         [("a.py", True), ("b.py", False)])
        total = rows[-1]["summary"]
        self.assertEqual((total["dels"], total["files_changed"],
                          total["failed"]), (1, 1, 1))

    def test_a_python_that_refuses(self):
        self.write("a.py", SAFE)
        for words, said in (
                (["fix"], "Wrote 0 dels in 0 of 1 file; 1 finding remains"),
                (["fix", "--check"], "Would write 0 dels in 0 of 1 file"),
                (["diff"], "0 dels in 0 of 1 file"),
                (["check", "--diff"], "0 dels in 0 of 1 file"),
                (["patch", "-o", "out"], "Nothing to patch.")):
            done = self.earlydel(*words, *ALL, "--verify", "python",
                                 "--python", "/bin/false", "a.py")
            self.assertEqual(done.code, 2, words)
            self.assertIn(said, done.err)
            self.assertIn("/bin/false does not run", done.err)
            self.assertNotIn("+    del rows", done.out)
            self.assertEqual(self.read("a.py"), SAFE)
        self.assertFalse((self.folder / "out").exists())

    def test_what_is_no_python_agrees_to_nothing(self):
        """Whatever it exits with, and prints."""
        self.write("a.py", SAFE)
        script = self.write("script", "#!/bin/sh\necho 0\n")
        script.chmod(0o755)
        for program in ("/bin/true", "/bin/echo", script):
            done = self.earlydel("fix", *ALL, "--verify", "python", "--python",
                                 program, "a.py")
            self.assertEqual(done.code, 2, program)
            self.assertIn("does not run as a Python", done.err)
            self.assertEqual(self.read("a.py"), SAFE)

    def test_a_python_for_nothing(self):
        self.write("a.py", SAFE)
        for words in (["fix"], ["diff"], ["fix", "--verify", "structure"],
                      ["patch", "-o", "out"], ["check", "--diff"]):
            done = self.earlydel(*words, *ALL, "--python", "python3", "a.py")
            self.assertEqual((done.code, done.out), (2, ""), words)
            self.assertIn("add --verify python", done.err)
        self.assertEqual(self.read("a.py"), SAFE)

    def test_a_python_that_agrees(self):
        self.write("a.py", SAFE)
        done = self.earlydel("diff", *ALL, "--verify", "python", "a.py")
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("+    del rows", done.out)

    def test_output_names_its_file(self):
        self.write("a.py", SAFE)
        for output, said in (("json=", "expected FORMAT=PATH"),
                             ("json=no/o.json", "no/o.json: "),
                             ("json=/dev/full", "/dev/full: ")):
            done = self.earlydel("check", *ALL, "--output", output, "a.py")
            self.assertEqual(done.code, 2, output)
            self.assertIn(said, done.err)

    def test_no_room_for_the_answer(self):
        self.write("a.py", SAFE)
        for words in (["check"], ["diff"], ["explain", "a.py:3"], ["report"],
                      ["files"], ["check", "--statistics"], ["ir"],
                      ["check", "--output-format", "json"], ["fix", "-"]):
            file = [] if ":" in words[-1] or words[-1] == "-" else ["a.py"]
            limit = [] if words[0] in ("files", "ir") else ALL
            with open("/dev/full", "wb") as full:
                done = subprocess.run(
                    [EARLYDEL, *words, *limit, *file], input=SAFE.encode(),
                    stdout=full, stderr=subprocess.PIPE, cwd=self.folder,
                    env=self.environment, check=False)
            self.assertEqual(done.returncode, 2, words)
            said = done.stderr.decode()
            self.assertEqual(said.count("standard output"), 1, said)
            self.assertNotIn("Wrote", said)

    def test_closed_files_are_not_taken_for_others(self):
        for closed in (">&-", ">&- 2>&-", "<&- >&- 2>&-"):
            self.write("a.py", SAFE)
            self.write("b.py", UNSAFE)
            done = self.run_program(
                "sh", "-c", f'"$0" fix --min-gain none a.py b.py {closed}',
                EARLYDEL)
            self.assertEqual(done.code, 2)
            self.assertEqual(self.read("b.py"), UNSAFE)
            self.assertEqual(self.read("a.py"), SAFE.replace(
                "    log(n)\n", "    del rows\n    log(n)\n", 1))

    def test_fix_with_a_command_ends_like_fix(self):
        self.write("a.py", SAFE)
        self.write("b.py", UNSAFE)
        command = ["fix", *ALL, "--verify-cmd", "true"]
        for words, code in (([], 1), (["--exit-zero"], 0),
                            (["--exit-non-zero-on-fix", "a.py"], 1),
                            (["a.py"], 0)):
            self.write("a.py", SAFE)
            done = self.earlydel(*command, *words)
            self.assertEqual(done.code, code, (words, done.err))

    def test_backup_whoever_writes(self):
        for words in (["fix", "--backup", "--verify-cmd", "true"],
                      ["check", "--add-ignore", "--config", "backup=.orig"]):
            self.write("a.py", SAFE)
            done = self.earlydel(*words, *ALL, "a.py")
            self.assertEqual(done.code, 0, done.err)
            self.assertNotEqual(self.read("a.py"), SAFE)
            self.assertEqual(self.read("a.py.orig"), SAFE)
            (self.folder / "a.py.orig").unlink()
        self.write("a.py", SAFE)
        done = self.earlydel("fix", "--backup", "--verify-cmd",
                             "! grep -q 'del ' a.py", *ALL, "a.py")
        self.assertEqual((done.code, self.read("a.py")), (1, SAFE), done.err)
        self.assertFalse((self.folder / "a.py.orig").exists())


class Staged(Case):
    def setUp(self):
        super().setUp()
        self.git("init", "-q", ".")
        for name in ("a.py", "sub/b.py", "sub/deep/c.py", "subway/d.py"):
            self.write(name, SAFE)
        self.git("add", ".")

    def staged(self, *words, **options):
        done = self.earlydel("check", *ALL, "--staged", "--output-format",
                             "concise", *words, **options)
        self.assertEqual(done.code, 1, done.err)
        return sorted({line.split(":")[0] for line in done.out.splitlines()})

    def test_paths_choose_among_what_is_staged(self):
        self.assertEqual(self.staged(), ["a.py", "sub/b.py", "sub/deep/c.py",
                                         "subway/d.py"])
        self.assertEqual(self.staged("sub"), ["sub/b.py", "sub/deep/c.py"])
        self.assertEqual(self.staged(self.folder / "a.py"), ["a.py"])
        self.assertEqual(self.staged("deep", cwd=self.folder / "sub"),
                         ["sub/deep/c.py"])
        self.assertEqual(
            self.staged("--files-from", "-", input=b"a.py\nsub/b.py\n"),
            ["a.py", "sub/b.py"])

    def test_an_empty_list_names_nothing(self):
        for options in (["-z"], []):
            done = self.earlydel("check", *ALL, "--staged", *options,
                                 "--files-from", "-", input=b"")
            self.assertEqual((done.code, done.out), (0, ""), done.err)
            self.assertIn("No file was looked at", done.err)

    def test_what_is_there_and_not_staged_is_said(self):
        self.git("commit", "-q", "-m", "x")
        for name, why in (("a.py", "it is not staged"),
                          ("sub", "nothing in it is staged")):
            done = self.earlydel("check", *ALL, "--staged", name)
            self.assertEqual((done.code, done.out), (0, ""), done.err)
            self.assertIn(f"{name}: left out: {why}", done.err)
            self.assertIn("\nNothing is staged.\n", done.err)
        self.write("sub/n.pyi", SAFE)
        self.git("add", ".")
        done = self.earlydel("check", *ALL, "--staged", "sub")
        self.assertNotIn("left out: nothing", done.err)

    def test_deleted_from_the_work_tree_and_still_staged(self):
        (self.folder / "a.py").unlink()
        self.assertEqual(self.staged("a.py"), ["a.py"])

    def test_what_is_nowhere(self):
        for word in ("absent.py", "-"):
            done = self.earlydel("check", *ALL, "--staged", word)
            self.assertEqual((done.code, done.out), (2, ""), word)

    def test_folders_above_the_repository_are_no_part_of_names(self):
        top = self.folder / "venv" / "build"
        self.write("venv/build/sub/a.py", SAFE)
        self.git("init", "-q", ".", cwd=top)
        self.git("add", ".", cwd=top)
        for words in ([], ["--extend-exclude", "build"]):
            self.assertEqual(self.staged(*words, cwd=top / "sub"),
                             ["sub/a.py"])


class Patterns(Case):
    """A slash counts from the folder of whoever says it."""

    def setUp(self):
        super().setUp()
        for name in ("pkg/tests/t.py", "pkg/src/s.py", "tests/t.py"):
            self.write(name, SAFE)
        self.write("pkg/pyproject.toml", "[tool.earlydel]\n")

    def paths(self, *words, **options):
        done = self.earlydel("check", *ALL, "--output-format", "concise",
                             *words, **options)
        self.assertIn(done.code, (0, 1), done.err)
        return sorted({line.split(":")[0] for line in done.out.splitlines()})

    def test_of_the_command_line(self):
        for words, left in (
                (["--per-file-ignores", "pkg/tests/*:EDL"],
                 ["pkg/src/s.py", "tests/t.py"]),
                (["--per-file-ignores", "tests/*:EDL"],
                 ["pkg/src/s.py", "pkg/tests/t.py"]),
                (["--config", 'per-file-ignores={"pkg/tests/*"=["EDL"]}'],
                 ["pkg/src/s.py", "tests/t.py"]),
                (["--config", 'per-file-ignores."tests/*"=["EDL"]'],
                 ["pkg/src/s.py", "pkg/tests/t.py"]),
                (["--extend-exclude", "pkg/tests"],
                 ["pkg/src/s.py", "tests/t.py"]),
                (["--exclude", "tests/t.py"],
                 ["pkg/src/s.py", "pkg/tests/t.py"]),
                (["--include", "pkg/*/*.py"],
                 ["pkg/src/s.py", "pkg/tests/t.py"]),
                (["--include", "s.py"], ["pkg/src/s.py"])):
            self.assertEqual(self.paths(*words), left, words)
            self.assertEqual(self.paths(*words, self.folder),
                             [f"{self.folder}/{name}" for name in left])

    def test_of_a_file(self):
        self.write("pkg/pyproject.toml",
                   "[tool.earlydel]\nextend-exclude = ['src/']\n"
                   "[tool.earlydel.per-file-ignores]\n'tests/*' = ['EDL']\n")
        self.assertEqual(self.paths(), ["tests/t.py"])
        self.write("pkg/pyproject.toml",
                   "[tool.earlydel]\ninclude = ['src/*.py']\n")
        self.assertEqual(self.paths(), ["pkg/src/s.py", "tests/t.py"])
        self.assertEqual(self.paths("src", cwd=self.folder / "pkg"),
                         ["src/s.py"])

    def test_a_pair_that_is_none(self):
        for word in ('per-file-ignores={"tests/*"=3}',
                     'per-file-ignores={"tests/*"=["NIX"]}'):
            done = self.earlydel("check", "--config", word)
            self.assertEqual((done.code, done.out), (2, ""), word)


if __name__ == "__main__":
    main()
