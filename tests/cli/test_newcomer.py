"""What somebody reads who begins: each message says what to do next."""
from support import BROKEN, Case, NOTHING, SAFE, UNSAFE, main

ALL = ["--min-gain", "none"]
WITH = ("def f(path):\n    rows = [1, 2, 3]\n    n = len(rows)\n"
        "    with open(path) as out:\n        out.write(str(n))\n")


class Summaries(Case):
    def said(self, *words):
        return self.earlydel(*words, *ALL).err

    def test_check_names_the_command_that_writes(self):
        self.write("a.py", UNSAFE)
        self.assertIn("\n1 can be applied with `earlydel fix --unsafe-fixes`. ",
                      self.said("check", "a.py"))
        self.write("a.py", SAFE + UNSAFE.replace("total", "other"))
        self.assertIn("\n1 can be applied with `earlydel fix`; 1 more with "
                      "`--unsafe-fixes`. ", self.said("check", "a.py"))

    def test_fix_says_what_it_would_write_besides(self):
        besides = ("\n1 can be written with `--unsafe-fixes`, once you have "
                   "looked at it.\n")
        self.write("a.py", UNSAFE)
        self.assertIn("; 1 finding remains." + besides,
                      self.said("fix", "a.py"))
        # nor what is not to be written, nor what was asked for
        for words in (["--unfixable", "EDL1"], ["--unsafe-fixes"]):
            self.assertNotIn("can be written", self.said("fix", *words, "a.py"))

    def test_what_a_baseline_or_a_comment_hides(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", *ALL, "--write-baseline", "known.json",
                             "a.py")
        self.assertEqual(done.err, "Wrote 1 finding to known.json.\n"
                         "`--baseline known.json`, or `baseline` in a "
                         "configuration, leaves it out.\n")
        self.assertTrue(self.read("known.json").endswith("}\n"))
        for words in (["check"], ["diff"], ["fix"], ["fix", "--check"]):
            self.assertRegex(
                self.said(*words, "--baseline", "known.json", "a.py"),
                "1 file; 1 known from a baseline.\n", words)
        self.write("a.py", SAFE.replace(
            "(rows)", "(rows)  # earlydel: ignore[EDL101]"))
        for words in (["check"], ["diff"], ["fix"]):
            self.assertIn("; 1 suppressed by comments.\n",
                          self.said(*words, "a.py"))

    def test_review_of_nothing(self):
        self.write("a.py", NOTHING)
        self.write("b.py", BROKEN)
        done = self.earlydel("review", "a.py", "b.py")
        self.assertEqual((done.code, done.out), (0, ""))
        self.assertIn("Nothing to decide in 1 file.\n", done.err)

    def test_a_del_behind_the_last_line(self):
        """What a `with` ends with is done later, on no line."""
        self.write("a.py", WITH)
        out = self.earlydel("check", *ALL, "--output-format", "concise",
                            "a.py").out
        self.assertIn("`n` is not used after line 5 but lives to the end of "
                      "the function\n", out)
        self.assertNotIn("(0 lines)", out)
        self.write("b.py", "n = [1]\nwith open('x') as out:\n"
                           "    out.write(str(n))\n")
        out = self.earlydel("check", *ALL, "--module-scope", "scripts",
                            "--output-format", "concise", "b.py").out
        self.assertRegex(out, "`n` is not used after line 3 but lives to the "
                              "end of the file\n")
        self.write("b.py", "n = [1]\nprint(n)\nopen('x')\n")
        out = self.earlydel("check", *ALL, "--module-scope", "scripts",
                            "--output-format", "concise", "b.py").out
        self.assertIn("but lives to line 3 (1 line)\n", out)
        self.assertIn("<module>, lines 1 to 3\n",
                      self.earlydel("explain", "b.py:1").out)


class Config(Case):
    def test_choices_are_words(self):
        for key, words in (("min-gain", "none, small, medium, large"),
                           ("hook.mode", "check, fix"),
                           ("hook.fail-on", "findings, safe, never")):
            self.assertIn(f"\nchoices: {words}\n",
                          self.earlydel("config", key).out)


class Model(Case):
    def test_no_headings_without_rows(self):
        self.write("a.py", "def f():\n    return 1\n\n\n" + SAFE)
        out = self.earlydel("model", "predict", "a.py").out
        self.assertTrue(out.startswith("f, line 1: no place for a del\n"
                                       "total, line 5\n  variable"), out)
        self.assertEqual(out.count("variable"), 1)

    def test_a_file_without_functions(self):
        self.write("a.py", "x = 1\n")
        done = self.earlydel("model", "predict", "a.py")
        self.assertEqual((done.code, done.out, done.err), (
            0, "", "earlydel: warning: a.py: there is no function in it\n"))


if __name__ == "__main__":
    main()
