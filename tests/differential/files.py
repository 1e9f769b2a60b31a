"""Finding things: Python files below folders, interpreters, the binary."""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def python_files(paths):
    """The .py files named or below the folders named, in a fixed order."""
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(f for f in folders if f != "__pycache__")
            for name in sorted(names):
                full = os.path.join(folder, name)
                if name.endswith(".py") and os.path.isfile(full):
                    yield full


def version_of(python):
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([python, "-c", code], capture_output=True,
                              text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def candidates():
    """Names of interpreters worth trying, the most explicit first."""
    for item in os.environ.get("EARLYDEL_PYTHONS", "").split(os.pathsep):
        if item:
            yield item
    for minor in range(20, 7, -1):
        found = shutil.which("python3.%d" % minor)
        if found:
            yield found
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    versions = os.path.join(root, "versions")
    if os.path.isdir(versions):
        for name in sorted(os.listdir(versions)):
            yield os.path.join(versions, name, "bin", "python3")
    yield sys.executable


def interpreters():
    """{(3, minor): path} of the interpreters of this machine, 3.8 and up."""
    found = {}
    for path in candidates():
        version = version_of(path) if os.path.exists(path) else None
        if version:
            key = tuple(int(part) for part in version.split("."))
            if key >= (3, 8):
                found.setdefault(key, path)
    return found


def newest():
    found = interpreters()
    return found[max(found)]


def standard_library(python):
    code = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    return subprocess.run([python, "-c", code], capture_output=True,
                          text=True, check=True).stdout.strip()


def binary():
    """The program under test: EARLYDEL or the release build."""
    return os.environ.get("EARLYDEL") or os.path.join(
        ROOT, "build", "release", "earlydel")
