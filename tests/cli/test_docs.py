"""The documents say what the program does."""
import json
import os
import re
import shutil
import sys

from support import Case, EARLYDEL, ROOT, SAFE, main

ORDERS = """\
import gzip
import pathlib


def read_orders(path):
    raw = gzip.decompress(pathlib.Path(path).read_bytes())
    text = raw.decode("utf-8")
    lines = text.splitlines()
    rows = [line.split(",") for line in lines]
    return [(day, float(total)) for day, _, total in rows]
"""
MEASURE = """\
import gzip, sys, tracemalloc
from orders import read_orders
with gzip.open("orders.gz", "wt", compresslevel=1) as file:
    for i in range(int(sys.argv[1])):
        file.write(f"2024-{i % 12 + 1:02}-{i % 28 + 1:02},customer "
                   f"{i % 9999:06} of the shop in the north,{i % 1000}.50\\n")
tracemalloc.start()
read_orders("orders.gz")
print(tracemalloc.get_traced_memory()[1])
"""


def document(name):
    return (ROOT / name).read_text()


class Docs(Case):
    def test_readme_shows_the_real_patch(self):
        self.write("orders.py", ORDERS)
        shown = re.search(r"```diff\n(.*?)```", document("README.md"),
                          re.S)[1]
        for version in (None, *range(8, 15)):
            words = ["--target-version", f"3.{version}"] if version else []
            done = self.earlydel("diff", *words, "orders.py")
            self.assertEqual(shown, done.out[done.out.index("@@"):], version)

    def test_readme_shows_the_real_picture(self):
        self.write("orders.py", ORDERS)
        self.earlydel("report", "--scope", "read_orders", "-o", "orders.svg",
                      "orders.py")
        self.assertIn("](docs/pictures/orders.svg)", document("README.md"))
        self.assertEqual(self.read("orders.svg"),
                         document("docs/pictures/orders.svg"))

    def test_readme_says_what_is_measured(self):
        count, before, after = re.search(
            r"For ([\d,]+) orders .*? from (\d+) MB\s+to (\d+) MB",
            document("README.md"), re.S).groups()
        self.assertEqual(count, "500,000")
        self.write("measure.py", MEASURE)
        peaks = []
        for _ in range(2):
            self.write("orders.py", ORDERS)
            if peaks:
                self.earlydel("fix", "-q", "orders.py")
            done = self.run_program(sys.executable, "measure.py", "50000")
            peaks.append(int(done.out))
        self.assertAlmostEqual(peaks[1] / peaks[0], int(after) / int(before),
                               delta=0.05)

    def set_up_examples(self):
        """What the examples of README and `--help` speak of."""
        self.write("bin/x", "")
        (self.folder / "bin" / "earlydel").symlink_to(EARLYDEL)
        self.environment["PATH"] = os.pathsep.join(
            [str(self.folder / "bin"), self.environment["PATH"]])
        for name in ("app.py", "src/load.py", "load.py"):
            self.write(name, "# padding\n" * 3 +
                       ORDERS.replace("read_orders", "load"))
        self.write("program.py", "print(1)\n")
        self.write("Makefile", "test:\n\ttrue\n")
        for name in (".local/share/bash-completion/completions",
                     ".config/fish/completions", ".zfunc"):
            (self.folder / ".home" / name).mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        self.git("add", "app.py", "src", "load.py")
        self.git("commit", "-q", "-m", "first")

    def example_works(self, line):
        done = self.run_program("sh", "-c", line, input=b"q\n")
        self.assertIn(done.code, (0, 1), f"{line}: {done.err}")
        self.assertNotRegex(done.err, "Unknown|neither a command|not found|"
                                      "No such file|error:", line)
        self.git("reset", "-q", "--hard")
        shutil.rmtree(self.folder / "out", ignore_errors=True)

    def test_examples_of_every_command_work(self):
        self.set_up_examples()
        helps = self.earlydel("help").out
        count = 0
        for command in ["", *re.findall(r"^  (\w+)  ", helps, re.M)]:
            out = self.earlydel("help", *command.split()).out
            for line in re.findall(r"^  (earlydel .*)$", out, re.M):
                self.example_works(re.split(r"  +", line)[0])
                count += 1
        self.assertGreater(count, 40)

    def test_commands_of_the_readme_work(self):
        self.set_up_examples()
        block = document("README.md").split("## Use")[1].split("```")[1]
        lines = re.findall(r"^(earlydel .*?)\s*(?:#.*)?$", block, re.M)
        self.assertGreater(len(lines), 5)
        for line in lines:
            self.example_works(line)

    def test_commands_for_ci_work(self):
        """Each as written: on a branch that adds a function to old ones."""
        self.write("a.py", SAFE)
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "x")
        self.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.write("earlydel.toml", 'min-gain = "none"\n')
        self.write("a.py", SAFE + SAFE.replace("total", "other"))
        lines = re.findall(r"^(?: *- )?(?:run: )?(earlydel [a-z]+ .*)$",
                           document("docs/ci.md"), re.M)
        self.assertGreater(len(lines), 7)
        known = ('min-gain = "none"\n' + re.search(
            r"^baseline = .*$", document("docs/ci.md"), re.M)[0])
        for line in lines:
            made = self.run_program("sh", "-c", line.replace(
                "earlydel ", f"'{EARLYDEL}' ", 1).split(" | ")[0])
            self.assertIn(made.code, (0, 1), line + made.err)
            self.assertNotIn("earlydel:", made.err, line)
            if "--baseline-commit" in line:
                self.assertEqual(made.code, 1, line)
                self.assertIn("1 known from a baseline", made.err)
            for name in re.findall(r"(?:=|> )(\S+\.(?:json|sarif|xml|md))",
                                   line):
                self.assertTrue((self.folder / name).stat().st_size, line)
        self.assertRegex(self.read("comment.md"), r"other.*`rows`|`rows`.*other")
        self.earlydel("check", "--write-baseline", ".earlydel-known.json")
        self.write("earlydel.toml", known)
        self.assertEqual(self.earlydel("check").code, 0)

    def test_every_command_is_described(self):
        listed = re.findall(r"^  (\w+) ", self.earlydel("help").out, re.M)
        text = document("docs/cli.md")
        for command in set(listed) - {"earlydel"}:
            self.assertRegex(text, rf"`{command}\b", command)

    def test_no_command_is_made_up(self):
        listed = set(re.findall(r"^  (\w+) ", self.earlydel("help").out,
                                re.M))
        for name in ("README.md", "docs/ci.md", "docs/cli.md",
                     "docs/tutorial.md", "docs/config.md", "docs/formats.md"):
            for word in re.findall(r"`earlydel ([a-z]+)", document(name)):
                self.assertIn(word, listed, name)

    def test_every_key_is_described(self):
        keys = [line.split(" = ")[0] for line in
                self.earlydel("config").out.splitlines()]
        text = document("docs/config.md")
        for key in keys:
            self.assertIn(f"| `{key}` |", text)
        for key in re.findall(r"^\| `([\w.-]+)` \|", text, re.M):
            self.assertIn(key, keys)

    def test_every_format_is_described(self):
        done = self.earlydel("check", "--output-format", "nope")
        names = re.findall(r"[a-z-]+", done.err.split("expected")[1]
                           .split(", not")[0])
        text = document("docs/formats.md")
        for name in set(names) - {"or"}:
            self.assertIn(f"| `{name}` |", text)

    def test_options_in_documents_exist(self):
        helps = "".join(self.earlydel("help", command).out for command in
                        re.findall(r"^  (\w+) ", self.earlydel("help").out,
                                   re.M) if command != "earlydel")
        for name in ("README.md", "docs/ci.md", "docs/cli.md",
                     "docs/config.md", "docs/formats.md", "docs/tutorial.md"):
            for option in re.findall(r"`[^`]*?(--[a-z][a-z-]+)", document(name)):
                if option in ("--no-verify", "--git", "--help", "--depth",
                              "--allow-empty"):
                    continue  # git's; everybody's
                self.assertTrue(option in helps, f"{name}: {option}")

    def test_links_lead_somewhere(self):
        for name in ("README.md", "docs/ci.md", "docs/cli.md",
                     "docs/config.md", "docs/formats.md", "docs/tutorial.md"):
            for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)",
                                   document(name)):
                where = (ROOT / name).parent / link
                self.assertTrue(where.exists(), f"{name}: {link}")

    def test_readme_is_short(self):
        self.assertLessEqual(len(document("README.md").splitlines()), 150)

    def test_pre_commit_hooks_call_real_options(self):
        for entry in re.findall(r"entry: earlydel (.*)",
                                document(".pre-commit-hooks.yaml")):
            done = self.earlydel(*entry.split(), self.write("a.py", "x = 1"))
            self.assertEqual(done.code, 0, done.err)


if __name__ == "__main__":
    main()
