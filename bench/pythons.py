"""pythons.py - the interpreters of this machine, found at run time.

EARLYDEL_PYTHONS (paths with colons between) goes first, then pythonX.Y and
python3 on the PATH, then those pyenv knows.
"""
import os
import pathlib
import shutil
import subprocess


def _candidates():
    yield from filter(None, os.environ.get("EARLYDEL_PYTHONS", "").split(":"))
    for minor in range(8, 20):
        yield shutil.which(f"python3.{minor}")
    yield shutil.which("python3")
    pyenv = os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv")
    yield from map(str, pathlib.Path(pyenv).glob("versions/3.*/bin/python3"))


def _ask(exe):
    """(version, folder of the standard library), or None."""
    code = ("import sys, sysconfig; v = sys.version_info; "
            "print(v[0], v[1], v[2], sysconfig.get_path('stdlib'))")
    try:
        done = subprocess.run([exe, "-c", code], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    *version, folder = done.stdout.rstrip("\n").split(" ", 3)
    return tuple(map(int, version)), folder


def all_pythons():
    """{version: (executable, standard library)}, oldest first."""
    found = {}
    for exe in _candidates():
        answer = exe and _ask(exe)
        if answer and answer[0] >= (3, 8):
            found.setdefault(answer[0], (exe, answer[1]))
    return dict(sorted(found.items()))
