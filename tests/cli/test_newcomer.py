"""What somebody reads who begins: each message says what to do next."""
from support import Case, main

ALL = ["--min-gain", "none"]
WITH = ("def f(path):\n    rows = [1, 2, 3]\n    n = len(rows)\n"
        "    with open(path) as out:\n        out.write(str(n))\n")


class Summaries(Case):
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


if __name__ == "__main__":
    main()
