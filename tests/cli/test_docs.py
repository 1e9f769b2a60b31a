"""The documents say what the program does."""
import json
import re
import unittest

from support import Case, ROOT, main

CLEAN = """\
def clean(samples):
    scaled = [s * 0.5 for s in samples]
    shifted = [s + 1.0 for s in scaled]
    squared = [s * s for s in shifted]
    return [s ** 0.25 for s in squared]
"""


def document(name):
    return (ROOT / name).read_text()


class Docs(Case):
    def test_readme_shows_the_real_patch(self):
        self.write("clean.py", CLEAN)
        shown = re.search(r"```diff\n(.*?)```", document("README.md"),
                          re.S)[1]
        done = self.earlydel("diff", "--min-gain", "none", "clean.py")
        real = done.out[done.out.index("@@"):]
        self.assertEqual(shown, real)

    def test_readme_shows_the_real_picture(self):
        self.write("clean.py", CLEAN)
        self.earlydel("report", "--min-gain", "none", "--scope", "clean",
                      "-o", "clean.svg", "clean.py")
        self.assertIn("](docs/pictures/clean.svg)", document("README.md"))
        self.assertEqual(self.read("clean.svg"),
                         document("docs/pictures/clean.svg"))

    def test_every_command_is_described(self):
        listed = re.findall(r"^  (\w+) ", self.earlydel("help").out, re.M)
        text = document("docs/cli.md")
        for command in set(listed) - {"earlydel"}:
            self.assertRegex(text, rf"`{command}\b", command)

    def test_no_command_is_made_up(self):
        listed = set(re.findall(r"^  (\w+) ", self.earlydel("help").out,
                                re.M))
        for name in ("README.md", "docs/cli.md", "docs/tutorial.md",
                     "docs/config.md", "docs/formats.md"):
            for word in re.findall(r"`earlydel ([a-z]+)", document(name)):
                self.assertIn(word, listed, name)

    def test_every_key_is_described(self):
        keys = json.loads(
            self.earlydel("config", "--schema").out)["properties"]
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
        for name in ("README.md", "docs/cli.md", "docs/config.md",
                     "docs/formats.md", "docs/tutorial.md"):
            for option in re.findall(r"`[^`]*?(--[a-z][a-z-]+)", document(name)):
                if option in ("--no-verify", "--git", "--help"):
                    continue  # git's; everybody's
                self.assertTrue(option in helps, f"{name}: {option}")

    def test_links_lead_somewhere(self):
        for name in ("README.md", "docs/cli.md", "docs/config.md",
                     "docs/formats.md", "docs/tutorial.md"):
            for link in re.findall(r"\]\(([^)#:]+)\)", document(name)):
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
