"""review as a person uses it: on a terminal, each key, Ctrl-C and Ctrl-D."""
import os
import pty
import re
import select
import signal
import subprocess
import termios
import time

from support import Case, EARLYDEL, SAFE, UNSAFE, main

PART = [SAFE, UNSAFE.replace("total", "second"),
        SAFE.replace("total", "third")]
WHOLE = "\n\n".join(PART)
DEL = "    del rows\n    log(n)\n"
ASKED = "Insert this del ["
PATIENCE = 20


def with_dels(*wanted):
    return "\n\n".join(
        text.replace("    log(n)\n", DEL, 1) if i in wanted else text
        for i, text in enumerate(PART))


class Terminal:
    """earlydel behind a terminal of its own; what it says is waited for."""

    def __init__(self, case, *words):
        self.master, slave = pty.openpty()
        case.addCleanup(os.close, self.master)
        self.attributes = termios.tcgetattr(slave)
        self.child = subprocess.Popen(
            [EARLYDEL, "review", "--min-gain", "none", *words],
            cwd=case.folder, env=dict(case.environment, TERM="xterm"),
            stdin=slave, stdout=slave, stderr=slave, close_fds=True,
            preexec_fn=self.be_first(slave))
        case.addCleanup(self.end)
        self.slave = slave
        self.said = ""

    @staticmethod
    def be_first(slave):
        def take_terminal():
            os.setsid()
            os.close(os.open(os.ttyname(slave), os.O_RDWR))
        return take_terminal

    def read(self):
        """More of what is said; False if nothing more can come."""
        ready, _, _ = select.select([self.master], [], [], 0.05)
        try:
            self.said += os.read(self.master, 65536).decode() if ready else ""
        except OSError:  # nobody is left at the other end
            return False
        return bool(ready) or self.child.poll() is None

    def wait_for(self, text, since):
        end = time.monotonic() + PATIENCE
        while text not in self.said[since:]:
            if time.monotonic() > end or not self.read():
                raise AssertionError(f"no {text!r} in {self.said[since:]!r}")

    def press(self, keys, then=ASKED):
        """Type a line; what was said from there until `then`."""
        if not self.said:
            self.wait_for(ASKED, 0)
        since = len(self.said)
        os.write(self.master, keys.encode())
        self.wait_for(then, since)
        return re.sub(r"\x1b\[[0-9;]*m", "", self.said[since:])

    def end(self):
        """The exit code, and whether the terminal is as it was."""
        end = time.monotonic() + PATIENCE
        while self.read() and time.monotonic() < end:
            pass
        if self.child.poll() is None:
            self.child.kill()
        if self.slave >= 0:
            self.is_restored = termios.tcgetattr(
                self.slave) == self.attributes
            os.close(self.slave)
            self.slave = -1
        return self.child.wait(PATIENCE)


class OnATerminal(Case):
    def setUp(self):
        super().setUp()
        self.write("a.py", WHOLE)
        self.environment["XDG_STATE_HOME"] = str(self.folder / "state")

    def start(self, *words):
        return Terminal(self, *(words or ["a.py"]))

    def check(self, lines, *wanted, code=None, summary=""):
        """Type lines, the last of which ends the review."""
        self.write("a.py", WHOLE)
        it = self.start()
        for line in lines[:-1]:
            it.press(line + "\n")
        said = it.press(lines[-1] + "\n", "; wrote ")
        if code is None:
            code = 0 if len(wanted) == 3 else 1
        self.assertEqual(it.end(), code, it.said)
        self.assertTrue(it.is_restored)
        self.assertEqual(self.read("a.py"), with_dels(*wanted), lines)
        self.assertIn(summary, said)

    def test_yes_no_and_what_they_say(self):
        self.check("yyy", 0, 1, 2, summary="Took 3, left 0; wrote 1 file.")
        self.check("nyn", 1, summary="Took 1, left 2; wrote 1 file.")
        self.check("nnn", summary="Took 0, left 3; wrote 0 files.")

    def test_for_the_rest(self):
        self.check("ya", 0, 1, 2)
        self.check("nd")
        self.check("yd", 0)
        self.check("nA", 1, 2)
        self.check("yq", 0)

    def test_moving(self):
        self.check("jyq", 1)  # the first stays undecided
        self.check("JJy", 2)
        self.check("JJKyq", 1)
        self.check("nJKKynn", 0)
        self.check(["JJ", "q"])  # a line is one answer
        self.check(["/third", "y"], 2)
        self.check("yuny" + "n", 1)
        self.check("yyuun" + "yn", 1)

    def test_looking_asks_again(self):
        it = self.start()
        self.assertIn("y - take this finding", it.press("?\n"))
        self.assertIn("y - take this finding", it.press("x\n"))
        self.assertIn("y - take this finding", it.press("\n"))
        self.assertEqual(it.press("p\n").count("+    del rows"), 3)
        self.assertIn("\u2503", it.press("v\n"))
        self.assertIn("(2/3)", it.press("y\n"))
        it.press("q\n", "; wrote 1 file.")
        self.assertEqual(it.end(), 1)
        self.assertEqual(self.read("a.py"), with_dels(0))

    def test_each_key_of_the_help_was_pressed(self):
        it = self.start()
        it.press("?\n")
        keys = it.said.split(ASKED, 1)[1].split("]", 1)[0].split(",")
        it.press("q\n", "; wrote 0 files.")
        with open(__file__, encoding="utf-8") as file:
            text = file.read()
        for key in keys:
            self.assertRegex(text, rf'(check|press)\(\[?"[^"]*'
                                   rf'{re.escape(key)}', key)

    def test_comments(self):
        it = self.start()
        it.press("i\n")
        it.press("k\n")
        it.press("y\n", "wrote 1 file.")
        self.assertEqual(it.end(), 0)
        first, second, third = self.read("a.py").split("\n\n\n")
        self.assertIn("len(rows)  # earlydel: ignore[EDL101]\n", first)
        self.assertIn("load()  # earlydel: keep[rows]\n", second)
        self.assertIn(DEL, third)

    def test_the_editor_has_the_terminal(self):
        editor = self.write("edit.sh", "#!/bin/sh\ntest -t 0 || exit 1\n"
                            "echo in the editor; read answer\n"
                            "sed -i \"s/1, 2, 3/$answer/\" \"$2\"\n")
        editor.chmod(0o755)
        self.environment["EDITOR"] = str(editor)
        self.environment.pop("VISUAL", None)
        it = self.start()
        it.press("e\n", "in the editor")
        self.assertIn("[7, 8]", it.press("7, 8\n"))
        it.press("y\n")
        it.press("q\n", "wrote 1 file.")
        self.assertEqual(it.end(), 1)
        self.assertIn("[7, 8]\n    n = len(rows)\n" + DEL, self.read("a.py"))

    def test_what_the_editor_broke_is_said(self):
        editor = self.write("edit.sh", "#!/bin/sh\necho 'def (' >> \"$2\"\n")
        editor.chmod(0o755)
        self.environment["EDITOR"] = str(editor)
        self.environment.pop("VISUAL", None)
        it = self.start()
        it.press("y\n")
        self.assertIn("a.py:26: EDL901", it.press("e\n", "; wrote 0 files."))
        it.end()
        self.assertEqual(self.read("a.py"), WHOLE + "def (\n")

    def test_end_of_input_stops(self):
        it = self.start()
        it.press("y\n")
        it.press("\x04", "; wrote 1 file.")
        self.assertEqual(it.end(), 1)
        self.assertTrue(it.is_restored)
        self.assertEqual(self.read("a.py"), with_dels(0))

    def test_interrupt_leaves_files_and_terminal_whole(self):
        self.write("b.py", WHOLE)
        it = self.start("a.py", "b.py")
        for _ in range(3):
            it.press("y\n")
        it.press("y\n")
        said = it.press("\x03", "review --resume")
        self.assertIn("b.py: interrupted, 1 answer is not written", said)
        self.assertIn("Took 3, left 3; wrote 1 file.", said)
        self.assertIn(it.end(), (-signal.SIGINT, 130))
        self.assertTrue(it.is_restored)
        self.assertEqual(self.read("a.py"), with_dels(0, 1, 2))
        self.assertEqual(self.read("b.py"), WHOLE)
        it = self.start("a.py", "b.py")  # only what was not written is asked
        self.assertIn("(2/3)", it.press("n\n"))
        it.press("q\n", "; wrote 0 files.")

    def test_interrupt_keeps_what_was_left(self):
        it = self.start()
        it.press("n\n")
        it.press("\x03", "review --resume")
        self.assertNotIn("not written", it.said)
        it.end()
        it = self.start("--resume", "a.py")
        self.assertIn("(2/2)", it.press("y\n"))
        it.press("y\n", "; wrote 1 file.")
        self.assertEqual(self.read("a.py"), with_dels(1, 2))

    def test_what_is_undecided_at_the_end_is_asked_again(self):
        it = self.start()
        for line in ("n", "j"):
            it.press(line + "\n")
        self.assertIn("2 undecided", it.press("j\n", "review --resume"))
        self.assertEqual(it.end(), 1)
        it = self.start("--resume", "a.py")
        self.assertIn("(2/2)", it.press("y\n"))
        self.assertNotIn("undecided;", it.press("n\n", "; wrote 1 file."))
        it.end()
        self.assertEqual(self.read("a.py"), with_dels(1))
        it = self.start("--resume", "a.py")  # the end was reached: forgotten
        self.assertIn("(2/2)", it.press("n\n"))

    def test_resume(self):
        self.write("b.py", WHOLE)
        it = self.start("a.py", "b.py")
        for key in "nynn":
            it.press(key + "\n")
        it.press("q\n", "review --resume")
        self.assertEqual(it.end(), 1)
        it = self.start("--resume", "a.py", "b.py")
        self.assertIn("(2/2)", it.press("y\n"))
        it.press("n\n", "; wrote 1 file.")
        self.assertEqual(self.read("a.py"), with_dels(1))
        self.assertEqual(self.read("b.py"), with_dels(1))


if __name__ == "__main__":
    main()
