"""Configuration files: which one holds, what is refused, what it does."""
import json
import os
import re
import resource
import shutil

from support import Case, EARLYDEL, NOTHING, ROOT, SAFE, UNSAFE, main


OURS = ('[[api]]\nname = "ours.watch"\nfacts = ["%s:0"]\n'
        'why = "our registry is weak"\n')
WATCHED = ("import ours\n\n\ndef f(n):\n    rows = load(n)\n"
           "    ours.watch(rows)\n    work()\n    work()\n")


class Config(Case):
    def value(self, key, *words, cwd=None):
        done = self.earlydel("config", *words, cwd=cwd or self.folder)
        self.assertEqual(done.code, 0, done.err)
        for line in done.out.splitlines():
            if line.startswith(key + " = "):
                return line[len(key) + 3:].split("  # ")
        self.fail(f"no {key} in {done.out}")

    def test_defaults(self):
        self.assertEqual(self.value("min-gain"), ['"medium"', "default"])

    def test_pyproject(self):
        self.write("pyproject.toml",
                   '[tool.other]\nmin-gain = 3\n'
                   '[tool.earlydel]\nmin-gain = "small"\n')
        value, origin = self.value("min-gain")
        self.assertEqual(value, '"small"')
        self.assertTrue(origin.endswith("pyproject.toml:4"), origin)

    def test_dotted_and_inline_forms(self):
        self.write("pyproject.toml",
                   'tool.earlydel.min-gain = "large"\n')
        self.assertEqual(self.value("min-gain")[0], '"large"')
        self.write("pyproject.toml",
                   '[tool]\nearlydel = {min-gain = "none", strict = true}\n')
        self.assertEqual(self.value("min-gain")[0], '"none"')
        self.assertEqual(self.value("strict")[0], "true")

    def test_own_files_come_before_pyproject(self):
        self.write("pyproject.toml", '[tool.earlydel]\nmin-gain = "small"\n')
        self.write("earlydel.toml", 'min-gain = "large"\n')
        self.assertEqual(self.value("min-gain")[0], '"large"')
        self.write(".earlydel.toml", 'min-gain = "none"\n')
        self.assertEqual(self.value("min-gain")[0], '"none"')

    def test_closest_wins_without_merging(self):
        self.write("earlydel.toml", 'min-gain = "large"\nstrict = true\n')
        self.write("sub/earlydel.toml", 'min-gain = "none"\n')
        (self.folder / "sub" / "deep").mkdir()
        for folder in ("sub", "sub/deep"):
            where = self.folder / folder
            self.assertEqual(self.value("min-gain", cwd=where)[0], '"none"')
            self.assertEqual(self.value("strict", cwd=where)[0], "false")

    def test_pyproject_of_others_is_passed_by(self):
        self.write("earlydel.toml", "strict = true\n")
        self.write("sub/pyproject.toml", "[tool.black]\nline-length = 79\n")
        self.assertEqual(
            self.value("strict", cwd=self.folder / "sub")[0], "true")

    def test_extend(self):
        self.write("base.toml", 'strict = true\nmin-gain = "large"\n')
        self.write("earlydel.toml", 'extend = "base.toml"\n'
                                    'min-gain = "none"\n')
        self.assertEqual(self.value("strict")[0], "true")
        self.assertEqual(self.value("min-gain")[0], '"none"')

    def test_extend_in_a_circle(self):
        self.write("a.toml", 'extend = "earlydel.toml"\n')
        self.write("earlydel.toml", 'extend = "a.toml"\n')
        done = self.earlydel("config")
        self.assertEqual(done.code, 2)
        self.assertIn("circle", done.err)

    def test_command_line_stands_above_the_file(self):
        self.write("earlydel.toml", 'target-version = "3.9"\n')
        self.assertEqual(self.value("target-version", "--target-version",
                                    "3.12")[0], '"3.12"')
        self.assertEqual(self.value("target-version", "--config",
                                    "target-version=3.10")[0], '"3.10"')
        self.assertEqual(self.value("target-version", "--isolated")[0], '""')

    def test_config_names_a_file(self):
        self.write("other.toml", "strict = true\n")
        self.assertEqual(self.value("strict", "--config", "other.toml")[0],
                         "true")
        self.assertEqual(self.earlydel("config", "--config",
                                       "missing.toml").code, 2)

    def test_requires_python(self):
        self.write("pyproject.toml",
                   '[project]\nrequires-python = ">=3.10,<4"\n'
                   '[tool.earlydel]\nstrict = true\n')
        self.assertEqual(self.value("target-version")[0], '"3.10"')

    def test_requires_python_in_any_order(self):
        for text, version in (("<3.13,>=3.9", "3.9"), ("!=3.9.*,>=3.10", "3.10"),
                              (">=3.9,!=3.9.*,!=3.10.*", "3.11"),
                              ("~=3.11", "3.11"), ("== 3.12.*", "3.12"),
                              ("> 3.10 , < 4", "3.10"), (">=3.9.2", "3.9"),
                              ("<3.13", "3.8"), (">=3.6", "3.8"), ("", "3.8"),
                              (">=3.9,!=3.9.1", "3.9"), (">=3", "3.8")):
            with self.subTest(text):
                self.write("pyproject.toml",
                           f'[project]\nrequires-python = "{text}"\n'
                           '[tool.earlydel]\nstrict = true\n')
                self.assertEqual(self.value("target-version")[0],
                                 f'"{version}"' if version != "3.8" else
                                 self.value("target-version",
                                            "--isolated")[0])

    def test_requires_python_beside_a_file_of_our_own(self):
        self.write("pyproject.toml", '[project]\nrequires-python = ">=3.9"\n')
        self.write("earlydel.toml", "strict = true\n")
        self.assertEqual(self.value("target-version")[0], '"3.9"')
        self.write("earlydel.toml", 'target-version = "3.11"\n')
        self.assertEqual(self.value("target-version")[0], '"3.11"')
        self.write("earlydel.toml", "strict = true\n")
        self.write("pyproject.toml", "this is not TOML")  # not our trouble
        self.assertEqual(self.earlydel("config").code, 0)

    def test_numbers_as_toml_writes_them(self):
        for text, value in (("1_0", "10"), ("0x10", "16"), ("+3", "3"),
                            ("0o17", "15"), ("0b101", "5")):
            self.write("earlydel.toml", f"min-lines = {text}\n")
            self.assertEqual(self.value("min-lines")[0], value)

    def test_the_users_own_file_holds_where_there_is_none(self):
        home = self.folder / "home"
        self.environment["XDG_CONFIG_HOME"] = str(home)
        users = home / "earlydel" / "earlydel.toml"
        self.write("home/earlydel/earlydel.toml",
                   'min-lines = 7\ntarget-version = "3.13"\n')
        self.write("p/sub/a.py", NOTHING)
        where = self.folder / "p" / "sub"
        self.assertEqual(self.value("min-lines", cwd=where),
                         ["7", f"{users}:1"])
        self.assertEqual(self.value("min-lines", "--isolated", cwd=where)[0],
                         "0")
        self.write("p/pyproject.toml",
                   '[project]\nrequires-python = ">=3.9"\n')
        self.assertEqual(self.value("min-lines", cwd=where)[0], "7")
        self.assertEqual(self.value("target-version", cwd=where)[0], '"3.9"')
        for empty in ("[tool.earlydel]\n", "[tool]\nearlydel = {}\n"):
            self.write("p/pyproject.toml", empty)
            self.assertEqual(self.value("min-lines", cwd=where)[0], "0")
        self.write("p/pyproject.toml", "[tool.other]\n")
        self.assertEqual(self.value("min-lines", cwd=where)[0], "7")
        self.write("p/earlydel.toml", "strict = true\n")
        self.assertEqual(self.value("min-lines", cwd=where)[0], "0")
        self.write("home/earlydel/earlydel.toml", "min-linse = 7\n")
        done = self.earlydel("check", ".", cwd=self.folder / "home")
        self.assertEqual(done.code, 2)
        self.assertIn("min-lines", done.err)

    def test_a_home_that_may_not_be_read_has_no_settings(self):
        """A container that runs as somebody else, with HOME=/root."""
        self.write("a.py", SAFE)
        user = self.write("home/.config/earlydel/earlydel.toml",
                          'min-gain = "none"\n')
        env = dict(self.environment, HOME=str(self.folder / "home"))
        self.assertEqual(self.earlydel("check", "a.py", env=env).code, 1)
        words = [EARLYDEL, "check", "a.py"]
        if os.geteuid() == 0:
            if shutil.which("setpriv") is None:
                self.skipTest("SKIPPED: root reads everything")
            words = ["setpriv", "--reuid=65534", "--clear-groups", *words]
            self.folder.chmod(0o755)
            if self.run_program(*words, env=env).code == 127:
                self.skipTest("SKIPPED: the program is out of others' reach")
        (self.folder / "home").chmod(0o600)
        done = self.run_program(*words, env=env)
        (self.folder / "home").chmod(0o700)
        self.assertEqual(done.code, 0, done.err)
        self.assertTrue(user.exists())

    def test_the_run_as_a_whole_heeds_the_current_folder(self):
        self.write("sub/a.py", SAFE)
        self.write("sub/b.py", "def f(:\n")
        self.write("sub/earlydel.toml", "min-gain = 'none'\nexit-zero = true\n"
                                        "output-format = 'json'\n"
                                        "strict = true\n")
        done = self.earlydel("check", "sub")
        self.assertEqual(done.code, 1)
        self.assertIn("= fix: ", done.out)
        done = self.earlydel("check", cwd=self.folder / "sub")
        self.assertEqual(done.code, 2)
        self.assertEqual(len(json.loads(done.out)), 1)
        self.write("earlydel.toml", "output-format = 'concise'\n"
                                    "exit-zero = true\n")
        done = self.earlydel("check", "sub")
        self.assertEqual(done.code, 0)
        self.assertRegex(done.out, "^sub/a.py:3:")

    def test_a_link_to_nothing_is_no_silence(self):
        self.write("a.py", SAFE)
        for name in (".earlydel.toml", "earlydel.toml", "pyproject.toml",
                     ".home/.config/earlydel/earlydel.toml"):
            link = self.folder / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to("nowhere")
            for words in (["check", "a.py"], ["config"]):
                done = self.earlydel(*words)
                self.assertEqual(done.code, 2, name)
                self.assertIn(f"{name}: ", done.err)
            self.assertEqual(
                self.earlydel("check", "--isolated", "a.py").code, 0)
            link.unlink()
        (self.folder / "earlydel.toml").mkdir()  # a folder of that name is none
        self.assertEqual(self.earlydel("check", "a.py").code, 0)

    def test_key_is_explained(self):
        done = self.earlydel("config", "min-gain")
        self.assertIn("choices: none, small, medium, large", done.out)
        self.assertTrue(done.out.endswith('\nhere: "medium"  # default\n'))
        self.assertEqual(self.earlydel("config", "min-gian").code, 2)

    def test_key_tells_which_of_several_files_holds(self):
        self.write("base.toml", 'min-gain = "none"\nselect = ["EDL101"]\n')
        self.write("sub/earlydel.toml",
                   'extend = "../base.toml"\nselect = ["EDL105"]\n')
        done = self.earlydel("config", "min-gain", "select",
                             cwd=self.folder / "sub")
        here = re.findall("^here: (.*)$", done.out, re.M)
        self.assertEqual([line.split("  # ")[0] for line in here],
                         ['"none"', '["EDL105"]'])
        self.assertRegex(here[0], "base.toml:1$")
        self.assertRegex(here[1], "sub/earlydel.toml:2$")
        self.write("sub/earlydel.toml", "min-gian = 1\n")
        done = self.earlydel("config", "min-gain", cwd=self.folder / "sub")
        self.assertEqual(done.code, 2)
        self.assertIn("choices: ", done.out)
        self.assertIn("min-gian", done.err)


class Refused(Case):
    def refused(self, text, *expected):
        self.write("earlydel.toml", text)
        self.write("a.py", NOTHING)
        for words in (["check", "."], ["config"], ["files"]):
            done = self.earlydel(*words)
            self.assertEqual(done.code, 2, (words, done.err))
            for part in expected:
                self.assertIn(part, done.err)

    def test_unknown_key(self):
        self.refused("strict = true\nmin-gian = 'none'\n",
                     "earlydel.toml:2", 'did you mean "min-gain"?')
        self.refused("line-length = 88\n", "`earlydel config` lists all")

    def test_slips_of_people_in_a_hurry(self):
        self.refused("strict = true\nmin-gain = small\n",
                     "line 2: this is not TOML; a text stands in quotes")
        self.refused("select = [\n", "this is not TOML\n")
        self.refused("hook = 'fix'\n",
                     "earlydel.toml:1: hook is a table, not a key")
        done = self.earlydel("check", "--config", "min-gain", "a.py")
        self.assertEqual((done.code, done.err), (
            2, "earlydel: --config: min-gain needs a value: --config "
            "min-gain=VALUE\n"))

    def test_each_key_refuses_values_of_other_types(self):
        self.write("a.py", NOTHING)
        listed = self.earlydel("config", "--isolated").out.splitlines()
        keys = [line.split(" = ")[0] for line in listed]
        self.assertGreater(len(keys), 40)
        for key in keys:
            for value in ("1979-05-27", "-1.5e9", "[1]", '["x", 3]',
                          '[["a"]]', "{a = 1}"):
                if value[0] == "{" and key == "per-file-ignores":
                    value = "{a = [1]}"
                self.write("earlydel.toml", f"{key} = {value}\n")
                done = self.earlydel("check", "a.py")
                self.assertEqual(done.code, 2, (key, value, done.err))
                self.assertEqual(len(done.err.splitlines()), 1, done.err)
                self.assertIn("earlydel.toml", done.err)

    def test_extend_names_the_line_that_is_wrong(self):
        for value, said in (("3", "expected the name of a file"),
                            ("['']", "expected the name of a file"),
                            ('"no.toml"', "there is no ")):
            self.write("earlydel.toml", f"held = true\nextend = {value}\n")
            done = self.earlydel("check")
            self.assertEqual(done.code, 2)
            self.assertIn("earlydel.toml:2: extend: " + said, done.err)

    def test_wrong_types(self):
        self.refused("strict = 'yes'\n", "true or false")
        self.refused("min-gain = 3\n", "a text in quotes")
        self.refused("select = 3\n", "a list")
        self.refused("min-lines = true\n", "a number")
        self.refused("per-file-ignores = 3\n", "a table")

    def test_tables_that_stand_wrong(self):
        self.refused("[hook]\nmode = 'fix'\n[hook]\nfail-on = 'safe'\n",
                     "earlydel.toml:3: a table twice")
        self.refused("[[hook]]\nmode = 'fix'\n", "not a list of them")
        self.refused("hook = 3\n", "hook is a table, not a key")
        self.refused("min-gain = {}\n", "a text in quotes")
        self.refused("[min-gain]\n", "a text in quotes")
        self.refused("[gain]\n", "unknown key")

    def test_bad_values(self):
        self.refused("min-gain = 'huge'\n", "none, small, medium or large")
        self.refused("target-version = '2.7'\n", "3.8 to 3.14")
        self.refused("\nnever-delete = ['(']\n", "earlydel.toml:2: never-delete: ")
        self.refused("ignore = ['EDX']\n", "earlydel.toml:1: ignore: no rule")

    def test_bad_catalogue(self):
        self.write("ours.toml", OURS % "register-weakly")
        self.refused('catalogue = ["ours.toml"]\n',
                     'line 3: unknown fact "register-weakly" '
                     '(nearest: "registers-weakly")')
        self.refused('catalogue = ["none.toml"]\n', "none.toml")

    def test_no_toml(self):
        self.refused("strict = = true\n", "line 1", "not TOML")

    def test_required_version(self):
        for other in (">=99", "!=0.1.0", "===0.1.0", "0.1.0rc1", "any", ">="):
            self.refused(f"required-version = '{other}'\n",
                         "earlydel.toml:1: required-version: ")
        self.write("earlydel.toml", "required-version = '>=0.1,<99'\n")
        self.assertEqual(self.earlydel("config").code, 0)


class Effect(Case):
    def codes(self, *words):
        done = self.earlydel("check", "--min-gain", "none",
                             "--output-format", "concise", *words)
        self.assertIn(done.code, (0, 1), done.err)
        return [line.split(": ")[1].split()[0]
                for line in done.out.splitlines()]

    def test_catalogue_of_ones_own(self):
        self.write("a.py", WATCHED)
        words = ("--held", "--unsafe-fixes")
        self.assertEqual(self.codes(*words), ["EDL201", "EDL101"])
        self.write("rows/ours.toml", OURS % "registers-weakly")
        self.write("earlydel.toml", 'catalogue = ["rows/ours.toml"]\n')
        self.assertEqual(self.codes(*words), ["EDL201", "EDL503"])
        (self.folder / "sub").mkdir()
        (self.folder / "a.py").rename(self.folder / "sub" / "a.py")
        self.assertEqual(self.codes(*words), ["EDL201", "EDL503"])

    def test_codes_that_no_rule_has(self):
        for option in ("--select", "--ignore", "--unfixable"):
            done = self.earlydel("check", option, "EDL77", "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn('no rule begins with "EDL77"', done.err)

    def test_select_and_ignore(self):
        self.write("a.py", SAFE)
        self.assertEqual(self.codes(), ["EDL101"])
        self.assertEqual(self.codes("--select", "EDL2"), [])
        self.assertEqual(self.codes("--select", "EDL2,EDL101"), ["EDL101"])
        self.assertEqual(self.codes("--select", "EDL2", "--extend-select",
                                    "EDL1"), ["EDL101"])
        self.assertEqual(self.codes("--ignore", "EDL1"), [])
        self.assertEqual(self.codes("--ignore", "ALL"), [])

    def test_codes_must_begin_some_rule(self):
        self.write("a.py", SAFE)
        for key in ("select", "ignore", "extend-select", "fixable",
                    "unfixable", "extend-safe-fixes", "extend-unsafe-fixes"):
            done = self.earlydel("check", f"--{key}", "EDL101,EDL99", "a.py")
            self.assertEqual(done.code, 2, key)
            self.assertIn(f'{key}: no rule begins with "EDL99"', done.err)
        done = self.earlydel("check", "--per-file-ignores", "*.py:EDL1,E5",
                             "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn('no rule begins with "E5"', done.err)
        for code in ("EDL", "EDL9", "EDL906", "EDL901", "ALL", "EDL101"):
            self.assertNotEqual(self.earlydel("check", "--ignore", code,
                                              "a.py").code, 2, code)

    def test_per_file_ignores(self):
        self.write("tests/a.py", SAFE)
        self.write("b.py", SAFE)
        self.write("earlydel.toml",
                   '[per-file-ignores]\n"tests/*" = ["EDL101"]\n')
        self.assertEqual(len(self.codes(".")), 1)
        self.assertEqual(self.codes("--per-file-ignores", "b.py:EDL1", "b.py"),
                         [])
        for pair in ("b.py", "EDL1", ":"):
            done = self.earlydel("check", "--per-file-ignores", pair, "b.py")
            self.assertEqual(done.code, 2, pair)

    def test_never_delete_means_whole_names(self):
        self.write("a.py", SAFE)
        self.assertEqual(self.codes("--never-delete", "row"), ["EDL101"])
        self.assertEqual(self.codes("--never-delete", "row."), [])

    def test_min_lines(self):
        self.write("a.py", SAFE)
        self.assertEqual(self.codes("--min-lines", "4"), ["EDL101"])
        self.assertEqual(self.codes("--min-lines", "5"), [])

    def test_fixable(self):
        self.write("a.py", SAFE)
        done = self.earlydel("fix", "--min-gain", "none", "--unfixable",
                             "EDL101", "a.py")
        self.assertEqual(done.code, 1)
        self.assertEqual(self.read("a.py"), SAFE)
        done = self.earlydel("fix", "--min-gain", "none", "--fixable",
                             "EDL101", "a.py")
        self.assertEqual(done.code, 0)
        self.assertIn("del rows", self.read("a.py"))

    def test_promotion_and_demotion(self):
        self.write("a.py", UNSAFE)
        self.write("b.py", SAFE)
        done = self.earlydel("fix", "--min-gain", "none",
                             "--extend-safe-fixes", "EDL101", "a.py")
        self.assertIn("del rows", self.read("a.py"), done.err)
        self.earlydel("fix", "--min-gain", "none", "--extend-unsafe-fixes",
                      "EDL101", "b.py")
        self.assertEqual(self.read("b.py"), SAFE)

    def test_one_code_has_one_level(self):
        self.write("a.py", SAFE)
        done = self.earlydel("fix", "--extend-safe-fixes", "EDL101",
                             "--extend-unsafe-fixes", "EDL101", "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn("leave it in one of them", done.err)
        for safe, unsafe in (("EDL1", "EDL101"), ("EDL101", "EDL1")):
            for text in (SAFE, UNSAFE):
                self.write("a.py", text)
                self.earlydel("fix", "--min-gain", "none",
                              "--extend-safe-fixes", safe,
                              "--extend-unsafe-fixes", unsafe, "a.py")
                self.assertEqual(self.read("a.py"), text)

    def test_an_option_extends_no_file(self):
        self.write("e.toml", 'min-gain = "none"\n')
        self.write("a.py", SAFE)
        done = self.earlydel("check", "--config", "extend=e.toml", "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn("`--config FILE` reads e.toml instead", done.err)

    def test_a_moved_level_tells_what_was_proved(self):
        """JSON: `level` is what holds here, `safety` what was proved."""
        self.write("a.py", UNSAFE)
        self.write("b.py", SAFE)

        def told(*words):
            out = self.earlydel("check", "--min-gain", "none", "--isolated",
                                "--target-version", "3.13",
                                "--output-format", "json", *words, ".").out
            return {f["path"]: (f["level"], f["safety"])
                    for f in json.loads(out)}
        plain = told()
        self.assertEqual(plain["a.py"], ("unsafe", "unsafe"))
        self.assertEqual(plain["b.py"], ("safe", "safe"))
        self.assertEqual(told("--extend-safe-fixes", "EDL101")["a.py"],
                         ("safe", "unsafe"))
        self.assertEqual(told("--extend-unsafe-fixes", "EDL101")["b.py"],
                         ("unsafe", "safe"))

    def test_returned_none_behind_an_inserted_one(self):
        text = ("def f(rows, log):\n    for row in rows:\n"
                "        log(row[0])\n")
        self.write("a.py", text)
        done = self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes",
                             "--release-style", "none", "a.py")
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(self.read("a.py"), text + "        row = None\n")

    def test_comment_behind_each_del(self):
        self.write("earlydel.toml", 'comment = "noqa: WPS420"\n')
        for style, line in (("del", "del rows"), ("none", "rows = None")):
            self.write("a.py", SAFE)
            words = ("--min-gain", "none", "--release-style", style, "a.py")
            done = self.earlydel("fix", *words)
            self.assertEqual(done.code, 0, done.err)
            self.assertIn(f"    {line}  # noqa: WPS420\n", self.read("a.py"))
            self.assertEqual(self.earlydel("diff", *words).out, "")
        self.write("b.py", "# coding: latin-1\n" + SAFE)
        done = self.earlydel("fix", "--min-gain", "none", "--comment",
                             "\u4e2d", "b.py")
        self.assertEqual(done.code, 2)  # the file cannot hold it
        self.assertIn("b.py: `del rows  # \u4e2d` does not exist in iso-8859-1",
                      done.err)
        self.assertNotIn("del", self.read("b.py"))
        for bad in ("a\nimport os", "a\rb"):
            done = self.earlydel("check", "--comment", bad, "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn("one line", done.err)
        done = self.earlydel("check", "--comment", "\udcff", "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn("comment: it is not UTF-8", done.err)

    def test_release_style(self):
        self.write("a.py", SAFE)
        words = ["fix", "--min-gain", "none", "--release-style", "none"]
        self.assertEqual(self.earlydel(*words, "a.py").code, 0)
        once = self.read("a.py")
        self.assertIn("    n = len(rows)\n    rows = None\n", once)
        self.assertEqual(self.earlydel(*words, "a.py").code, 0)
        self.assertEqual(self.read("a.py"), once)

    def test_none_is_a_release_for_the_second_run(self):
        """Behind `f = None` there is nothing to release, on no path; where
        a person wrote it, too."""
        text = ("def serve(self, f=None):\n    try:\n"
                "        if f is not None:\n            f.result()\n{}"
                "        f = self.receive(4096)\n"
                "    except KeyError:\n        return\n"
                "    except OSError as e:\n        self.call(e)\n"
                "    else:\n        f.add(self.serve)\n")
        once = text.format("        f = None\n")
        for before in (text.format(""), once):
            self.write("a.py", before)
            done = self.earlydel("fix", "--min-gain", "none", "--unsafe-fixes",
                                 "--release-style", "none", "--ignore",
                                 "EDL107", "a.py")
            self.assertEqual(done.code, 0, done.err)
            self.assertEqual(self.read("a.py"), once)

    def test_names_that_begin_like_none(self):
        self.write("a.py", SAFE.replace("rows", "Nonesuch"))
        done = self.earlydel("fix", "--min-gain", "none", "--release-style",
                             "none", "a.py")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("    Nonesuch = None\n", self.read("a.py"))

    def test_facts_that_the_page_shows(self):
        shown = (ROOT / "docs" / "config.md").read_text()
        facts = re.findall(r"```toml\n(.*?)```", shown, re.S)
        self.write("facts.toml", next(text for text in facts
                                      if "[[api]]" in text))
        self.write("earlydel.toml", 'catalogue = ["facts.toml"]\n')
        body = ("    rows = {}(n)\n    {}(rows)\n    for i in range(n):\n"
                "        work(i)\n")
        self.write("a.py", "import jit\nimport ours\n\n\n@jit.fast\n"
                   "def skipped(n):\n" + body.format("list", "sum")
                   + "\n\ndef big(n):\n" + body.format("ours.readings", "sum")
                   + "\n\ndef raw(n):\n" + body.format("list",
                                                       "ours.register"))

        def found(*words):
            out = self.earlydel("check", "--output-format", "json", "--held",
                                *words, "a.py").out
            return {(f["scope"], f["level"]): f for f in json.loads(out)
                    if f["variable"] == "rows"}
        ours = found("--min-gain", "none")
        self.assertIn("our compiler", ours["skipped", "held"]["proof"][0]
                      ["text"] + ours["skipped", "held"]["message"])
        self.assertIn(("raw", "held"), ours)
        self.assertEqual(set(found()) - set(found("--isolated")),
                         {("big", "unsafe")})
        self.assertEqual({scope for scope, level in
                          found("--isolated", "--min-gain", "none")
                          if level != "held"}, {"skipped", "big", "raw"})

    def test_settings_that_hold_for_files(self):
        self.write("on/a.py", SAFE)
        self.write("on/b.py", SAFE)
        self.write("off/a.py", SAFE)
        self.write("off/earlydel.toml", 'ignore = ["EDL"]\n')
        done = self.earlydel("check", "--show-settings", "--min-lines", "3",
                             ".")
        self.assertEqual(done.code, 0, done.err)
        off, on = done.out.split("\n\n")
        self.assertEqual(off.splitlines()[0], "# off/a.py")
        self.assertEqual(on.splitlines()[0], "# on/a.py and 1 more")
        self.assertRegex(off, r'\nignore = \["EDL"\]  # .*earlydel.toml')
        self.assertIn("\nignore = []  # default\n", on)
        self.assertIn("\nmin-lines = 3  # command line\n", on)
        for path in ("off/a.py", "on/b.py"):
            alone = self.earlydel("fix", "--show-settings", path)
            self.assertEqual(alone.out.splitlines()[0], f"# {path}")
        self.assertEqual(self.read("on/b.py"), SAFE)
        self.write("off/earlydel.toml", "nonsense = 1\n")
        done = self.earlydel("diff", "--show-settings", ".")
        self.assertEqual((done.code, done.out), (2, ""))

    def test_settings_of_each_folder(self):
        self.write("on/a.py", SAFE)
        self.write("off/a.py", SAFE)
        self.write("off/earlydel.toml", 'ignore = ["EDL"]\n')
        done = self.earlydel("check", "--min-gain", "none",
                             "--output-format", "concise", ".")
        self.assertEqual([line.split(":")[0]
                          for line in done.out.splitlines()], ["on/a.py"])

    def test_a_file_is_read_once_for_all_folders_below(self):
        lines = "".join(f"k{i} = 'text {i}'\n" for i in range(4000))
        self.write("pyproject.toml", f"[tool.other]\n{lines}"
                   '[tool.earlydel]\nmin-gain = "none"\n')
        self.write("one/a.py", NOTHING)

        def seconds(folder):
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            done = self.earlydel("check", "-j", "1", folder)
            self.assertEqual(done.code, 0, done.err)
            return resource.getrusage(
                resource.RUSAGE_CHILDREN).ru_utime - before
        for i in range(200):
            self.write(f"many/{i}/a.py", NOTHING)
        self.assertLess(seconds("many"), 20 * seconds("one"))


class CataloguePaths(Case):
    """Relative to the file that names them, or to the working folder."""

    def setUp(self):
        super().setUp()
        self.write("facts/ours.toml", '[[api]]\nname = "lib.make"\n'
                   'facts = ["returns-resource:file"]\nwhy = "ours"\n')
        self.write("sub/a.py", "import lib\n\n\ndef f():\n"
                   "    v = lib.make()\n    use(v)\n    work()\n")

    def knows(self, *words, cwd="."):
        done = self.earlydel("check", "--held", "--min-gain", "none", *words,
                             cwd=self.folder / cwd)
        return done.code in (0, 1) and "EDL601" in done.out

    def test_on_the_command_line(self):
        self.assertTrue(self.knows("--catalogue", "facts/ours.toml", "sub"))
        self.write("earlydel.toml", 'catalogue = ["facts/none.toml"]\n')
        self.assertTrue(self.knows("--catalogue", "../facts/ours.toml", "a.py",
                                   cwd="sub"))
        self.assertFalse(self.knows("--catalogue", "facts/ours.toml", "a.py",
                                    cwd="sub"))

    def test_in_a_file(self):
        self.write("earlydel.toml", 'catalogue = ["facts/ours.toml"]\n')
        self.assertTrue(self.knows("sub"))
        self.assertTrue(self.knows("a.py", cwd="sub"))

    def test_in_a_file_that_is_inherited(self):
        self.write("facts/base.toml", 'catalogue = ["ours.toml"]\n')
        self.write("earlydel.toml", 'extend = "facts/base.toml"\n')
        self.assertTrue(self.knows("a.py", cwd="sub"))


if __name__ == "__main__":
    main()
