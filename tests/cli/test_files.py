"""Which files are looked at, and what is said about the others."""
import os

from support import Case, NOTHING, SAFE, main


class Files(Case):
    def listed(self, *words):
        done = self.earlydel("files", *words)
        self.assertEqual(done.code, 0, done.err)
        return done.out.splitlines()

    def test_folder_means_its_python_files_sorted(self):
        for name in ("b.py", "a.py", "sub/c.py", "a.txt", "sub/x.pyc",
                     "a/z.py", "a-b.py"):
            self.write(name, NOTHING)
        expected = ["a-b.py", "a.py", "a/z.py", "b.py", "sub/c.py"]
        self.assertEqual(self.listed(), expected)
        self.assertEqual(self.listed("."), expected)

    def test_explicit_file_always(self):
        self.write("script", NOTHING)
        self.write("venv/x.py", NOTHING)
        self.assertEqual(self.listed("script", "venv/x.py"),
                         ["script", "venv/x.py"])

    def test_force_exclude(self):
        self.write("venv/x.py", NOTHING)
        self.assertEqual(self.listed("--force-exclude", "venv/x.py"),
                         ['venv/x.py: left out: excluded by "venv"'])

    def test_excluded_folder_is_told_with_v(self):
        self.write("venv/x.py", NOTHING)
        self.write("a.py", NOTHING)
        self.assertEqual(self.listed(), ["a.py"])
        self.assertEqual(self.listed("-v"),
                         ["a.py", 'venv/: left out: excluded by "venv"'])

    def test_folders_of_others_are_left_out(self):
        for name in ("site-packages", "build", "dist", "__pypackages__",
                     ".pyenv", "env"):
            self.write(f"{name}/x.py", SAFE)
        self.write("env/pyvenv.cfg", "home = /usr/bin\n")
        done = self.earlydel("check", "-v", ".")
        self.assertEqual(done.out, "")
        for name in ("site-packages", "build", "dist", "__pypackages__",
                     ".pyenv"):
            self.assertIn(f'{name}/: left out: excluded by "{name}"', done.err)
        self.assertIn("env/: left out: a virtual environment", done.err)
        self.assertIn("build/x.py", self.earlydel("files", "build").out)

    def test_exclude_replaces_and_extend_adds(self):
        for name in ("venv/x.py", "gen/y.py", "a.py"):
            self.write(name, NOTHING)
        self.assertEqual(self.listed("--exclude", "gen"),
                         ["a.py", "venv/x.py"])
        self.assertEqual(self.listed("--extend-exclude", "gen"), ["a.py"])
        self.assertEqual(self.listed("--extend-exclude", "gen/y*"), ["a.py"])

    def test_what_is_named_is_taken_and_patterns_hold_below_it(self):
        for name in ("build/x.py", "build/sub/y.py", "build/sub/build/z.py"):
            self.write(name, NOTHING)
        self.write("pyproject.toml", "[tool.earlydel]\n")
        self.assertEqual(self.listed(), [])
        self.assertEqual(self.listed("build"),
                         ["build/sub/y.py", "build/x.py"])
        self.assertEqual(self.listed("build/sub"), ["build/sub/y.py"])
        self.assertEqual(self.listed("--force-exclude", "build/sub"), [])
        inside = self.earlydel("files", cwd=self.folder / "build")
        self.assertEqual(inside.out.splitlines(), ["sub/y.py", "x.py"])
        for folder in (".", "build", "build/sub", self.folder):
            for pattern in ("*", "**/*", "*.py"):
                self.assertEqual(self.listed("--exclude", pattern, folder), [],
                                 (folder, pattern))
        self.assertEqual(self.listed("--exclude", "build/*", "build/sub"),
                         ["build/sub/build/z.py", "build/sub/y.py"])

    def test_include(self):
        self.write("a.py", NOTHING)
        self.write("b.pyw", NOTHING)
        self.assertEqual(self.listed("--include", "*.pyw"), ["b.pyw"])

    def test_stub_and_notebook_are_refused_with_a_reason(self):
        self.write("a.pyi", NOTHING)
        self.write("b.ipynb", "{}")
        lines = self.listed("a.pyi", "b.ipynb")
        self.assertIn("a stub", lines[0])
        self.assertIn("a notebook", lines[1])
        self.assertEqual(self.earlydel("check", "a.pyi").code, 0)

    def test_files_from(self):
        for name in ("a.py", "b c.py", "d.py"):
            self.write(name, NOTHING)
        self.write("list", "d.py\nb c.py\n")
        self.assertEqual(self.listed("--files-from", "list"),
                         ["b c.py", "d.py"])
        done = self.earlydel("files", "-z", "--files-from", "-",
                             input=b"b c.py\0a.py\0")
        self.assertEqual(done.out, "a.py\nb c.py\n")
        done = self.earlydel("files", "--files-from", "-", input=b"")
        self.assertEqual(done.out, "")
        self.assertEqual(self.earlydel("files", "--files-from", "no").code, 2)

    def test_inspect(self):
        self.write("venv/x.py", NOTHING)
        self.write("a.py", NOTHING)
        self.write("sub/b.py", NOTHING)
        self.write("sub/earlydel.toml", "")
        expected = ["a.py: looked at, by the settings that are built in",
                    "sub/b.py: looked at, by the settings in "
                    f"{self.folder}/sub/earlydel.toml",
                    'venv/: left out: excluded by "venv"']
        self.assertEqual(self.listed("--inspect"), expected)
        done = self.earlydel("check", "--inspect", "-q", ".")
        self.assertEqual(done.err.splitlines(), expected)

    def test_an_empty_path_is_not_the_current_folder(self):
        """As of a variable of the shell that was never set."""
        self.write("a.py", SAFE)
        for command in ("check", "fix", "diff", "report", "review", "files"):
            done = self.earlydel(command, *["--min-gain", "none"][
                :2 * (command != "files")], "")
            self.assertEqual((done.code, done.out), (2, ""), command)
            self.assertIn("a path is empty", done.err)
        self.assertEqual(self.read("a.py"), SAFE)
        self.assertEqual(self.earlydel("files", "a.py", "").code, 2)

    def test_every_command_tells_what_it_would_look_at(self):
        self.write("a.py", SAFE)
        self.write("venv/b.py", SAFE)
        for words in (["check"], ["fix"], ["diff"], ["patch", "-o", "P"],
                      ["review"], ["report", "-o", "x.html"]):
            done = self.earlydel(*words, "--show-files", "--min-gain", "none")
            self.assertEqual((done.code, done.out), (0, "a.py\n"), words)
            done = self.earlydel(*words, "--show-settings", "--min-gain",
                                 "none", "a.py")
            self.assertRegex(done.out, "(?m)^min-gain *(= *)?.?none", words)
            done = self.earlydel(*words, "--inspect", "--show-files")
            self.assertIn('venv/: left out: excluded by "venv"', done.err)
        self.assertEqual(self.read("a.py"), SAFE)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()),
                         ["a.py", "venv"])

    def test_inspect_names_the_settings_that_hold(self):
        """--config FILE, what extends, a user's own file, none."""
        self.write("a.py", NOTHING)
        self.write("base.toml", "")

        def told(*words):
            line, = self.listed("--inspect", *words, "a.py")
            return line.removeprefix("a.py: looked at, by the settings ")
        self.assertEqual(told(), "that are built in")
        self.assertEqual(told("--config", "base.toml"), "in base.toml")
        self.assertEqual(told("--config", "min-lines=3"), "that are built in")
        user = self.write(".home/.config/earlydel/earlydel.toml", "")
        self.assertEqual(told(), f"in {user}")
        self.assertEqual(told("--isolated"), "that are built in")
        project = self.write("pyproject.toml", "[tool.earlydel]\n"
                             'extend = "base.toml"\n')
        self.assertEqual(told(), f"in {project}")
        project.write_text("[project]\nname = 'x'\n")
        self.assertEqual(told(), f"in {user}")

    def test_gitignore(self):
        self.git("init", "-q")
        self.write(".gitignore", "gen/\nlocal_*.py\n")
        for name in ("a.py", "gen/b.py", "local_c.py", "local_kept.py",
                     "sub/local_d.py"):
            self.write(name, NOTHING)
        self.git("add", "-f", "local_kept.py")
        self.assertEqual(self.listed(), ["a.py", "local_kept.py"])
        self.assertIn("gen/: left out: ignored by git", self.listed("-v"))
        self.assertEqual(len(self.listed("--no-respect-gitignore")), 5)
        self.assertEqual(self.listed("gen/b.py"), ["gen/b.py"])

    def test_gitignore_of_a_repository_within(self):
        self.git("init", "-q")
        self.git("init", "-q", "inner")
        self.write("inner/.gitignore", "secret.py\n")
        self.write("inner/secret.py", NOTHING)
        self.write("inner/a.py", NOTHING)
        self.assertEqual(self.listed(), ["inner/a.py"])

    def test_same_file_twice_is_taken_once(self):
        self.write("a.py", NOTHING)
        lines = self.listed("a.py", "./a.py", self.folder / "a.py")
        lines.remove("a.py")
        self.assertTrue(all("left out: the same file" in line
                            for line in lines), lines)


class Repositories(Case):
    """What git ignores is left out in whatever git reads."""

    def fill(self, *init):
        self.git("init", "-q", *init)
        self.git("config", "user.name", "N")
        self.git("config", "user.email", "n@example.org")
        for name in ("src/a.py", "src/x.gen.py", "src/keep.gen.py",
                     "src/out/b.py", "src/deep/out/c.py", "src/deep/z.py", "top.py",
                     "sub/top.py", "build/u.py", "build/tracked.py",
                     "vendor/x.py", "vendor/in.py", "a b\nc.py",
                     "all/d.py", "all/e.py"):
            self.write(name, NOTHING)
        self.write(".gitignore", "build/\n*.gen.py\n!keep.gen.py\n/top.py\n")
        self.write("src/.gitignore", "out/\n")
        self.write("vendor/.gitignore", "*\n!in.py\n")
        self.write("all/.gitignore", "*.py\n")
        self.write(".git/info/exclude", "sub/deep\n")
        self.write("sub/deep/f.py", NOTHING)
        self.git("add", "-f", "build/tracked.py", "src/a.py", ".gitignore")
        self.git("commit", "-q", "-m", "1")
        self.write("src/a.py", NOTHING + SAFE)

    def empty(self):
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()

    def answers(self):
        """(code, out) of all that asks git something."""
        calls = [self.earlydel("files", "-v"),
                 self.earlydel("files", "-v", cwd=self.folder / "src"),
                 self.earlydel("files", "-v", "build", "src/out"),
                 self.earlydel("check", "--min-gain", "none",
                               "--changed-since", "HEAD",
                               "--output-format", "concise"),
                 self.earlydel("check", "--changed-since", "nowhere"),
                 self.earlydel("patch", "--min-gain", "none", "-o", "out.d")]
        head = self.read("out.d/0001-src-a.py.patch").splitlines()[1]
        return [(call.code, call.out, head) for call in calls]

    def test_lines_are_those_that_both_options_name(self):
        self.git("init", "-q", ".")
        self.write("a.py", SAFE)
        self.git("add", "a.py")
        self.git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q",
                 "-m", "a")
        self.write("a.py", SAFE + SAFE)
        last = SAFE.count("\n")
        for lines, n in ((f"1-{last}", 0), (f"1-{2 * last}", 1),
                         (f"{last + 1}-{2 * last}", 1)):
            for words in (["--line-ranges", lines, "--changed-since", "HEAD"],
                          ["--changed-since", "HEAD", "--line-ranges", lines]):
                done = self.earlydel("check", "--min-gain", "none", "a.py",
                                     "--output-format", "concise", *words)
                self.assertEqual(done.out.count("EDL101"), n, words)

    def test_what_libgit2_refuses_is_answered_alike(self):
        self.fill()
        expected = self.answers()
        self.assertEqual(expected[3][0], 1)
        self.assertIn("src/out/: left out: ignored by git", expected[0][1])
        self.assertEqual(expected[4][0], 2)
        kinds = [("--object-format=sha256",)]
        if os.geteuid() == 0:
            kinds.append(())
        for init in kinds:
            with self.subTest(init):
                self.empty()
                self.fill(*init)
                if not init:  # another user's
                    for path in (self.folder, *self.folder.rglob("*")):
                        os.chown(path, 12345, 12345, follow_symlinks=False)
                    self.assertNotEqual(
                        self.run_program("git", "status").code, 0)
                self.assertEqual(self.answers(), expected)

    def test_what_git_refuses_is_refused(self):
        self.fill()
        self.git("config", "core.repositoryFormatVersion", "1")
        self.git("config", "extensions.strange", "true")
        for command in ("files", "check", "fix"):
            done = self.earlydel(command, ".")
            self.assertEqual((done.code, done.out), (2, ""))
            self.assertIn("--no-respect-gitignore", done.err)
        done = self.earlydel("files", "--no-respect-gitignore")
        self.assertEqual(done.code, 0)
        self.assertIn("src/out/b.py", done.out)


class Links(Case):
    def test_links_are_not_followed_in_folders(self):
        self.write("real/a.py", NOTHING)
        os.symlink("real", self.folder / "link")
        os.symlink("real/a.py", self.folder / "b.py")
        os.symlink("nowhere", self.folder / "dead.py")
        os.symlink(".", self.folder / "real" / "loop")
        done = self.earlydel("files", "-v")
        self.assertEqual(done.out.splitlines(), [
            "b.py: left out: a symbolic link",
            "dead.py: left out: a link to nothing",
            "link/: left out: a symbolic link to a folder",
            "real/a.py",
            "real/loop/: left out: a symbolic link to a folder"])

    def test_followed_on_request_but_never_round_and_round(self):
        self.write("real/a.py", NOTHING)
        os.symlink(".", self.folder / "real" / "loop")
        os.symlink("real", self.folder / "link")
        done = self.earlydel("files", "-v", "--follow-symlinks")
        self.assertEqual(done.code, 0)
        self.assertEqual(done.out.splitlines(), [
            "link/a.py",
            "link/loop/: left out: a link to a folder that holds it",
            "real/a.py: left out: the same file as one before",
            "real/loop/: left out: a link to a folder that holds it"])

    def test_explicit_link_is_written_through(self):
        self.write("real/a.py", SAFE)
        os.symlink("real/a.py", self.folder / "b.py")
        done = self.earlydel("fix", "--min-gain", "none", "b.py")
        self.assertLess(done.code, 2, done.err)
        self.assertTrue(os.path.islink(self.folder / "b.py"))
        self.assertIn("del rows", self.read("real/a.py"))


class Odd(Case):
    def test_fifo(self):
        os.mkfifo(self.folder / "pipe.py")
        self.write("a.py", NOTHING)
        self.assertEqual(self.earlydel("files", "-v").out.splitlines(),
                         ["a.py", "pipe.py: left out: not a regular file"])
        done = self.earlydel("check", "pipe.py")
        self.assertEqual(done.code, 2)

    def test_unreadable(self):
        path = self.write("a.py", NOTHING)
        path.chmod(0)
        if os.access(path, os.R_OK):
            self.skipTest("root reads everything")
        done = self.earlydel("check", ".")
        self.assertEqual(done.code, 2)
        self.assertIn("a.py", done.err)

    def test_names_with_escape_codes_are_escaped(self):
        self.write("a\n\x1b[31mb.py", SAFE)
        done = self.earlydel("check", "--min-gain", "none",
                             "--output-format", "concise", ".")
        self.assertNotIn("\x1b", done.out + done.err)
        self.assertIn("a\\n\\x1b[31mb.py:", done.out)
        listed = self.earlydel("files")
        self.assertEqual(listed.out, "a\\n\\x1b[31mb.py\n")

    def test_name_that_is_no_utf8(self):
        path = os.path.join(os.fsencode(self.folder), b"caf\xe9.py")
        with open(path, "wb") as stream:
            stream.write(SAFE.encode())
        for form in ("full", "concise", "json", "sarif", "junit", "gitlab"):
            done = self.earlydel("check", "--min-gain", "none",
                                 "--output-format", form, ".")
            self.assertEqual(done.code, 1, form)
            done.raw.decode("utf-8")

    def test_files_from_with_nul(self):
        self.write("new\nline.py", SAFE)
        self.write("a.py", SAFE)
        done = self.earlydel("check", "--min-gain", "none", "--files-from",
                             "-", "-z", "--output-format", "concise",
                             input=b"new\nline.py\0a.py\0")
        self.assertEqual(len(done.out.splitlines()), 2)
        done = self.earlydel("check", "--min-gain", "none", "--files-from",
                             "-", "--output-format", "concise",
                             input=b"a.py\n")
        self.assertEqual(len(done.out.splitlines()), 1)


class Memory(Case):
    def test_what_needs_more_than_allowed_is_left_alone(self):
        lines = "".join(f"    x{i} = g({i})\n    h(x{i})\n"
                        for i in range(4000))
        self.write("large.py", "def f(g, h):\n" + lines)
        self.write("small.py", "def f(path):\n    raw = open(path).read()\n"
                   "    rows = raw.split()\n    return [len(r) for r in rows]\n")
        words = ["--isolated", "--min-gain", "none", "-j", "1", "--exit-zero",
                 "large.py", "small.py"]
        done = self.earlydel("check", "--max-memory", "4M", *words)
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("large.py:1: EDL903 analysis over the memory limit",
                      done.err + self.earlydel("check", "-v", "--max-memory",
                                               "4M", *words).err)
        self.assertIn("small.py:", done.out)
        self.assertNotIn("large.py:", done.out)
        before = (self.folder / "large.py").read_bytes()
        self.earlydel("fix", "--unsafe-fixes", "--max-memory", "4M", *words)
        self.assertEqual((self.folder / "large.py").read_bytes(), before)
        self.assertIn("large.py:", self.earlydel("check", *words).out)
        self.assertEqual(self.earlydel("check", "--strict", "--max-memory",
                                       "4M", "large.py").code, 2)

    def test_each_limit_names_its_option(self):
        deep = "x = " + "[" * 90 + "]" * 90 + "\n"
        many = "".join(f"def f{i}(g):\n    x = g()\n    return h(x)\n"
                       for i in range(6000))
        for option, value, text in (("max-file-size", "100", many),
                                    ("max-depth", "50", deep),
                                    ("timeout", "0.001", many),
                                    ("max-memory", "1M", many)):
            self.write("a.py", text)
            words = [f"--{option}", value, "a.py"]
            said = self.earlydel("check", "-v", *words).err
            way = f"; --{option} raises it"
            self.assertRegex(said, rf"a\.py.*EDL903 .*{way}")
            if option != "max-memory":
                self.assertIn(way, self.earlydel("ir", *words).err)
            self.assertEqual("0 is none" in said, option != "max-depth")
            if option != "max-depth":
                said = self.earlydel("check", "-v", f"--{option}", "0",
                                     "a.py").err
                self.assertNotIn("EDL903", said)


if __name__ == "__main__":
    main()
