#!/usr/bin/env python3
"""run.py EARLYDEL [WORD] - feed hostile files and trees to the program.

Each case of cases.py (all, or those whose family or name holds WORD) runs through
check, diff and fix: the exit code, one clear line on stderr, no control
characters, bounded time and memory, and nothing changed that should not be.
Under a sanitizer a tree of more than 100 KB goes through fix alone, which does
what the others do and writes; `make hostile` runs all on the release build.
"""
import ast
import multiprocessing
import os
import pathlib
import re
import resource
import stat
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from cases import every_case  # noqa: E402

MAX_SECONDS = 20
MAX_MEGABYTES = 800     # what the parser takes for the largest file allowed
NOBODY = 65534
MUCH = 100_000          # bytes of a tree that is slow under a sanitizer
COMMANDS = {
    "check": ["check", "--min-gain", "none"],
    "diff": ["diff", "--min-gain", "none"],
    "fix": ["fix", "--unsafe-fixes", "--min-gain", "none"],
}


class Done:
    def __init__(self, code, out, err, seconds, megabytes):
        self.code, self.out, self.err = code, out, err
        self.seconds, self.megabytes = seconds, megabytes


def is_sanitized(program):
    libraries = subprocess.run(["ldd", program], capture_output=True,
                               text=True).stdout
    return "libasan" in libraries or "libtsan" in libraries


def confine(user):
    """In the child, before the program: bounds, and maybe another user."""
    resource.setrlimit(resource.RLIMIT_CPU, (10 * MAX_SECONDS,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if user is not None:
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)


def run(command, folder, user=None):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out,
            stderr=err, preexec_fn=lambda: confine(user),
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
                 "HOME": str(folder),
                 "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")})
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - begin > 15 * MAX_SECONDS:
                process.kill()
            time.sleep(0.002)
        process.returncode = (-os.WTERMSIG(status) if os.WIFSIGNALED(status)
                              else os.WEXITSTATUS(status))
        out.seek(0)
        err.seek(0)
        # The processor's time: a busy machine is no fault of the program.
        return Done(process.returncode, out.read(), err.read(),
                    usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def snapshot(folder):
    """Everything below, by path: kind, mode, times, bytes or target."""
    found = {}
    for root, folders, files in os.walk(os.fsencode(folder)):
        for name in folders + files:
            path = os.path.join(root, name)
            st = os.lstat(path)
            what = (os.readlink(path) if stat.S_ISLNK(st.st_mode)
                    else pathlib.Path(os.fsdecode(path)).read_bytes()
                    if stat.S_ISREG(st.st_mode) else None)
            # A folder's time says only that something was made in it.
            when = st.st_mtime_ns if not stat.S_ISDIR(st.st_mode) else 0
            found[os.path.relpath(path, os.fsencode(folder))] = (
                st.st_mode, when, what)
    return found


def weight_of(case):
    """Bytes of the files of its tree."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        case.make(folder)
        return sum(path.lstat().st_size
                   for path in pathlib.Path(folder).rglob("*"))


def is_del_line(line):
    return re.fullmatch(r"[ \t]*del \w+(, \w+)*\r?\n?", line)


def faults_of_change(case, old, new):
    """The new bytes are the old ones plus lines of dels, and compile."""
    was = old.decode(case.encoding).splitlines(keepends=True)
    now = new.decode(case.encoding).splitlines(keepends=True)
    at = 0
    for line in now:
        if at < len(was) and line == was[at]:
            at += 1
        elif not is_del_line(line):
            yield f"a line that is no del: {line!r}"
            return
    if at != len(was):
        yield "old lines are gone"
    if old == new and not case.may_stay:
        yield "nothing was written"
    ast.parse(new)


def faults_of_tree(case, command, before, after):
    changes = [os.fsencode(p) for p in case.changes or []]
    for path in sorted(set(before) | set(after)):
        if before.get(path) == after.get(path):
            continue
        if command == "fix" and path in changes and path in after:
            yield from faults_of_change(case, before[path][2], after[path][2])
            if before[path][0] != after[path][0]:
                yield f"{path!r}: mode changed"
        else:
            yield f"{path!r}: changed"


def allowed(code):
    return code if isinstance(code, tuple) else (code,)


def faults_of_text(case, done, may_speak):
    for name, data in (("stdout", done.out), ("stderr", done.err)):
        try:
            # A diff repeats the source as it is.
            is_diff = name == "stdout" and b"\n@@ " in data
            text = data.decode(case.encoding if is_diff else "utf-8")
        except UnicodeDecodeError as error:
            yield f"{name} is not UTF-8: {error}"
            continue
        ugly = re.search("[^\n\t\x20-\x7e\xa0-\U0010ffff]|[\u202a-\u202e]",
                         text)
        if ugly and not is_diff:
            yield f"{name} holds a control character: {ugly[0]!r}"
    lines = [line for line in done.err.decode(errors="replace").splitlines()
             if not re.match(r"(Found|Wrote|Nothing|No file was looked|\d+ (can|dels?)) ?", line)]
    about = [line for line in lines if case.says and
             re.search(case.says, line)]
    if case.says and len(about) not in allowed(case.lines):
        yield f"{len(about)} lines about it, want {case.lines}: {lines}"
    if not may_speak and len(lines) != len(about):
        yield f"more than was expected on stderr: {lines}"


def faults_of_run(case, command, done, want, is_plain):
    if done.code not in allowed(want):
        yield (f"exit code {done.code}, want {want}; "
               f"{done.err[-300:].decode(errors='replace')}")
    if is_plain and done.seconds > MAX_SECONDS:
        yield f"{done.seconds:.1f} s"
    if is_plain and done.megabytes > MAX_MEGABYTES:
        yield f"{done.megabytes:.0f} MB"
    yield from faults_of_text(case, done, command == "strict")


class Runner:
    def __init__(self, program, word):
        self.program = program
        self.cases = [c for c in every_case() if word in f"{c.family}: {c.name}"]
        self.is_plain = not is_sanitized(program)

    def user(self, case, folder):
        """Root may do everything: be somebody else where it matters."""
        if not case.needs_user or os.geteuid() != 0:
            return None
        for root, _, files in os.walk(folder):
            for path in [root, *(os.path.join(root, f) for f in files)]:
                os.chown(path, NOBODY, NOBODY)
        return NOBODY

    def command(self, case, words):
        # what is slow under a sanitizer or a loaded machine is not at fault
        return [self.program, words[0],
                *(["--isolated"] if case.isolated else []), "-j", "1",
                "--timeout", "100", *words[1:], *case.args]

    def once(self, case, name, words, want):
        """One command on a fresh tree: faults, seconds, megabytes."""
        with tempfile.TemporaryDirectory(prefix="hostile-") as root:
            folder = os.path.realpath(root)
            os.chmod(folder, 0o755)
            case.make(folder)
            user = self.user(case, folder)
            before = snapshot(folder)
            if case.before:
                case.before(folder)
            try:
                done = run(self.command(case, words), folder, user)
            finally:
                if case.after:
                    case.after(folder)
            faults = list(faults_of_run(case, name, done, want,
                                        self.is_plain))
            faults += faults_of_tree(case, name, before, snapshot(folder))
            return ([f"{case.name}: {name}: {fault}" for fault in faults],
                    done.seconds, done.megabytes)

    def case(self, index):
        """All commands on one case; None if it cannot be run here."""
        case = self.cases[index]
        runs = list(zip(COMMANDS, COMMANDS.values(), case.code))
        runs.append(("strict", COMMANDS["check"] + ["--strict"], case.strict))
        if not self.is_plain and weight_of(case) > MUCH:
            runs = [one for one in runs if one[0] == "fix"]
        try:
            return [self.once(case, *one) for one in runs]
        except PermissionError:
            return None


SHARED = []


def share(runner):
    SHARED.append(runner)


def run_case(index):
    return SHARED[0].case(index)


def main():
    os.umask(0o022)  # cases say what differs from that
    runner = Runner(str(pathlib.Path(sys.argv[1]).resolve()),
                    sys.argv[2] if len(sys.argv) > 2 else "")
    found, nruns, slowest, largest = 0, 0, (0, ""), (0, "")
    # Cases hold functions: workers are forked and told an index.
    fork = multiprocessing.get_context("fork")
    with fork.Pool(min(4, os.cpu_count() or 1), share, (runner,)) as pool:
        results = pool.imap(run_case, range(len(runner.cases)))
        for case, result in zip(runner.cases, results):
            if result is None:
                print(f"SKIPPED: {case.name}: cannot run as another user")
            for faults, seconds, megabytes in result or []:
                nruns += 1
                found += len(faults)
                slowest = max(slowest, (seconds, case.name))
                largest = max(largest, (megabytes, case.name))
                for fault in faults:
                    print(fault[:600], flush=True)
    print(f"{len(runner.cases)} cases, {nruns} runs, {found} faults; "
          f"slowest {slowest[0]:.1f} s ({slowest[1]}), "
          f"largest {largest[0]:.0f} MB ({largest[1]})")
    return bool(found or not nruns)


sys.exit(main())
