"""Every scenario of the hook again in SHA-256 repositories.

libgit2 refuses them, so the git program reads and writes: what is committed,
and that nothing is lost, must be the same.
"""
import shutil

import test_hook
import test_hook_kinds
import test_hook_left_out
import test_hook_links
from support import Case, NOTHING, SAFE, main


def again(module):
    for name, case in vars(module).items():
        if isinstance(case, type) and issubclass(case, Case) and any(
                word.startswith("test") for word in dir(case)):
            yield name, type(name, (case,), {
                "hash": "sha256", "__module__": __name__})


globals().update(one for module in (
    test_hook, test_hook_kinds, test_hook_left_out, test_hook_links)
    for one in again(module))

class Programs(test_hook.Hook):
    """The gits that are started, and what they may do."""
    hash = "sha256"

    def with_git(self, script):
        """An environment whose git is this script; $GIT is the real one."""
        self.write("bin/git", "#!/bin/sh\n" + script).chmod(0o755)
        return dict(self.environment, GIT=shutil.which("git"),
                    CALLS=str(self.folder / "calls"),
                    PATH=f"{self.folder / 'bin'}:{self.environment['PATH']}")

    def test_their_number_does_not_grow_with_the_files(self):
        for i in range(10):
            self.put(f"f{i}.py", SAFE)
        self.git("add", ".")
        env = self.with_git('echo "$1" >>"$CALLS"; exec "$GIT" "$@"\n')
        for mode, code, most in (("check", 1, 4), ("fix", 0, 7)):
            done = self.earlydel("hook", "run", "pre-commit", "--mode", mode,
                                 env=env)
            self.assertEqual(done.code, code, done.err)
            self.assertLessEqual(len(self.read("calls").split()), most)
            self.write("calls", "")
        for i in range(10):
            self.assertEqual(self.git("show", f":f{i}.py").out,
                             test_hook.FIXED)

    def test_a_blob_that_is_not_there_is_left_out_alone(self):
        for name in "abc":
            self.put(name + ".py", SAFE + f"# {name}\n")
        self.git("add", ".")
        blob = self.git("rev-parse", ":b.py").out.strip()
        (self.repo / ".git/objects" / blob[:2] / blob[2:]).unlink()
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "check")
        self.assertEqual(done.code, 1, done.err)
        self.assertEqual([line.split(":")[0] for line in
                          done.out.splitlines()], ["a.py", "c.py"])
        self.assertRegex(done.err, "b.py: .*left out")

    def test_a_git_that_dies_of_one_question_is_started_anew(self):
        """As before 2.44 over a blob that a partial clone does not have."""
        for name in "abc":
            self.put(name + ".py", SAFE + f"# {name}\n")
        self.git("add", ".")
        env = self.with_git(
            '[ "$1" = cat-file ] || exec "$GIT" "$@"\n'
            'read -r one; echo "$one" | "$GIT" "$@"\n')
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "check",
                             env=env)
        self.assertEqual(done.code, 1, done.err)
        self.assertEqual([line.split(":")[0] for line in
                          done.out.splitlines()], ["a.py", "c.py"])
        self.assertRegex(done.err, "b.py: .*left out")

    def test_names_longer_than_a_command_line(self):
        """2,500 files, 2.3 MB of names: more than a call may be told."""
        deep = "/".join("d" * 200 for _ in range(4))
        for i in range(2500):
            self.put(f"{deep}/{'f' * 100}{i}.py", NOTHING)
        for i in range(2300):
            self.put(f"{deep}/{'f' * 100}{i}.py", SAFE)
        self.git("add", ".")
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "fix")
        self.assertEqual(done.code, 0, done.err)
        self.assertIn("in 2300 files", done.err)
        self.assertEqual(self.git("diff").out, "")

    def test_a_folder_for_temporary_files_with_an_odd_name(self):
        odd = self.folder / 'a"b\\c\nd \xe9'
        odd.mkdir()
        self.put("a.py", SAFE)
        self.git("add", ".")
        done = self.earlydel("hook", "run", "pre-commit", "--mode", "fix",
                             env=dict(self.environment, TMPDIR=str(odd)))
        self.assertEqual(done.code, 0, done.err)
        self.assertEqual(self.git("show", ":a.py").out, test_hook.FIXED)
        self.assertEqual(list(odd.iterdir()), [])


if __name__ == "__main__":
    main()
