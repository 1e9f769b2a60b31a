"""A patch series: taken by git am, taken back, each patch in its turn."""
import os
import re
import shutil
import unittest

from support import Case, NOTHING, SAFE, UNSAFE, main

ALL = ["--min-gain", "none"]


@unittest.skipIf(shutil.which("git") is None, "no git here")
class Series(Case):
    def setUp(self):
        super().setUp()
        self.folder = self.folder / "repo"
        self.folder.mkdir()
        self.texts = {
            "a.py": SAFE + "\n\n" + UNSAFE.replace("total", "other"),
            "sub/b c.py": SAFE,
            "crlf.py": SAFE.replace("\n", "\r\n"),
            "no_end.py": SAFE.rstrip("\n"),
            "e\u00e9.py": SAFE.replace("rows", "r\u00f6ws"),
            "latin.py": ("# coding: latin-1\n" + SAFE.replace(
                "return n", "return n  # \u00e9")).encode("latin-1"),
            "from.py": "T = '''\nFrom here\n---\n'''\n" + SAFE,
        }
        self.git("init", "-q", "-b", "main")
        self.git("config", "core.autocrlf", "false")
        for name, text in self.texts.items():
            self.write(name, text)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")

    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def state(self):
        return {name: self.bytes_of(name) for name in self.texts}

    def series(self, *words):
        done = self.earlydel("patch", *ALL, "-o", "../out", *words, ".")
        self.assertEqual(done.code, 1, done.err)
        return sorted(os.listdir(self.folder.parent / "out"))

    def test_the_base_is_a_commit_that_has_the_texts(self):
        def base(*words):
            done = self.earlydel("patch", *ALL, "-o", "../one", *words)
            self.assertEqual(done.code, 1, done.err)
            said = "is not as in HEAD" in done.err
            text = b"".join(path.read_bytes() for path in sorted(
                (self.folder.parent / "one").glob("*.patch")))
            shutil.rmtree(self.folder.parent / "one")
            self.assertEqual(b"base-commit: " in text, not said, done.err)
            return not said
        self.assertTrue(base("a.py", "crlf.py"))
        self.write("notes.txt", "mine\n")
        for text in (SAFE.replace("1, 2", "2, 1"), SAFE + "x = 1\n",
                     SAFE.replace("    log(n)\n", "", 1)):
            self.write("sub/b c.py", text)
            self.assertTrue(base("a.py"))
            self.assertFalse(base("a.py", "sub"), text)
        self.write("new.py", SAFE)
        self.assertFalse(base("new.py"))
        self.git("mv", "a.py", "z.py")  # `git am` would not know the name
        self.assertFalse(base("z.py"))

    def check(self, *words):
        """The series is taken and leaves what `fix` leaves."""
        before = self.state()
        files = self.series(*words)
        names = [n for n in files if n.endswith(".patch")]
        paths = [f"../out/{n}" for n in names]
        self.git("am", "-q", "--keep-cr", *paths)
        taken = self.state()
        self.git("reset", "-q", "--hard", "HEAD~" + str(len(paths)))
        self.assertEqual(self.state(), before)
        self.earlydel("fix", *ALL, "--unsafe-fixes", ".")
        self.assertEqual(self.state(), taken)
        for name, text in before.items():
            self.assertNotEqual(taken[name], text, name)
        self.assertEqual(set(files) - set(names), {"series"} | ({
            "0000-cover-letter.txt"} if "--cover-letter" in words else set()))
        return names

    def test_per_file(self):
        self.assertEqual(len(self.check()), len(self.texts))

    def test_per_del(self):
        self.assertEqual(len(self.check("--per", "del")),
                         len(self.texts) + 1)

    def test_per_function(self):
        two = SAFE.replace("    log(n)\n    while", "    names = [n]\n"
                           "    log(names)\n    log(n)\n    while")
        self.write("a.py", two + "\n\n" + two.replace("total", "other"))
        self.git("commit", "-q", "-a", "-m", "two")
        names = self.check("--per", "function")
        self.assertEqual(len(names), len(self.texts) + 1)
        mail = (self.folder.parent / "out" / names[0]).read_text()
        self.assertIn("free rows, names earlier in total()", mail)

    def test_per_finding_is_named_by_it(self):
        two = SAFE.replace("    log(n)\n    while", "    names = [n]\n"
                           "    log(names, rows)\n    log(n)\n    while")
        self.write("sub/two.py", two)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "two")
        names = self.check("--per", "finding")
        mails = {name.split("-", 1)[1]: subject for name in names
                 for subject in re.findall(
                     r"(?m)^Subject: \[PATCH \d+/\d+\] (.*)$",
                     (self.folder.parent / "out" / name).read_text(
                         "utf-8", "replace"))}
        for variable in ("rows", "names"):
            self.assertEqual(
                mails[f"EDL101-sub-two-{variable}.patch"],
                f"earlydel: free {variable} earlier in total()")

    def test_names_that_are_no_text_are_escaped_in_words(self):
        odd = os.fsencode(self.folder) + b"/sub/n\xe9.py"
        with open(odd, "wb") as file:
            file.write(SAFE.encode())
        self.git("add", ".")
        self.git("commit", "-q", "-m", "odd")
        base = self.git("rev-parse", "HEAD").out.strip()
        for unit in ("file", "function", "finding", "del", "all"):
            names = self.series("--per", unit, "--cover-letter")
            for name in names:
                mail = (self.folder.parent / "out" / name).read_bytes()
                words = mail.split(b"\n---\n")[0].decode("utf-8")
                self.assertNotIn("\ufffd", words)
            text = b"".join((self.folder.parent / "out" / name).read_bytes()
                            for name in names)
            self.assertIn(b"sub/n\\351.py", text, unit)
            done = self.run_program("git", "am", "-q", "--keep-cr", *(
                f"../out/{name}" for name in names if name.endswith(".patch")))
            self.assertEqual(done.code, 0, done.err)
            self.assertNotIn("UTF-8", done.err)
            with open(odd, "rb") as file:
                self.assertIn(b"del rows", file.read())
            self.git("reset", "-q", "--hard", base)
            shutil.rmtree(self.folder.parent / "out")

    def many(self, n):
        return "".join(SAFE.replace("total", f"f{i}") + "\n"
                       for i in range(n))

    def test_far_down_in_a_file(self):
        for name, text in {
                "plain.py": self.many(15).encode(),
                "bom.py": b"\xef\xbb\xbf" + self.many(15).encode(),
                "crlf.py": self.many(15).replace("\n", "\r\n").encode(),
                "sjis.py": ("# coding: shift_jis\nT = '\u8868\u8868'\n" +
                            self.many(15).replace("return n", "return n  # "
                                                  "\u8868")).encode("sjis"),
                "end.py": self.many(15).rstrip().encode()}.items():
            self.texts[name] = text
            self.write(name, text)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "many")
        for unit in ("finding", "function", "del"):
            self.check("--per", unit)
            self.git("reset", "-q", "--hard")
            shutil.rmtree(self.folder.parent / "out")

    def test_the_time_grows_with_the_patches(self):
        spent = {}
        for n in (1200, 4800):
            self.write("many.py", self.many(n))
            out = self.folder.parent / f"out{n}"
            before = os.times()
            done = self.earlydel("patch", *ALL, "--per", "finding", "-o", out,
                                 "many.py")
            after = os.times()
            self.assertEqual(done.code, 1, done.err)
            spent[n] = after.children_user - before.children_user
        self.assertLess(spent[4800], 10 * spent[1200])  # not 16 times
        if shutil.which("patch") is None:
            return
        self.write("many.py", self.many(1200))
        series = (self.folder.parent / "out1200" / "series").read_text()
        mails = b"".join((self.folder.parent / "out1200" / name).read_bytes()
                         for name in series.split())
        self.assertNotIn(b"\nindex ", mails)  # too many texts to name
        done = self.run_program("patch", "-s", "-p1", "--fuzz=0", input=mails)
        self.assertEqual((done.code, done.out), (0, ""))
        done = self.earlydel("diff", *ALL, "many.py")
        self.assertEqual(done.out, "")
        self.assertEqual(self.read("many.py").count("del rows\n"), 1200)

    def test_all_in_one(self):
        self.assertEqual(len(self.check("--per", "all")), 1)

    def test_each_applies_alone(self):
        before = self.state()
        for name in self.series("--per", "del"):
            if name.endswith(".patch"):
                self.git("am", "-q", "--3way", "--keep-cr", f"../out/{name}")
                changed = [n for n, text in self.state().items()
                           if text != before[n]]
                self.assertEqual(len(changed), 1, name)
                self.git("reset", "-q", "--hard", "HEAD~1")
                self.assertEqual(self.state(), before)

    def test_each_of_two_close_ones_applies_alone(self):
        """Also by tools that have no repository to look into."""
        close = ("def total(path):\n    raw = open(path).read()\n"
                 "    text = raw.upper()\n    rows = text.split()\n"
                 "    n, m = len(rows), len(rows)\n    log(n)\n    log(m)\n"
                 "    while log(n):\n        log(m)\n    return n\n")
        for name, text in {"close.py": close,
                           "closer.py": close.replace("    rows =", "    a, b ="
                               " text, list(text)\n    log(a, b)\n    rows ="),
                           "twice.py": close + close.replace("total", "x") + "x(1)\n",
                           "same.py": close.replace(
                               "    log(n)\n", "    log(n, text, rows)\n")
                           }.items():
            self.write(name, text)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "close")
        base = {n: self.bytes_of(n) for n in os.listdir(self.folder)
                if n.endswith(".py")}
        names = [n for n in self.series("--per", "finding")
                 if n.endswith(".patch")]
        self.assertGreater(len(names), 14)
        alone, wrong = 0, []
        for name in names:
            for words in (["git", "am", "-q", "--3way", "--keep-cr"],
                          ["git", "apply"],
                          ["patch", "-s", "-p1", "--fuzz=0", "-i"]):
                if shutil.which(words[0]) is None:
                    continue
                done = self.run_program(*words, f"../out/{name}",
                                        cwd=self.folder)
                self.assertEqual(done.code, 0, (words, name, done.out))
                where, variable = re.search(
                    r"(?s)\+\+\+ \"?b/([^\n]+?)\t?\n.*\n\+ +del ([^\r\n]+)",
                    (self.folder.parent / "out" / name).read_bytes()
                    .decode("latin-1")).groups()
                if where in base:
                    lines = self.bytes_of(where).decode("latin-1").split("\n")
                    at = [i for i, line in enumerate(lines)
                          if line.strip() == f"del {variable}".strip()]
                    self.assertEqual(len(at), 1, (name, words))
                    self.assertIn(variable, lines[at[0] - 1], (name, words))
                self.git("reset", "-q", "--hard", "HEAD~1"
                         if words[1] == "am" else "HEAD")
        shutil.rmtree(self.folder.parent / "out")
        self.check("--per", "finding")

    def test_messages_give_reasons(self):
        for name in self.series("--per", "finding", "--cover-letter"):
            mail = (self.folder.parent / "out" / name).read_text(
                "utf-8", "replace")
            if name.endswith(".patch"):
                message = mail.split("\n\n", 1)[1].split("\n---\n")[0]
                self.assertRegex(message, r"^\S.*:\d+: EDL\d+ (safe|unsafe): ")
                self.assertRegex(message, r"\n  (bound on|EDL\d+ )")
                self.assertRegex(message, r"\n  gain: \w+ \(")
            elif name.startswith("0000"):
                self.assertRegex(mail, r"(?m)^gain +level +after line$")
                self.assertRegex(mail, r"(?m)^\w+ +safe +a\.py:\d+: del rows$")

    def test_other_tools_take_line_ends(self):
        """CRLF survives `git apply` and `patch` as it does `git am`."""
        name = next(n for n in self.series() if "crlf" in n)
        before = self.bytes_of("crlf.py")
        for words in (["git", "apply"], ["patch", "-s", "-p1", "-i"]):
            if shutil.which(words[0]) is None:
                continue
            done = self.run_program(*words, f"../out/{name}", cwd=self.folder)
            self.assertEqual(done.code, 0, (words, done.out, done.err))
            after = self.bytes_of("crlf.py")
            self.assertIn(b"del rows\r\n", after)
            self.assertEqual(after.count(b"\r\n"), after.count(b"\n"))
            self.git("checkout", "-q", ".")
            self.assertEqual(self.bytes_of("crlf.py"), before)

    def test_author_as_git_has_it(self):
        name = next(n for n in self.series() if n.endswith(".patch"))
        out = self.folder.parent / "out"
        self.assertNotIn("A B", (out / name).read_text())
        shutil.rmtree(out)
        self.environment.update(GIT_AUTHOR_NAME="A B", GIT_AUTHOR_EMAIL="a@b")
        self.series()
        self.assertIn("\nFrom: A B <a@b>\n", (out / name).read_text())

    def test_names_are_never_absolute(self):
        """Not of a file elsewhere, with a repository of its own or none."""
        elsewhere = self.folder.parent / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "x.py").write_text(SAFE)
        for where, name in ((elsewhere, "x.py"),
                            (self.folder.parent, "elsewhere/x.py"),
                            (self.folder, str(elsewhere / "x.py")[1:])):
            diff = self.earlydel("diff", *ALL, "-q", elsewhere / "x.py",
                                 cwd=where)
            self.assertIn(f"--- a/{name}\n+++ b/{name}\n", diff.out)
        self.run_program("git", "init", "-q", elsewhere)
        diff = self.earlydel("diff", *ALL, "-q", elsewhere / "x.py")
        self.assertIn("--- a/x.py\n", diff.out)
        done = self.run_program("git", "apply", "-", input=diff.raw,
                                cwd=elsewhere)
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("del rows", (elsewhere / "x.py").read_text())

    def test_from_a_subfolder(self):
        before = self.state()
        where = self.folder / "sub"
        for path in (".", self.folder / "sub", "../sub/b c.py"):
            patch = self.earlydel("diff", *ALL, "-q", path, cwd=where)
            self.assertIn("--- a/sub/b c.py", patch.out)
            done = self.run_program("git", "apply", "-", input=patch.raw,
                                    cwd=where)
            self.assertEqual(done.code, 0, done.err)
            self.assertIn(b"del rows", self.state()["sub/b c.py"])
            self.git("checkout", "-q", ".")
        self.earlydel("patch", *ALL, "-o", "../../out", ".", cwd=where)
        self.git("am", "-q", self.folder.parent / "out" /
                 "0001-b-c.py.patch", cwd=where)
        self.assertNotEqual(self.state(), before)
        for form in ("sarif", "gitlab", "github"):
            out = self.earlydel("check", *ALL, "--output-format", form, ".",
                                cwd=self.folder).out
            here = self.earlydel("check", *ALL, "--output-format", form,
                                 self.folder, cwd=where).out
            self.assertNotIn(str(self.folder), here)
            self.assertEqual(out.count("a.py"), here.count("a.py"))

    def test_cover_letter(self):
        self.check("--cover-letter")  # `git am *.patch` would choke on it
        cover = self.folder.parent / "out/0000-cover-letter.txt"
        self.assertIn("Subject: [PATCH 0/", cover.read_text())

    def test_the_command_it_names_works(self):
        done = self.earlydel("patch", *ALL, "-o", "../out", ".")
        command = re.search("`(git am .*)`", done.err)[1]
        done = self.run_program("sh", "-c", command)
        self.assertEqual(done.code, 0, done.err)
        self.assertIn(b"del rows", self.bytes_of("crlf.py"))

    def test_series_lists_them_in_order(self):
        names = self.series()
        listed = (self.folder.parent / "out" / "series").read_text().split()
        self.assertEqual(listed, [n for n in names if n.endswith(".patch")])

    def test_old_series_is_not_overwritten(self):
        self.series()
        done = self.earlydel("patch", *ALL, "-o", "../out", ".")
        self.assertEqual(done.code, 2)

    def test_nothing_is_written_beside_an_old_series(self):
        folder = self.folder.parent / "out"
        folder.mkdir()
        (folder / "series").write_text("mine\n")
        done = self.earlydel("patch", *ALL, "-o", "../out", ".")
        self.assertEqual(done.code, 2)
        self.assertEqual([p.name for p in folder.iterdir()], ["series"])
        self.assertEqual((folder / "series").read_text(), "mine\n")

    def test_same_bytes_each_time(self):
        def content():
            names = self.series()
            folder = self.folder.parent / "out"
            texts = [(folder / n).read_bytes() for n in names]
            shutil.rmtree(folder)
            return texts
        self.assertEqual(content(), content())

    def test_nothing_to_do(self):
        self.write("n/x.py", NOTHING)
        done = self.earlydel("patch", *ALL, "-o", "../out", "n")
        self.assertEqual(done.code, 0)
        self.assertFalse((self.folder.parent / "out").exists())

    def test_folder_must_be_named(self):
        self.assertEqual(self.earlydel("patch", ".").code, 2)


if __name__ == "__main__":
    main()
