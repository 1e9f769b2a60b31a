"""Predictions of functions whose parts nobody knows come to an end."""

from support import Case, main


class UnknownNames(Case):
    def test_keyword_of_an_unknown_name(self):
        self.write("a.py", "def put(**more):\n    return more\n\n\n"
                   "def f(pairs):\n    named = {}\n"
                   "    for key, value in pairs:\n        named[key] = value\n"
                   "    rows = [put(**named) for key in pairs]\n"
                   "    text = 'x'.join(map(str, rows))\n"
                   "    work(text)\n    wait()\n")
        self.assertIn(self.earlydel("check", "a.py").code, (0, 1))


if __name__ == "__main__":
    main()
