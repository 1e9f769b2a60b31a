"""review: keys, what is written, what is left."""
from support import Case, SAFE, UNSAFE, main

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

    def test_stop_keeps_what_was_taken(self):
        self.check("yq", True, False)
        self.check("q", False, False)

    def test_end_of_input_is_stop(self):
        self.check("y", True, False)
        self.check("", False, False)

    def test_help_and_patch(self):
        done = self.check("?vyn", True, False)
        self.assertIn("y - take this finding", done.out)
        self.assertIn("+    del rows", done.out)

    def test_several_files(self):
        self.write("a.py", SAFE)
        self.write("b.py", SAFE)
        done = self.review("ny", ".")
        self.assertEqual((self.read("a.py"), self.read("b.py")),
                         (SAFE, FIRST))
        self.assertIn("Took 1, left 1; wrote 1 file.", done.err)


if __name__ == "__main__":
    main()
