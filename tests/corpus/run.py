"""run.py EARLYDEL [--bless] [FILE...] - the patches of the corpus, and what
they do.

For every program that makes a claim: the patch of `diff` is the one beside it
(NAME.diff) and has the dels that the header claims; git takes it and gives
it back; before and after the program prints the same, in the same number of
steps; its memory never peaks higher, and falls as claimed; tracked objects
never die later, and claimed ones die earlier.  The patch of every provable
del (--min-gain none) may not make anything worse either, and has the dels
that are claimed to be provable.  A program that claims only such ones has
its figures from that patch.

--bless writes the NAME.diff files anew.  Read them before you commit.
"""

import argparse
import ast
import concurrent.futures
import pathlib
import sys
import tempfile

import programs
from programs import call, measure

# What allocators, threads and the order of a dict's growth may move.
SLACK = 1.02


class Failure(Exception):
    """One program does not do what it should."""


def demand(holds, text):
    if not holds:
        raise Failure(text)


# The patch ----------------------------------------------------------------


def patch_of(earlydel, folder, place, gain):
    """The patch as bytes."""
    name = place.relative_to(folder)
    gain = gain + measure.options_of(place)
    done = call(earlydel, "diff", "-q", *measure.RANKED, *gain, name, cwd=folder)
    error = done.stderr.decode(errors="replace")
    demand(done.returncode in (0, 1), "diff fails: " + error)
    return done.stdout


def dels_in(source):
    """(name, function) of every name that a del statement names; `module` is
    the function of those at the top."""
    found = []

    def walk(node, function):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = node.name
        if isinstance(node, ast.Delete):
            found.extend((t.id, function) for t in node.targets if hasattr(t, "id"))
        for child in ast.iter_child_nodes(node):
            walk(child, function)

    walk(ast.parse(source), "module")
    return found


def check_golden(path, patch, bless):
    golden = path.with_suffix(".diff")
    if bless:
        golden.write_bytes(patch)
    demand(golden.exists(), "there is no %s; --bless makes it" % golden.name)
    demand(
        golden.read_bytes() == patch,
        "the patch is not %s but\n%s" % (golden.name, patch.decode()),
    )


def check_git(folder, place, patch):
    """git takes the patch and gives it back; the fixed bytes."""
    before = place.read_bytes()
    taken = call("git", "apply", "-", cwd=folder, data=patch)
    demand(taken.returncode == 0, "git apply: " + taken.stderr.decode())
    fixed = place.read_bytes()
    demand(fixed != before, "git apply changes nothing")
    back = call("git", "apply", "-R", "-", cwd=folder, data=patch)
    demand(back.returncode == 0, "git apply -R: " + back.stderr.decode())
    demand(place.read_bytes() == before, "git apply -R leaves other bytes")
    return fixed


def check_dels(before, fixed, wanted, most):
    old, new = dels_in(before), dels_in(fixed)
    for entry in wanted:
        demand(
            new.count(entry) > old.count(entry),
            "no `del %s` in %s()" % entry,
        )
    count = len(new) - len(old)
    demand(most is None or count <= most, "%d names are deleted" % count)


# What it does -------------------------------------------------------------


def check_same(before, after):
    demand(after["output"] == before["output"], "the output changes")
    demand(after["ticks"] == before["ticks"], "other statements are run")
    demand(after["born"] == before["born"], "other objects are made")
    for label, then, now in zip(before["born"], before["died"], after["died"]):
        demand(now <= then, "an object of %s dies later" % label)
    for key in ("peak", "held"):
        demand(
            after[key] <= before[key] * SLACK,
            "%s rises from %d to %d" % (key, before[key], after[key]),
        )


def check_claimed(claims, before, after):
    for key, most in claims.ratio.items():
        ratio = after[key] / before[key]
        demand(
            ratio <= most,
            "%s falls to %.3f only, %.2f is claimed" % (key, ratio, most),
        )
    for label in claims.earlier:
        demand(label in before["born"], "nothing is bound to " + label)
        gained = sum(
            then - now
            for name, then, now in zip(before["born"], before["died"], after["died"])
            if name == label
        )
        demand(gained > 0, "objects of %s die no earlier" % label)


def check_run(pythons, folder, path, fixed, claims):
    """CLAIMS is None where the patch only must do no harm."""
    changed = folder / path.name
    changed.write_bytes(fixed)
    labels = claims.earlier if claims else []
    for version, python in pythons.items():
        try:
            before = measure.measure(python, path, labels)
            after = measure.measure(python, changed, labels)
            check_same(before, after)
            if claims:
                check_claimed(claims, before, after)
        except (Failure, RuntimeError) as error:
            raise Failure("%s: %s" % (version, error)) from None


def check_default(arguments, pythons, path, folder, place, claims):
    patch = patch_of(arguments.earlydel, folder, place, [])
    check_golden(path, patch, arguments.bless)
    if not patch and not claims.default:
        return
    before = path.read_bytes()
    fixed = check_git(folder, place, patch)
    check_dels(before, fixed, claims.default, claims.most)
    check_run(pythons, folder, path, fixed, claims if claims.default else None)


def check_provable(arguments, pythons, path, folder, place, claims):
    gain = ["--min-gain", "none"]
    patch = patch_of(arguments.earlydel, folder, place, gain)
    fixed = check_git(folder, place, patch)
    check_dels(path.read_bytes(), fixed, claims.default + claims.provable, None)
    check_run(pythons, folder, path, fixed, None if claims.default else claims)


def check_program(arguments, pythons, path):
    claims = programs.Claims(path)
    demand(claims.default or claims.provable, "the header claims no del")
    with tempfile.TemporaryDirectory(prefix="corpus-") as name:
        folder = pathlib.Path(name).resolve()
        place = programs.lay_out(folder, path)
        check_default(arguments, pythons, path, folder, place, claims)
        check_provable(arguments, pythons, path, folder, place, claims)


def judge(arguments, pythons, path):
    """The complaint about PATH, or None."""
    try:
        check_program(arguments, pythons, path)
    except Failure as failure:
        return str(failure)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("earlydel", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_intermixed_args()
    arguments.earlydel = arguments.earlydel.resolve()
    files = [file.resolve() for file in arguments.files] or measure.programs()
    pythons = programs.ends(programs.interpreters())
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(judge, arguments, pythons, path) for path in files]
        for path, job in zip(files, jobs):
            complaint = job.result()
            failures += complaint is not None
            name = path.relative_to(programs.ROOT)
            programs.say("%s: %s" % (name, complaint or "ok"))
    versions = " and ".join(pythons)
    programs.say("%d programs, %d fail (%s)" % (len(files), failures, versions))
    return 1 if failures or not files else 0


if __name__ == "__main__":
    sys.exit(main())
