"""review: keys, what is written, what is left."""
import subprocess

from support import Case, EARLYDEL, SAFE, UNSAFE, main

ALL = ["--min-gain", "none"]
TWO = SAFE + "\n\n" + UNSAFE.replace("total", "other")
FIRST = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)
SECOND = UNSAFE.replace("total", "other").replace(
    "    log(n)\n", "    del rows\n    log(n)\n", 1)


class Review(Case):
    def review(self, keys, *words):
        return self.earlydel("review", *ALL, *(words or ["a.py"]),
                             input="".join(key + "\n" for key in keys)
                             .encode())

    def check(self, keys, first, second):
        self.write("a.py", TWO)
        done = self.review(keys)
        self.assertEqual(
            self.read("a.py"),
            (FIRST if first else SAFE) + "\n\n"
            + (SECOND if second else UNSAFE.replace("total", "other")),
            keys)
        self.assertEqual(done.code, 0 if first and second else 1)
        return done

    def test_yes_and_no(self):
        self.check("yy", True, True)
        self.check("yn", True, False)
        self.check("ny", False, True)
        self.check("nn", False, False)

    def test_whole_file(self):
        self.check("a", True, True)
        self.check("d", False, False)
        self.check("na", False, True)

    def test_rule(self):
        self.check("A", True, True)

    def test_undo(self):
        self.check("yuny", False, True)
        self.check("uyy", True, True)

    def test_verify_and_backup_as_with_fix(self):
        """A Python that disagrees keeps the file; the old text stays."""
        for answer, expected, text in (
                ("exit 6", 3, TWO),
                ('exec python3 "$@"', 0, FIRST + TWO[len(SAFE):])):
            self.write("a.py", TWO)
            python = self.write("python", f"#!/bin/sh\n{answer}\n")
            python.chmod(0o755)
            done = self.review("yd", "--verify", "python", "--python",
                               "./python", "--backup=.old", "a.py")
            self.assertEqual(self.read("a.py"), text, done.err)
            self.assertEqual(done.code, expected or 1, done.err)
        self.assertEqual(self.read("a.py.old"), TWO)

    def test_file_that_changes_meanwhile(self):
        """What can still be proved is written; the rest is said."""
        self.write("a.py", TWO)
        with subprocess.Popen([EARLYDEL, "review", *ALL, "a.py"],
                              cwd=self.folder, env=self.environment,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as running:
            while not running.stdout.readline().startswith(b"      = fix"):
                pass
            self.write("a.py", TWO.replace(
                "    return n\n", "    log(rows)\n    return n\n", 1))
            out, err = running.communicate(b"y\ny\n")
        self.assertEqual(running.returncode, 1, err)
        self.assertIn(b"changed meanwhile; 1 of 2 dels had no place any more",
                      err)
        self.assertIn(b"Took 1, left 1", err)
        self.assertEqual(self.read("a.py").count("del rows"), 1)
        self.assertIn("    log(rows)\n    return n\n", self.read("a.py"))

    def test_stop_keeps_what_was_taken(self):
        self.check("yq", True, False)
        self.check("q", False, False)

    def test_end_of_input_is_stop(self):
        self.check("y", True, False)
        self.check("", False, False)

    def test_help_patch_and_picture(self):
        done = self.check("?pyn", True, False)
        self.assertIn("y - take this finding", done.out)
        self.assertIn("+    del rows", done.out)
        done = self.check("vyn", True, False)
        self.assertRegex(done.out, "rows = .*\u2503")

    def test_moves(self):
        self.check("jy", False, True)
        self.check("jyq", False, True)
        self.check("JKyy", True, True)
        self.check("JKKny", False, True)
        self.check("Jyq", False, True)

    def test_search(self):
        self.check(["/other", "y", "q"], False, True)
        self.check(["/nowhere", "y", "n"], True, False)

    def test_ignore(self):
        self.write("a.py", TWO)
        done = self.review("iy")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(
            self.read("a.py"), SAFE.replace(
                "len(rows)", "len(rows)  # earlydel: ignore[EDL101]")
            + "\n\n" + SECOND)
        self.assertIn("Took 1, left 0, silenced 1; wrote 1 file.", done.err)
        self.assertEqual(self.earlydel("check", *ALL, "a.py").code, 0)

    def test_keep(self):
        self.write("a.py", TWO)
        self.assertEqual(self.review("yk").code, 0)
        self.assertEqual(
            self.read("a.py"), FIRST + "\n\n" + UNSAFE.replace(
                "total", "other").replace(
                    "load()", "load()  # earlydel: keep[rows]"))
        self.assertEqual(self.earlydel("check", *ALL, "a.py").code, 0)

    def test_comment_that_would_be_text_is_refused(self):
        text = SAFE.replace("rows = [1, 2, 3]", 'rows = list("""\n""")')
        self.write("a.py", text)
        done = self.review("k")
        self.assertEqual(done.code, 2)
        self.assertEqual(self.read("a.py"), text)

    def test_one_bad_comment_loses_no_good_one(self):
        text = ('def f(path):\n    raw = open(path).read()\n'
                '    n = len(raw)\n    log(n)\n'
                '    text = """\na""" + open(path).read()\n'
                '    m = len(text)\n    log(m)\n    while log(n):\n'
                '        log(m)\n    return n\n')
        self.write("a.py", text)
        done = self.earlydel("review", *ALL, "--parameters", "off", "a.py",
                             input=b"k\nk\n")
        self.assertEqual(done.code, 2)
        self.assertEqual(self.read("a.py"), text.replace(
            ".read()\n", ".read()  # earlydel: keep[raw]\n", 1))
        self.assertRegex(done.err, r"a\.py:5: .*`text`")
        self.assertIn("left 1, silenced 1; wrote 1 file", done.err)

    def test_edit(self):
        self.write("a.py", TWO)
        editor = self.write("edit.sh", "#!/bin/sh\n"
                            "test \"$1\" = +3 || exit 1\n"
                            "sed -i 's/1, 2, 3/4, 5, 6/' \"$2\"\n")
        editor.chmod(0o755)
        self.environment["EDITOR"] = str(editor)
        self.environment.pop("VISUAL", None)
        self.review("eyn")
        self.assertEqual(self.read("a.py"),
                         FIRST.replace("1, 2, 3", "4, 5, 6") + "\n\n"
                         + UNSAFE.replace("total", "other"))
        self.environment["EDITOR"] = "false"
        self.check("eyn", True, False)

    def test_keys_are_those_of_the_help(self):
        self.write("a.py", SAFE)
        done = self.review("?")
        keys = done.out.split("[", 1)[1].split("[")[-1].split("]")[0]
        for key in keys.split(","):
            self.assertIn(f"{key} - ", done.out)

    def test_several_files(self):
        self.write("a.py", SAFE)
        self.write("b.py", SAFE)
        done = self.review("ny", ".")
        self.assertEqual((self.read("a.py"), self.read("b.py")),
                         (SAFE, FIRST))
        self.assertIn("Took 1, left 1; wrote 1 file.", done.err)


    def test_resume(self):
        self.environment["XDG_STATE_HOME"] = str(self.folder / "state")
        for name in ("a.py", "b.py", "c.py"):
            self.write(name, TWO)
        done = self.review("nynq", "a.py", "b.py", "c.py")
        self.assertIn("review --resume", done.err)
        done = self.review("q", "--resume", "a.py", "b.py", "c.py")
        self.assertIn("b.py:12", done.out)  # the second of b.py is next
        self.assertEqual(done.out.count("Insert this del"), 1)
        done = self.review("yyn", "--resume", "a.py", "b.py", "c.py")
        self.assertEqual(done.out.count("Insert this del"), 3)
        self.assertEqual(self.read("c.py").count("del rows"), 1)
        self.assertEqual(list((self.folder / "state").rglob("*")),
                         [self.folder / "state/earlydel",
                          self.folder / "state/earlydel/review"])
        done = self.review("q", "--resume", "a.py")  # it ended: asked again
        self.assertEqual(done.out.count("Insert this del"), 1)


if __name__ == "__main__":
    main()
