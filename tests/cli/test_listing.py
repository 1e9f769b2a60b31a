"""`earlydel config` can stand in place of what made it, whatever that was."""
import tomllib

from support import Case, NOTHING, main

# What is hard to write, in each place where a text may stand.
ODD = ["a b", 'say "x"', "back\\slash", "x # y", "\u00e9\u2603", "tab\there",
       "\u202e", "\x7f"]
# Of each key: values that are not the default, as TOML means them.
VALUES = {
    "select": [["EDL101", "EDL9"], ["ALL"]],
    "ignore": [["EDL103"]],
    "extend-select": [["EDL2"]],
    "fixable": [["EDL101"]],
    "unfixable": [["EDL906"]],
    "extend-safe-fixes": [["EDL201"]],
    "extend-unsafe-fixes": [["EDL101"]],
    "per-file-ignores": [{"tests/*": ["EDL1", "EDL201"], "a:b": ["EDL1"]},
                         {odd: ["EDL9"] for odd in ODD}],
    "unsafe-fixes": [True],
    "min-gain": ["none", "small", "large"],
    "predict": [False],
    "min-lines": [7, 1000000000],
    "never-delete": [["_guard", "keep_.*", "\\w+\\d", 'a"b', "a,b"]],
    "module-scope": ["scripts"],
    "parameters": ["unsafe", "advice", "off"],
    "catalogue": [["facts one.toml", "sub/two.toml"]],
    "big-calls": [["ours.readings", "ours.more"]],
    "big-types": [["ours.Frame"]],
    "skip-decorators": [["jit.fast"]],
    "raw-pointer-calls": [["ours.register"]],
    "baseline": ["known.json", "sub/k n.json"],
    "include": [["*.pyx", "src/**/*.py", *ODD]],
    "exclude": [[], ["gen/", *ODD]],
    "extend-exclude": [["generated/", "{a,b}", *ODD]],
    "force-exclude": [True],
    "respect-gitignore": [False],
    "follow-symlinks": [True],
    "output-format": ["json", "concise"],
    "held": [True],
    "verify": ["python", "all"],
    "verify-cmd": ["make test", *ODD],
    "verify-timeout": [0.5, 86400, 123456.789012],
    "backup": [".bak", *ODD],
    "exit-zero": [True],
    "exit-non-zero-on-fix": [True],
    "strict": [True],
    "max-file-size": [0, 500000, 1 << 40],
    "timeout": [0.000001, 2.25, 999999],
    "max-memory": [1 << 33],
    "max-depth": [40],
    "project": [False],
    "src": [["lib", "src", *ODD]],
    "target-version": ["3.8", "3.14"],
    "release-style": ["none"],
    "combine": [False],
    "comment": ["noqa: WPS420", 'a "b" \\c', "\u2603"],
    "required-version": [">=0.0.1"],
    "hook.mode": ["check", "fix"],
    "hook.fail-on": ["safe", "never"],
    "extend": ["base.toml", "sub/base.toml"],
}


def toml(value):
    """The value as TOML, with every character that may be hard escaped."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return "{%s}" % ", ".join(f"{toml(key)} = {toml(item)}"
                                  for key, item in value.items())
    if isinstance(value, str):
        return '"%s"' % "".join(f"\\U{ord(c):08x}" for c in value)
    return f"{value:f}" if isinstance(value, float) else str(value)


def get(document, key):
    for part in key.split("."):
        document = document[part]
    return document


class Listing(Case):
    def setUp(self):
        super().setUp()
        self.write("a.py", NOTHING)
        for name in ("base.toml", "sub/base.toml"):
            self.write(name, "min-lines = 3\nbaseline = 'known.json'\n")
        for name in ("known.json", "sub/known.json", "sub/k n.json"):
            self.write(name, '{"version": 1, "findings": []}')
        for name in ("facts one.toml", "sub/two.toml"):
            self.write(name, "")

    def listed(self, text, name="earlydel.toml"):
        self.write(name, text)
        done = self.earlydel("check", "--show-settings", "--trust-config",
                             "a.py")
        self.assertEqual(done.code, 0, (text, done.err))
        return done.out

    def test_every_key_is_tried(self):
        keys = {line.split(" = ")[0]
                for line in self.earlydel("config").out.splitlines()}
        self.assertEqual(set(VALUES), keys)

    def test_what_is_listed_is_what_was_said_and_says_it_again(self):
        for key, values in VALUES.items():
            for value in values:
                first = self.listed(f"{key} = {toml(value)}\n")
                listed = tomllib.loads(first)
                self.assertEqual(get(listed, key), value, first)
                again = self.listed(first)
                self.assertEqual(tomllib.loads(again), listed, key)

    def test_defaults_and_a_table_of_pyproject(self):
        first = self.listed("")
        self.assertEqual(tomllib.loads(self.listed(first)),
                         tomllib.loads(first))
        (self.folder / "earlydel.toml").unlink()
        table = self.listed("[tool.earlydel]\n" + first, "pyproject.toml")
        self.assertEqual(tomllib.loads(table), tomllib.loads(first))

    def test_files_that_another_folder_names_stay_the_same(self):
        self.write("sub/base.toml", "baseline = 'known.json'\n"
                                    "catalogue = ['two.toml']\n")
        first = self.listed("extend = 'sub/base.toml'\nstrict = true\n")
        listed = tomllib.loads(first)
        self.assertEqual(listed["baseline"], str(self.folder / "sub/known.json"))
        self.assertEqual(listed["catalogue"],
                         [str(self.folder / "sub/two.toml")])
        self.assertEqual(tomllib.loads(self.listed(first)), listed)

    def test_a_pattern_without_codes_says_nothing(self):
        self.write("base.toml", "[per-file-ignores]\n'y' = ['EDL1']\n")
        listed = tomllib.loads(self.listed(
            "extend = 'base.toml'\nper-file-ignores = {'x' = []}\n"))
        self.assertEqual(listed["per-file-ignores"], {"y": ["EDL1"]})

    def test_a_pattern_stands_once(self):
        self.write("base.toml", "[per-file-ignores]\n"
                                "'y' = ['EDL1', 'EDL2']\n'x' = ['EDL9']\n")
        first = self.listed("extend = 'base.toml'\n"
                            "per-file-ignores = {'y' = ['EDL2', 'EDL8']}\n")
        listed = tomllib.loads(first)
        self.assertEqual(listed["per-file-ignores"],
                         {"y": ["EDL1", "EDL2", "EDL8"], "x": ["EDL9"]})
        self.assertEqual(tomllib.loads(self.listed(first)), listed)

    def test_where_it_comes_from_is_one_line(self):
        top = self.folder / "new\nline = 1"
        top.mkdir()
        (top / "earlydel.toml").write_text("strict = true\n")
        done = self.earlydel("config", cwd=top)
        self.assertIs(tomllib.loads(done.out)["strict"], True)
        self.assertIn("new\\nline", done.out)

    def test_a_text_of_no_characters_takes_an_inherited_value_back(self):
        self.write("base.toml", "target-version = '3.9'\n"
                                "baseline = 'known.json'\n")
        listed = tomllib.loads(self.listed(
            "extend = 'base.toml'\ntarget-version = ''\nbaseline = ''\n"))
        self.assertEqual((listed["target-version"], listed["baseline"]),
                         ("", ""))
        done = self.earlydel("check", "--target-version", "", "a.py")
        self.assertEqual(done.code, 2)


if __name__ == "__main__":
    main()
