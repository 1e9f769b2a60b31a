# The same through an import alias
# expect: alive
# broken: dead
# rule: EDL501
# model: proves
from weakref import ref as pointer_to


class Giant:
    pass


def main():
    giant = Giant()
    pointer = pointer_to(giant)  # naive: del giant
    report = [pointer]
    print("alive" if report[0]() else "dead")


main()
