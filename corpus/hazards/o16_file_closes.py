# A file is written out when its last reference goes
# expect: 0
# broken: 5
# rule: EDL601
import os
import tempfile


def main():
    path = os.path.join(tempfile.mkdtemp(), "a")
    out = open(path, "w")
    out.write("12345")  # naive: del out
    print(os.path.getsize(path))


main()
