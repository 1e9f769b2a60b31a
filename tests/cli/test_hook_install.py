"""Where a hook of ours is: beside hooks of others, moved aside by pre-commit,
in repositories of a group, of another user, with core.hooksPath; and what
becomes of it when it is put there again or taken away."""
import os
import re
import shutil
import stat
import unittest

from support import Case, EARLYDEL, NOTHING, SAFE, main
from test_precommit import PRE_COMMIT

FIXED = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)


class Place(Case):
    def setUp(self):
        super().setUp()
        if shutil.which("git") is None:
            self.skipTest("SKIPPED: no git here")
        self.write("earlydel.toml", 'min-gain = "none"\n')
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")

    def path(self, name="pre-commit"):
        return self.folder / ".git" / "hooks" / name

    def put(self, name, text):
        path = self.write(f".git/hooks/{name}", text)
        path.chmod(0o755)

    def names(self):
        return sorted(name for name in os.listdir(self.path().parent)
                      if not name.endswith(".sample"))

    def hook(self, *words, code=0):
        done = self.earlydel("hook", *words)
        self.assertEqual(done.code, code, done.out + done.err)
        return done.out + done.err

    def stage(self, text):
        self.write("a.py", text)
        self.git("add", "a.py")

    def commit(self):
        return self.run_program("git", "commit", "-q", "-m", "x")

    def assert_mends(self, number):
        """A commit is mended; what it says."""
        text = SAFE.replace("total", f"total{number}")
        self.stage(text)
        done = self.commit()
        self.assertEqual(done.code, 0, done.out + done.err)
        self.assertIn("del rows", self.git("show", "HEAD:a.py").out)
        self.assertIn("del rows", self.read("a.py"))
        return done.err

    def ran(self):
        """How often the hook that was there ran; then that is forgotten."""
        log = self.folder / ".git/ran"
        text = log.read_text() if log.exists() else ""
        log.unlink(missing_ok=True)
        return text.count("\n")


EARLIER = "#!/bin/sh\necho ran >>.git/ran\n"


class PutAway(Place):
    """lefthook moves what it finds to `.old` and does not run it."""
    theirs = "#!/bin/sh\necho theirs >&2\n"

    def take_over(self):
        self.path().rename(self.path("pre-commit.old"))
        self.put("pre-commit", self.theirs)

    def test_status_says_that_nothing_runs_it(self):
        self.hook("install", "--mode", "fix")
        self.take_over()
        self.assertEqual(
            self.hook("status", code=1), "put aside as .git/hooks/pre-commit.old, where nothing "
            "runs it; `earlydel hook install` puts it back\n")

    def test_install_puts_it_before_theirs(self):
        self.hook("install", "--mode", "fix")
        self.take_over()
        self.hook("install")
        self.assertIn("theirs\n", self.assert_mends(1))
        self.assertIn("--mode fix", self.hook("status"))
        self.hook("uninstall")
        self.assertEqual(self.path().read_text(), self.theirs)
        self.assertEqual(self.names(), ["pre-commit"])

    def test_uninstall_takes_it_away_there(self):
        for earlier in (None, EARLIER):
            if earlier:
                self.put("pre-commit", earlier)
            self.hook("install")
            self.take_over()
            self.hook("uninstall")
            self.assertEqual(self.path().read_text(), self.theirs)
            self.assertEqual(self.names(), ["pre-commit"] +
                             ["pre-commit.old"] * bool(earlier))
            if earlier:
                self.assertEqual(self.path("pre-commit.old").read_text(),
                                 earlier)
            for name in self.names():
                self.path(name).unlink()


class Aside(Place):
    """pre-commit moves what it finds to `.legacy`, and runs it from there."""
    # What runs it has this word in it.
    runner = ("#!/bin/sh\n# hook-impl\n"
              '[ -z "$RUNS" ] || { echo twice >&2; exit 1; }\n'
              'export RUNS=1\n"${0%/*}/pre-commit.legacy" "$@" || exit\n'
              "echo theirs >&2\n")

    def take_over(self):
        self.path().rename(self.path("pre-commit.legacy"))
        self.put("pre-commit", self.runner)

    def give_back(self):
        self.path().unlink()
        self.path("pre-commit.legacy").rename(self.path())

    theirs = "theirs\n"  # what a commit says of it

    def test_earlier_hook_ours_and_theirs_all_run(self):
        self.put("pre-commit", EARLIER)
        self.hook("install", "--mode", "fix")
        self.take_over()
        self.assertIn(self.theirs, self.assert_mends(1))
        self.assertEqual(self.ran(), 1)
        said = self.hook("status")
        self.assertEqual(said, "installed in .git/hooks/pre-commit.legacy, "
                         "--mode fix, run by .git/hooks/pre-commit, behind "
                         "the hook that was there\n")
        theirs = self.path().read_bytes()
        self.assertIn("--mode fix as before; run by", self.hook("install"))
        self.assertEqual(self.path().read_bytes(), theirs)
        self.assertIn(self.theirs, self.assert_mends(2))
        self.assertEqual(self.ran(), 1)

    def test_the_earlier_hook_stops_the_commit_from_there(self):
        self.put("pre-commit", "#!/bin/sh\nexit 7\n")
        self.hook("install")
        self.take_over()
        self.stage(NOTHING)
        self.assertEqual(self.commit().code, 1)

    def test_taken_away_it_leaves_what_was_there(self):
        for earlier in (EARLIER, None):
            if earlier:
                self.put("pre-commit", earlier)
            self.hook("install")
            self.take_over()
            self.hook("uninstall")
            left = ["pre-commit"] + ["pre-commit.legacy"] * bool(earlier)
            self.assertEqual(self.names(), left)
            if earlier:
                self.assertEqual(self.path("pre-commit.legacy").read_text(),
                                 earlier)
                self.stage(NOTHING)
                self.assertEqual(self.commit().code, 0)
                self.assertEqual(self.ran(), 1)
                self.path("pre-commit.legacy").unlink()
            self.assertEqual(self.hook("status", code=1), "not installed\n")
            self.path().unlink()

    def test_given_back_it_is_as_it_was(self):
        self.put("pre-commit", EARLIER)
        self.hook("install", "--mode", "fix")
        self.take_over()
        self.give_back()
        self.assert_mends(1)
        self.assertEqual(self.ran(), 1)
        self.hook("uninstall")
        self.assertEqual(self.names(), ["pre-commit"])
        self.assertEqual(self.path().read_text(), EARLIER)

    def test_theirs_was_there_before_ours_and_comes_again(self):
        """Their older script must not run us, and them, once more."""
        self.put("pre-commit", self.runner)
        self.hook("install", "--mode", "fix")
        self.take_over()
        said = self.assert_mends(1)
        self.assertEqual(said.count(self.theirs), 1, said)
        self.assertNotIn("behind", self.hook("status"))
        theirs = self.path().read_bytes()
        self.hook("uninstall")
        self.assertEqual(self.names(), ["pre-commit"])
        self.assertEqual(self.path().read_bytes(), theirs)

    def test_theirs_is_taken_away_by_hand(self):
        self.put("pre-commit", EARLIER)
        self.hook("install", "--mode", "fix")
        self.take_over()
        self.path().unlink()
        self.assertIn("nothing runs it", self.hook("status", code=1))
        self.hook("install")
        self.assertEqual(self.names(), ["pre-commit",
                                        "pre-commit.earlydel-before"])
        self.assert_mends(1)
        self.assertEqual(self.ran(), 1)

    def test_ours_is_lost_and_what_was_there_is_not(self):
        self.put("pre-commit", EARLIER)
        self.hook("install")
        self.path().unlink()
        self.assertIn("nothing runs it", self.hook("status", code=1))
        self.hook("uninstall")
        self.assertEqual(self.path().read_text(), EARLIER)
        self.hook("install")
        self.put("pre-commit", "#!/bin/sh\n")
        self.assertIn("earlydel-before", self.hook("status", code=1))
        self.assertIn("in the way", self.hook("install", code=2))
        self.hook("uninstall", code=2)
        self.assertEqual(self.path("pre-commit.earlydel-before").read_text(),
                         EARLIER)
        self.assertEqual(self.path().read_text(), "#!/bin/sh\n")

    def test_a_hook_that_runs_ours_again_does_not_go_round(self):
        self.put("pre-commit", '#!/bin/sh\nexec "${0%/*}/pre-commit"\n')
        self.hook("install", "--mode", "fix")
        self.assert_mends(1)

    def test_push_gets_its_input_from_there(self):
        self.put("pre-push", "#!/bin/sh\ncat >.git/ran\n")
        self.hook("install", "--stage", "pre-push")
        self.path("pre-push").rename(self.path("pre-push.legacy"))
        self.put("pre-push", '#!/bin/sh\n# hook-impl\n'
                 'exec "${0%/*}/pre-push.legacy" "$@"\n')
        self.git("init", "-q", "--bare", "remote.git")
        self.git("push", "-q", "./remote.git", "main")
        self.assertRegex(self.read(".git/ran"), "^refs/heads/main [0-9a-f]+ ")
        self.stage(SAFE)
        self.git("commit", "-q", "-m", "x")
        self.assertNotEqual(self.run_program(
            "git", "push", "-q", "./remote.git", "main").code, 0)


@unittest.skipIf(PRE_COMMIT is None, "SKIPPED: pre-commit is not here")
class AsideOfPreCommit(Aside):
    """The same with pre-commit itself."""
    theirs = "says theirs"

    def setUp(self):
        super().setUp()
        self.environment["PRE_COMMIT_HOME"] = str(self.folder / ".git/home")
        self.write(".pre-commit-config.yaml",
                   "repos:\n- repo: local\n  hooks:\n  - {id: t, name: says "
                   "theirs, language: system, entry: 'true', "
                   "always_run: true}\n")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "config")
        self.run_theirs("install")
        self.runner = self.path().read_text()
        self.run_theirs("uninstall")

    def run_theirs(self, word):
        done = self.run_program(PRE_COMMIT, word)
        self.assertEqual(done.code, 0, done.out + done.err)

    def take_over(self):
        self.run_theirs("install")

    def give_back(self):
        self.run_theirs("uninstall")

    def test_forced_over_ours(self):
        self.put("pre-commit", EARLIER)
        self.hook("install")
        done = self.run_program(PRE_COMMIT, "install", "-f")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("pre-commit.earlydel-before was there before our hook",
                      self.hook("status", code=1))
        self.assertEqual(self.path("pre-commit.earlydel-before").read_text(),
                         EARLIER)


class Again(Place):
    def mode(self):
        return re.findall("--mode ([a-z]+)", self.path().read_text())

    def test_renewed_it_keeps_its_mode(self):
        self.hook("install")
        self.assertEqual(self.mode(), [])
        for words, mode, said in (
                (["--mode", "fix"], "fix", "pre-commit, --mode fix\n"),
                ([], "fix", "pre-commit, --mode fix as before\n"),
                (["--mode", "check"], "check", "pre-commit, --mode check\n"),
                ([], "check", "pre-commit, --mode check as before\n")):
            self.assertTrue(self.hook("install", *words).endswith(said))
            self.assertEqual(self.mode(), [mode])

    def test_older_text_of_ours_is_renewed(self):
        self.put("pre-commit", EARLIER)
        self.hook("install", "--mode", "fix")
        text = self.path().read_text()
        self.put("pre-commit", re.sub("(?s)stage=.*fi\nprogram",
                                      "before=$0.earlydel-before\nprogram",
                                      text))
        self.hook("install")
        self.assertEqual(self.path().read_text(), text)

    def test_each_stage_that_is_there(self):
        self.hook("install", "--stage", "pre-push,pre-merge-commit")
        said = self.hook("install", "--mode", "fix")
        self.assertEqual(said.count("Renewed"), 2)
        self.assertEqual(said.count("--mode fix"), 1)


class Group(Place):
    """core.sharedRepository: as git would make the file."""

    def mode_of_git(self, path):
        """What git makes of a file, or of a folder, in this repository."""
        return stat.S_IMODE(path.stat().st_mode)

    def with_mask(self, mask, *words):
        before = os.umask(mask)
        try:
            return self.hook(*words)
        finally:
            os.umask(before)

    def test_modes_are_those_that_git_gives(self):
        """Beside a hook that git copies from a template."""
        template = self.folder / "template/hooks/pre-commit"
        template.parent.mkdir(parents=True)
        template.write_text("#!/bin/sh\n")
        template.chmod(0o755)
        for value in ("group", "all", "0640", "0660", "0600", "umask", "1",
                      "2", "true", "false", "world"):
            for mask in (0o077, 0o022, 0o002):
                repo = self.folder / "repo"
                before = os.umask(mask)
                try:
                    self.git("-c", f"core.sharedRepository={value}", "init",
                             "-q", "--template", template.parents[1], repo)
                    self.git("config", "core.sharedRepository", value,
                             cwd=repo)
                    hook = repo / ".git/hooks/pre-commit"
                    hook.chmod(0o777 & ~mask)
                    wanted = self.mode_after_git(repo, hook, value)
                    hook.unlink()
                    done = self.earlydel("hook", "install", cwd=repo)
                finally:
                    os.umask(before)
                self.assertEqual(done.code, 0, done.err)
                self.assertEqual(oct(self.mode_of_git(hook)), oct(wanted),
                                 (value, oct(mask)))
                shutil.rmtree(repo)

    def mode_after_git(self, repo, hook, value):
        """git copies the template's hook anew, by the rules of its own."""
        hook.unlink()
        self.git("-c", f"core.sharedRepository={value}", "init", "-q",
                 "--template", self.folder / "template", repo)
        return self.mode_of_git(hook)

    def test_folder_that_is_made(self):
        shutil.rmtree(self.path().parent)
        self.git("config", "core.sharedRepository", "group")
        self.with_mask(0o077, "install")
        self.assertEqual(oct(self.mode_of_git(self.path().parent)), "0o2770")
        self.assertEqual(oct(self.mode_of_git(self.path())), "0o770")

    @unittest.skipIf(os.geteuid() != 0, "only root can give files away")
    def test_group_of_the_folder(self):
        self.git("config", "core.sharedRepository", "group")
        os.chown(self.path().parent, -1, 12345)
        self.hook("install")
        self.assertEqual(self.path().stat().st_gid, 12345)

    def test_objects_and_index_can_be_read_by_the_group(self):
        """What the hook stages is for the others, too."""
        self.git("config", "core.sharedRepository", "group")
        self.hook("install", "--mode", "fix")
        before = os.umask(0o077)
        try:
            self.assert_mends(1)
        finally:
            os.umask(before)
        for path in (self.folder / ".git/objects").glob("??/*"):
            blob = path.parent.name + path.name
            if self.git("cat-file", "-t", blob).out == "blob\n" and \
                    "del rows" in self.git("cat-file", "-p", blob).out:
                self.assertEqual(oct(self.mode_of_git(path)), "0o440")
                self.assertTrue(self.mode_of_git(path.parent) & 0o050)
                break
        else:
            self.fail("no blob")
        self.assertEqual(oct(self.mode_of_git(self.folder / ".git/index")),
                         "0o660")


@unittest.skipIf(os.geteuid() != 0, "only root can give files away")
class Foreign(Place):
    """git's own words, which name the way out; and that way."""

    def setUp(self):
        super().setUp()
        self.stage(SAFE)
        for path in (self.folder, self.folder / ".git"):
            os.chown(path, 12345, 12345)

    def test_every_command_says_so(self):
        before = self.names()
        for words in (["hook", "install"], ["hook", "status"],
                      ["hook", "uninstall"], ["hook", "run"],
                      ["hook", "run", "--mode", "fix"], ["check", "--staged"]):
            done = self.earlydel(*words)
            self.assertEqual(done.code, 2, words)
            self.assertIn("git config --global --add safe.directory "
                          f"{self.folder}\n", done.err, words)
            self.assertRegex(done.err, "dubious ownership|another user", words)
            self.assertEqual(done.err.count("\n"), 1, done.err)
        self.assertEqual(self.names(), before)
        self.assertEqual(self.read("a.py"), SAFE)

    def test_with_leave(self):
        self.environment["GIT_CONFIG_COUNT"] = "0"
        self.write(".home/.gitconfig",
                   f"[safe]\n\tdirectory = {self.folder}\n")
        self.hook("install", "--mode", "fix")
        self.assert_mends(1)
        self.assertEqual(self.earlydel("check", "--staged").code, 0)


class HooksPath(Place):
    def setUp(self):
        super().setUp()
        self.git("config", "core.hooksPath", ".husky")
        self.write(".husky/pre-commit", "#!/bin/sh\n").chmod(0o755)
        self.write("bin/git", '#!/bin/sh\nif [ "$1" = version ]; then\n'
                   '    echo "git version 2.50.0"\n    exit\nfi\n'
                   f'exec {shutil.which("git")} "$@"\n').chmod(0o755)
        os.symlink(EARLYDEL, self.folder / "bin/earlydel")
        self.environment["PATH"] = os.pathsep.join(
            [str(self.folder / "bin"), os.environ["PATH"]])

    def line(self, stage, *words):
        said = self.hook("install", *words, code=2)
        return re.search(rf"its {stage}: (earlydel .*)\n", said)[1]

    def test_the_line_says_the_mode_and_works(self):
        line = self.line("pre-commit", "--mode", "fix")
        self.assertIn("not installed", self.hook("status", code=1))
        self.write(".husky/pre-commit", f"#!/bin/sh\n{line}\necho on >&2\n")
        self.assertIn("on\n", self.assert_mends(1))
        for words in (["status"], ["install"], ["install", "--mode", "fix"]):
            self.assertEqual(self.hook(*words), "run by .husky/pre-commit\n")
        # The line that is there fixes; a check was asked for.
        self.assertNotEqual(self.line("pre-commit", "--mode", "check"), line)

    def test_a_path_that_says_what_holds_anyway(self):
        """As husky leaves it behind: the folder is git's own."""
        for value in (".git/hooks", str(self.folder / ".git/hooks")):
            self.git("config", "core.hooksPath", value)
            self.assertIn("pre-commit, --mode fix", self.hook(
                "install", "--mode", "fix"))
            self.assert_mends(len(value))
            self.hook("uninstall")
            self.assertEqual(self.names(), [])

    def test_a_line_for_each_stage(self):
        words = ["--stage", "pre-commit,pre-push", "--mode", "check"]
        self.write(".husky/pre-commit",
                   f"#!/bin/sh\n{self.line('pre-commit', *words)}\n")
        self.write(".husky/pre-push",
                   f"#!/bin/sh\n{self.line('pre-push', *words)}\n"
                   ).chmod(0o755)
        self.assertEqual(self.hook("install", *words), "run by .husky/"
                         "pre-commit\nrun by .husky/pre-push\n")
        self.stage(SAFE)
        self.assertEqual(self.commit().code, 1)
        self.git("commit", "-q", "--no-verify", "-m", "x")
        self.git("init", "-q", "--bare", "remote.git")
        done = self.run_program("git", "push", "./remote.git", "main")
        self.assertIn("a.py:3:13", done.out + done.err)

    def test_a_line_that_is_only_told_of_does_not_count(self):
        self.write(".husky/pre-commit",
                   "#!/bin/sh\n# earlydel hook run pre-commit || exit\n")
        self.hook("status", code=1)
        self.hook("uninstall", code=2)


if __name__ == "__main__":
    main()
