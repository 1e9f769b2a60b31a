"""Comments that silence findings, and what is said about idle ones."""
from support import Case, SAFE, main


class Suppress(Case):
    def found(self, text, *words):
        self.write("a.py", text)
        done = self.earlydel("check", "--min-gain", "none",
                             "--output-format", "concise", *words, "a.py")
        self.assertIn(done.code, (0, 1), done.err)
        return [(int(line.split(":")[1]), line.split(": ")[1].split()[0])
                for line in done.out.splitlines()]

    def on_use(self, comment):
        return SAFE.replace("n = len(rows)", f"n = len(rows)  # {comment}")

    def test_without(self):
        self.assertEqual(self.found(SAFE), [(3, "EDL101")])

    def test_on_the_line(self):
        for comment in ("earlydel: ignore", "earlydel: ignore[EDL101]",
                        "earlydel: ignore[EDL999, EDL101]",
                        "see there  # earlydel: ignore", "noqa",
                        "noqa: EDL101", "noqa: E501,EDL101", "fmt: skip"):
            self.assertEqual(self.found(self.on_use(comment)), [], comment)

    def test_other_rule(self):
        self.assertEqual(
            self.found(self.on_use("earlydel: ignore[EDL999]")),
            [(3, "EDL101"), (3, "EDL906")])
        self.assertEqual(self.found(self.on_use("noqa: E501")),
                         [(3, "EDL101")])

    def test_next_line(self):
        text = SAFE.replace("    n = len", "    # earlydel: ignore-next-line"
                                           "\n    n = len")
        self.assertEqual(self.found(text), [])

    def test_block(self):
        self.assertEqual(
            self.found("# earlydel: off\n" + SAFE + "# earlydel: on\n"), [])
        self.assertEqual(self.found("# earlydel: off\n" + SAFE), [])
        self.assertEqual(
            self.found("# earlydel: off\nx = 1\n# earlydel: on\n" + SAFE),
            [(1, "EDL906"), (6, "EDL101")])
        self.assertEqual(
            self.found("# fmt: off\n" + SAFE + "# fmt: on\n"), [])

    def test_skip_file(self):
        self.assertEqual(self.found("# earlydel: skip-file\n" + SAFE), [])

    def test_keep(self):
        for comment in ("earlydel: keep", "earlydel: keep[rows]"):
            text = SAFE.replace("rows = [1, 2, 3]",
                                f"rows = [1, 2, 3]  # {comment}")
            self.assertEqual(self.found(text), [], comment)

    def test_texts_are_no_comments(self):
        text = SAFE.replace("n = len(rows)",
                            'n = len(rows + ["# earlydel: ignore"])')
        self.assertEqual([code for _, code in self.found(text)], ["EDL101"])
        text = SAFE.replace("def total(path):\n",
                            'def total(path):\n    """\n# earlydel: '
                            'skip-file\n    """\n')
        self.assertEqual([code for _, code in self.found(text)], ["EDL101"])

    def test_idle_comment(self):
        self.assertEqual(self.found("x = 1  # earlydel: ignore\n"),
                         [(1, "EDL906")])
        self.assertEqual(self.found("x = 1  # earlydel: ignore\n",
                                    "--ignore", "EDL9"), [])
        self.assertEqual(self.found("x = 1  # noqa\n"), [])

    def test_count_is_told(self):
        self.write("a.py", self.on_use("earlydel: ignore"))
        done = self.earlydel("check", "--min-gain", "none", "a.py")
        self.assertIn("1 suppressed by comments", done.err)

    def test_fix_hears_it(self):
        text = self.on_use("earlydel: ignore")
        self.write("a.py", text)
        self.earlydel("fix", "--min-gain", "none", "a.py")
        self.assertEqual(self.read("a.py"), text)


if __name__ == "__main__":
    main()
