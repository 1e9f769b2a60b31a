"""Comments that silence findings, and what is said about idle ones."""
import re

from support import Case, NOTHING, SAFE, UNSAFE, main


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
        for comment in ("earlydel: ignore[EDL101]",
                        "earlydel: ignore[EDL103, EDL101]",
                        "earlydel: ignore[EDL101] for the GPU",
                        "see there  # earlydel: ignore[EDL101]", "noqa",
                        "noqa: EDL101", "noqa: E501,EDL101", "fmt: skip",
                        "NOQA", "noqa because so", "NoQA:EDL101",
                        "noqa: edl101", "earlydel : ignore[EDL101]"):
            self.assertEqual(self.found(self.on_use(comment)), [], comment)
        for comment in ("noqas", "earlydel finds this", "noqa: e501",
                        "earlydel-keep"):
            self.assertEqual(self.found(self.on_use(comment)),
                             [(3, "EDL101")], comment)

    def test_who_names_no_rule_is_asked_for_one(self):
        for comment in ("earlydel: ignore", "earlydel: ignore because so",
                        "x  # earlydel: ignore", "earlydel: ignore[EDL101, X]",
                        "earlydel: ignore[EDL999,EDL101]"):
            self.assertEqual(self.found(self.on_use(comment)),
                             [(3, "EDL906")], comment)
        self.write("a.py", self.on_use("earlydel: ignore"))
        done = self.earlydel("fix", "--min-gain", "none", "a.py")
        self.assertIn("name the one it is for", done.out)
        self.assertEqual(self.read("a.py"), self.on_use("earlydel: ignore"))

    def test_what_orders_nothing_is_told(self):
        for comment in ("earlydel: kepp", "earlydel: ingore[EDL101]",
                        "earlydel: keep(rows)", "earlydel: keep[rows",
                        "earlydel: keep[rwos]", "earlydel: keep[log, rwos]",
                        "earlydel: keeps", "earlydel: off[EDL101]",
                        "earlydel: on", "earlydel: skip-file",
                        "earlydel: ignore{EDL101}", "EarlyDel: Ignore", "earlydel: keep[]",
                        "earlydel: see docs", "earlydel:",
                        "earlydel keep", "earlydel ignore[EDL101]"):
            told = [(3, "EDL906")]
            if re.search(r"keep\[.*\w\]|: on$|skip-file", comment):
                told = [(3, "EDL101")] + told  # its line is not meant
            self.assertEqual(self.found(self.on_use(comment)), told, comment)

    def test_fix_does_nothing_against_a_misspelt_comment(self):
        for comment in ("earlydel: ignore[EDL999]", "earlydel: ignroe[EDL101]",
                        "earlydel: ignore[EDL101, EDL010]",
                        "Earlydel: Ignore[EDL101]", "earlydel: offf"):
            text = self.on_use(comment)
            self.write("a.py", text)
            done = self.earlydel("fix", "--min-gain", "none", "a.py")
            self.assertEqual(self.read("a.py"), text, comment)
            self.assertIn("EDL906", done.out)

    def test_prose_about_comments_orders_nothing(self):
        for comment in ('write "# earlydel: off" there',
                        "as in `# earlydel: skip-file`",
                        "(# earlydel: ignore[EDL101])"):
            self.assertEqual(self.found(self.on_use(comment)),
                             [(3, "EDL101")], comment)
            self.assertEqual(self.found(f"# {comment}\n" + SAFE),
                             [(4, "EDL101")], comment)

    def test_reasons_may_follow(self):
        for comment in ("off - the C code", "off, for now", "off: see there",
                        "off (why)", "off \u2014 so", "skip-file: vendored",
                        "skip-file because it is copied"):
            self.assertEqual(self.found(f"# earlydel: {comment}\n" + SAFE),
                             [], comment)

    def test_other_rule(self):
        self.assertEqual(
            self.found(self.on_use("earlydel: ignore[EDL103]")),
            [(3, "EDL101"), (3, "EDL906")])
        self.assertEqual(self.found(self.on_use("noqa: E501")),
                         [(3, "EDL101")])

    def test_next_line(self):
        text = SAFE.replace("    n = len", "    # earlydel: ignore-next-line"
                                           "[EDL101]\n    n = len")
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

    def test_skip_file_stands_at_the_start_of_a_line(self):
        inner = SAFE.replace("    n = len", "    # earlydel: skip-file\n"
                                            "    n = len")
        self.assertEqual(self.found(inner), [(3, "EDL906"), (4, "EDL101")])
        self.assertEqual(self.found(SAFE + "x = 1  # earlydel: skip-file\n"),
                         [(3, "EDL101"), (8, "EDL906")])
        self.assertEqual(self.found(SAFE + "# earlydel: skip-file\n"), [])
        self.assertEqual(self.found("\ufeff# earlydel: skip-file\n" + SAFE),
                         [])

    def test_skip_file(self):
        self.assertEqual(self.found("# earlydel: skip-file\n" + SAFE), [])

    def test_keep(self):
        for comment in ("earlydel: keep", "earlydel: keep[rows]",
                        "earlydel: keep, it is on the GPU",
                        "noqa: E501  # earlydel: keep[rows]",
                        "type: ignore # earlydel: keep"):
            text = SAFE.replace("rows = [1, 2, 3]",
                                f"rows = [1, 2, 3]  # {comment}")
            self.assertEqual(self.found(text), [], comment)

    def test_keep_that_holds_nothing(self):
        idle = (
            "    # earlydel: keep\n    rows = [1]\n",  # above the binding
            "    log()  # earlydel: keep\n    rows = [1]\n",
            "    rows = [1]  # earlydel: keep[n]\n    n = 1\n",
        )
        for body in idle:
            text = f"def f():\n{body}    g(rows)\n    h()\n    return n\n"
            self.assertIn("EDL906", [code for _, code in self.found(text)],
                          body)
            self.earlydel("fix", "--min-gain", "none", "a.py")
            self.assertIn("earlydel: keep", self.read("a.py"))  # it stays
        held = (
            "def f(rows):\n    g(rows)  # earlydel: keep[rows]\n    h()\n",
            "def f():\n    for r in g():  # earlydel: keep\n        h(r)\n"
            "    return 1\n",
            "rows = [1]  # earlydel: keep\n",  # of a scope not looked at
            "class C:\n    rows = [1]  # earlydel: keep\n",
            "def f():\n    rows = g()  # earlydel: keep\n    h(rows)\n"
            "    return locals()\n",  # held for another reason as well
            "# earlydel: skip-file\ndef f(r):\n    # earlydel: keep\n"
            "    return r\n",
            "import numba\n@numba.jit\ndef f():\n"
            "    r = g()  # earlydel: keep\n    h(r)\n    return k()\n",
        )
        for text in held:
            self.assertEqual(self.found(text), [], text)
            self.assertEqual(self.found(text, "--min-gain", "large"), [])
        self.assertEqual(self.found(
            "def f():\n    # earlydel: keep\n    rows = [1]\n    g(rows)\n"
            "    h()\n", "--ignore", "EDL906"), [(4, "EDL101")])

    def test_keep_in_a_function_is_not_about_its_name(self):
        text = ("def f():\n    def g():\n        rows = [1]  # earlydel: keep\n"
                "        h(rows)\n        k()\n    g()\n    h(1)\n"
                "    k()\n")
        self.assertEqual(self.found(text), [(6, "EDL101")])
        header = text.replace("def g():", "def g():  # earlydel: keep")
        self.assertEqual(self.found(header), [])

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

    def test_what_an_option_hides_is_not_idle(self):
        text = self.on_use("earlydel: ignore[EDL101]")
        self.write("a.py", text)
        for words in ([], ["--min-gain", "large"], ["--select", "EDL103,EDL9"],
                      ["--line-ranges", "1-2"], ["--never-delete", "rows"]):
            done = self.earlydel("check", *words, "a.py")
            self.assertNotIn("EDL906", done.out, words)

    def test_fix_takes_idle_comments_out(self):
        cases = {
            "x = 1  # earlydel: ignore\n": "x = 1\n",
            "x = 1  # noqa: E501  # earlydel: ignore[EDL101]\n":
                "x = 1  # noqa: E501\n",
            "x = 1  # earlydel: ignore  # see there\n":
                "x = 1  # see there\n",
            "# earlydel: ignore-next-line\nx = 1\n": "x = 1\n",
            "def f():\n    # earlydel: ignore-next-line\n    g()\n":
                "def f():\n    g()\n",
            "# earlydel: off\nx = 1\n# earlydel: on\ny = 2\n":
                "x = 1\ny = 2\n",
            "x = 1\r\n# earlydel: off\r\n": "x = 1\r\n",
            "x = 1\n# earlydel: ignore": "x = 1\n",
            "\ufeffx = '\u00e9'  # earlydel: ignore\n":
                "\ufeffx = '\u00e9'\n",
            "x = 1  # noqa\n": "x = 1  # noqa\n",
            'x = """\n# earlydel: ignore\n"""\n':
                'x = """\n# earlydel: ignore\n"""\n',
        }
        for before, after in cases.items():
            self.write("a.py", before)
            preview = self.earlydel("fix", "--diff", "a.py")
            self.assertEqual(preview.code, int(before != after), before)
            done = self.earlydel("fix", "a.py")
            self.assertEqual(done.code, 0, done.err)
            self.assertEqual((self.folder / "a.py").read_bytes(),
                             after.encode(), before)
        self.write("a.py", "x = 1  # earlydel: ignore\n")
        self.assertEqual(self.earlydel("diff", "a.py").out, "")
        done = self.earlydel("fix", "--unfixable", "EDL906", "a.py")
        self.assertEqual((done.code, self.read("a.py")),
                         (1, "x = 1  # earlydel: ignore\n"))

    def test_fix_does_both_at_once(self):
        text = "x = 1  # earlydel: ignore\n" + SAFE.replace(
            "    log(n)\n", "    log(n)  # earlydel: ignore[EDL103]\n", 1)
        fixed = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)
        for encoding in ("utf-8", "latin-1"):
            cookie = f"# coding: {encoding}\nT = '\u00e9'\n"
            self.write("a.py", (cookie + text).encode(encoding))
            done = self.earlydel("fix", "--min-gain", "none", "a.py")
            self.assertEqual(done.code, 0, done.err)
            self.assertIn("Wrote 1 del in 1 of 1 file, took out 2 idle "
                          "comments.", done.err)
            self.assertEqual((self.folder / "a.py").read_bytes(),
                             (cookie + "x = 1\n" + fixed).encode(encoding))

    def add_ignore(self, text, *words):
        self.write("a.py", text)
        done = self.earlydel("check", "--min-gain", "none", "--add-ignore",
                             *words, "a.py")
        self.assertEqual(done.code, 0, done.err)
        return (self.folder / "a.py").read_bytes().decode("latin-1")

    def test_add_ignore(self):
        silent = self.on_use("earlydel: ignore[EDL101]")
        for text, after in (
                (SAFE, silent), (NOTHING, NOTHING), (silent, silent),
                (SAFE.replace("\n", "\r\n"), silent.replace("\n", "\r\n")),
                (self.on_use("see there"), self.on_use(
                    "see there  # earlydel: ignore[EDL101]")),
                (UNSAFE, UNSAFE.replace("count(rows)", "count(rows)  "
                                        "# earlydel: ignore[EDL101]"))):
            self.assertEqual(self.add_ignore(text), after)
            self.assertEqual(self.found(after), [])
        latin = "# coding: latin-1\nT = '\xe9'\n"
        self.assertEqual(self.add_ignore((latin + SAFE).encode("latin-1")),
                         latin + silent)

    def test_add_ignore_behind_statements_of_several_lines(self):
        for old in ("n = len(\n        rows)", 'n = len(rows), """\n"""',
                    "n = len(rows) + \\\n        1"):
            text = SAFE.replace("n = len(rows)", old)
            after = self.add_ignore(text)
            self.assertEqual(
                after, text.replace(old, old + "  # earlydel: "
                                    "ignore[EDL101]"))
            self.assertEqual(self.found(after), [])

    def test_add_ignore_names_each_rule_once(self):
        text = ("def f():\n    b = [1]\n    c = [2]\n    g(b, c)\n"
                "    h()\n    i()\n")
        self.assertEqual(self.found(text), [(4, "EDL101"), (4, "EDL101")])
        self.assertEqual(self.add_ignore(text), text.replace(
            "g(b, c)", "g(b, c)  # earlydel: ignore[EDL101]"))

    def test_add_ignore_goes_alone(self):
        self.write("a.py", SAFE)
        for word in ("--fix", "--diff", "--check"):
            done = self.earlydel("check", "--min-gain", "none",
                                 "--add-ignore", word, "a.py")
            self.assertEqual(done.code, 2, word)
            self.assertEqual(self.read("a.py"), SAFE)

    def test_add_ignore_needs_files(self):
        done = self.earlydel("check", "--min-gain", "none", "--add-ignore",
                             "-", input=SAFE.encode())
        self.assertEqual(done.code, 2)

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
