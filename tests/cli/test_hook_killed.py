"""A hook that is killed, or has no room: at every call that touches the
repository, and at 200 moments that no one chose.  Nobody's work is lost, and
`clean` takes away what was left."""
import itertools
import os
import random
import shutil
import signal
import subprocess
import time
import unittest

from support import EARLYDEL, ROOT, SAFE, main
from test_hook import FIXED, Hook

MORE = "\n\nUNSTAGED = 1\n"
MAX_CALLS = 400


def sanitizers():
    """A preloaded library must come behind the sanitizer's runtime."""
    done = subprocess.run(["ldd", EARLYDEL], capture_output=True, text=True,
                          check=False)
    return [line.split("=>")[1].split()[0]
            for line in done.stdout.splitlines()
            if "libasan" in line or "libtsan" in line]


class Killed(Hook):
    """`a.py` is staged as it is, of `b.py` the last lines are not."""
    mode = None

    def setUp(self):
        super().setUp()
        self.watched = str(self.repo)
        self.git("config", "gc.auto", "0")
        self.put("a.py", SAFE)
        self.put("b.py", SAFE)
        self.put("notes.txt", "staged\n")
        self.git("add", ".")
        self.start = (self.repo / ".git/index").read_bytes()
        self.blobs = set(self.objects())
        self.reset()

    def objects(self):
        return (self.repo / ".git/objects").glob("??/*")

    def reset(self):
        for path in (self.repo / ".git").glob("index*"):
            path.unlink()
        for path in set(self.objects()) - self.blobs:
            path.unlink()
        (self.repo / ".git/index").write_bytes(self.start)
        self.put("a.py", SAFE)
        self.put("b.py", SAFE + MORE)
        self.put("notes.txt", "not staged\n")

    def litter(self):
        names = [path for path in self.repo.rglob(".earlydel-*")]
        return names + [path for path in (self.repo / ".git").glob("index*")
                        if path.name != "index"]

    def staged(self, *names):
        """One process for all of them: this is asked a thousand times."""
        rest = self.git("cat-file", "--batch", input="".join(
            f":{name}\n" for name in names).encode()).out
        texts = {}
        for name in names:
            head, rest = rest.split("\n", 1)
            size = int(head.split()[2])
            texts[name], rest = rest[:size], rest[size + 1:]
        return texts

    def assert_nothing_is_lost(self, where):
        staged = self.staged("a.py", "b.py", "notes.txt")
        self.assertIn(staged["a.py"], (SAFE, FIXED), where)
        self.assertIn(staged["b.py"], (SAFE, FIXED), where)
        self.assertEqual(staged["notes.txt"], "staged\n", where)
        self.assertIn(self.have("a.py"), (SAFE, FIXED), where)
        self.assertIn(self.have("b.py"), (SAFE + MORE, FIXED + MORE), where)
        self.assertEqual(self.have("notes.txt"), "not staged\n", where)
        if staged["a.py"] == SAFE:  # files come after the index
            self.assertEqual(self.have("a.py"), SAFE, where)
        return staged

    def assert_can_go_on(self, where):
        """`clean` removes all that is left; then it is done once more."""
        done = self.earlydel("clean")
        self.assertEqual(done.code, 0, (where, done.err))
        self.assertEqual(self.litter(), [], where)
        self.assertEqual(self.git("fsck", "--no-dangling").out, "", where)
        done = self.earlydel("hook", "run", "--mode", "fix")
        self.assertEqual(done.code, 0, (where, done.err))
        staged = self.assert_nothing_is_lost(where)
        self.assertEqual(staged["a.py"], FIXED, where)
        self.assertEqual(staged["b.py"], FIXED, where)

    def shim(self):
        """Counts calls, and lets one of them fail or be the last one."""
        compiler = shutil.which("cc")
        library = self.folder / "shim.so"
        if compiler is None or subprocess.run(
                [compiler, "-shared", "-fPIC", "-o", library,
                 ROOT / "tests/save/shim.c", "-ldl"],
                capture_output=True, check=False).returncode != 0:
            self.skipTest("SKIPPED: no C compiler here")
        return library

    def run_with(self, library, mode, at, *words):
        log = self.folder / "log"
        log.unlink(missing_ok=True)
        env = dict(self.environment, FAULT_DIR=self.watched,
                   FAULT_AT=str(at), FAULT_MODE=mode, FAULT_LOG=str(log),
                   ASAN_OPTIONS="detect_leaks=0",
                   LD_PRELOAD=":".join([*sanitizers(), str(library)]))
        words = words or ("run", "--mode", "fix")
        done = self.earlydel("hook", *words, env=env)
        return done, log.read_text().split() if log.exists() else []

    def at_every_call(self, *modes):
        library, hit = self.shim(), []
        for mode in modes:
            for at in range(1, MAX_CALLS):
                self.reset()
                done, calls = self.run_with(library, mode, at)
                if not calls:
                    break
                hit += calls
                where = (mode, at, calls)
                if mode in ("kill", "killed"):
                    staged = self.assert_nothing_is_lost(where)
                    # All entries change at once.
                    self.assertEqual(staged["a.py"], staged["b.py"], where)
                    self.assert_can_go_on(where)
                else:
                    self.assertIn(done.code, (0, 2), (where, done.err))
                    if done.code == 2:
                        self.assertNotEqual(done.err, "", where)
                    self.assert_nothing_is_lost(where)
        for call in ("openat", "write", "rename", "renameat", "fsync"):
            self.assertIn(call, hit)

    def test_killed_at_every_call(self):
        self.at_every_call("kill", "killed")

    def test_no_room_or_trouble_at_every_call(self):
        self.at_every_call("ENOSPC", "EIO")

    def test_killed_at_200_moments(self):
        chance = random.Random(1)
        self.reset()
        before = time.monotonic()
        self.earlydel("hook", "run", "--mode", "fix")
        whole = time.monotonic() - before
        dead = 0
        for i in range(200):
            self.reset()
            with subprocess.Popen(
                    [EARLYDEL, "hook", "run", "--mode", "fix"], cwd=self.repo,
                    env=self.environment, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL) as child:
                time.sleep(chance.uniform(0, whole))
                child.send_signal(signal.SIGKILL)
            dead += child.returncode == -signal.SIGKILL
            self.assert_nothing_is_lost(i)
            if self.litter():
                self.assert_can_go_on(i)
        self.assertGreater(dead, 50)


class Installing(Killed):
    """Whenever it is killed, the hook that was there goes on."""

    def setUp(self):
        super().setUp()
        self.names = [str(self.repo), ".git/hooks"]  # as paths are given
        # Ours alone is killed, not the gits that it asks.
        self.write("bin/git", "#!/bin/sh\nunset LD_PRELOAD\nexec "
                   f'{shutil.which("git")} "$@"\n').chmod(0o755)
        self.environment["PATH"] = os.pathsep.join(
            [str(self.folder / "bin"), self.environment["PATH"]])

    def test_killed_at_every_call(self):
        library, hit = self.shim(), set()
        hooks = self.repo / ".git/hooks"
        earlier = "#!/bin/sh\necho ran >>ran\n"
        for mode, self.watched in itertools.product(
                ("kill", "killed"), self.names):
            for at in range(1, MAX_CALLS):
                shutil.rmtree(hooks)
                self.put(".git/hooks/pre-commit", earlier).chmod(0o755)
                (self.repo / "ran").unlink(missing_ok=True)
                _, calls = self.run_with(library, mode, at, "install")
                if not calls:
                    break
                hit.update(calls)
                where = (mode, at, calls)
                self.git("commit", "-q", "--allow-empty", "-m", "x")
                self.assertEqual(self.have("ran"), "ran\n", where)
                done = self.earlydel("hook", "install")
                self.assertEqual(done.code, 0, (where, done.err))
                self.earlydel("clean")
                self.assertEqual(self.earlydel("hook", "uninstall").code, 0)
                self.assertEqual(os.listdir(hooks), ["pre-commit"], where)
                self.assertEqual(self.have(".git/hooks/pre-commit"), earlier)
        self.assertLessEqual({"open", "write", "fsync", "close", "rename"},
                             hit)

    def test_no_room_or_trouble_at_every_call(self):
        library = self.shim()
        hooks = self.repo / ".git/hooks"
        earlier = "#!/bin/sh\nexit 0\n"
        for mode, self.watched in itertools.product(
                ("ENOSPC", "EIO", "EPERM"), self.names):
            for at in range(1, MAX_CALLS):
                shutil.rmtree(hooks)
                self.put(".git/hooks/pre-commit", earlier).chmod(0o755)
                done, calls = self.run_with(library, mode, at, "install")
                if not calls:
                    break
                if done.code != 0 and calls != ["unlink"]:
                    self.assertNotEqual(done.err, "", (mode, at, calls))
                    self.assertEqual(self.have(".git/hooks/pre-commit"),
                                     earlier, (mode, at, calls))
                    self.assertEqual(os.listdir(hooks), ["pre-commit"],
                                     (mode, at, calls))

    test_killed_at_200_moments = None


class Clean(Hook):
    """What a process that is no more has left, and nothing else."""
    mode = None

    def setUp(self):
        super().setUp()
        with subprocess.Popen(["true"]) as child:
            child.wait()
        self.dead, self.alive = child.pid, os.getpid()

    def litter(self, pid, suffix=""):
        for name in (f".earlydel-{pid}-0.tmp", f"sub/.earlydel-{pid}-12.tmp",
                     f".git/hooks/.earlydel-{pid}-0.tmp"):
            self.put(name + suffix, "x")
        return sorted(str(path.relative_to(self.repo))
                      for path in self.repo.rglob(f"*-{pid}-*{suffix}"))

    def test_what_the_dead_left(self):
        gone = self.litter(self.dead)
        stays = self.litter(self.alive) + self.litter(self.dead, ".py")
        self.put("sub/.earlydel-1x-0.tmp", "x")
        os.symlink("../a.py", self.repo / f"sub/.earlydel-{self.dead}-1.tmp")
        self.put("sub/x/.git/a", "")
        done = self.earlydel("clean", cwd=self.repo / "sub")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(done.out.count("Removed "), 3)
        for name in gone:
            self.assertIn(name.split("/")[-1], done.out)
            self.assertFalse((self.repo / name).exists())
        for name in stays + ["sub/.earlydel-1x-0.tmp"]:
            self.assertTrue((self.repo / name).exists(), name)
        self.assertTrue((self.repo / f"sub/.earlydel-{self.dead}-1.tmp")
                        .is_symlink())
        self.assertEqual(self.earlydel("clean").out, "")

    def test_where_there_is_no_repository(self):
        place = self.folder / "outside"
        place.mkdir()
        env = dict(self.environment, GIT_CEILING_DIRECTORIES=str(self.folder))
        (place / f".earlydel-{self.dead}-0.tmp").write_text("x")
        self.assertEqual(self.earlydel("clean", cwd=place, env=env).code, 0)
        self.assertEqual(os.listdir(place), [])

    def test_locks(self):
        """Of others, whoever they are, none is ever removed."""
        lock = self.repo / ".git/index.lock"
        copies = [self.repo / ".git/index.earlydel",
                  self.repo / ".git/index.earlydel.lock"]
        self.put("a.py", SAFE)
        self.git("add", "a.py")
        for text, stays in (("", True), (f"earlydel {self.alive}\n", True),
                            (f"{self.dead}\n", True),
                            (f"earlydel {self.dead}\n", False)):
            lock.write_text(text)
            for path in copies:
                path.write_text("x")
            done = self.earlydel("hook", "run", "--mode", "fix")
            self.assertEqual(done.code, 2)
            self.assertIn("another git holds the lock" if stays else
                          "`earlydel clean` removes it", done.err)
            self.assertEqual(self.earlydel("clean").code, 0)
            for path in [lock, *copies]:
                self.assertEqual(path.exists(), stays, (path, text))
                path.unlink(missing_ok=True)
        self.assertEqual(self.earlydel("hook", "run", "--mode", "fix").code, 0)

    def test_lock_of_a_linked_work_tree(self):
        self.git("worktree", "add", "-q", "../linked")
        lock = self.repo / ".git/worktrees/linked/index.lock"
        lock.write_text(f"earlydel {self.dead}\n")
        self.assertIn("index.lock", self.earlydel(
            "clean", cwd=self.folder / "linked").out)
        self.assertFalse(lock.exists())


if __name__ == "__main__":
    main()
