# A temporary folder is removed with its object
# expect: there
# broken: gone
# rule: EDL601
import os
import tempfile


def main():
    folder = tempfile.TemporaryDirectory()
    path = folder.name  # naive: del folder
    print("there" if os.path.isdir(path) else "gone")


main()
