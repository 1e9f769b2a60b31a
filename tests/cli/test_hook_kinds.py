"""The hook in repositories of every kind: other people's hooks, odd indexes,
filters, pointers, commits that are made by other commands than `commit`."""
import os
import re
import resource
import shutil
import signal
import unittest

from support import Case, EARLYDEL, NOTHING, SAFE, main

FIXED = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)
GIT = shutil.which("git")


class Repository(Case):
    def setUp(self):
        super().setUp()
        if GIT is None:
            self.skipTest("SKIPPED: no git here")
        self.write("earlydel.toml", 'min-gain = "none"\n')
        self.write("a/old.py", NOTHING)
        self.write("b/old.py", SAFE)
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")

    def install(self, *words):
        done = self.earlydel("hook", "install", "--mode", "fix", *words)
        self.assertEqual(done.code, 0, done.err)
        return done

    def committed(self, name, revision="HEAD"):
        return self.git("show", f"{revision}:{name}").out

    def status(self):
        return self.git("status", "--porcelain").out

    def commit_one(self, name="a/new.py"):
        """A staged finding is mended in the commit, and nothing is left."""
        before = self.status()
        self.write(name, SAFE)
        self.git("add", name)
        done = self.run_program("git", "commit", "-q", "-m", "x")
        self.assertEqual(done.code, 0, done.out + done.err)
        self.assertEqual(self.committed(name), FIXED)
        self.assertEqual(self.read(name), FIXED)
        self.assertEqual(self.status(), before)
        return done


class Pipes(Repository):
    """Where git itself would wait for ever for somebody to write."""

    def check(self, name, *commands):
        path = self.folder / name
        path.unlink(missing_ok=True)
        path.parent.mkdir(exist_ok=True)
        os.mkfifo(path)
        for words in commands:
            done = self.earlydel(*words, input=b"")
            self.assertEqual(done.code, 2, (name, words))
            self.assertRegex(done.err, rf"^earlydel: \S*{re.escape(name)}: not "
                                       "a regular file but a FIFO[^\n]*\n$")
        path.unlink()

    def test_hook_commands_say_so(self):
        for name in (".git/config", ".git/HEAD", ".git/info/exclude",
                     ".git/objects/info/alternates", ".git/refs/heads/main"):
            before = (self.folder / name).read_bytes() if (
                self.folder / name).exists() else b""
            self.check(name, *[["hook", word] for word in (
                "install", "status", "uninstall", "run")][:3],
                ["hook", "run", "pre-commit"], ["check", "--staged"],
                ["check", "--baseline-commit", "HEAD", "b/old.py"])
            self.write(name, before)

    def test_in_a_linked_work_tree(self):
        self.git("worktree", "add", "-q", "other")
        for name in (".git/worktrees/other/index", ".git/packed-refs"):
            (self.folder / name).unlink(missing_ok=True)
            os.mkfifo(self.folder / name)
            done = self.earlydel("hook", "run", "pre-commit", input=b"",
                                 cwd=self.folder / "other")
            self.assertEqual(done.code, 2)
            self.assertIn("but a FIFO\n", done.err)
            (self.folder / name).unlink()

    def test_rules_of_tracked_folders(self):
        for name in (".gitattributes", "a/.gitattributes"):
            self.check(name, ["check", "--changed-since", "HEAD"])


class Clones(Repository):
    """Of parts only: what is not here is passed by, and never fetched."""

    def clone(self, *words):
        self.git("config", "uploadpack.allowFilter", "true")
        self.git("clone", "-q", *words, f"file://{self.folder}",
                 self.folder / "part")
        (self.folder / ".git").rename(self.folder / "gone")  # no origin now
        self.folder = self.folder / "part"

    def test_shallow(self):
        self.write("b/old.py", NOTHING)
        self.git("commit", "-q", "-a", "-m", "second")
        self.clone("--depth", "1")
        self.install()
        self.commit_one()

    def test_partial(self):
        self.write("b/big.py", SAFE.replace("total", "big"))
        self.git("add", ".")
        self.git("commit", "-q", "-m", "big")
        for more in ([], ["extensions.worktreeConfig", "true"]):
            part = self.folder / f"part{len(more)}"
            self.git("config", "uploadpack.allowFilter", "true")
            self.git("clone", "-q", "--filter=blob:none", "--no-checkout",
                     f"file://{self.folder}", part)
            if more:  # not for libgit2 any more
                self.git("config", *more, cwd=part)
            self.git("read-tree", "HEAD", cwd=part)
            self.write(f"{part.name}/earlydel.toml", 'min-gain = "none"\n')
            self.write(f"{part.name}/new.py", SAFE)
            self.git("add", "new.py", cwd=part)
            big = self.git("rev-parse", "HEAD:b/big.py", cwd=part).out.strip()
            self.git("update-index", "--add", "--cacheinfo",
                     f"100644,{big},moved.py", cwd=part)
            done = self.earlydel("hook", "run", "pre-commit", "--mode", "fix",
                                 cwd=part)
            self.assertEqual(done.code, 0, done.err)
            self.assertIn("moved.py: ", done.err)
            self.assertEqual(self.git("show", ":new.py", cwd=part).out, FIXED)
            here = self.git("cat-file", "--batch-all-objects",
                            "--batch-check", cwd=part).out
            self.assertNotIn(big, here)


class Shared(Repository):
    def test_installed_for_the_whole_group(self):
        self.git("config", "core.sharedRepository", "group")
        hook = self.folder / ".git/hooks/pre-commit"
        for mask, mode in ((0o077, 0o700), (0o022, 0o755), (0o002, 0o775)):
            before = os.umask(mask)
            try:
                self.install()
            finally:
                os.umask(before)
            self.assertEqual(hook.stat().st_mode & mode, mode, oct(mask))
            self.assertTrue(hook.stat().st_mode & 0o010 or mask == 0o077)
            self.earlydel("hook", "uninstall")


class Others(Repository):
    """Where core.hooksPath gives the folder of hooks to somebody else."""

    def setUp(self):
        super().setUp()
        theirs = self.write(".husky/pre-commit", "#!/bin/sh\necho theirs >&2\n")
        theirs.chmod(0o755)
        self.git("config", "core.hooksPath", ".husky")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "husky")

    def pretend(self, version):
        """Let git say that it is another version."""
        self.write(".bin/git", '#!/bin/sh\nif [ "$1" = version ]; then\n'
                   f'    echo "git version {version}"\n    exit\nfi\n'
                   f'exec {GIT} "$@"\n').chmod(0o755)
        self.environment["PATH"] = os.pathsep.join(
            [str(self.folder / ".bin"), os.environ["PATH"]])

    def run_configured(self, stage, *words, text=b""):
        """As git runs a hook of its configuration: by a shell, with `"$@"`
        behind the command."""
        command = self.git("config", f"hook.earlydel-{stage}.command").out
        self.assertEqual(self.git("config",
                                  f"hook.earlydel-{stage}.event").out.strip(),
                         stage)
        command = command.rstrip("\n")
        return self.run_program("sh", "-c", command + ' "$@"', command, *words,
                                input=text)

    def test_old_git_is_told_what_to_add(self):
        self.pretend("2.53.9")
        done = self.earlydel("hook", "install")
        self.assertEqual(done.code, 2)
        line = re.search(r"pre-commit: (earlydel hook run pre-commit \|\| "
                         r"exit)", done.err)[1]
        self.assertEqual(self.status(), "?? .bin/\n")
        self.write(".husky/pre-commit", "#!/bin/sh\n" + line + "\n")
        for word in ("status", "install"):  # it is there now
            done = self.earlydel("hook", word)
            self.assertEqual((done.code, done.out),
                             (0, "run by .husky/pre-commit\n"))
        self.assertEqual(self.earlydel("hook", "uninstall").code, 2)
        (self.folder / ".bin" / "earlydel").symlink_to(EARLYDEL)
        self.write("a/new.py", SAFE)
        self.git("add", "a/new.py")
        done = self.run_program("git", "commit", "-q", "-m", "x")
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("a/new.py:3:", done.out + done.err)

    def test_new_git_gets_it_by_its_configuration(self):
        self.pretend("2.54.0")
        theirs = self.read(".husky/pre-commit")
        self.assertIn("beside the hooks of core.hooksPath", self.install().out)
        self.assertIn("Renewed", self.install().out)
        self.assertEqual(self.earlydel("hook", "status").out,
                         "installed in hook.earlydel-pre-commit, --mode fix\n")
        self.assertEqual(self.read(".husky/pre-commit"), theirs)
        self.assertEqual(os.listdir(self.folder / ".husky"), ["pre-commit"])
        self.write("a/new.py", SAFE)
        self.git("add", "a/new.py")
        done = self.run_configured("pre-commit")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(self.read("a/new.py"), FIXED)
        self.assertEqual(self.git("show", ":a/new.py").out, FIXED)
        self.assertEqual(self.earlydel("hook", "uninstall").code, 0)
        self.assertNotIn("earlydel", self.git("config", "--list").out)
        self.assertEqual(self.earlydel("hook", "status").code, 1)
        self.assertEqual(self.earlydel("hook", "uninstall").code, 2)

    def test_configured_check_stops_and_push_gets_its_input(self):
        self.pretend("3.0.1")
        done = self.earlydel("hook", "install", "--stage",
                             "pre-commit,pre-push")
        self.assertEqual(done.code, 0, done.err)
        head = self.git("rev-parse", "HEAD").out.strip()
        line = f"refs/heads/main {head} refs/heads/main {'0' * len(head)}\n"
        done = self.run_configured("pre-push", "origin", "url",
                                   text=line.encode())
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("b/old.py:3:", done.out)
        self.write("a/new.py", SAFE)
        self.git("add", "a/new.py")
        self.assertEqual(self.run_configured("pre-commit").code, 1)

    def test_real_new_git_runs_both(self):
        version = re.search(r"(\d+)\.(\d+)", self.git("version").out)
        if tuple(map(int, version.groups())) < (2, 54):
            self.skipTest("SKIPPED: this git does not run configured hooks")
        self.install()
        self.assertIn("theirs", self.commit_one().err)

    def test_called_by_another_runner(self):
        """lefthook, prek and husky run a command, often from a pipe."""
        self.write("a/new.py", SAFE)
        self.git("add", "a/new.py")
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "fix",
                             input=b"")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(self.git("show", ":a/new.py").out, FIXED)


class Indexes(Repository):
    """Forms of the index, some of which libgit2 may not write."""

    def setUp(self):
        super().setUp()
        self.install()

    def test_version_4(self):
        self.git("update-index", "--index-version", "4")
        self.commit_one()

    def test_untracked_cache(self):
        self.git("update-index", "--force-untracked-cache")
        self.git("status")
        self.commit_one()

    def test_split_index_twice(self):
        self.git("update-index", "--split-index")
        self.commit_one()
        self.commit_one("a/newer.py")

    def test_file_system_monitor_hook(self):
        self.write(".git/watch", "#!/bin/sh\nexit 1\n").chmod(0o755)
        self.git("config", "core.fsmonitor", ".git/watch")
        self.git("update-index", "--fsmonitor")
        self.commit_one()

    def test_sparse_checkout(self):
        self.git("sparse-checkout", "set", "--cone", "a")
        self.assertFalse((self.folder / "b").exists())
        self.commit_one()
        self.assertFalse((self.folder / "b").exists())
        self.assertEqual(self.committed("b/old.py"), SAFE)

    def test_sparse_index(self):
        done = self.run_program("git", "sparse-checkout", "set", "--cone",
                                "--sparse-index", "a")
        if done.code != 0:
            self.skipTest("SKIPPED: this git has no sparse index")
        self.commit_one()
        self.assertFalse((self.folder / "b").exists())
        self.assertEqual(self.committed("b/old.py"), SAFE)

    def test_staged_outside_of_the_sparse_part(self):
        self.git("sparse-checkout", "set", "--cone", "a")
        self.write("b/new.py", SAFE)
        self.git("add", "--sparse", "b/new.py")
        shutil.rmtree(self.folder / "b")
        done = self.run_program("git", "commit", "-q", "-m", "x")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(self.committed("b/new.py"), FIXED)
        self.assertFalse((self.folder / "b" / "new.py").exists())

    def test_reftable(self):
        shutil.rmtree(self.folder / ".git")
        done = self.run_program("git", "init", "-q", "-b", "main",
                                "--ref-format=reftable")
        if done.code != 0:
            self.skipTest("SKIPPED: this git has no reftable")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")
        self.install()
        self.commit_one()


class Texts(Repository):
    """What is in the index is not always what is in the work tree."""

    def setUp(self):
        super().setUp()
        self.install()

    def test_pointers_of_large_files_pass(self):
        pointer = "version https://git-lfs.github.com/spec/v1\n" \
            f"oid sha256:{'0' * 64}\nsize 12345\n"
        self.write("a/big.py", pointer)
        self.git("add", "a/big.py")
        self.git("commit", "-q", "-m", "x")
        self.assertEqual(self.committed("a/big.py"), pointer)
        self.commit_one()

    def test_clean_filter_that_changes_the_text(self):
        """The index holds other lines than the work tree; each keeps its."""
        self.write(".gitattributes", "*.py filter=shout\n")
        self.git("config", "filter.shout.clean", "sed s/SECRET/xxx/")
        self.git("config", "filter.shout.smudge", "sed s/xxx/SECRET/")
        self.write("a/new.py", "K = 'SECRET'\n\n\n" + SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.assertEqual(self.committed("a/new.py"),
                         "K = 'xxx'\n\n\n" + FIXED)
        self.assertEqual(self.read("a/new.py"),
                         "K = 'SECRET'\n\n\n" + FIXED)
        self.assertEqual(self.status(), "")

    def test_working_tree_encoding(self):
        """The index has UTF-8, the file what the attribute says: each gets the
        dels in its own bytes."""
        text = "K = '\u00e9'\n\n\n"
        for name, codec, mark in (
                ("UTF-16LE", "utf-16-le", b""), ("utf-16be", "utf-16-be", b""),
                ("UTF-16", "utf-16-le", b"\xff\xfe"),
                ("UTF-16", "utf-16-be", b"\xfe\xff"),
                ("UTF-16LE-BOM", "utf-16-le", b"\xff\xfe"),
                ("UTF-32", "utf-32-le", b"\xff\xfe\0\0"),
                ("UTF-32", "utf-32-be", b"\0\0\xfe\xff"),
                ("ISO-8859-1", "latin-1", b""), ("CP1252", "cp1252", b""),
                ("IBM037", "cp037", b"")):
            with self.subTest(name=name, codec=codec):
                self.write(".gitattributes",
                           f"new.py working-tree-encoding={name}\n")
                self.write("a/new.py", mark + (text + SAFE).encode(codec))
                self.git("add", "a/new.py", ".gitattributes")
                done = self.run_program("git", "commit", "-q", "-m", "x")
                self.assertEqual(done.code, 0, done.err)
                self.assertEqual(self.committed("a/new.py"), text + FIXED)
                self.assertEqual((self.folder / "a/new.py").read_bytes(),
                                 mark + (text + FIXED).encode(codec))
                self.assertEqual(self.status(), "")
                self.git("reset", "-q", "--hard", "HEAD~1")

    def test_working_tree_encoding_partly_staged_and_in_crlf(self):
        self.git("config", "core.autocrlf", "true")
        self.write(".gitattributes", "new.py working-tree-encoding=UTF-16LE\n")
        self.write("a/new.py",
                   SAFE.replace("\n", "\r\n").encode("utf-16-le"))
        self.git("add", "a/new.py", ".gitattributes")
        more = "X = '\u20ac'\n"
        self.write("a/new.py", (SAFE + more).replace("\n", "\r\n").encode(
            "utf-16-le"))
        done = self.run_program("git", "commit", "-q", "-m", "x")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(self.committed("a/new.py"), FIXED)
        self.assertEqual((self.folder / "a/new.py").read_bytes(),
                         (FIXED + more).replace("\n", "\r\n").encode(
                             "utf-16-le"))

    def test_working_tree_bytes_that_would_not_come_back(self):
        """Left as they are, and told: other bytes than the attribute says."""
        self.write(".gitattributes", "new.py working-tree-encoding=UTF-16LE\n")
        self.write("a/new.py", SAFE.encode("utf-16-le"))
        self.git("add", "a/new.py", ".gitattributes")
        for odd in ((SAFE + "#").encode("utf-16-le") + b"\x00\xd8",
                    (SAFE + "#").encode("utf-16-le") + b"\x20",
                    SAFE.encode("utf-16-be") + b"\x00\x23"):
            self.write("a/new.py", odd)
            done = self.earlydel("hook", "run", "--mode", "fix")
            self.assertEqual(done.code, 0, done.err)
            self.assertEqual((self.folder / "a/new.py").read_bytes(), odd)
            self.assertIn("differs from what is staged", done.err)
            self.git("update-index", "--cacheinfo", "100644,{},a/new.py".format(
                self.run_program("git", "hash-object", "-w", "--stdin",
                                 input=SAFE.encode()).out.strip()))

    def test_ident(self):
        self.write(".gitattributes", "*.py ident\n")
        text = "V = '$Id$'\n\n\n"
        self.write("a/new.py", text + SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.assertEqual(self.committed("a/new.py"), text + FIXED)

    def test_names_that_fold_together(self):
        for name in ("a/Case.py", "a/case.py"):
            self.write(name, SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        for name in ("a/Case.py", "a/case.py"):
            self.assertEqual(self.committed(name), FIXED)


class Trouble(Repository):
    def setUp(self):
        super().setUp()
        self.install()

    def test_no_room_leaves_index_and_file(self):
        """Nothing can be written: the reason is told, nothing is half done."""
        def full():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        self.write("a.py", SAFE)
        self.git("add", "a.py")
        index = self.folder / ".git/index"
        before = index.read_bytes(), sorted(os.listdir(index.parent))
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "fix",
                             preexec_fn=full)
        self.assertEqual(done.code, 2, done.err)
        self.assertNotIn("unknown reason", done.err)
        self.assertEqual((index.read_bytes(),
                          sorted(os.listdir(index.parent))), before)
        self.assertEqual(self.read("a.py"), SAFE)

    def test_long_names_and_names_that_are_no_text(self):
        names = ["/".join(["d" * 200] * 15) + "/a.py", "caf\udce9.py",
                 "esc\x1b[31m.py", "..py", "a..py", ".git.py"]
        for name in names:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SAFE)
        self.git("add", ".")
        done = self.run_program("git", "commit", "-q", "-m", "x")
        self.assertEqual(done.code, 0, done.err)
        self.assertNotIn("\x1b", done.err)
        for name in names:
            self.assertEqual((self.folder / name).read_text(), FIXED, name)
        self.assertEqual(self.git("status", "--porcelain").out, "")

    def test_objects_of_a_quarantine_stay_in_it(self):
        """GIT_OBJECT_DIRECTORY and its alternates, as git sets them."""
        self.write("a.py", SAFE)
        self.git("add", "a.py")
        aside = self.folder / "aside"
        aside.mkdir()
        main = self.folder / ".git/objects"
        before = sorted(main.rglob("*"))
        env = dict(self.environment, GIT_OBJECT_DIRECTORY=str(aside),
                   GIT_ALTERNATE_OBJECT_DIRECTORIES=str(main))
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "fix",
                             env=env)
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(sorted(main.rglob("*")), before)
        self.assertEqual(self.git("show", ":a.py", env=env).out, FIXED)


class Commands(Repository):
    """Commits that other commands make: what was chosen is what is kept."""

    def setUp(self):
        super().setUp()
        self.install()
        self.commit_one("a/one.py")
        self.git("checkout", "-q", "-b", "side", "HEAD~1")
        self.write("a/two.py", SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "--no-verify", "-m", "two")

    def test_rebase_interactive_with_an_edit(self):
        """The amend inside of a rebase runs the hook, the rebase does not."""
        self.environment["GIT_SEQUENCE_EDITOR"] = "sed -i s/^pick/edit/"
        self.environment["GIT_EDITOR"] = ":"
        self.git("rebase", "-q", "-i", "main")
        self.assertEqual(self.committed("a/two.py"), SAFE)
        self.write("a/three.py", SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "--amend", "--no-edit")
        self.git("rebase", "--continue")
        self.assertEqual(self.committed("a/three.py"), FIXED)
        self.assertEqual(self.committed("a/one.py"), FIXED)
        self.assertEqual(self.status(), "")

    def test_revert_and_am(self):
        patch = self.git("format-patch", "-1", "--stdout").out
        self.git("revert", "--no-edit", "HEAD")
        self.assertEqual(self.status(), "")
        self.write("one.patch", patch)
        self.git("am", "-q", "one.patch")
        self.assertEqual(self.committed("a/two.py"), SAFE)

    def test_merge_with_both_sides(self):
        self.git("merge", "-q", "--no-edit", "main")
        self.assertEqual(self.committed("a/one.py"), FIXED)
        self.assertEqual(self.committed("a/two.py"), SAFE)
        self.assertEqual(self.status(), "")

    def test_squash_merge_is_a_commit_like_others(self):
        self.git("checkout", "-q", "main")
        self.git("merge", "-q", "--squash", "side")
        self.git("commit", "-q", "-m", "squashed")
        self.assertEqual(self.committed("a/two.py"), FIXED)
        self.assertEqual(self.read("a/two.py"), FIXED)
        self.assertEqual(self.status(), "")

    def test_stash_push_and_pop_around_a_commit(self):
        self.write("b/old.py", SAFE + "X = 1\n")
        self.git("stash", "push", "-q")
        self.commit_one("a/four.py")
        self.git("stash", "pop", "-q")
        self.assertEqual(self.read("b/old.py"), SAFE + "X = 1\n")

    def test_allow_empty_and_fixup(self):
        self.git("commit", "-q", "--allow-empty", "-m", "empty")
        self.write("a/two.py", SAFE + "X = 1\n")
        self.git("add", ".")
        self.git("commit", "-q", "--fixup", "HEAD")
        self.assertEqual(self.committed("a/two.py"), FIXED + "X = 1\n")
        self.assertEqual(self.status(), "")


if __name__ == "__main__":
    main()
