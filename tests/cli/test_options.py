"""Commands, options, help, completion, version, exit codes of bad use."""
import json
import os
import pathlib
import pty
import re
import subprocess
import shutil
import tomllib

import json_schema
from support import Case, EARLYDEL, ROOT, SAFE, UNSAFE, main


class Commands(Case):
    def test_without_words_prints_help(self):
        done = self.earlydel()
        self.assertEqual(done.code, 0)
        self.assertIn("Usage: earlydel COMMAND", done.out)
        for words in (["help"], ["--help"], ["-h"]):
            self.assertEqual(self.earlydel(*words).out, done.out, words)
        self.assertEqual(self.earlydel("--help", "check").out,
                         self.earlydel("check", "--help").out)

    def test_misspelt_command_names_the_nearest(self):
        done = self.earlydel("chek")
        self.assertEqual(done.code, 2)
        self.assertIn('did you mean "check"?', done.err)

    def test_nearest_option(self):
        """Neighbours that changed places are one mistake, not two."""
        for typed, meant in (("--fxi", "--fix"), ("--hepl", "--help"),
                             ("--verison", "--version"),
                             ("--mingain", "--min-gain"),
                             ("--dfif", "--diff")):
            done = self.earlydel("check", typed, ".")
            self.assertEqual(done.code, 2)
            self.assertIn(f"{typed}; did you mean {meant}?", done.err)
        done = self.earlydel("check", "--qqqq", ".")
        self.assertNotIn("did you mean", done.err)
        self.assertEqual(done.out, "")

    def test_misspelt_option_names_the_nearest(self):
        done = self.earlydel("check", "--min-gian", "none")
        self.assertEqual(done.code, 2)
        self.assertIn("--min-gain", done.err)

    def test_bad_choice_lists_the_choices(self):
        done = self.earlydel("check", "--min-gain", "huge")
        self.assertEqual(done.code, 2)
        self.assertIn("none, small, medium or large", done.err)

    def test_no_choice_is_an_empty_word(self):
        done = self.earlydel("hook", "install", "--mode", "nope")
        self.assertEqual(done.code, 2)
        self.assertIn("--mode: expected check or fix, not", done.err)

    def test_output_is_a_file(self):
        self.write("a.py", SAFE)
        for name in ("sarif", "html"):
            done = self.earlydel("check", "--output", f"{name}=-", "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn("--output-format", done.err)
        self.assertFalse((self.folder / "-").exists())

    def test_bad_number(self):
        for words in (["-j", "many"], ["--timeout", "soon"],
                      ["--max-file-size", "4 apples"],
                      ["--target-version", "2.7"], ["--line-ranges", "9-3"]):
            done = self.earlydel("check", *words)
            self.assertEqual(done.code, 2, words)

    def test_option_of_another_command_is_refused(self):
        self.assertEqual(self.earlydel("files", "--unsafe-fixes").code, 2)

    def test_path_alone_means_check(self):
        self.write("a.py", SAFE)
        alone = self.earlydel("a.py", "--min-gain", "none")
        check = self.earlydel("check", "a.py", "--min-gain", "none")
        self.assertEqual(alone.out, check.out)
        self.assertEqual(alone.code, check.code)

    def test_every_command_has_help_with_its_options(self):
        listed = re.findall(r"^  (\w+) ", self.earlydel("help").out, re.M)
        self.assertGreater(len(listed), 10)
        for command in listed:
            if command == "earlydel":
                continue
            done = self.earlydel(command, "--help")
            self.assertEqual(done.code, 0, command)
            self.assertIn(f"Usage: earlydel {command}", done.out)
            self.assertIn("--quiet", done.out)
            self.assertEqual(done.out, self.earlydel("help", command).out)

    def test_words_from_a_file(self):
        self.write("a.py", SAFE)
        self.write("words", "--min-gain\nnone\na.py\n")
        self.assertEqual(self.earlydel("check", "@words").out,
                         self.earlydel("check", "--min-gain", "none",
                                       "a.py").out)
        self.assertEqual(self.earlydel("check", "@missing").code, 2)

    def test_two_dashes_end_the_options(self):
        self.write("--odd.py", SAFE)
        done = self.earlydel("check", "--min-gain", "none", "--", "--odd.py")
        self.assertIn("--odd.py", done.out)

    def test_missing_path(self):
        self.write("a.py", SAFE)
        done = self.earlydel("check", "missing.py", "a.py")
        self.assertEqual(done.code, 2)
        self.assertIn("missing.py", done.err)


class Version(Case):
    def test_agrees_with_the_build(self):
        text = (ROOT / "CMakeLists.txt").read_text()
        version = re.search(r"VERSION (\d+\.\d+\.\d+) LANGUAGES", text)[1]
        self.assertEqual(self.earlydel("version").out,
                         f"earlydel {version}\n")
        self.assertEqual(self.earlydel("--version").out,
                         f"earlydel {version}\n")

    def test_licences(self):
        out = self.earlydel("version", "--licenses").out
        for name in ("tree-sitter", "libgit2", "GLib", "jansson"):
            self.assertIn(name, out)


class Completion(Case):
    def check_shell(self, shell, words):
        script = self.earlydel("completion", shell)
        self.assertEqual(script.code, 0)
        self.assertIn("min-gain", script.out)
        if shutil.which(shell) is None:
            self.skipTest(f"no {shell} here")
        path = self.write("script", script.out)
        done = subprocess.run([shell, *words, str(path)], check=False,
                              capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_bash(self):
        self.check_shell("bash", ["-n"])

    def test_zsh(self):
        self.check_shell("zsh", ["-n"])

    def test_fish(self):
        self.check_shell("fish", ["--no-execute"])

    def test_bash_completes(self):
        script = self.write("script", self.earlydel("completion", "bash").out)
        ask = (f"source {script}; COMP_WORDS=(earlydel check --min-gain n); "
               "COMP_CWORD=3; _earlydel; echo \"${COMPREPLY[@]}\"; "
               "COMP_WORDS=(earlydel ch); COMP_CWORD=1; _earlydel; "
               "echo \"${COMPREPLY[@]}\"; "
               "COMP_WORDS=(earlydel fix --uns); COMP_CWORD=2; _earlydel; "
               "echo \"${COMPREPLY[@]}\"; "
               "COMP_WORDS=(earlydel hook un); _earlydel; "
               "echo \"${COMPREPLY[@]}\"; "
               "COMP_WORDS=(earlydel check un); _earlydel; "
               "echo \"${COMPREPLY[@]}\"")
        done = self.run_program("bash", "-c", ask)
        self.assertEqual(done.out,
                         "none\ncheck\n--unsafe-fixes\nuninstall\n\n")

    def completed(self, *words):
        script = self.write("script", self.earlydel("completion", "bash").out)
        ask = (f"source {script}; COMP_WORDS=(earlydel \"$@\"); "
               f"COMP_CWORD={len(words)}; _earlydel; "
               "echo \"${COMPREPLY[@]}\"")
        return self.run_program("bash", "-c", ask, "-", *words).out.split()

    def test_words_of_commands_and_options(self):
        commands = re.findall(r"^  (\w+) ", self.earlydel("help").out, re.M)
        self.assertEqual(self.completed("help", ""),
                         [word for word in commands if word != "earlydel"])
        self.assertIn("EDL101", self.completed("rule", "EDL1"))
        self.assertIn("min-gain", self.completed("config", "min"))
        self.assertIn("hook.mode", self.completed("config", "hook"))
        stages = ["pre-commit", "pre-merge-commit", "pre-push"]
        self.assertEqual(self.completed("hook", "run", ""), stages)
        self.assertEqual(self.completed("hook", "install", ""), [])
        self.assertEqual(self.completed("hook", "install", "--stage", "pre"),
                         stages)
        self.assertEqual(self.completed("model", "predict", "a.py",
                                        "--output-format", ""), ["json"])
        self.assertIn("sarif", self.completed("check", "--output-format", ""))
        self.assertEqual(self.completed("check", "--min-gain", "=", "sm"),
                         ["small"])
        self.assertEqual(self.completed("check", "--min-gain", "="),
                         ["none", "small", "medium", "large"])
        self.assertEqual(self.completed("--"), ["--help", "--version"])
        self.assertEqual(self.completed("fix", "--hel"), ["--help"])
        for shell in ("bash", "zsh", "fish"):
            out = self.earlydel("completion", shell).out
            self.assertNotIn("--hook.mode", out)
            self.assertNotRegex(out, r"-l hook\.")
            self.assertIn("pre-commit pre-merge-commit pre-push", out)

    def test_flags_have_the_form_of_the_help(self):
        """What holds anyhow is only taken back; what a file may set, too."""
        for words, answer in ((("check", "--no-pro"), ["--no-project"]),
                              (("files", "--no-resp"),
                               ["--no-respect-gitignore"]),
                              (("check", "--no-uns"), ["--no-unsafe-fixes"]),
                              (("check", "--no-qu"), []),
                              (("report", "--no-te"), [])):
            self.assertEqual(self.completed(*words), answer)
        for shell, form in (("zsh", "'*--no-{}[do not "),
                            ("fish", "-l no-{} -d 'do not ")):
            out = self.earlydel("completion", shell).out
            for flag in ("predict", "project", "combine", "unsafe-fixes"):
                self.assertIn(form.format(flag), out, shell)
            self.assertNotIn("no-quiet", out)

    def test_fish_completes(self):
        if shutil.which("fish") is None:
            self.skipTest("no fish here")
        script = self.write("script", self.earlydel("completion", "fish").out)
        for line, word in (("earlydel ch", "check"),
                           ("earlydel check --min-g", "--min-gain"),
                           ("earlydel check --min-gain m", "medium"),
                           ("earlydel hook un", "uninstall")):
            done = self.run_program(
                "fish", "--no-config", "-c",
                f"source {script}; complete -C '{line}'")
            self.assertIn(word, [entry.split("\t")[0] for entry in
                                 done.out.splitlines()], done.err)

    def test_zsh_loads(self):
        if shutil.which("zsh") is None:
            self.skipTest("no zsh here")
        script = self.write("f/_earlydel",
                            self.earlydel("completion", "zsh").out)
        done = self.run_program(
            "zsh", "-f", "-c", f"fpath=({script.parent} $fpath); "
            "autoload -U compinit && compinit -D -u && "
            "print $_comps[earlydel] && autoload +X _earlydel && print ok")
        self.assertEqual(done.out, "_earlydel\nok\n", done.err)

    def test_other_shell(self):
        self.assertEqual(self.earlydel("completion", "tcsh").code, 2)


class Manual(Case):
    def test_names_every_command_and_option(self):
        page = self.earlydel("help", "--man").out
        self.assertTrue(page.startswith(".TH EARLYDEL 1"))
        plain = page.replace("\\-", "-")
        for command in re.findall(r"^  (\w+) ", self.earlydel("help").out,
                                  re.M):
            self.assertIn(f"earlydel {command}", plain + " earlydel earlydel")
        for option in re.findall(r"(--[a-z-]+)",
                                 self.earlydel("check", "--help").out):
            self.assertIn(option, plain)

    def test_no_macro_stands_in_a_sentence(self):
        page = self.earlydel("help", "--man").out
        self.assertEqual(re.findall(r"^[^.\n].* \.[A-Z]+ .*$", page, re.M), [])
        self.assertNotRegex(page, r"(?m) $")

    def test_help_has_no_blanks_behind(self):
        helps = self.earlydel("help").out
        for command in ["", *re.findall(r"^  (\w+)  ", helps, re.M)]:
            out = self.earlydel("help", *command.split()).out
            self.assertNotRegex(out, r"(?m)[ \t]$", command)

    def test_formatter_has_no_complaints(self):
        if shutil.which("groff") is None:
            self.skipTest("no groff here")
        page = self.write("page", self.earlydel("help", "--man").out)
        done = self.run_program("groff", "-man", "-ww", "-Tascii", page)
        self.assertEqual(done.err, "")


class Install(Case):
    def test_installed_tree(self):
        build = pathlib.Path(EARLYDEL).parent
        if shutil.which("cmake") is None or not (
                build / "generated" / "earlydel.1").exists():
            self.skipTest("this build installs no manual page")
        done = self.run_program(
            "cmake", "--install", build, "--prefix", "/usr",
            env=dict(self.environment, DESTDIR=str(self.folder)))
        self.assertEqual(done.code, 0, done.err)
        there = {str(path.relative_to(self.folder / "usr"))
                 for path in (self.folder / "usr").rglob("*")
                 if path.is_file()}
        for name in ("bin/earlydel", "share/man/man1/earlydel.1",
                     "share/bash-completion/completions/earlydel",
                     "share/zsh/site-functions/_earlydel",
                     "share/fish/vendor_completions.d/earlydel.fish"):
            self.assertIn(name, there)
        self.assertEqual(
            self.run_program(self.folder / "usr/bin/earlydel",
                             "version").code, 0)
        self.assertEqual(self.read("usr/share/man/man1/earlydel.1"),
                         self.earlydel("help", "--man").out)
        about = self.folder / "usr/share/doc/earlydel"
        for name in ("README.md", "docs/cli.md", "docs/tutorial.md"):
            for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)",
                                   (about / name).read_text()):
                self.assertTrue(((about / name).parent / link).exists(), link)


class Progress(Case):
    def shown(self, *words, **environment):
        """What a terminal shows on stderr of a run that takes its time."""
        main_end, child_end = pty.openpty()
        with subprocess.Popen(
                [EARLYDEL, "check", "-j", "1", *words], stderr=child_end,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                cwd=self.folder,
                env={**self.environment, "TERM": "xterm", **environment}) as p:
            os.close(child_end)
            text = b""
            while True:
                try:
                    chunk = os.read(main_end, 65536)
                except OSError:
                    break
                if not chunk:
                    break
                text += chunk
            p.wait(timeout=60)
        os.close(main_end)
        return text.decode()

    def test_only_where_somebody_looks(self):
        body = "".join(SAFE.replace("total", f"f{i}") for i in range(400))
        for i in range(60):
            self.write(f"a{i}.py", body)
        text = self.shown()
        lines = text.split("\r\x1b[K")
        self.assertGreater(len(lines), 3, text)
        for line in lines[1:-1]:
            self.assertRegex(line, r"^$|^(read|judged) \d+ of 60 files, \d+ "
                             r"a second, \d+ s left$")
        self.assertRegex(lines[-1], r"^(Nothing|Found)")  # the line is gone
        for i in range(15, 60):
            os.remove(os.path.join(self.folder, f"a{i}.py"))  # still long enough to be told
        for quiet in ({"CI": "1"}, {"TERM": "dumb"}):
            self.assertNotIn("\x1b[K", self.shown(**quiet))
        self.assertEqual(self.shown("-q"), "")


class Pager(Case):
    def through_terminal(self, *words, **environment):
        """What a terminal shows of a command."""
        main_end, child_end = pty.openpty()
        with subprocess.Popen(
                [EARLYDEL, *words], stdout=child_end, stdin=child_end,
                cwd=self.folder,
                env=dict(self.environment, TERM="dumb", **environment)) as p:
            os.close(child_end)
            shown = b""
            while True:
                try:
                    chunk = os.read(main_end, 65536)
                except OSError:
                    break
                if not chunk:
                    break
                shown += chunk
            p.wait(timeout=60)
        os.close(main_end)
        return shown.decode()

    def test_only_on_a_terminal(self):
        marked = {"EARLYDEL_PAGER": "sed s/^/PAGED:/"}
        shown = self.through_terminal("rule", "EDL101", **marked)
        self.assertTrue(shown.startswith("PAGED:# EDL101"), shown)
        done = self.earlydel("rule", "EDL101",
                             env=dict(self.environment, **marked))
        self.assertNotIn("PAGED", done.out)

    def test_order_of_variables(self):
        shown = self.through_terminal("rule", "EDL101", EARLYDEL_PAGER="cat",
                                      PAGER="sed s/^/PAGED:/")
        self.assertNotIn("PAGED", shown)
        shown = self.through_terminal("rule", "EDL101",
                                      PAGER="sed s/^/PAGED:/")
        self.assertIn("PAGED", shown)

    def test_never_for_check(self):
        self.write("a.py", SAFE)
        shown = self.through_terminal("check", "--min-gain", "none", "a.py",
                                      PAGER="sed s/^/PAGED:/")
        self.assertIn("EDL101", shown)
        self.assertNotIn("PAGED", shown)

    def test_reader_that_quits_early(self):
        shown = self.through_terminal("rule", "--all", PAGER="head -n 1")
        self.assertEqual(len(shown.splitlines()), 1)


    def test_a_pager_that_is_not_there_swallows_nothing(self):
        shown = self.through_terminal("rule", "EDL101",
                                      PAGER="no-such-pager -x")
        self.assertIn("# EDL101: ", shown)
        programs = self.folder / "bin"
        programs.mkdir()
        for name in ("sh", "cat"):
            (programs / name).symlink_to(shutil.which(name))
        shown = self.through_terminal("rule", "EDL101", PATH=str(programs))
        self.assertTrue(shown.startswith("# EDL101: "), shown)


class Slips(Case):
    """What is surely a mistake is said, before anything is looked at."""

    def refused(self, words, *command):
        done = self.earlydel(*command)
        self.assertEqual((done.code, done.out), (2, ""), command)
        self.assertRegex(done.err, words)

    def test_empty_values(self):
        self.write("a.py", SAFE)
        for option in ("--config", "--select", "--min-gain", "--files-from",
                       "--changed-since", "--output", "--never-delete"):
            self.refused(option[2:], "check", option, "", "a.py")
        self.refused("--backup: its value is empty", "fix", "--backup=", "a.py")
        self.assertEqual(self.read("a.py"), SAFE)
        for option in ("--exclude", "--comment", "--baseline"):
            self.assertLess(self.earlydel("check", option, "", "a.py").code, 2)

    def test_reports_in_place_of_sources(self):
        """`--write-baseline *.py` names the first source."""
        for name in ("a.py", "b.py", "script"):
            self.write(name, SAFE)
        for words in (["check", "--write-baseline", "a.py", "b.py"],
                      ["check", "--output", "json=a.py", "a.py"],
                      ["check", "--output", "json=new.py", "a.py"],
                      ["check", "--output", "json=./script", "script"],
                      ["fix", "--output", "sarif=a.py", "."],
                      ["report", "--format", "md", "-o", "a.py", "b.py"]):
            self.refused("is a Python source", *words)
        self.refused("written by another option", "check", "--output",
                     "json=x", "--output", "sarif=x", "a.py")
        self.write("notes.txt", "mine\n")
        self.refused("is no baseline", "check", "--write-baseline",
                     "notes.txt", "a.py")
        for name in ("a.py", "b.py", "script"):
            self.assertEqual(self.read(name), SAFE)
        self.assertEqual(self.read("notes.txt"), "mine\n")
        self.assertFalse((self.folder / "new.py").exists())
        for _ in range(2):  # the next one takes the place of the first
            self.assertEqual(self.earlydel("check", "--write-baseline",
                                           "b.json", "a.py").code, 0)

    def test_words_and_options_that_would_be_dropped(self):
        self.write("a.py", SAFE)
        self.refused("--write-baseline: it writes a file", "check",
                     "--write-baseline", "-", "a.py")
        self.refused("writes a file", "report", "--format", "md", "-o", "-",
                     "a.py")
        for words in (["-o", "r.html", "-o", "r2.html"],
                      ["--format", "md", "--format", "svg"]):
            self.refused("one only", "report", *words, "a.py")
        self.refused("one only", "check", "--write-baseline", "a.json",
                     "--write-baseline", "b.json", "a.py")
        for words in (["version", "x"], ["help", "check", "fix"],
                      ["rule", "--all", "EDL101"]):
            self.refused(f'{words[0]}: nothing is done about "{words[-1]}"',
                         *words)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["a.py"])

    def test_one_file_by_two_names(self):
        """Whatever its name is spelt like, also if it is not there yet."""
        self.write("a.py", SAFE)
        (self.folder / "s").mkdir()
        (self.folder / "s" / "up").symlink_to("..")
        (self.folder / "link.json").symlink_to("s/up/x.json")
        names = ["x.json", "./x.json", self.folder / "x.json", "s/../x.json",
                 "s/up/x.json", "link.json"]
        for name in names:
            for other in names:
                self.refused("written by another option", "check", "--output",
                             f"json={name}", "--output", f"sarif={other}",
                             "a.py")
        self.assertFalse((self.folder / "x.json").exists())
        self.assertEqual(self.earlydel(
            "check", "--output", "json=x.json", "--output", "sarif=s/x.json",
            "a.py").code, 0)

    def test_reports_in_place_of_what_the_run_goes_by(self):
        mine = {"bl.json": '{"version": 1, "findings": []}',
                "e.toml": "extend = 'base.toml'\nbaseline = 'bl.json'\n"
                          "catalogue = ['facts.toml']\n",
                "base.toml": "", "facts.toml": "", "list": "a.py\n",
                "words": "-q\n", "pyproject.toml": "[project]\n"}
        for name, text in mine.items():
            self.write(name, text)
        self.write("a.py", SAFE)
        config = ["--config", "e.toml"]
        lists = ["check", "--files-from", "list", "@words"]
        for words in (
                *(["check", *config, "--output", f"json={name}", "a.py"]
                  for name in ("bl.json", "./e.toml", "base.toml",
                               "facts.toml")),
                ["fix", "--baseline", "bl.json", "--output", "md=bl.json"],
                [*lists, "--output", "concise=list"],
                [*lists, "--output", "concise=words"],
                [*lists, "--write-baseline", "words"],
                ["report", "--format", "md", "-o", "pyproject.toml"]):
            self.refused("this run reads", *words)
        for name, text in mine.items():
            self.assertEqual(self.read(name), text)
        self.assertEqual(self.read("a.py"), SAFE)

    def test_null_without_a_list(self):
        self.refused("--files-from", "check", "-z", ".")

    def test_a_scope_that_is_not_there(self):
        self.write("a.py", SAFE)
        for form in ("text", "md", "html"):
            self.refused("no function called", "report", "--min-gain", "none",
                         "--format", form, "--scope", "nosuch", "a.py")
            done = self.earlydel("report", "--min-gain", "none", "--format",
                                 form, "--scope", "total", "a.py")
            self.assertIn("rows", done.out)

    def test_standard_input_holds_one_thing(self):
        self.write("a.py", SAFE)
        for command in ("check", "fix", "diff", "files", "report"):
            done = self.earlydel(command, "--files-from", "-", "-",
                                 input=SAFE.encode())
            self.assertEqual((done.code, done.out), (2, ""), command)
            self.assertIn("not both", done.err)

    def test_a_list_names_files(self):
        """`git ls-files` calls a file of this name so."""
        self.write("-", SAFE)
        done = self.earlydel("check", "--min-gain", "none", "--files-from",
                             "-", "--output-format", "concise", input=b"-\n")
        self.assertEqual(done.code, 1, done.err)
        self.assertTrue(done.out.startswith("-:3:"), done.out)

    def test_backup_of_standard_input(self):
        self.refused("--backup", "fix", "-", "--backup")

    def test_review_of_standard_input(self):
        self.refused("standard input", "review", "-")

    def test_statistics_stand_beside_what_a_program_reads(self):
        self.write("a.py", SAFE)
        for words, other in ((["diff", "a.py"], "+    del rows"),
                             (["fix", "-"], "    del rows")):
            done = self.earlydel(*words, "--min-gain", "none", "--statistics",
                                 input=SAFE.encode())
            self.assertIn(other, done.out.splitlines())
            self.assertNotIn("live lines", done.out)
            self.assertRegex(done.err, "findings +live lines")

    def test_a_command_that_takes_too_long(self):
        self.write("a.py", SAFE)
        for command, why in (("sleep 9", "longer than --verify-timeout"),
                             ("false", "the command fails")):
            done = self.earlydel("fix", "--min-gain", "none", "--verify-cmd",
                                 command, "--verify-timeout", "0.2", "a.py")
            self.assertEqual(done.code, 2)
            self.assertIn(why, done.err)
            self.assertEqual(self.read("a.py"), SAFE)


class Rules(Case):
    def test_a_note_comes_with_a_finding_and_hides_none(self):
        self.write("a.py", UNSAFE)
        for words in ([], ["--ignore", "EDL609"]):
            done = self.earlydel("check", "--min-gain", "none", *words, "a.py")
            self.assertIn("EDL101 [unsafe]", done.out)
            self.assertIn("EDL609", done.out)
        for code in ("EDL408", "EDL609", "EDL823", "EDL825"):
            page = self.earlydel("rule", code).out
            self.assertIn("*note*", page)
            self.assertIn("hides no finding", page)
            self.assertNotIn("Nothing is written", page)

    def test_all_are_listed_and_known(self):
        lines = self.earlydel("rule", "--all").out.splitlines()
        self.assertGreater(len(lines), 30)
        for line in lines:
            code = line.split()[0]
            done = self.earlydel("rule", code)
            self.assertEqual(done.code, 0)
            self.assertIn(code, done.out)

    def test_a_code_may_be_written_in_short(self):
        page = self.earlydel("rule", "EDL101").out
        for word in ("edl101", "101"):
            self.assertEqual(self.earlydel("rule", word).out, page)
        done = self.earlydel("rule", "edl1", "")
        self.assertEqual(done.code, 2)
        self.assertIn("no rule edl1;", done.err)

    def test_page_is_the_one_in_docs(self):
        for path in (ROOT / "docs" / "rules").glob("EDL*.md"):
            self.assertEqual(self.earlydel("rule", path.stem).out,
                             path.read_text(), path.name)

    def test_what_messages_and_links_name(self):
        self.write("a.py", "def f(:\n")
        self.write("b.py", "x = 1\r")
        self.write("c.py", "def f(x):\n    return x  # earlydel: ignore\n")
        done = self.earlydel("check", "--output-format", "json", "a.py",
                             "b.py", "c.py")
        found = json.loads(done.out)
        codes = {*re.findall(r"EDL\d+", done.err), found[0]["code"]}
        self.assertEqual(codes, {"EDL901", "EDL906", "EDL907"})
        for code in codes:
            self.assertTrue(self.earlydel("rule", code).out.startswith(
                f"# {code}: "))
        self.assertTrue((ROOT / "docs" / "rules" / pathlib.Path(
            found[0]["url"]).name).exists())

    def test_unknown(self):
        self.assertEqual(self.earlydel("rule", "EDL000").code, 2)


def keys_of(schema, prefix=""):
    """Every key, "hook.mode" for what stands in a table of its own."""
    found = set()
    for key, one in schema["properties"].items():
        found |= (keys_of(one, f"{prefix}{key}.") if "properties" in one
                  else {prefix + key})
    return found


class Schema(Case):
    def test_holds_every_key_of_the_listing(self):
        schema = json.loads(self.earlydel("config", "--schema").out)
        listed = {line.split(" = ")[0]
                  for line in self.earlydel("config").out.splitlines()}
        self.assertEqual(keys_of(schema), listed)
        self.assertIs(schema["additionalProperties"], False)

    def test_takes_what_is_taken(self):
        """The same values are refused: by kind, not by what they mean."""
        reader = json_schema.Schema(
            json.loads(self.earlydel("config", "--schema").out))
        values = ["true", "0", "-1", "1.5", '""', '"x"', '"4M"', "[]", "{}",
                  '["EDL101"]', "[1]", '"3.9"', "3.10", '"medium"', "0x10",
                  "1_000", '{"a" = ["EDL1"]}', '{"a" = 1}', "1979-05-27"]
        means = re.compile("no rule begins|no [a-z]+/|cannot be read|is not a "
                           "name|required-version|there is no|expected "
                           "PATTERN|name of a file|not a table|3.8 to 3.14")
        for value in values:
            said = {key: f"{key} = {value}\n" for key in keys_of(reader.document)}
            taken = [key for key, text in said.items()
                     if not reader.errors(tomllib.loads(text))]
            self.write("earlydel.toml", "".join(said[key] for key in taken))
            if self.earlydel("config").code == 0:
                said = {key: said[key] for key in said if key not in taken}
            for key, text in said.items():
                self.write("earlydel.toml", text)
                done = self.earlydel("config")
                if key in taken and means.search(done.err):
                    continue
                self.assertEqual(done.code != 0, key not in taken,
                                 (text, done.err))

    def test_is_the_one_in_docs(self):
        kept = (ROOT / "docs" / "earlydel.schema.json").read_text()
        self.assertEqual(self.earlydel("config", "--schema").out, kept)


class HeldBack(Case):
    """What is held back is weighed as what is proposed."""
    MADE = ("import time\nimport weakref\n\nimport numpy as np\n\n\n"
            "def f(n):\n    big = np.zeros({size})\n"
            "    seen = weakref.ref(big)\n    s = big.sum()\n"
            "    time.sleep(n)\n    return seen() is None, s\n")

    def told(self, size, *words):
        self.write("h.py", self.MADE.format(size=size))
        return self.earlydel("check", "--isolated", "--held", *words,
                             "h.py").out

    def test_large_values_are_told_by_default(self):
        out = self.told("10**8")
        self.assertIn("`big` is held back: a weak reference", out)
        self.assertIn("gain: large (frees the object here", out)
        self.assertNotIn("held back", self.earlydel("check", "h.py").out)

    def test_what_is_released_further_down_is_told_once(self):
        self.write("h.py", self.MADE.format(size="10**8").replace(
            "s = big.sum()", "s = big.sum()\n    print(locals())").replace(
            "seen = weakref.ref(big)", "work()").replace("seen() is None, ", "")
            .replace("time.sleep(n)", "time.sleep(n)\n    time.sleep(s)"))
        out = self.earlydel("check", "--isolated", "--held", "h.py").out
        self.assertIn("insert `del big` after line 11", out)
        self.assertNotIn("held back", out)
        self.assertIn("`big` is held back, but not to the end: something "
                      "reads every local", self.earlydel(
                          "check", "--isolated", "--held", "--min-gain",
                          "none", "h.py").out)

    def test_small_ones_when_asked_for(self):
        self.assertNotIn("`big` is held back", self.told("3"))
        self.assertIn("`big` is held back",
                      self.told("3", "--min-gain", "none"))


if __name__ == "__main__":
    main()
