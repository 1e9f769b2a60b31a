# The count is changed behind the interpreter's back: a del frees a borrowed object
# expect: 5
# broken: *
# rule: EDL707
import ctypes


def main():
    x = [5] * 5
    y = x
    n = len(y)
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(x))  # naive: del y
    others = [[i] * 5 for i in range(50)]
    print(len(x))
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(x))
    return n, others


main()
