"""`check --watch`: a report whenever a file changes."""
import os
import pathlib
import signal
import subprocess
import time

from support import Case, EARLYDEL, NOTHING, SAFE, main

PATIENCE = 60  # seconds; a loaded machine is slow, a right answer is not


class Watch(Case):
    def start(self, *words):
        self.log = open(self.folder.parent / (self.folder.name + ".log"), "w+b")
        self.addCleanup(pathlib.Path(self.log.name).unlink, missing_ok=True)
        self.addCleanup(self.log.close)
        self.watch = subprocess.Popen(
            [EARLYDEL, "check", "--watch", "--min-gain", "none",
             "--output-format", "concise", *words], cwd=self.folder,
            env=self.environment, stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=subprocess.STDOUT)
        self.addCleanup(self.end)

    def end(self):
        if self.watch.poll() is None:
            self.watch.kill()
        self.watch.wait()

    def said(self):
        with open(self.log.name, encoding="utf-8") as file:
            return file.read()

    def wait_for(self, count, text):
        until = time.monotonic() + PATIENCE
        while self.said().count(text) < count:
            self.assertIsNone(self.watch.poll(), self.said())
            self.assertLess(time.monotonic(), until, self.said())
            time.sleep(0.02)

    def rounds(self, count):
        self.wait_for(count, "Ctrl-C ends.")

    def test_reports_what_changes(self):
        self.write("a.py", NOTHING)
        self.write("pkg/b.py", NOTHING)
        self.start(".")
        self.rounds(1)
        self.assertIn("Watching 2 files", self.said())
        self.assertNotIn("EDL101", self.said())
        self.write("pkg/b.py", SAFE)
        self.wait_for(1, "pkg/b.py:3:13: EDL101")
        self.rounds(2)
        self.write("pkg/new.py", SAFE)
        self.wait_for(1, "pkg/new.py:3:13: EDL101")
        self.rounds(3)
        os.remove(self.folder / "pkg/new.py")
        self.rounds(4)
        self.assertEqual(self.said().count("new.py"), 1)
        self.write("earlydel.toml", 'ignore = ["EDL101"]\n')
        self.rounds(5)
        self.assertEqual(self.said().count("pkg/b.py"), 3)
        self.assertEqual(self.read("pkg/b.py"), SAFE)

    def test_other_files_do_not_matter(self):
        self.write("a.py", SAFE)
        self.start(".")
        self.rounds(1)
        self.write("a.py.swp", "x")
        self.write("notes.txt", "x")
        time.sleep(1.5)
        self.write("b.py", SAFE)
        self.rounds(2)
        self.assertEqual(self.said().count("a.py:3"), 2)

    def test_trouble_does_not_end_it(self):
        self.write("a.py", NOTHING)
        self.start(".")
        self.rounds(1)
        self.write("earlydel.toml", "nonsense = 1\n")
        self.wait_for(1, "nonsense")
        self.rounds(2)
        os.remove(self.folder / "earlydel.toml")
        self.write("a.py", SAFE)
        self.wait_for(1, "a.py:3:13: EDL101")

    def test_a_signal_ends_all_of_it(self):
        self.write("a.py", NOTHING)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            self.start("a.py")
            self.rounds(1)
            self.watch.send_signal(number)
            self.assertEqual(self.watch.wait(PATIENCE), -number)
            self.write("a.py", SAFE)  # nobody is left who could report it
            time.sleep(1)
            self.assertNotIn("EDL101", self.said())
            self.write("a.py", NOTHING)

    def test_it_never_writes(self):
        self.write("a.py", SAFE)
        for words in (["--fix"], ["--add-ignore"], ["--write-baseline", "x"]):
            done = self.earlydel("check", "--watch", *words, "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn(f"--watch and {words[0]} do not go together",
                          done.err)
        self.assertEqual(self.read("a.py"), SAFE)

    def test_what_cannot_start(self):
        for words, said in ((["absent.py"], "absent.py"),
                            (["--config", "absent.toml"], "absent.toml"),
                            (["-"], "standard input cannot be watched")):
            done = self.earlydel("check", "--watch", *words)
            self.assertEqual(done.code, 2, done.err)
            self.assertIn(said, done.err)


if __name__ == "__main__":
    main()
