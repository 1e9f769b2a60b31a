#!/usr/bin/env python3
"""run.py SHIM TOOL [EARLYDEL] - interrupt writing at every system call.

Each call of the write path fails, or kills the process, in turn.  Afterwards
the file must hold its old or its new bytes, with its mode, extended
attributes and links, and nothing may lie about that looks like a source.
A file of another user that is written in place may be cut short by a kill, if
its old bytes lie beside it.
With EARLYDEL the same is done to the whole program (`fix`).
"""
import collections
import functools
import multiprocessing
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile

OLD = (b"def f():\n    a = make()\n    use(a)\n    other()\n    other()\n" * 20 +
       b"# Words of comment that are only there to be saved as well.\n" * 1200)
assert len(OLD) > 65536, "one read is enough"
NEW = OLD.replace(b"    use(a)\n", b"    use(a)\n    del a\n")
MODES = ["kill", "killed", "int", "short", "ENOSPC", "EIO", "EINTR", "EPERM"]
MAX_CALLS = 2000
NEEDED = ("openat", "write", "fsync", "fchmod", "renameat", "close")
ATTRIBUTE = "user.earlydel-test"


@functools.lru_cache
def sanitizer_of(tool):
    """A preloaded library must come behind the sanitizer's runtime."""
    lines = subprocess.run(["ldd", tool], capture_output=True,
                           text=True).stdout.splitlines()
    return [line.split("=>")[1].split()[0] for line in lines
            if "libasan" in line or "libtsan" in line]


class Place:
    """A folder with the file, a link to it from elsewhere, and the tool."""
    mode = 0o640
    user = {}

    def __init__(self, root, command, backup):
        self.folder = root / "tree"
        self.file = self.folder / "code.py"
        self.link = root / "link.py"
        self.new = root / "new"
        self.log = root / "log"
        self.backup = self.folder / "code.py.orig" if backup else None
        self.command = command(self)
        self.has_attribute = True

    def reset(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        for path in (self.link, self.log):
            path.unlink(missing_ok=True)
        self.folder.mkdir()
        self.file.write_bytes(OLD)
        self.new.write_bytes(NEW)
        self.file.chmod(self.mode)
        self.link.symlink_to("tree/code.py")
        try:
            os.setxattr(self.file, ATTRIBUTE, b"kept")
        except OSError:
            self.has_attribute = False

    def run(self, shim, mode, at):
        environment = dict(os.environ, FAULT_DIR=str(self.folder),
                           FAULT_LOG=str(self.log), FAULT_MODE=mode,
                           FAULT_AT=str(at), ASAN_OPTIONS=":".join([
                               os.environ.get("ASAN_OPTIONS", ""),
                               "detect_leaks=0"]).lstrip(":"))
        if shim:
            environment["LD_PRELOAD"] = ":".join(
                sanitizer_of(self.command[0]) + [str(shim)])
        return subprocess.run(self.command, env=environment, timeout=60,
                              capture_output=True, text=True, **self.user)

    def hit(self):
        return self.log.read_text().strip() if self.log.exists() else None

    def faults(self, mode, done, new):
        """What is wrong after a run in which a fault happened."""
        now = self.file.read_bytes()
        if now not in (OLD, new) and not self.may_be_cut(mode):
            yield f"{len(now)} bytes that are neither old nor new"
        if done.returncode == 0 and now != new:
            yield "success, but the bytes are old"
        is_told = "written, but" in done.stderr
        if done.returncode > 0 and now != OLD and not is_told:
            yield "failure, but the bytes are new"
        if done.returncode < 0 and mode not in ("kill", "killed", "int"):
            yield f"died from signal {-done.returncode}"
        if done.returncode > 0 and not done.stderr.strip():
            yield "failure without a word"
        if stat.S_IMODE(self.file.stat().st_mode) != self.mode:
            yield "mode changed"
        if self.file.stat().st_uid != os.getuid():
            yield "owner changed"
        if not self.link.is_symlink() or \
                os.readlink(self.link) != "tree/code.py":
            yield "link changed"
        if self.has_attribute and \
                os.getxattr(self.file, ATTRIBUTE) != b"kept":
            yield "extended attribute lost"
        yield from self.litter(mode, new)

    def may_be_cut(self, mode):
        return False

    def mend(self):
        """What a person does after a kill, before the next run."""

    def litter(self, mode, new):
        for path in self.folder.iterdir():
            if path == self.file:
                continue
            if path == self.backup:
                if path.read_bytes() != OLD:
                    yield "the backup is not the old file"
            elif mode not in ("kill", "killed"):
                # A failed unlink cannot be made good.
                if self.hit() not in ("unlinkat", "unlink"):
                    yield f"litter: {path.name}"
            elif not path.name.startswith(".") or path.suffix == ".py":
                yield f"litter that looks like a source: {path.name}"


class Foreign(Place):
    """The file is not the tool's user's, who may write it."""
    mode = 0o666
    user = {"user": 65534, "group": 65534, "extra_groups": []}

    def reset(self):
        super().reset()
        self.folder.chmod(0o777)
        self.folder.parent.chmod(0o777)
        self.new.chmod(0o644)
        self.old = self.folder / ".code.py.earlydel-old"

    def may_be_cut(self, mode):
        return mode in ("kill", "killed") and self.old.exists() and \
            self.old.read_bytes() == OLD

    def mend(self):
        if self.old.exists() and self.file.read_bytes() != OLD:
            self.file.write_bytes(self.old.read_bytes())
            self.old.unlink()


def is_refused(tool):
    """Without leave the file of another user stays as it is."""
    with tempfile.TemporaryDirectory() as root:
        place = Foreign(pathlib.Path(root).resolve(), lambda p: [
            tool, str(p.link), str(p.new)], False)
        place.reset()
        done = place.run(None, "none", 0)
        return done.returncode == 2 and \
            place.file.read_bytes() == OLD and "owner" in done.stderr and \
            os.listdir(place.folder) == ["code.py"]


def is_not_overwritten(tool):
    """What a killed run has left is looked at by a person."""
    with tempfile.TemporaryDirectory() as root:
        place = Foreign(pathlib.Path(root).resolve(), lambda p: [
            tool, str(p.link), str(p.new), "", "in-place"], False)
        place.reset()
        place.old.write_bytes(OLD + b"more\n")
        done = place.run(None, "none", 0)
        return done.returncode == 2 and "was killed" in done.stderr and \
            place.file.read_bytes() == OLD and \
            place.old.read_bytes() == OLD + b"more\n"


def check(place, shim, mode):
    """One mode at every call: faults, and how often which call was hit."""
    found, calls = [], collections.Counter()
    place.reset()
    done = place.run(None, "none", 0)
    new = place.file.read_bytes()
    if done.returncode not in (0, 1) or new == OLD:
        return [f"does not work without faults either: {done.returncode} "
                f"{done.stderr}"], calls
    for at in range(1, MAX_CALLS):
        place.reset()
        done = place.run(shim, mode, at)
        if place.hit() is None:
            return found, calls
        calls[place.hit()] += 1
        found += [f"{mode} at call {at} ({place.hit()}): {fault}"
                  for fault in place.faults(mode, done, new)]
        if mode in ("kill", "killed"):
            place.mend()
            again = place.run(None, "none", 0)
            if place.file.read_bytes() != new:
                found.append(f"{mode} at call {at}: a second run does not "
                             f"finish: {again.stderr}")
    return found + [f"{mode}: no end after {MAX_CALLS} calls"], calls


def check_mode(task):
    """In a process and a folder of its own."""
    shim, name, mode = task
    command, backup, kind = commands()[name]
    with tempfile.TemporaryDirectory() as root:
        place = kind(pathlib.Path(root).resolve(), command, backup)
        return check(place, shim, mode)


def check_all(shim, name):
    """Every mode at every call; prints what is wrong."""
    found, calls = [], collections.Counter()
    with multiprocessing.Pool(min(4, os.cpu_count() or 1)) as pool:
        for faults, hits in pool.map(check_mode, [(shim, name, mode)
                                                  for mode in MODES]):
            found += faults
            calls += hits
    found += [f"{call} was never interrupted" for call in NEEDED
              if call not in calls]
    for fault in found[:20]:
        print(f"{name}: {fault}")
    print(f"{name}: {sum(calls.values())} interruptions, "
          f"{len(found)} faults", flush=True)
    return bool(found)


# What most tools do; the checks above must be able to see it fail.
NAIVE = """
import os, sys
bytes = open(sys.argv[2], "rb").read()
fd = os.open(sys.argv[1], os.O_WRONLY | os.O_TRUNC)
os.write(fd, bytes)
os.fsync(fd)
"""


def is_blind(shim):
    """Would a writer that truncates and writes pass for a good one?"""
    with tempfile.TemporaryDirectory() as root:
        place = Place(pathlib.Path(root).resolve(), lambda p: [
            sys.executable, "-c", NAIVE, str(p.file), str(p.new)], False)
        for at in range(1, MAX_CALLS):
            place.reset()
            done = place.run(shim, "kill", at)
            if place.hit() is None:
                return True
            if any("neither" in f for f in place.faults("kill", done, NEW)):
                return False
    return True


def commands():
    """What is interrupted, by name: the command, if it keeps a backup, and
    whose file it is."""
    tool = str(pathlib.Path(sys.argv[2]).resolve())
    cases = {
        "save": (lambda p: [tool, str(p.link), str(p.new)], False, Place),
        "backup": (lambda p: [tool, str(p.link), str(p.new), ".orig"], True,
                   Place),
    }
    if os.getuid() == 0:
        cases["in place"] = (lambda p: [tool, str(p.link), str(p.new), "",
                                        "in-place"], False, Foreign)
        cases["in place with a backup"] = (
            lambda p: [tool, str(p.link), str(p.new), ".orig", "in-place"],
            True, Foreign)
    if len(sys.argv) > 3:
        earlydel = str(pathlib.Path(sys.argv[3]).resolve())
        cases["fix"] = (lambda p: [earlydel, "fix", "--isolated", "-j", "1",
                                   "--unsafe-fixes", "--min-gain", "none",
                                   str(p.link)], False, Place)
        if os.getuid() == 0:
            cases["fix in place"] = (
                lambda p: [earlydel, "fix", "--isolated", "-j", "1",
                           "--unsafe-fixes", "--min-gain", "none",
                           "--allow-owner-change", str(p.link)], False,
                Foreign)
    return cases


def main():
    shim = pathlib.Path(sys.argv[1]).resolve()
    if is_blind(shim):
        print("a writer that truncates first is not found out")
        return 1
    if os.getuid() != 0:
        print("not root: files of other users are not tried")
    elif not (is_refused(sys.argv[2]) and is_not_overwritten(sys.argv[2])):
        print("a file of another user is written without leave")
        return 1
    return int(any([check_all(shim, name) for name in commands()]))


if __name__ == "__main__":
    sys.exit(main())
