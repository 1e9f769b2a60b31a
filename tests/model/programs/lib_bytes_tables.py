# Tables of bytes; parts of the interpreter that are texts.
import os.path
import sys

table = bytes.maketrans(b"abc", b"xyz")
print(len(table), table[97:100], b"".maketrans(b"a", b"b")[97], table[0])
try:
    bytes.maketrans(b"ab", b"c")
except ValueError as error:
    print(error)
print(isinstance(sys.prefix, str), os.path.isabs(os.path.join(sys.base_prefix, "lib")))
