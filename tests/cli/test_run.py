"""check, diff and fix: what they print, write and answer."""
import json
import os
import re
import resource
import signal
import subprocess
import time

from support import (Case, BROKEN, EARLYDEL, NOTHING, ROOT, SAFE, UNSAFE,
                     main)

FIXED = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)
UNSAFE_FIXED = UNSAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)
ALL = ["--min-gain", "none"]

MISREAD_WITH_A_DEL = """\
def f4(p1, q1, *, k=mk('given')):
    e = (lambda v: use(v, p1))(k)
    # a note
    for _, res in enumerate(items(2)):
        while 1:
            if maybe(3):
                break
            assert (b := mk()), 'why'
        with mk('w') as acc:
            [res, (z, *_)] = k, [T('d'), 2, 3]
            [x, (c, *_)] = acc, [use(*[mk()], **{'n': 's'}), 2, 3]
    return res
"""


class Codes(Case):
    def test_check(self):
        self.write("a.py", SAFE)
        self.write("b.py", NOTHING)
        self.write("c.py", BROKEN)
        self.assertEqual(self.earlydel("check", *ALL, "a.py").code, 1)
        self.assertEqual(self.earlydel("check", *ALL, "b.py").code, 0)
        self.assertEqual(self.earlydel("check", *ALL, "c.py").code, 0)
        self.assertEqual(
            self.earlydel("check", *ALL, "--strict", "c.py").code, 2)
        self.assertEqual(
            self.earlydel("check", *ALL, "--exit-zero", "a.py").code, 0)
        self.assertEqual(self.earlydel("check", *ALL, ".").code, 1)

    def test_broken_file_is_named(self):
        self.write("c.py", BROKEN)
        done = self.earlydel("check", "c.py")
        self.assertIn("c.py:1: EDL901", done.err)
        self.assertNotIn("c.py", self.earlydel("check", ".").err)
        self.assertIn("c.py:1: EDL901", self.earlydel("check", "-v", ".").err)

    def test_result_that_would_be_misread_is_refused(self):
        self.write("a.py", MISREAD_WITH_A_DEL)
        done = self.earlydel("fix", *ALL, "--unsafe-fixes", "a.py")
        self.assertEqual(self.read("a.py"), MISREAD_WITH_A_DEL)
        self.assertIn("a.py: EDL901", done.err)
        self.assertEqual(done.code, 0)

    def test_check_writes_nothing(self):
        path = self.write("a.py", SAFE)
        before = os.stat(path)
        self.earlydel("check", *ALL, ".")
        self.earlydel("diff", *ALL, ".")
        self.assertEqual(os.stat(path).st_mtime_ns, before.st_mtime_ns)
        self.assertEqual(os.listdir(self.folder), ["a.py"])

    def test_fix(self):
        self.write("a.py", SAFE)
        self.write("b.py", UNSAFE)
        done = self.earlydel("fix", *ALL, "a.py")
        self.assertEqual((done.code, self.read("a.py")), (0, FIXED))
        done = self.earlydel("fix", *ALL, "a.py")
        self.assertEqual((done.code, self.read("a.py")), (0, FIXED))
        done = self.earlydel("fix", *ALL, "b.py")
        self.assertEqual((done.code, self.read("b.py")), (1, UNSAFE))
        self.assertIn("[unsafe]", done.out)
        done = self.earlydel("fix", *ALL, "--unsafe-fixes", "b.py")
        self.assertEqual((done.code, self.read("b.py")), (0, UNSAFE_FIXED))

    def test_exit_non_zero_on_fix(self):
        self.write("a.py", SAFE)
        words = ["fix", *ALL, "--exit-non-zero-on-fix", "a.py"]
        self.assertEqual(self.earlydel(*words).code, 1)
        self.assertEqual(self.earlydel(*words).code, 0)

    def test_fix_check_and_fix_diff_write_nothing(self):
        self.write("a.py", SAFE)
        self.write("b.py", UNSAFE)
        done = self.earlydel("fix", *ALL, "--check", "a.py")
        self.assertEqual((done.code, self.read("a.py")), (1, SAFE))
        self.assertIn("Would write 1 del in 1 of 1 file", done.err)
        done = self.earlydel("fix", *ALL, "--diff", "a.py", "b.py")
        self.assertEqual((done.code, self.read("a.py")), (1, SAFE))
        self.assertEqual(done.out.count("\n+    del rows"), 1)
        self.assertEqual(
            self.earlydel("diff", *ALL, ".").out.count("\n+    del rows"), 2)

    def test_check_with_fix_and_diff(self):
        self.write("a.py", SAFE)
        self.assertEqual(self.earlydel("check", *ALL, "--diff").out,
                         self.earlydel("diff", *ALL).out)
        self.earlydel("check", *ALL, "--fix")
        self.assertEqual(self.read("a.py"), FIXED)

    def test_backup(self):
        self.write("a.py", SAFE)
        self.earlydel("fix", *ALL, "--backup=.orig", "a.py")
        self.assertEqual(self.read("a.py.orig"), SAFE)
        self.assertEqual(self.read("a.py"), FIXED)

    def test_quiet(self):
        self.write("a.py", SAFE)
        self.write("c.py", BROKEN)
        done = self.earlydel("check", *ALL, "-q", "a.py", "c.py")
        self.assertEqual(done.err, "")
        self.assertIn("EDL101", done.out)

    def test_min_gain_hides_and_says_so(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", "--min-gain", "large", "a.py")
        self.assertEqual(done.code, 0)
        self.assertIn("(`--min-gain small` shows more, `none` all)", done.err)
        done = self.earlydel("check", "--min-gain", "small", "a.py")
        self.assertNotIn("shows more", done.err)
        self.assertIn("(`--min-gain none` shows all)", done.err)

    def test_min_gain_promises_what_it_would_show(self):
        """Not what a comment or a baseline leaves out as well."""
        big = "import gzip\n\n" + SAFE.replace(
            "[1, 2, 3]", "gzip.decompress(open(path, 'rb').read())")
        low = ["check", "--min-gain", "large", "a.py"]
        self.write("a.py", big)
        self.assertIn("1 more would gain less", self.earlydel(*low).err)
        self.earlydel("check", *ALL, "--write-baseline", "b.json", "a.py")
        for words in (["--baseline", "b.json"], ["--line-ranges", "1-3"]):
            self.assertNotIn("more would", self.earlydel(*low, *words).err)
        self.earlydel("check", *ALL, "--add-ignore", "a.py")
        self.assertNotIn("more would", self.earlydel(*low).err)
        self.assertEqual(self.earlydel("check", *ALL, "a.py").out, "")

    def test_full_output_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        self.write("a.py", SAFE)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([EARLYDEL, "check", *ALL, "a.py"],
                                  stdout=full, stderr=subprocess.PIPE,
                                  cwd=self.folder, check=False)
        self.assertEqual(done.returncode, 2)


class Rest(Case):
    """What an answer leaves out is told beside it."""

    def test_diff_tells_what_is_in_no_patch(self):
        self.write("a.py", SAFE + "\n\n" + UNSAFE.replace("total", "other"))
        words = ("diff", *ALL, "a.py")
        self.assertEqual(self.earlydel(*words).err, "2 dels in 1 of 1 file.\n")
        for more, said in ((["--unfixable", "EDL101"], "0 dels in 0 of 1 file; "
                            "2 findings are not in it (`earlydel check`).\n"),
                           (["-q", "--unfixable", "EDL101"], "")):
            self.assertEqual(self.earlydel(*words, *more).err, said)
        done = self.earlydel("fix", "--diff", *ALL, "a.py")
        self.assertEqual(done.err, "1 del in 1 of 1 file; 1 finding is not in "
                         "it (`earlydel check`).\n")

    def test_trouble_with_one_file_stands_above_findings_in_others(self):
        """The worst code of all files: 2 over 1, in any order."""
        self.write("m.py", SAFE)
        for name in ("a.py", "z.py"):
            os.mkfifo(self.folder / name)
            for words in (["check", *ALL], ["fix", *ALL],
                          ["check", *ALL, "--exit-zero"]):
                done = self.earlydel(*words, name, "m.py")
                self.assertEqual(done.code, 2, done.err)
                self.assertIn(name, done.err)
            self.assertEqual(self.read("m.py"), FIXED)
            self.write("m.py", SAFE)

    def test_several_names_in_one_del(self):
        text = ("def f(path):\n    a = open(path).read()\n    b = a.split()\n"
                "    g(len(a), len(b))\n    for i in range(9):\n        g(i)\n"
                "    return 1\n")
        self.write("a.py", text)
        words = ("diff", *ALL, "--parameters", "off", "--ignore", "EDL105")
        self.assertIn("\n+    del a, b\n", self.earlydel(*words, "a.py").out)
        self.assertIn("\n+    del a\n+    del b\n",
                      self.earlydel(*words, "--no-combine", "a.py").out)


class Outputs(Case):
    """Reports and lists: whole, or as they were."""
    WAYS = {"old.json": ["check", "--output", "json=old.json"],
            "old.list": ["check", "--write-baseline", "old.list"],
            "old.html": ["report", "-o", "old.html"],
            "old.svg": ["check", "--output", "svg=old.svg"]}

    def test_no_room(self):
        """A file that may not grow: the old bytes stay, the reason is told."""
        def small():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
        self.write("a.py", SAFE)
        for name, words in self.WAYS.items():
            for before in ({"a.py"}, {"a.py", name}):
                if name in before:
                    self.write(name, "{what was there\n")
                done = self.earlydel(*words, *ALL, "a.py", preexec_fn=small)
                self.assertEqual(done.code, 2, words)
                self.assertIn(f"{name}: cannot be written: File too large",
                              done.err)
                self.assertEqual({p.name for p in self.folder.iterdir()},
                                 before)
            self.assertEqual(self.read(name), "{what was there\n")
            (self.folder / name).unlink()

    def test_links_modes_and_devices_stay(self):
        self.write("a.py", SAFE)
        for name, words in self.WAYS.items():
            target = self.write("target", "{old\n")
            target.chmod(0o640)
            (self.folder / name).symlink_to("target")
            done = self.earlydel(*words, *ALL, "a.py")
            self.assertIn(done.code, (0, 1), done.err)
            self.assertTrue((self.folder / name).is_symlink())
            self.assertNotEqual(target.read_bytes(), b"{old\n")
            self.assertEqual(target.stat().st_mode & 0o777, 0o640)
            (self.folder / name).unlink()
            (self.folder / name).symlink_to("/dev/null")
            done = self.earlydel(*words, *ALL, "a.py")
            self.assertIn(done.code, (0, 1), done.err)

    def test_what_cannot_be_written_is_told_before_the_run(self):
        self.write("a.py", SAFE)
        for path in ("no/x.json", "."):
            done = self.earlydel("check", *ALL, "--output", f"json={path}",
                                 "a.py")
            self.assertEqual((done.code, done.out), (2, ""))
            self.assertIn(f"{path}: cannot be written: ", done.err)


class Signals(Case):
    def test_stopped_by_a_signal(self):
        """130 and 143 to a shell; no temporary file, no torn file."""
        for i in range(200):
            self.write(f"a{i}.py", "".join(
                SAFE.replace("total", f"f{k}") for k in range(60)))
        before = {p.name: p.read_bytes() for p in self.folder.iterdir()}
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            for wait in (0.02, 0.2, 0.5):
                with subprocess.Popen(
                        [EARLYDEL, "fix", *ALL, "-j", "2", "."],
                        cwd=self.folder, env=self.environment,
                        stdout=subprocess.DEVNULL,
                        stderr=subprocess.DEVNULL) as running:
                    time.sleep(wait)
                    running.send_signal(number)
                self.assertIn(running.returncode, (-number, code, 0))
                names = {p.name for p in self.folder.iterdir()}
                self.assertEqual(names, set(before))
                for name, old in before.items():
                    self.assertIn((self.folder / name).read_bytes().replace(
                        b"    del rows\n", b""), (old,))

    def test_stopped_while_it_writes(self):
        """Whichever thread would hear of it."""
        for turn in range(12):
            for i in range(150):
                self.write(f"a{i:03}.py", SAFE)
            first = self.folder / "a000.py"
            with subprocess.Popen(
                    [EARLYDEL, "fix", *ALL, "-j", "3", "."], cwd=self.folder,
                    env=self.environment, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL) as running:
                while running.poll() is None and (
                        first.stat().st_size == len(SAFE)):
                    time.sleep(0.001)
                time.sleep(0.007 * turn)
                running.send_signal(signal.SIGINT)
            self.assertEqual(len(list(self.folder.iterdir())), 150)
            for path in self.folder.iterdir():
                self.assertEqual(path.read_text().replace(
                    "    del rows\n", ""), SAFE)

    def test_a_reader_that_goes_away(self):
        self.write("a.py", "".join(SAFE.replace("total", f"f{k}")
                                   for k in range(2000)))
        for words in (["check", *ALL, "a.py"], ["diff", *ALL, "a.py"],
                      ["report", *ALL, "a.py"], ["config"],
                      ["rule", "--all"]):
            with subprocess.Popen(
                    [EARLYDEL, *words], cwd=self.folder, env=self.environment,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
                running.stdout.read(10)
                running.stdout.close()
                err = running.stderr.read()
                running.wait(timeout=60)
            self.assertIn(running.returncode, (-signal.SIGPIPE, 0, 1), err)


class Nothing(Case):
    def test_no_file_at_all_is_said(self):
        self.write("venv/a.py", SAFE)
        done = self.earlydel("check", ".")
        self.assertEqual((done.code, done.err), (
            0, "No file was looked at (`earlydel files -v` says why).\n"))
        self.assertIn("venv/", self.earlydel("files", "-v", ".").out)

    def last(self, *words, code=0, **options):
        done = self.earlydel(*words, **options)
        self.assertEqual(done.code, code, done.err)
        return done.err.splitlines()

    def test_why_is_said_once_and_is_the_reason(self):
        self.assertEqual(self.last("check", "no.py", code=2)[1:],
                         ["No file was looked at."])
        self.assertEqual(self.last("check", "--staged", code=2),
                         ["earlydel: --staged: this is no git repository"])
        self.git("init", "-q")
        self.assertEqual(self.last("check", "--staged"), ["Nothing is staged."])
        self.write("a.py", SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.assertEqual(self.last("check", "--changed-since", "HEAD"),
                         ["No line of the file has changed since HEAD."])

    def test_what_cannot_be_read_was_not_looked_at(self):
        self.write("broken.py", BROKEN)
        self.assertEqual(
            self.last("check", "broken.py")[-1],
            "No file was looked at; 1 file skipped (see -v).")
        self.write("a.py", NOTHING)
        self.assertEqual(self.last("check", ".")[0],
                         "Nothing found in 1 file; 1 file skipped (see -v).")
        self.assertEqual(
            self.last("fix", ".")[0],
            "Wrote 0 dels in 0 of 2 files; 1 file skipped (see -v).")

    def test_what_gains_too_little_is_told_by_all_that_show_findings(self):
        self.write("a.py", SAFE)
        left = self.last("check", "a.py")[-1]
        self.assertIn("(`--min-gain small` shows more, `none` all)", left)
        for words in (["report"], ["report", "-o", "r.html"],
                      ["patch", "-o", "mails"], ["review"]):
            self.assertEqual(self.last(*words, "a.py")[-1], left, words)
            self.assertNotIn(left, self.last(*words, "-q", "a.py"))

    def test_files_that_are_not_there_are_named_with_a_way_out(self):
        self.write("a.py", SAFE)
        said = self.last("check", "--baseline", "no.json", "a.py", code=2)
        self.assertEqual(said, [
            "earlydel: no.json: there is no such baseline; `earlydel check "
            "--write-baseline no.json` makes one"])
        said = self.last("check", "--baseline-commit", "HEAD", "a.py", code=2,
                         env={**self.environment, "PATH": "/nowhere"})
        self.assertEqual(said, [
            "earlydel: --baseline-commit: there is no git on the PATH"])


class Stdin(Case):
    def test_check(self):
        done = self.earlydel("check", *ALL, "--output-format", "concise", "-",
                             "--stdin-filename", "src/x.py",
                             input=SAFE.encode())
        self.assertEqual(done.code, 1)
        self.assertTrue(done.out.startswith("src/x.py:3:13: EDL101"))

    def test_filter(self):
        for text, fixed in ((SAFE, FIXED), (NOTHING, NOTHING),
                            (BROKEN, BROKEN), (UNSAFE, UNSAFE), ("", "")):
            done = self.earlydel("fix", *ALL, "-", input=text.encode())
            self.assertEqual(done.out, fixed)

    def test_what_is_left_out_is_not_looked_at(self):
        os.mkfifo(self.folder / "pipe.py")
        for words in (["pipe.py"], ["-", "--stdin-filename", "no/x.py",
                                    "--extend-exclude", "no",
                                    "--force-exclude"]):
            done = self.earlydel("check", *ALL, *words, input=SAFE.encode())
            self.assertEqual(done.out, "")
            self.assertIn("No file was looked at", done.err)
        done = self.earlydel("fix", *ALL, *words, input=SAFE.encode())
        self.assertEqual((done.code, done.out), (0, SAFE), done.err)

    def test_filter_beside_files(self):
        """Standard output holds the text of standard input alone."""
        for name in ("a.py", "z.py"):
            self.write(name, UNSAFE)
        self.write("m.py", SAFE)
        for text, fixed in ((SAFE, FIXED), (NOTHING, NOTHING), ("", "")):
            self.write("m.py", SAFE)
            done = self.earlydel("fix", *ALL, "a.py", "-", "m.py", "z.py",
                                 input=text.encode())
            self.assertEqual(done.out, fixed)
            self.assertEqual((self.read("a.py"), self.read("m.py")),
                             (UNSAFE, FIXED))

    def test_filter_has_no_room_for_a_report(self):
        for words in (["fix"], ["check", "--fix"]):
            done = self.earlydel(*words, *ALL, "-", "--output-format", "json",
                                 input=SAFE.encode())
            self.assertEqual((done.code, done.out), (2, ""), words)
            self.assertIn("`--output FORMAT=FILE`", done.err)
        done = self.earlydel("fix", *ALL, "-", "--output", "json=o.json",
                             input=SAFE.encode())
        self.assertEqual((done.code, done.out), (0, FIXED), done.err)
        self.assertEqual(len(json.loads(self.read("o.json"))), 1)
        done = self.earlydel("fix", "--check", *ALL, "-", "--output-format",
                             "json", input=SAFE.encode())
        self.assertEqual(len(json.loads(done.out)), 1, done.err)

    def test_diff(self):
        done = self.earlydel("diff", *ALL, "-", "--stdin-filename", "x.py",
                             input=SAFE.encode())
        self.assertIn("+++ b/x.py", done.out)

    def test_a_name_without_the_text_writes_nothing(self):
        self.write("a.py", SAFE)
        for command in ("check", "fix"):
            done = self.earlydel(command, *ALL, "--stdin-filename", "x.py",
                                 input=SAFE.encode())
            self.assertEqual(done.code, 2)
            self.assertIn("add -", done.err)
        self.assertEqual(self.read("a.py"), SAFE)

    def test_config_follows_the_name(self):
        self.write("sub/earlydel.toml", 'ignore = ["EDL1"]\n')
        done = self.earlydel("check", *ALL, "-", "--stdin-filename",
                             "sub/x.py", input=SAFE.encode())
        self.assertEqual(done.code, 0)


class Patch(Case):
    def test_standard_input_is_left_out_as_its_name_is(self):
        """And a filter hands on what it was given."""
        for words in (["x.ipynb"], ["sub/x.pyi"],
                      ["gen/x.py", "--exclude", "gen", "--force-exclude"],
                      ["venv/x.py", "--force-exclude"]):
            for command in ("check", "diff", "fix"):
                done = self.earlydel(command, *ALL, "-", "--stdin-filename",
                                     *words, input=SAFE.encode())
                self.assertEqual((done.code, done.out),
                                 (0, SAFE if command == "fix" else ""), words)
                self.assertIn(f"{words[0]}: left out: ", done.err)
        for words in (["gen/x.py", "--exclude", "gen"], ["venv/x.py"], ["x.py"]):
            done = self.earlydel("fix", *ALL, "-", "--stdin-filename", *words,
                                 input=SAFE.encode())
            self.assertIn("del rows", done.out, words)

    def setUp(self):
        super().setUp()
        self.git("init", "-q")
        self.texts = {
            "a.py": SAFE, "sub/b c.py": UNSAFE,
            "crlf.py": SAFE.replace("\n", "\r\n"),
            "no_end.py": SAFE.rstrip("\n"),
            "e\u00e9.py": SAFE.replace("rows", "r\u00f6ws"),
            "latin.py": ("# coding: latin-1\n" + SAFE.replace(
                "return n", "return n  # \u00e9")).encode("latin-1"),
            "bom.py": b"\xef\xbb\xbf" + SAFE.encode(),
            "tabs.py": SAFE.replace("    ", "\t"),
        }
        for name, text in self.texts.items():
            self.write(name, text)

    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def check_round_trip(self, apply, revert):
        before = {name: self.bytes_of(name) for name in self.texts}
        patch = self.earlydel("diff", *ALL, ".")
        self.assertEqual(patch.code, 1)
        self.assertEqual(self.run_program(*apply, input=patch.raw).code, 0)
        patched = {name: self.bytes_of(name) for name in self.texts}
        self.assertEqual(self.run_program(*revert, input=patch.raw).code, 0)
        for name, text in before.items():
            self.assertEqual(self.bytes_of(name), text, name)
            self.assertNotEqual(patched[name], text, name)
        self.earlydel("fix", *ALL, "--unsafe-fixes", ".")
        for name in before:
            self.assertEqual(self.bytes_of(name), patched[name], name)

    def test_git_apply(self):
        self.check_round_trip(["git", "apply", "-"],
                              ["git", "apply", "-R", "-"])

    def test_patch_program(self):
        self.check_round_trip(["patch", "-p1", "--binary", "-s"],
                              ["patch", "-p1", "-R", "--binary", "-s"])

    def test_only_insertions(self):
        self.earlydel("fix", *ALL, "--unsafe-fixes", ".")
        for name, text in self.texts.items():
            old = text if isinstance(text, bytes) else text.encode()
            new = self.bytes_of(name)
            added = re.sub(rb"[ \t]*del [^\r\n]*(\r?\n)?", b"", new)
            self.assertEqual(added.rstrip(), old.rstrip(), name)

    def test_mangled_names_are_written_as_in_the_source(self):
        self.write("m.py", "class A:\n    def call(__self, __c, __o):\n"
                   "        if not __self.ok(__o):\n"
                   "            raise E(__o, g(), h())\n"
                   "        return __c.call(__o)\n")
        done = self.earlydel("diff", "--min-gain", "none", "m.py")
        self.assertIn("+            del __self, __c\n", done.out)

    def test_hunks_say_why(self):
        out = self.earlydel("diff", *ALL, "a.py").out
        self.assertIn("@@ EDL101 safe: `rows` 4 lines earlier\n", out)

    def test_no_machine_paths(self):
        self.assertNotIn(str(self.folder), self.earlydel("diff", *ALL).out)


class Lines(Case):
    TWO = SAFE + "\n\n" + SAFE.replace("total", "other")

    def setUp(self):
        super().setUp()
        self.write("a.py", self.TWO)

    def lines(self, *words):
        done = self.earlydel("check", *ALL, "--output-format", "json", *words)
        self.assertIn(done.code, (0, 1), done.err)
        return [f["location"]["row"] for f in json.loads(done.out)]

    def test_line_ranges(self):
        self.assertEqual(self.lines(), [3, 12])
        self.assertEqual(self.lines("--line-ranges", "1-5"), [3])
        self.assertEqual(self.lines("--line-ranges", "12"), [12])
        self.assertEqual(self.lines("--line-ranges", "1-2,13-99"), [])

    def test_fix_in_a_range(self):
        self.earlydel("fix", *ALL, "--line-ranges", "12", "a.py")
        self.assertEqual(self.read("a.py"),
                         SAFE + "\n\n" + FIXED.replace("total", "other"))

    def test_changed_since(self):
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.assertEqual(self.lines("--changed-since", "HEAD"), [])
        self.write("a.py", self.TWO.replace("n = len(rows)\n",
                                            "n = len(rows) + 1\n", 1))
        self.write("new.py", SAFE)
        self.assertEqual(self.lines("--changed-since", "HEAD"), [3, 3])
        self.assertEqual(
            self.earlydel("check", "--changed-since", "nope").code, 2)

    def test_changed_since_of_a_file_with_another_name(self):
        for kind in ("sha1", "sha256"):  # by libgit2, by git
            top = self.folder / kind
            (top / "old").mkdir(parents=True)
            (top / "old/a.py").write_text(self.TWO)
            (top / "old/b.py").write_text(self.TWO + "# b\n")
            self.git("init", "-q", f"--object-format={kind}", cwd=top)
            self.git("add", ".", cwd=top)
            self.git("commit", "-q", "-m", "x", cwd=top)
            self.git("mv", "old", "new", cwd=top)

            def told():
                done = self.earlydel("check", *ALL, "--output-format", "json",
                                     "--changed-since", "HEAD", cwd=top)
                return [(f["path"], f["location"]["row"])
                        for f in json.loads(done.out)]
            self.assertEqual(told(), [], kind)
            (top / "new/a.py").write_text(self.TWO.replace(
                "n = len(rows)\n", "n = len(rows) + 1\n", 1))
            self.assertEqual(told(), [("new/a.py", 3)], kind)
            self.git("add", ".", cwd=top)
            self.git("commit", "-q", "-m", "y", cwd=top)
            self.assertEqual(told(), [], kind)
            (top / "new/c.py").write_text(self.TWO)  # a copy is new
            self.assertEqual(told(), [("new/c.py", 3), ("new/c.py", 12)], kind)

    def test_changed_since_without_git(self):
        environment = dict(self.environment,
                           GIT_CEILING_DIRECTORIES=str(self.folder.parent))
        done = self.earlydel("check", "--changed-since", "HEAD",
                             env=environment)
        self.assertEqual(done.code, 2)

    def test_staged(self):
        self.git("init", "-q")
        self.git("add", "a.py")
        self.write("a.py", NOTHING)
        self.write("unstaged.py", SAFE)
        self.assertEqual(self.lines("--staged"), [3, 12])
        self.assertEqual(self.lines(), [3])


class Baseline(Case):
    def test_known_findings_are_left_out(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", *ALL, "--write-baseline", "base.json",
                             "a.py")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("Wrote 1 finding to base.json.", done.err)
        self.assertEqual(
            self.earlydel("check", *ALL, "--baseline", "base.json").code, 0)
        self.write("a.py", "import os\n\n" + SAFE + "\n"
                   + SAFE.replace("total", "other"))
        done = self.earlydel("check", *ALL, "--baseline", "base.json",
                             "--output-format", "json")
        self.assertEqual([f["scope"] for f in json.loads(done.out)],
                         ["other"])

    def test_bad_baseline(self):
        for text, said in (
                ("{", "this is no baseline: "), ("[]", "this is no baseline"),
                ('{"version": 1, "findings": [{}]}', "this is no baseline"),
                ('{"version": 99, "findings": []}', "another earlydel"),
                ('{"findings": []}', "another earlydel"),
                (None, "bad.json: there is no such baseline")):
            if text is None:
                (self.folder / "bad.json").unlink()
            else:
                self.write("bad.json", text)
            done = self.earlydel("check", "--baseline", "bad.json")
            self.assertEqual(done.code, 2)
            self.assertIn(said, done.err)
            self.assertEqual(len(done.err.splitlines()), 1, done.err)

    def known(self, *words, **more):
        """How many findings are left, and what is said of the known ones."""
        done = self.earlydel("check", *ALL, *words, "--output-format",
                             "json-lines", **more)
        last = json.loads(done.out.splitlines()[-1])["summary"]
        told = re.search(r"; (\d+) known from a baseline", done.err)
        self.assertEqual(last["known"], int(told[1]) if told else 0)
        return len(done.out.splitlines()) - 1, last["known"]

    def test_known_wherever_the_run_is_started(self):
        self.write("pkg/a.py", SAFE)
        self.git("init", "-q")
        self.earlydel("check", *ALL, "--write-baseline", "b.json", ".")
        self.assertNotIn(str(self.folder),
                         (self.folder / "b.json").read_text())
        for words in ([], ["."], ["pkg"], ["./pkg/a.py"],
                      [self.folder / "pkg"]):
            self.assertEqual(self.known("--baseline", "b.json", *words),
                             (0, 1), words)
        self.assertEqual(self.known("--baseline", "../b.json",
                                    cwd=self.folder / "pkg"), (0, 1))
        self.assertEqual(
            self.known("--baseline", "b.json", "-", "--stdin-filename",
                       "pkg/a.py", input=SAFE.encode()), (0, 1))
        again = self.earlydel("check", *ALL, "--write-baseline", "../c.json",
                              cwd=self.folder / "pkg")
        self.assertEqual(again.code, 0, again.err)
        self.assertEqual((self.folder / "b.json").read_text(),
                         (self.folder / "c.json").read_text())

    def test_a_new_one_holds_all(self):
        """Not what an older one leaves, which would empty it."""
        self.write("a.py", SAFE)
        make = ["check", *ALL, "--write-baseline", "b.json"]
        self.earlydel(*make, "a.py")
        before = self.read("b.json")
        for words in (["--baseline", "b.json"], ["--baseline", "./b.json"]):
            done = self.earlydel(*make, *words, "a.py")
            self.assertEqual((done.code, done.out), (2, ""), words)
            self.assertIn("a new baseline holds all", done.err)
        for words in (["--baseline="], ["--config", "baseline='b.json'"]):
            done = self.earlydel(*make, *words, "a.py")
            self.assertIn("Wrote 1 finding to b.json", done.err, words)
        self.assertEqual(self.read("b.json"), before)

    def test_fingerprints_are_the_same_from_everywhere(self):
        self.write("pkg/a.py", SAFE)
        self.git("init", "-q")
        seen = {json.loads(self.earlydel(
            "check", *ALL, "--output-format", "json",
            cwd=self.folder / folder).out)[0]["fingerprint"]
            for folder in (".", "pkg")}
        self.assertEqual(len(seen), 1)

    def test_renamed_files_keep_what_is_known(self):
        self.git("init", "-q")
        self.write("pkg/a.py", SAFE + SAFE.replace("total", "other"))
        self.write("pkg/b.py", SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.earlydel("check", *ALL, "--write-baseline", "b.json", ".")
        self.git("mv", "pkg/a.py", "pkg/c.py")
        self.git("mv", "pkg", "new")
        self.write("new/c.py", "import os\n\n" + SAFE.replace(
            "len(rows)", "sum(rows)") + SAFE.replace("total", "other")
            + SAFE.replace("total", "third"))
        # The changed line and the new function are new, by content ...
        self.assertEqual(self.known("--baseline", "b.json"), (2, 2))
        # ... to git the changed one is the old one.
        self.assertEqual(self.known("--baseline-commit", "HEAD"), (1, 3))
        self.assertEqual(self.known("--baseline-commit", "HEAD",
                                    cwd=self.folder / "new"), (1, 3))

    def test_of_two_copies_of_a_gone_file_one_is_known(self):
        two = SAFE + "\n\n" + SAFE.replace("total", "other")
        self.write("a.py", two)
        self.write("x.py", SAFE.replace("total", "third"))
        self.git("init", "-q")
        self.earlydel("check", *ALL, "--write-baseline", "k.json", ".")
        (self.folder / "a.py").unlink()
        for name in ("b.py", "c.py", "d.py"):
            self.write(name, two)
        self.assertEqual(self.known("--baseline", "k.json"), (4, 3))
        for name in ("b.py", "c.py", "d.py"):  # whichever is looked at
            self.assertEqual(self.known("--baseline", "k.json", name), (0, 2))
        self.assertEqual(self.known("--baseline", "k.json", "-j4", "c.py",
                                    "b.py"), (2, 2))
        self.write("b.py", SAFE)  # each has a part of what was there
        self.write("c.py", SAFE.replace("total", "other"))
        self.write("d.py", NOTHING)
        self.assertEqual(self.known("--baseline", "k.json"), (0, 3))
        self.write("earlydel.toml", "baseline = 'k.json'\nmin-gain = 'none'\n")
        self.write("d.py", two)
        self.git("add", ".")
        done = self.earlydel("hook", "run", "pre-commit")
        self.assertEqual(done.out.count("d.py:"), 2, done.out)
        self.assertNotIn("b.py:", done.out)

    def test_a_copy_is_no_renamed_file(self):
        self.write("a.py", SAFE)
        self.earlydel("check", *ALL, "--write-baseline", "b.json", ".")
        self.write("b.py", SAFE)
        self.assertEqual(self.known("--baseline", "b.json"), (1, 1))

    def test_lists_made_before_contents_were_noted(self):
        self.write("a.py", SAFE)
        self.earlydel("check", *ALL, "--write-baseline", "b.json", ".")
        path = self.folder / "b.json"
        path.write_text(re.sub(r'"content": "\w+",\s*', "",
                               path.read_text()))
        self.assertNotIn("content", path.read_text())
        self.assertEqual(self.known("--baseline", "b.json"), (0, 1))

    def test_each_configuration_has_its_own(self):
        self.write(".git/HEAD", "")
        for part in ("one", "two"):
            self.write(f"{part}/pyproject.toml", "[project]\nname = 'x'\n"
                       "[tool.earlydel]\nbaseline = 'known.json'\n")
            self.write(f"{part}/a.py", SAFE)
            # It may be missing while it is made, and holds all when renewed.
            for _ in range(2):
                done = self.earlydel(
                    "check", *ALL, "--write-baseline", f"{part}/known.json",
                    part)
                self.assertIn("Wrote 1 finding", done.err)
        self.write("two/a.py", SAFE + SAFE.replace("total", "other"))
        self.assertEqual(self.known("."), (1, 2))
        self.assertEqual(self.known(cwd=self.folder / "two"), (1, 1))
        self.assertEqual(self.known("one/a.py"), (0, 1))

    def test_idle_comments_are_known_too(self):
        self.write("a.py", NOTHING.replace(
            "return x", "return x  # earlydel: ignore"))
        self.earlydel("check", *ALL, "--write-baseline", "b.json", ".")
        self.assertEqual(self.known(), (1, 0))
        self.assertEqual(self.known("--baseline", "b.json"), (0, 1))

    def test_commit(self):
        self.git("init", "-q")
        self.write("a.py", SAFE)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.assertEqual(self.earlydel("check", *ALL, "--baseline-commit",
                                       "HEAD").code, 0)
        self.write("a.py", SAFE + SAFE.replace("total", "other"))
        self.write("b.py", SAFE)
        done = self.earlydel("check", *ALL, "--baseline-commit", "HEAD",
                             "--output-format", "concise")
        self.assertEqual(len(done.out.splitlines()), 2)


class Same(Case):
    def test_any_number_of_workers_prints_the_same(self):
        folder = os.path.dirname(json.__file__)
        for words, jobs in ((["check", *ALL, "--output-format", "json"],
                             (1, 2, 8)),
                            (["diff", *ALL], (1, 3)),
                            (["check", *ALL, "--held"], (2, 0)),
                            (["check", *ALL, "--statistics"], (1, 8))):
            outs = {self.earlydel(*words, "-j", n, folder).raw for n in jobs}
            self.assertEqual(len(outs), 1, words)
            self.assertNotEqual(outs, {b""})


class SecondRun(Case):
    """One run writes what a second one would, though new lines change what
    the others gain."""

    TEXT = """\
def export(kind, box):
    if kind == tool.name:
        number, path = tool.make(".txt")
        words = ["run"]
        if box is not None:
            words += ["-b", str(box)]
        words += ["-o", path]
        if failed:
            raise tool.Error(failed, words)
        page = Page.read(path)
        if box:
            page = page.cut(box)
            if tool.size:
                page = page.cut((left - box, right))
    done = tool.run()
    if done.code != 0:
        return None
"""

    def test_second_run_finds_nothing(self):
        for gain in ("none", "small", "medium", "large"):
            with self.subTest(gain):
                self.write("a.py", self.TEXT)
                words = ("--min-gain", gain, "--unsafe-fixes", "a.py")
                done = self.earlydel("fix", *words)
                self.assertEqual(done.code, 0, done.err)
                self.assertEqual(self.earlydel("diff", *words).out, "")


class Limits(Case):
    def skipped(self, *words):
        done = self.earlydel("check", *ALL, *words)
        self.assertIn("EDL903", done.err)
        self.assertEqual(done.code, 0)

    def test_size(self):
        self.write("a.py", SAFE)
        self.skipped("--max-file-size", "50", "a.py")
        self.assertEqual(self.earlydel("check", *ALL, "--max-file-size", "1K",
                                       "a.py").code, 1)
        self.write("b.py", "x = 1\n" * 800000)
        self.skipped("b.py")

    def test_what_exactly_is_told_and_no_line_is_made_up(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", "--max-file-size", "50", "a.py")
        self.assertIn(": a.py: EDL903 ", done.err)
        self.write("b.py", b"x = 1\ny = '\xff'\n")
        done = self.earlydel("check", "b.py")
        self.assertRegex(done.err, r": b\.py:2: EDL902 .*: not UTF-8;")
        self.write("c.py", b"x = 1\ny = '\0'\n")
        done = self.earlydel("check", "c.py")
        self.assertIn(": c.py:2: EDL902 NUL byte in the text: Python refuses "
                      "it;", done.err)

    def test_time(self):
        self.write("a.py", "x = [" + "1, " * 400000 + "]\n")
        self.skipped("--timeout", "0.01", "a.py")

    def test_depth(self):
        self.write("a.py", "x = " + "(" * 5000 + ")" * 5000 + "\n")
        self.skipped("--max-depth", "100", "a.py")

    def test_deep_nesting_is_survived(self):
        self.write("a.py", "x = " + "[" * 100000 + "]" * 100000 + "\n")
        self.write("b.py", "".join("\t" * i + "if x:\n" for i in range(1000))
                   + "\t" * 1000 + "pass\n")
        done = self.earlydel("check", *ALL, ".")
        self.assertIn(done.code, (0, 1), done.err)


class Explain(Case):
    def test_finding(self):
        self.write("a.py", SAFE)
        done = self.earlydel("explain", "a.py:3:rows")
        self.assertEqual(done.code, 0, done.err)
        for part in ("rows in total", "bound on line 2", "used on line 3",
                     "EDL101 [safe]", "insert `del rows` after line 3",
                     "held for nothing"):
            self.assertIn(part, done.out)

    def test_what_a_person_could_do_instead(self):
        self.write("a.py", "def f(path):\n    rows = load(path)\n"
                           "    total = add(rows)\n    work(total)\n"
                           "    return total / len(rows)\n\n\n"
                           "def g(path):\n    stream = open(path)\n"
                           "    n = count(stream)\n    work(n)\n"
                           "    return n\n")
        for place, said in (("2:rows", "take `n = len(rows)`"),
                            ("9:stream", "bind it by `with`"),
                            ("3:total", "No advice"),
                            ("8:path", "caller may still hold")):
            out = self.earlydel("explain", f"a.py:{place}").out
            if said == "No advice":
                self.assertNotIn("len(", out.split("\n\n")[0])
            else:
                self.assertIn(said, out)
            self.assertEqual("by `with`" in out, place == "9:stream")
            if place in ("9:stream", "8:path"):
                self.assertNotIn("write the expression", out)

    def test_name_is_found_from_any_line_of_its_function(self):
        self.write("a.py", SAFE + "\n\ndef other(rows):\n"
                           "    def inner():\n        rows = 1\n"
                           "        return rows\n    return inner\n")
        for line, scope in ((6, "total"), (1, "total"), (10, "other"),
                            (14, "other"), (13, "other.<locals>.inner")):
            done = self.earlydel("explain", f"a.py:{line}:rows")
            self.assertEqual(done.code, 0, done.err)
            self.assertIn(f"rows in {scope}, lines", done.out)
        self.assertEqual(self.earlydel("explain", "a.py:8:rows").code, 2)
        done = self.earlydel("explain", "nowhere.py:1")
        self.assertEqual((done.code, len(done.err.splitlines())), (2, 1))

    def test_picture(self):
        self.write("a.py", SAFE)
        out = self.earlydel("explain", "a.py:3:rows").out
        self.assertRegex(out, r"\u2502     rows = \[1, 2, 3\] +\u2503\n")
        self.assertRegex(out, r"\u2502     del rows +\u2702\n")
        ascii_only = self.earlydel(
            "explain", "a.py:3:rows",
            env=dict(self.environment, LC_ALL="C")).out
        self.assertTrue(ascii_only.isascii())

    def test_why_not(self):
        self.write("a.py", "def f():\n    a = g()\n    def h():\n"
                           "        return a\n    b()\n    return h\n")
        done = self.earlydel("explain", "a.py:2:a")
        self.assertIn("captures it", done.out)

    def test_a_del_is_told(self):
        self.write("a.py", SAFE.replace("    log(n)\n", "    del rows\n"
                                        "    log(n)\n", 1))
        out = self.earlydel("explain", "a.py:3:rows").out
        self.assertIn("  used on line 3\n  deleted on line 4\n", out)
        self.assertIn("no del: there is one, and no earlier place", out)

    def test_many_places_stay_one_line(self):
        def told(*used):
            lines = ["def f(a):", "    b = [1]"]
            lines += ["    g(b)" if number in used else "    h()"
                      for number in range(3, max(used) + 1)]
            self.write("a.py", "\n".join(lines) + "\n    h()\n")
            out = self.earlydel("explain", "a.py:2:b").out
            return next(line for line in out.splitlines() if "used on" in line)

        for used, words in (
                ((3,), "line 3"), ((3, 4), "lines 3, 4"),
                ((3, 4, 5), "lines 3 to 5"),
                ((3, 5, 6, 7, 9), "lines 3, 5 to 7, 9"),
                (range(3, 22, 2), "lines 3, 5, 7, 9, 11, 13, 15, 17, 19, 21"),
                (range(3, 24, 2),
                 "lines 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23"),
                (range(3, 98, 2), "lines 3, 5, 7, 9, 11, 13, 15, 17, 19, 21 "
                                  "and 38 more, the last is 97")):
            self.assertEqual(told(*used), f"  used on {words}")

    def test_all_of_a_line(self):
        self.write("a.py", SAFE)
        out = self.earlydel("explain", "a.py:3").out
        self.assertIn("rows in total", out)
        self.assertIn("n in total", out)

    def test_bad_places(self):
        self.write("a.py", SAFE)
        for word in ("a.py", "a.py:0", "a.py:99", "a.py:3:nope", "b.py:3",
                     ".:3"):
            self.assertEqual(self.earlydel("explain", word).code, 2, word)


class Ir(Case):
    def test_events(self):
        self.write("a.py", SAFE)
        out = self.earlydel("ir", "--events", "a.py").out
        self.assertIn("unit function total 1 0\n", out)
        self.assertIn("  var rows local\n", out)
        self.assertIn("  store rows 2 4\n", out)
        self.assertIn("  load rows 3 12\n", out)

    def test_dump(self):
        self.write("a.py", SAFE)
        out = self.earlydel("ir", "a.py").out
        self.assertIn("live in:", out)
        self.assertIn("gap", out)

    def test_bad_input(self):
        self.write("c.py", BROKEN)
        for word in ("c.py", "missing.py"):
            self.assertEqual(self.earlydel("ir", word).code, 2)


class Proofs(Case):
    """What `explain` lets the model show of a `del` that is held back."""

    def proof(self, place):
        out = self.earlydel("explain", place, "--target-version", "3.13").out
        said = [line for line in out.splitlines() if "on the model of" in line]
        self.assertEqual(len(said), 1, out)
        return said[0]

    def hazard(self, name):
        path = ROOT / "corpus" / "hazards" / name
        lines = path.read_text().splitlines()
        number = next(i for i, line in enumerate(lines) if "naive: " in line)
        return self.proof("%s:%d:%s" % (path, number + 1,
                                        lines[number].split("del ")[1]))

    def test_thread_pool(self):
        self.assertIn("1000 of 1000 tasks find the object today, 0 with the "
                      "del", self.hazard("o4_thread_pool.py"))

    def test_wrappers(self):
        for name in ("o5_two_levels.py", "o5_weak_value_dictionary.py"):
            self.assertIn("1 of 1 look-ups find the object today, 0 with the "
                          "del", self.hazard(name))

    def test_cache(self):
        self.assertIn("hit rate of its weak look-ups falls from 99 % (99 of "
                      "100) to 0 % (0 of 100)",
                      self.hazard("o6_weak_cache.py"))

    def test_finalizer(self):
        self.assertIn("is `body gone` today, `gone",
                      self.hazard("o16_finalizer.py"))

    def test_unknown_module(self):
        self.write("a.py", "import tempfile\n\n\ndef f():\n"
                           "    big = tempfile.TemporaryDirectory()\n"
                           "    path = big.name\n    print(path)\n"
                           "    print(1)\n\n\nf()\n")
        self.assertIn("modules that the model does not have",
                      self.proof("a.py:5:big"))

    def test_addresses_are_no_difference(self):
        self.write("a.py", "import weakref\n\n\nclass C:\n    pass\n\n\n"
                           "def f():\n    big = C()\n"
                           "    ref = weakref.ref(big)\n    print(C())\n"
                           "    print([])\n    return ref\n\n\nf()\n")
        self.assertIn("does and prints the same", self.proof("a.py:9:big"))

    def test_closure(self):
        self.write("a.py", "def f():\n    big = [1]\n"
                           "    def g():\n        return big\n"
                           "    print(1)\n    return g\n\n\nf()()\n")
        self.assertIn("ends with `NameError: ", self.proof("a.py:2:big"))

    def test_library(self):
        self.write("a.py", "import weakref\n\n\ndef f(make, use):\n"
                           "    big = make()\n    ref = weakref.ref(big)\n"
                           "    use(ref)\n    use(ref)\n    return 1\n")
        self.assertIn("nothing in this file runs the place by itself",
                      self.proof("a.py:5:big"))

    def test_endless(self):
        self.write("a.py", "import weakref\n\n\nclass C:\n    pass\n\n\n"
                           "def f():\n    big = C()\n"
                           "    ref = weakref.ref(big)\n    while True:\n"
                           "        print(ref() is None)\n\n\nf()\n")
        self.assertIn("does not end within the model's budget",
                      self.proof("a.py:9:big"))


class ModelPredict(Case):
    def test_a_module_goes_on_where_it_can_be(self):
        """Behind what raised stands what no run comes to: debug builds ask
        whether the stack is as deep there as it is."""
        self.write("a.py", "def f(p):\n    q = [p]\n    use(q)\n    use(p)\n\n"
                           "for z in 1, 2:\n    if z == 2:\n"
                           "        x = 1 / 0\n    else:\n        if 0:\n"
                           "            b = b\n        y = 1\n")
        done = self.earlydel("model", "predict", "a.py")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertRegex(done.out, r"(?m)^ +q +")

    def test_table(self):
        self.write("a.py", "def f(path):\n"
                           "    raw = load(path)\n"
                           "    rows = split(raw)\n"
                           "    for row in rows:\n"
                           "        work(row)\n"
                           "        more(row)\n"
                           "    return 1\n\n\n"
                           "def g(x):\n    y = x\n    h(y)\n    h(1)\n")
        out = self.earlydel("model", "predict", "a.py:f").out
        row = next(line for line in out.splitlines() if " raw " in line)
        self.assertEqual(row.split()[1:3], ["2", "3"])
        self.assertIn("frees the object here", row)
        self.assertEqual(row.split()[3:5], ["end?", "3"])
        self.assertIn("; who made it may have kept it", row)
        self.assertNotIn("g, line", out)
        rows = json.loads(self.earlydel("model", "predict", "--output-format",
                                        "json", "a.py:f").out)
        raw = next(r for r in rows if r["variable"] == "raw")
        self.assertEqual(raw["place"], {"line": 4, "indent": "    "})
        self.assertTrue(raw["dies_at_end"] and raw["freed_by_del"])
        self.assertFalse(raw["dies_later"] or raw["dies"])
        self.assertIn("g, line", self.earlydel("model", "predict", "a.py").out)
        self.assertEqual(
            self.earlydel("model", "predict", "a.py:nope").code, 2)


    def test_no_place_in_the_file_changes_the_answer(self):
        text = "def f(self, q):\n"
        for pattern in range(16):
            for i in range(4):
                no = "not " if pattern >> i & 1 else ""
                text += f"{'    ' * (i + 1)}if {no}self.a{i}(q):\n"
            for line in (f"v{pattern} = make(q)", f"use(v{pattern})",
                         "while self.c(q): other(q)", "other(q)"):
                text += f"{'    ' * 5}{line}\n"
        answers = set()
        for n in range(0, 40, 3):
            self.write("a.py", "#" * n + "\n" + text)
            answers.add(self.earlydel("model", "predict", "a.py:f").out)
        self.assertEqual(len(answers), 1)

    def test_places_behind_a_loop_that_spins(self):
        """Each run that is led there spends all it may: together they may
        not take as many times longer as there are values."""

        def seconds(count):
            binds = "".join(f"    if x == {n}:\n        y = [x]\n"
                            for n in range(count))
            self.write("a.py", "def f(x):\n    n = 1\n    y = [x]\n" + binds +
                       "    while n:\n        n += 1\n    use(y)\n"
                       "    work()\n    work()\n    return n\n")
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            self.assertIn("no run came there", self.earlydel(
                "model", "predict", "a.py").out)
            return (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
                    - before)

        few = min(seconds(20) for _ in range(3))
        many = min(seconds(120) for _ in range(3))
        self.assertLess(many, 4 * few + 0.05)


class Doubts(Case):
    """What the table knows of the file, and where it says that it guesses."""

    def rows(self, text, function="f", version="3.13"):
        self.write("a.py", text)
        rows = json.loads(self.earlydel(
            "model", "predict", "--python", version, "--output-format",
            "json", "a.py:" + function).out)
        return {row["variable"]: row for row in rows}

    def test_functions_of_the_file_are_followed(self):
        rows = self.rows("KEPT = []\n\n\ndef make():\n    return [1]\n\n\n"
                         "def keep():\n    x = [1]\n    KEPT.append(x)\n"
                         "    return x\n\n\ndef f():\n    a = make()\n"
                         "    b = keep()\n    c = other()\n    use(a)\n"
                         "    use(b)\n    use(c)\n    work()\n    work()\n"
                         "    return 1\n")
        a, b, c = rows["a"], rows["b"], rows["c"]
        self.assertTrue(a["freed_by_del"] and a["doubt"] is None)
        self.assertFalse(b["freed_by_del"] or b["doubt"])
        self.assertTrue(b["dies_later"])
        self.assertEqual(c["doubt"], "who made it may have kept it")

    def test_methods_and_tables_of_the_file(self):
        rows = self.rows("class T:\n    pass\n\n\nTABLE = {1: T()}\n\n\n"
                         "class C:\n    def _make(self):\n"
                         "        return {}\n\n    def f(self, k):\n"
                         "        a = self._make()\n        b = TABLE[k]\n"
                         "        use(a, b)\n        work()\n"
                         "        work()\n        return 1\n", "C.f")
        self.assertTrue(rows["a"]["freed_by_del"])
        self.assertIsNone(rows["a"]["doubt"])
        self.assertTrue(rows["b"]["dies_later"])
        self.assertIsNone(rows["b"]["doubt"])

    def test_runs_are_led_to_far_places(self):
        rows = self.rows("def f(d, k):\n    try:\n        a = d[k]\n"
                         "    except KeyError:\n        b = [k]\n"
                         "        if k == 1:\n            if k == 2:\n"
                         "                if k is not 3:\n"
                         "                    c = [b]\n"
                         "                    d.use(c)\n"
                         "                    work()\n"
                         "                    work()\n"
                         "        return 1\n    return a\n")
        self.assertEqual(rows["c"]["why"], "frees the object here")
        self.assertIsNone(rows["c"]["doubt"])

    def test_a_name_lets_go_in_more_places_than_one(self):
        rows = self.rows("def f(n):\n    x = [n]\n    use(x)\n"
                         "    while n.more():\n        work()\n"
                         "        x = [n]\n        use(x)\n    return 1\n")
        self.assertEqual(rows["x"]["dies"], [6])
        self.assertTrue(rows["x"]["dies_at_end"])

    def test_what_the_catalogue_says_of_results(self):
        rows = self.rows("import asyncio\nimport re\n\n\ndef f(text, other):\n"
                         "    hit = re.findall('x', text)\n"
                         "    task = asyncio.current_task()\n"
                         "    any = other.findall(text)\n"
                         "    use(hit, task, any)\n    work()\n"
                         "    work()\n    return 1\n")
        self.assertTrue(rows["hit"]["freed_by_del"])
        self.assertIsNone(rows["hit"]["doubt"])
        self.assertTrue(rows["task"]["dies_later"])
        self.assertIsNone(rows["task"]["doubt"])
        self.assertEqual(rows["any"]["doubt"], "who made it may have kept it")

    def test_getattr_reads_an_attribute(self):
        rows = self.rows("def f(o, name):\n    part = getattr(o, name)\n"
                         "    visit = getattr(o, 'visit_' + name, None)\n"
                         "    if visit is not None:\n        visit(part)\n"
                         "    work()\n    work()\n    return 1\n")
        self.assertFalse(rows["part"]["freed_by_del"])
        self.assertNotEqual(rows["part"]["doubt"],
                            "who made it may have kept it")
        self.assertEqual(rows["visit"]["doubt"],
                         "what it was read from may have made it for this")

    def test_callers_whose_arguments_have_branches(self):
        body = ("class C:\n    def _run(self, x, y):\n        use(self, x)\n"
                "        work()\n        work(y)\n        return 1\n\n"
                "    def go(self, n):\n        return self._run(n, "
                "1 if n else 2)\n")
        rows = self.rows(body, "C._run")
        for name in ("self", "x"):
            with self.subTest(name=name):
                self.assertTrue(rows[name]["dies_later"])
        self.assertIsNone(rows["self"]["doubt"])
        rows = self.rows(body + "\n\nC()._run(3, 4)\n", "C._run")
        self.assertEqual(rows["self"]["doubt"],
                         "a caller may hold it or not")

    def test_callers(self):
        body = "(x):\n    use(x)\n    work()\n    work()\n    return 1\n\n\n"
        doubt = "a caller may hold it or not"
        call = "y = []\n%s(y)\n"
        self.assertEqual(self.rows("def f" + body)["x"]["doubt"], doubt)
        self.assertEqual(self.rows("def f" + body + call % "f")["x"]["doubt"],
                         doubt)
        self.assertIsNone(self.rows("def _f" + body + call % "_f", "_f")["x"]
                          ["doubt"])
        self.assertIsNone(self.rows("def f" + body, version="3.10")["x"]
                          ["doubt"])

    def test_bound_methods(self):
        rows = self.rows("def f(rows):\n    add = rows.append\n    add(1)\n"
                         "    size = rows.size\n    use(size)\n    work()\n"
                         "    work()\n    return 1\n")
        self.assertTrue(rows["add"]["freed_by_del"])
        self.assertIsNone(rows["add"]["doubt"])  # no other thing is `append`
        self.assertTrue(rows["size"]["dies_later"])


class Callers(Case):
    """What the known callers of a function hold of its arguments."""

    BODY = "    work(x)\n    more()\n    more()\n    return 1\n\n\n"

    def why(self, text, version="3.13", function="f"):
        self.write("a.py", text)
        rows = json.loads(self.earlydel(
            "model", "predict", "--python", version, "--output-format",
            "json", "a.py:" + function).out)
        return next(row["why"] for row in rows if row["variable"] == "x")

    def frees(self, text, **options):
        return self.why(text, **options) == "frees the object here"

    def test_temporary_by_version(self):
        text = "def f(x):\n" + self.BODY + "f(make())\n"
        self.assertTrue(self.frees(text))
        self.assertTrue(self.frees(text, version="3.11"))
        self.assertFalse(self.frees(text, version="3.10"))

    def test_every_caller_counts(self):
        text = "def f(x):\n" + self.BODY
        self.assertFalse(self.frees(text))
        self.assertFalse(self.frees(text + "y = make()\nf(y)\n"))
        self.assertFalse(self.frees(text + "f(make())\ny = make()\nf(y)\n"))
        self.assertTrue(self.frees(text + "f(make())\nf(x=[1, y])\n"))
        self.assertFalse(self.frees(text + "f(make())\nf(*all())\n"))

    def test_which_parameter(self):
        text = "def f(a, x, *, k=1):\n" + self.BODY
        self.assertTrue(self.frees(text + "f(y, make(), k=2)\n"))
        self.assertFalse(self.frees(text + "f(make(), y)\n"))

    def test_others_may_call(self):
        text = "def f(x):\n" + self.BODY + "f(make())\n"
        self.assertFalse(self.frees(text + "map(f, rows)\n"))
        self.assertFalse(self.frees("@wrap\n" + text))

    def test_methods(self):
        text = ("class C:\n    def f(self, x):\n"
                + self.BODY.replace("    ", "        "))
        self.assertTrue(self.frees(text + "c.f(make())\n", function="C.f"))
        self.assertFalse(self.frees(text + "c.f(y)\n", function="C.f"))

    def test_generators_in_all_versions(self):
        text = ("def f(x):\n    work(x)\n    yield 1\n    yield 2\n\n\n"
                "use(f(make()))\n")
        self.assertTrue(self.frees(text, version="3.8"))


class Network(Case):
    def test_program_knows_no_sockets(self):
        if not os.access(EARLYDEL, os.R_OK):
            self.skipTest("the program cannot be read")
        sources = [p for p in (ROOT / "cli").glob("*.c")]
        self.assertTrue(sources)
        for path in sources:
            self.assertNotRegex(path.read_text(), r"sys/socket|git_remote|"
                                                  r"git_clone|getaddrinfo")


if __name__ == "__main__":
    main()
