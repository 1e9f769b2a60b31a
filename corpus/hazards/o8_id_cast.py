# id(x) is turned back into the object after x is gone
# expect: [7, 7, 7]
# broken: *
# rule: EDL702 EDL703
import ctypes


def main():
    x = [7, 7, 7]
    address = id(x)  # naive: del x
    others = [[i] for i in range(50)]
    again = ctypes.cast(address, ctypes.py_object).value
    print(again)
    return others


main()
