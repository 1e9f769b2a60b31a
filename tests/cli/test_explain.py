"""`explain` says what keeps a finding from being told, and never else."""
import json

from support import Case, SAFE, main

TOLD = "not told by `check`"


class Explain(Case):
    def explain(self, text, *words, place="a.py:3:rows"):
        self.write("a.py", text)
        done = self.earlydel("explain", *words, place)
        self.assertEqual(done.code, 0, done.err)
        return done.out

    def test_what_is_told_has_no_remark(self):
        out = self.explain(SAFE, "--min-gain", "none")
        self.assertIn("EDL101 [safe]", out)
        self.assertNotIn("not told", out)

    def test_what_an_option_leaves_out(self):
        none = ["--min-gain", "none"]
        for words, why in (
                (["--min-gain", "large"], "less than `min-gain`"),
                (none + ["--ignore", "EDL101"], "leaves its rule out"),
                (none + ["--select", "EDL103"], "leaves its rule out"),
                (none + ["--per-file-ignores", "a.py:EDL1"],
                 "leaves its rule out"),
                (none + ["--never-delete", "ro.s"], "`never-delete`"),
                (none + ["--min-lines", "90"], "`min-lines`")):
            out = self.explain(SAFE, *words)
            self.assertRegex(out, rf"(?m)^ +{TOLD}: .*{why}", words)
            self.assertIn("insert `del rows` after line 3", out)
            self.assertNotIn("used until the end", out)
            self.assertEqual(self.earlydel("check", *words, "a.py").out, "")

    def test_what_a_comment_or_a_baseline_leaves_out(self):
        text = SAFE.replace("len(rows)", "len(rows)  # earlydel: "
                            "ignore[EDL101]")
        out = self.explain(text, "--min-gain", "none")
        self.assertIn(f"{TOLD}: a comment silences it", out)
        self.write("a.py", SAFE)
        self.earlydel("check", "--min-gain", "none", "--write-baseline",
                      "base.json", "a.py")
        self.assertTrue(json.loads(self.read("base.json")))
        out = self.explain(SAFE, "--min-gain", "none", "--baseline",
                           "base.json")
        self.assertIn(f"{TOLD}: the baseline has it", out)

    def test_skipped_files(self):
        out = self.explain("# earlydel: skip-file\n" + SAFE,
                           place="a.py:4:rows")
        self.assertIn("no del: `# earlydel: skip-file` stands", out)

    def test_functions_that_are_left_alone(self):
        out = self.explain("import numba\n@numba.njit\n" + SAFE,
                           place="a.py:5:rows")
        self.assertRegex(out, r"EDL811 \[held\] .*numba")

    def test_names_of_others_are_no_globals(self):
        text = ("def f():\n    rows = [1]\n    def g():\n"
                "        return len(rows)\n    return g\n")
        out = self.explain(text, place="a.py:4:rows")
        self.assertIn("it belongs to an enclosing function", out)
        self.assertNotIn("EDL804", out)
        text = text.replace("        return", "        nonlocal rows\n"
                            "        return")
        self.assertIn("EDL804", self.explain(text, place="a.py:5:rows"))

    def test_names_that_have_no_last_use(self):
        text = ("def f(args):\n    import os\n    g = lambda z: z\n"
                "    d: int\n    log(1)\n")
        self.write("a.py", text)
        for place, why in (("1:args", "nothing reads it"),
                           ("2:os", "nothing reads it"),
                           ("3:z", "local to one expression"),
                           ("4:d", "nothing binds it")):
            out = self.explain(text, place=f"a.py:{place}")
            self.assertIn(f"no del: {why}" if place != "3:z" else why, out)
            self.assertNotIn("used until the end", out)

    def test_scripts(self):
        text = "rows = [1] * 99\nn = len(rows)\nprint(n)\nprint(n)\n"
        out = self.explain(text, place="a.py:2")
        self.assertEqual(out.count("in <module>"), 2)
        self.assertIn("`--module-scope scripts`", out)
        out = self.explain(text, "--module-scope", "scripts", place="a.py:2")
        self.assertIn("insert `del rows` after line 2", out)


if __name__ == "__main__":
    main()
