"""Keys of the configuration that say facts, and options in other words."""
import json
import os
import shutil
import subprocess
import sys

from support import Case, NOTHING, SAFE, main

ALL = ["--min-gain", "none"]
FIXED = SAFE.replace("    log(n)\n", "    del rows\n    log(n)\n", 1)
BODY = ("    item = {}\n    {}(item)\n    for i in range(n):\n"
        "        work(i)\n")
FACTS = ("import jit\nimport ours\n\n\n@jit.fast\ndef skipped(n):\n" +
         BODY.format("list(n)", "sum") +
         "\n\ndef called(n):\n" + BODY.format("ours.get(n)", "sum") +
         "\n\ndef made(n):\n" + BODY.format("ours.Frame(n)", "sum") +
         "\n\ndef raw(n):\n" + BODY.format("list(n)", "ours.register") +
         "\n\ndef weak(n):\n" + BODY.format("ours.Frame(n)",
                                            "saved = weakref.ref")
         .replace("work(i)", "work(saved)") + "\n\nimport weakref\n")


class Facts(Case):
    def setUp(self):
        super().setUp()
        self.write("a.py", FACTS)

    def found(self, *words):
        done = self.earlydel("check", "--output-format", "json", "--held",
                             *words, "a.py")
        self.assertIn(done.code, (0, 1), done.err)
        return {f["scope"]: f for f in json.loads(done.out)
                if f["variable"] == "item"}

    def test_big(self):
        self.assertEqual(self.found(), {})
        self.assertEqual(set(self.found("--config", "big-calls="
                                        "['ours.get']")), {"called"})
        self.write("earlydel.toml", "big-types = ['ours.Frame']\n")
        self.assertEqual(set(self.found()), {"made", "weak"})
        self.assertEqual(self.found(*ALL)["weak"]["code"], "EDL501")

    def test_big_where_a_function_gives_it(self):
        self.write("ours.py", "class Frame:\n    pass\n")
        self.write("a.py", "from ours import Frame\n\n\ndef give():\n"
                   "    return Frame()\n\n\ndef use(n):\n" +
                   BODY.format("give()", "sum"))
        self.assertEqual(self.found(), {})
        self.write("earlydel.toml", "big-types = ['ours.Frame']\n")
        self.assertEqual(set(self.found()), {"use"})

    def test_big_where_an_annotation_says_so(self):
        """What functions are said to return; a parameter is the caller's."""
        self.write("a.py", "import ours\n\n\n"
                   "def give(n) -> ours.Frame:\n    return ours.read(n)\n\n\n"
                   "def maybe(n) -> 'ours.Frame | None':\n"
                   "    return ours.read(n)\n\n\n"
                   "def other(n) -> ours.Row:\n    return ours.read(n)\n\n\n" +
                   "\n\n".join(
                       f"def of_{name}(n):\n" + BODY.format(f"{name}(n)", "sum")
                       for name in ("give", "maybe", "other")))
        self.assertEqual(self.found(), {})
        self.write("earlydel.toml", "big-types = ['ours.Frame']\n")
        self.assertEqual(set(self.found()), {"of_give", "of_maybe"})

    def test_decorators_and_raw_pointers(self):
        before = self.found(*ALL)
        self.assertEqual((before["skipped"]["code"], before["raw"]["code"]),
                         ("EDL101", "EDL101"))
        self.write("earlydel.toml", "skip-decorators = ['jit.fast']\n"
                   "raw-pointer-calls = ['ours.register']\n")
        after = self.found(*ALL)
        self.assertEqual((after["skipped"]["code"], after["raw"]["code"]),
                         ("EDL811", "EDL711"))
        self.assertIn("`raw-pointer-calls` of the configuration",
                      after["raw"]["message"])

    def test_what_is_known_stays_known(self):
        """A name is added to, with what an alias or a class says of it."""
        text = ("import numpy as np\nimport weakref\n\n\ndef f(n):\n"
                "    item = {n}\n    saved = weakref.ref(item)\n"
                "    work()\n    work(saved)\n\n\ndef g(item):\n"
                "    view = np.asarray(item)\n    work(view)\n    work()\n")
        self.write("a.py", text)
        plain = self.found(*ALL)
        self.assertEqual(plain["f"]["code"], "EDL501")
        ours = self.found(*ALL, "--config", "big-calls=['weakref.ref', "
                          "'weakref.ReferenceType', 'numpy.asarray', "
                          "'numpy.array', 'builtins.list']")
        self.assertEqual({name: (f["code"], f["level"])
                          for name, f in ours.items()},
                         {name: (f["code"], f["level"])
                          for name, f in plain.items()})

    def test_what_is_no_name(self):
        for key in ("big-calls", "big-types", "skip-decorators",
                    "raw-pointer-calls"):
            for name in ("a b", 'x"y', "x\\ny", "a..b", ""):
                self.write("earlydel.toml", f"{key} = [{json.dumps(name)}]\n")
                done = self.earlydel("check", "a.py")
                self.assertEqual(done.code, 2, (key, name))
                self.assertIn(f"{key}: ", done.err)
                self.assertIn("is not a name of an API", done.err)
            self.write("earlydel.toml", f"\n{key} = ['a.b', 'consume()']\n")
            done = self.earlydel("check", "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn(f"earlydel.toml:2: {key}: ", done.err)
            self.assertIn("without the brackets", done.err)
        (self.folder / "earlydel.toml").unlink()
        done = self.earlydel("check", "--config", "big-calls=['a b']", "a.py")
        self.assertEqual(
            done.err, 'earlydel: big-calls: "a b" is not a name of an API\n')

    def test_who_names_a_file_that_is_not_there_is_told(self):
        for key, value in (("catalogue", "['no.toml']"),
                           ("baseline", "'no.json'")):
            self.write("earlydel.toml", f"strict = true\n{key} = {value}\n")
            self.write("a.py", "x = 1\n")
            done = self.earlydel("check", "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn(f"earlydel.toml:2: {key}: ", done.err)
            self.assertEqual(len(done.err.splitlines()), 1)


class Parameters(Case):
    def test_levels(self):
        self.write("a.py", "def f(rows, n):\n    s = sum(rows)\n"
                   "    for i in range(n):\n        work(i)\n    return s\n"
                   "\n\ndef g(rows, n):\n    if n:\n        work(sum(rows))\n"
                   "        work()\n        return 1\n    work()\n"
                   "    return rows\n\n\n" + SAFE)
        levels = {}
        for how in ("safe", "unsafe", "advice", "off"):
            self.write("earlydel.toml", f'parameters = "{how}"\n')
            done = self.earlydel("check", *ALL, "--output-format", "json",
                                 "a.py")
            levels[how] = {(f["scope"], f["variable"]): f["level"]
                           for f in json.loads(done.out)
                           if f["variable"] == "rows"}
            self.assertEqual(levels[how].pop(("total", "rows")), "safe")
        self.assertEqual(set(levels["safe"]), {("f", "rows"), ("g", "rows")})
        self.assertEqual(set(levels["unsafe"].values()), {"unsafe"})
        self.assertEqual(set(levels["advice"].values()), {"advice"})
        self.assertEqual(levels["off"], {})
        self.write("earlydel.toml", 'parameters = "advice"\n')
        self.earlydel("fix", *ALL, "--unsafe-fixes", "a.py")
        self.assertEqual(self.read("a.py").count("del rows"), 1)


class Sources(Case):
    def test_imports_are_looked_for_there(self):
        self.write("parts/ours.py", "import weakref\n\n\ndef keep(x):\n"
                   "    return weakref.ref(x)\n")
        self.write("app/.git/x", "")
        self.write("app/a.py", "import ours\n\n\ndef f(n):\n"
                   "    rows = {n}\n    saved = ours.keep(rows)\n    work()\n"
                   "    return saved()\n")

        def code(*words):
            done = self.earlydel("check", *ALL, "--held", *words,
                                 "--output-format", "json", "app/a.py")
            return [f["code"] for f in json.loads(done.out)
                    if f["variable"] == "rows"]
        self.assertEqual(code(), ["EDL101"])
        self.write("app/earlydel.toml", 'src = ["../parts"]\n')
        self.assertEqual(code(), ["EDL507"])
        self.write("app/earlydel.toml", 'src = [".", "../parts"]\n')
        self.assertEqual(code(), ["EDL507"])
        (self.folder / "app" / "earlydel.toml").unlink()
        self.assertEqual(code("--config", "src=['parts']"), ["EDL507"])


class Trust(Case):
    """What a file asks to be run."""

    def setUp(self):
        super().setUp()
        self.write("a.py", SAFE)
        self.write("earlydel.toml", "verify-cmd = 'touch ran; false'\n")

    def ran(self):
        return (self.folder / "ran").exists()

    def test_a_file_is_not_believed(self):
        done = self.earlydel("fix", *ALL, "a.py")
        self.assertEqual((done.code, self.read("a.py")), (0, FIXED))
        self.assertFalse(self.ran())
        self.assertRegex(done.err, r"earlydel\.toml:1: verify-cmd is not "
                                   r"heeded without --trust-config")

    def test_unless_it_is_trusted(self):
        done = self.earlydel("check", "--fix", *ALL, "--trust-config", "a.py")
        self.assertEqual((done.code, self.read("a.py")), (2, SAFE))
        self.assertTrue(self.ran())

    def test_the_command_line_is_believed(self):
        done = self.earlydel("fix", *ALL, "--verify-cmd", "touch other",
                             "a.py")
        self.assertEqual((done.code, self.read("a.py")), (0, FIXED))
        self.assertFalse(self.ran())
        self.assertTrue((self.folder / "other").exists())

    def test_the_words_of_config_are_the_command_line(self):
        self.earlydel("fix", *ALL, "--config", "verify-cmd='touch other'",
                      "a.py")
        self.assertTrue((self.folder / "other").exists())

    def test_an_inherited_file_and_the_users_own(self):
        self.write("base.toml", "verify-cmd = 'touch ran'\n")
        self.write("earlydel.toml", 'extend = "base.toml"\n')
        self.write(".home/.config/earlydel/earlydel.toml",
                   "verify-cmd = 'touch ran'\n")
        self.earlydel("fix", *ALL, "a.py")
        (self.folder / "earlydel.toml").unlink()
        self.earlydel("fix", *ALL, "a.py")
        self.assertFalse(self.ran())

    def test_the_hook_runs_nothing(self):
        if shutil.which("git") is None:
            self.skipTest("no git here")
        self.write("earlydel.toml", "verify-cmd = 'touch ran'\n"
                   "verify = 'python'\nhook.mode = 'fix'\nmin-gain = 'none'\n")
        self.git("init", "-q", "-b", "main")
        self.assertEqual(self.earlydel("hook", "install").code, 0)
        self.git("add", "a.py")
        self.git("commit", "-q", "-m", "first")
        self.assertIn("del rows", self.git("show", "HEAD:a.py").out)
        self.assertFalse(self.ran())

    def test_level_of_a_file(self):
        trap = self.write("bin/python3", "#!/bin/sh\ntouch ran\nexit 0\n")
        trap.chmod(0o755)
        self.environment["PATH"] = os.pathsep.join(
            [str(trap.parent), self.environment["PATH"]])
        self.write("earlydel.toml", "verify = 'python'\n")
        self.assertEqual(self.earlydel("fix", *ALL, "a.py").code, 0)
        self.assertFalse(self.ran())
        self.write("a.py", SAFE)
        self.earlydel("fix", *ALL, "--trust-config", "a.py")
        self.assertTrue(self.ran())


class OtherWords(Case):
    def test_files_of_others_only_where_something_is_written(self):
        """What it does: tests/save/run.py, as root."""
        self.write("a.py", SAFE)
        done = self.earlydel("check", *ALL, "--allow-owner-change", "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn("for what is written", done.err)
        done = self.earlydel("fix", *ALL, "--allow-owner-change", "a.py")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("    del rows\n", self.read("a.py"))
        self.write("earlydel.toml", "allow-owner-change = true\n")
        done = self.earlydel("check", "a.py")
        self.assertEqual(done.code, 2)

    def test_backup_with_and_without_a_suffix(self):
        for words, name in ((["--backup"], "a.py.orig"),
                            (["--backup=.old"], "a.py.old")):
            self.write("a.py", SAFE)
            done = self.earlydel("fix", *ALL, *words, "a.py")
            self.assertEqual((done.code, self.read(name), self.read("a.py")),
                             (0, SAFE, FIXED), done.err)
        self.write("a.py", SAFE)  # as a run that was interrupted leaves it
        done = self.earlydel("fix", *ALL, "--backup", "a.py")
        self.assertEqual((done.code, self.read("a.py")), (0, FIXED))
        for older in ("# mine\n", SAFE + "\n", SAFE[:-1], ""):
            self.write("a.py", SAFE)
            self.write("a.py.orig", older)
            done = self.earlydel("fix", *ALL, "--backup", "a.py")
            self.assertEqual((done.code, self.read("a.py")), (2, SAFE))
            self.assertEqual(self.read("a.py.orig"), older)
            self.assertIn("a.py.orig is there already", done.err)
        self.write("earlydel.toml", 'backup = ".kept"\n')
        self.earlydel("fix", *ALL, "a.py")
        self.assertEqual(self.read("a.py.kept"), SAFE)
        self.write("--backup", SAFE)
        done = self.earlydel("check", *ALL, "--", "--backup")
        self.assertIn("--backup:3", done.out)

    def test_patch_dir(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", *ALL, "--patch-dir", "one", ".")
        self.assertEqual(done.code, 1, done.err)
        self.earlydel("patch", *ALL, "-o", "two", ".")
        self.assertEqual(os.listdir("%s/one" % self.folder),
                         os.listdir("%s/two" % self.folder))
        self.assertEqual(self.read("one/0001-a.py.patch"),
                         self.read("two/0001-a.py.patch"))
        self.assertEqual(self.read("a.py"), SAFE)

    def test_check_only(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", *ALL, "--check", "a.py")
        self.assertEqual((done.code, self.read("a.py")), (1, SAFE))
        self.assertIn("Would write 1 del", done.err)
        done = self.earlydel("check", *ALL, "--fix", "--check", "a.py")
        self.assertEqual((done.code, self.read("a.py")), (1, SAFE))
        self.write("a.py", NOTHING)
        self.assertEqual(self.earlydel("check", "--check", "a.py").code, 0)

    def test_check_fix_takes_the_options_of_fix(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", "--fix", *ALL, "--verify", "python",
                             "--python", sys.executable, "--verify-cmd",
                             "! grep -q 'del rows' a.py", "a.py")
        self.assertEqual((done.code, self.read("a.py")), (1, SAFE))
        self.assertIn("the command fails with its del", done.out)

    def test_report_text(self):
        self.write("a.py", SAFE)
        words = ["report", *ALL, "a.py"]
        self.assertEqual(self.earlydel(*words, "--text").out,
                         self.earlydel(*words, "--format", "text").out)

    def test_two_options_of_one_name(self):
        self.write("a.py", SAFE)
        self.assertEqual(self.earlydel("ir", "--python", "3.9", "a.py").code,
                         0)
        self.assertEqual(self.earlydel("ir", "--python", "./x", "a.py").code,
                         2)

    def test_pictures_beside_other_outputs(self):
        self.write("a.py", SAFE)
        self.write("b.py", NOTHING)
        outputs = [f"--output={form}=out.{form}"
                   for form in ("html", "md", "text", "svg", "sarif")]
        done = self.earlydel("check", *ALL, *outputs, ".")
        self.assertEqual(done.code, 1, done.err)
        self.assertIn("a.py:3", done.out)
        for form in ("html", "md", "svg", "text"):
            self.earlydel("report", *ALL, "--format", form, "-o",
                          f"own.{form}", ".")
            self.assertEqual(self.read(f"out.{form}"),
                             self.read(f"own.{form}"), form)
        json.loads(self.read("out.sarif"))
        done = self.earlydel("fix", *ALL, "--output", "html=fixed.html", ".")
        self.assertEqual((done.code, self.read("a.py")), (0, FIXED))
        self.assertEqual(self.read("fixed.html"), self.read("own.html"))
        self.write("a.py", SAFE + "\n\n" + SAFE.replace("total", "other"))
        done = self.earlydel("check", *ALL, "--output", "svg=two.svg", ".")
        self.assertEqual(done.code, 2)
        self.assertIn("an SVG shows one function", done.err)
        done = self.earlydel("check", *ALL, "--output", "html=no/x.html", ".")
        self.assertEqual(done.code, 2)

    def test_clean(self):
        self.write("a.py", SAFE)
        done = self.earlydel("clean")
        self.assertEqual((done.code, done.out, done.err), (0, "", ""))
        self.write("b.py", SAFE)
        self.earlydel("review", *ALL, ".", input=b"n\nq\n")
        kept = [path for path in (self.folder / ".home").rglob("*")
                if path.is_file()]
        self.assertEqual(len(kept), 1)
        self.write(".home/.cache/earlydel/failed/x.py", SAFE)
        done = self.earlydel("clean")
        self.assertEqual((done.code, done.out.count("Removed 1 file of")),
                         (0, 2), done.err)
        self.assertFalse(kept[0].exists())
        left = self.write(".home/.cache/earlydel/failed/other/x", "")
        done = self.earlydel("clean")
        self.assertEqual(done.code, 2)
        self.assertTrue(left.exists())
        self.assertEqual(self.read("a.py"), SAFE)

    def test_one_patch_a_finding(self):
        self.write("a.py", SAFE.replace(
            "    log(n)\n    while",
            "    names = [n]\n    log(len(names) + len(rows))\n    log(n)\n"
            "    while"))
        self.earlydel("patch", *ALL, "-o", "lines", "--per", "del", "a.py")
        self.earlydel("patch", *ALL, "-o", "one", "--per", "finding", "a.py")
        self.assertEqual(len(os.listdir("%s/lines" % self.folder)), 2)
        self.assertEqual(len(os.listdir("%s/one" % self.folder)), 3)
        subprocess.run(["git", "apply", *sorted(
            "one/" + name for name in os.listdir("%s/one" % self.folder)
            if name.endswith(".patch"))], cwd=self.folder, check=True)
        taken = self.read("a.py")
        self.assertEqual(taken.count("    del "), 2)


if __name__ == "__main__":
    main()
