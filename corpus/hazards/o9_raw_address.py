# A raw address keeps nothing alive
# expect: [7, 7, 7, 7]
# broken: *
# rule: EDL701
import ctypes


def main():
    numbers = (ctypes.c_long * 4096)(*[7] * 4096)
    address = ctypes.addressof(numbers)  # naive: del numbers
    others = [(ctypes.c_long * 4096)(*[9] * 4096) for _ in range(8)]
    first = (ctypes.c_long * 4).from_address(address)
    print(list(first))
    return others


main()
