# eval finds a global of the same name: another result and no error
# expect: 1
# broken: 3
# rule: EDL403
x = "abc"


def main():
    x = "a"
    n = len(x)  # naive: del x
    print(eval("len(x)"))
    return n


main()
