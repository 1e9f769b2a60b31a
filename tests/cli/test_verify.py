"""fix --verify-cmd: only the dels a command passes with stay."""
import os
import shlex
import signal
import subprocess
import sys
import time

from support import Case, EARLYDEL, SAFE, main

ALL = ["--min-gain", "none"]
FIXED = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)


class Verify(Case):
    def setUp(self):
        super().setUp()
        self.names = ["a.py", "b.py", "c.py"]
        for name in self.names:
            self.write(name, "\n\n".join(
                SAFE.replace("total", f"{name[0]}{i}") for i in range(4)))
        self.before = {name: self.read(name) for name in self.names}

    def fix(self, command, *words):
        return self.earlydel("fix", *ALL, "--verify-cmd", command, *words,
                             *self.names)

    def dels(self):
        return {name: [block.split("(")[0].strip() for block in
                       self.read(name).split("def ")[1:]
                       if "del rows" in block] for name in self.names}

    def test_all_stay_where_the_command_passes(self):
        done = self.fix("echo run >> runs")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(sum(map(len, self.dels().values())), 12)
        self.assertEqual(self.read("runs").count("run"), 2)
        self.assertIn("Wrote 12 of 12 dels; the command ran 2 times.",
                      done.err)

    def test_only_the_bad_ones_go(self):
        bad = self.write("check.py", (
            "import re, sys\n"
            "for name in ('b.py', 'c.py'):\n"
            "    for block in open(name).read().split('def ')[1:]:\n"
            "        if block.startswith(('b2', 'c0')) and 'del ' in block:\n"
            "            sys.exit(1)\n"))
        done = self.fix(f"python3 {shlex.quote(str(bad))}")
        self.assertEqual(done.code, 1, done.err)
        self.assertEqual(self.dels(), {"a.py": ["a0", "a1", "a2", "a3"],
                                       "b.py": ["b0", "b1", "b3"],
                                       "c.py": ["c1", "c2", "c3"]})
        self.assertEqual(done.out.count("is left: the command fails"), 2)

    def test_standard_input_is_no_file(self):
        """`fix -` is a filter: what came in would be gone."""
        for words in (["-"], ["a.py", "-"], ["-", "--stdin-filename", "x.py"]):
            done = self.earlydel("fix", *ALL, "--verify-cmd", "true", *words,
                                 input=SAFE.encode())
            self.assertEqual((done.code, done.out), (2, ""), words)
            self.assertIn("standard input is none", done.err)
        self.write("earlydel.toml", 'verify-cmd = "true"\n')
        done = self.earlydel("fix", *ALL, "--trust-config", "-",
                             input=SAFE.encode())
        self.assertEqual((done.code, done.out), (2, ""), done.err)
        done = self.earlydel("fix", *ALL, "-", input=SAFE.encode())
        self.assertEqual(done.out, FIXED, done.err)
        self.assertEqual(self.dels(), {name: [] for name in self.names})

    def test_command_that_fails_anyway(self):
        done = self.fix("false")
        self.assertEqual(done.code, 2)
        self.assertIn("before anything is written", done.err)
        for name in self.names:
            self.assertEqual(self.read(name), self.before[name])

    def test_command_that_never_passes_with_any(self):
        done = self.fix("! grep -q 'del rows' *.py")
        self.assertEqual(done.code, 1)
        for name in self.names:
            self.assertEqual(self.read(name), self.before[name])

    def test_command_that_hangs(self):
        done = self.fix("! grep -q 'del rows' a.py || sleep 60",
                        "--verify-timeout", "0.2")
        self.assertEqual(done.code, 1)
        self.assertEqual(self.read("a.py"), self.before["a.py"])
        self.assertEqual(len(self.dels()["b.py"]), 4)

    def test_file_that_changes_meanwhile_is_left(self):
        done = self.fix("grep -q 'del rows' a.py && echo '# new' >> a.py; "
                        "! grep -q new a.py")
        self.assertEqual(done.code, 2)
        self.assertIn("changed meanwhile", done.err)
        self.assertIn("# new", self.read("a.py"))

    def test_a_signal_leaves_what_passed(self):
        """b.py may not have any: the search is stopped at its first run."""
        command = ("! grep -q 'del rows' b.py || "
                   "{ echo $$ > started; exec sleep 300; }")
        words = [EARLYDEL, "fix", *ALL, "--verify-cmd", command, *self.names]
        for number in (signal.SIGINT, signal.SIGTERM):
            with subprocess.Popen(words, cwd=self.folder,
                                  env=self.environment,
                                  stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE) as running:
                started = self.folder / "started"
                while not started.exists() or not started.read_text():
                    time.sleep(0.01)
                running.send_signal(number)
                said = running.stderr.read().decode()
                self.assertEqual(running.wait(), -number, said)
            self.assertIn("what passed so far stays", said)
            with self.assertRaises(ProcessLookupError):
                os.kill(int(started.read_text()), 0)
            self.assertEqual(self.read("b.py"), self.before["b.py"])
            self.assertNotIn("b.py", {n for n, d in self.dels().items() if d})
            started.unlink()


class Python(Case):
    """--verify python: an interpreter reads what would be written."""

    def fake(self, code):
        path = self.write("fake.sh", f"#!/bin/sh\nexit {code}\n")
        path.chmod(0o755)
        return str(path)

    def fix(self, *words):
        return self.earlydel("fix", *ALL, "--unsafe-fixes", "--verify",
                             "python", *words, "a.py")

    def test_output_that_python_reads_is_written(self):
        for style, name in (("del", "del rows"), ("none", "rows = None")):
            self.write("a.py", SAFE + "\n\ndef h(x):\n    y = x\n    del y\n")
            done = self.fix("--release-style", style, "--python",
                            sys.executable)
            self.assertEqual(done.code, 0, done.err)
            self.assertIn(name, self.read("a.py"))

    def test_doubt_leaves_the_file(self):
        for code, said, expected in ((5, "does not read it", 3),
                                     (6, "more than new dels", 3),
                                     (4, "as it is", 2),
                                     (9, "does not run", 2)):
            self.write("a.py", SAFE)
            done = self.fix("--python", sys.executable, "--python",
                            self.fake(code))
            self.assertEqual(done.code, expected, done.err)
            self.assertIn(said, done.err)
            self.assertEqual(self.read("a.py"), SAFE)
        self.assertEqual(self.fix("--python", "./nowhere").code, 2)
        done = self.earlydel("fix", *ALL, "--verify", "python",
                             "--python", self.fake(6), "-",
                             input=SAFE.encode())
        self.assertEqual((done.code, done.out), (3, SAFE))

    def test_old_python_does_not_read_new_syntax(self):
        text = SAFE + "\n\ntype Later = int\n"
        self.write("a.py", text)
        done = self.fix("--python", sys.executable)
        if sys.version_info >= (3, 12):
            self.assertEqual(done.code, 0, done.err)
        else:
            self.assertEqual(done.code, 2)
            self.assertEqual(self.read("a.py"), text)

    def test_all_on_the_path(self):
        self.write("a.py", SAFE)
        folder = self.folder / "bin"
        folder.mkdir()
        good = f'#!/bin/sh\nexec {sys.executable} "$@"\n'

        def put(name, text):
            (folder / name).write_text(text)
            (folder / name).chmod(0o755)

        def fix(*words):
            return self.earlydel("fix", *ALL, "--verify", "all", *words,
                                 "a.py", env=dict(self.environment,
                                                  PATH=str(folder)))
        done = fix()
        self.assertEqual(done.code, 2)
        self.assertIn("no python3.X on the PATH", done.err)
        put("python3.9", "#!/bin/sh\nexit 4\n")  # too old for the file
        put("python3.10", "#!/bin/sh\nexit 127\n")  # a stand-in
        self.assertEqual(fix().code, 2)
        put("python3.12", good)
        put("python3.8", "#!/bin/sh\nexit 6\n")  # finds more than dels
        self.assertEqual(fix().code, 3)
        self.assertEqual(self.read("a.py"), SAFE)
        done = fix("--target-version", "3.9")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("del rows", self.read("a.py"))

    def test_a_configuration_cannot_start_it(self):
        self.write("a.py", SAFE)
        self.write("earlydel.toml", 'python = ["x"]\n')
        self.assertEqual(self.earlydel("check", "a.py").code, 2)


if __name__ == "__main__":
    main()
