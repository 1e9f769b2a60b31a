# Tracebacks as text and as objects: lines, names, and when the frames let go.
import gc
import sys
import traceback

gc.disable()


class Held:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  free", self.tag)


def low(n):
    mark = Held("low%d" % n)
    if n == 0:
        raise KeyError("deep")
    low(n - 1)


def run():
    outer = Held("outer")
    try:
        low(2)
    except KeyError as e:
        tb = e.__traceback__
        names = []
        while tb:
            names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        print(names)
        return e


e = run()
print("kept")
print([f.name for f in traceback.extract_tb(e.__traceback__)])
print([f.lineno for f in traceback.extract_tb(e.__traceback__)])
traceback.clear_frames(e.__traceback__)
print("frames cleared")
e.__traceback__ = None
print("no traceback")
del e
try:
    low(1)
except KeyError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value.args, tb.tb_lineno)
    text = traceback.format_exc().splitlines()
    print(text[0], text[-1])
    del kind, value, tb
print("handler over")
print("".join(traceback.format_exception_only(ValueError, ValueError("x"))).strip())
err = ValueError("own").with_traceback(None)
print(traceback.format_exception_only(type(err), err))
