# Code objects from compile(): who holds what an exec'd text made.
import gc
import sys
import weakref

gc.disable()


class Res:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)


space = {"Res": Res}
code = compile("a = Res('a')\nb = Res('b')\ndel a\nprint('mid')", "<text>", "exec")
print(type(code).__name__, code.co_filename, code.co_name)
exec(code, space)
print(sorted(k for k in space if not k.startswith("__")))
exec(code, space)
print("second run done")
space.clear()
print("cleared")
expr = compile("[Res(str(i)) for i in range(n)][-1].tag", "<expr>", "eval")
print(eval(expr, {"Res": Res, "n": 2}))
locals_of_it = {}
exec("def make():\n    return Res('inner')\n", {"Res": Res}, locals_of_it)
r = weakref.ref(locals_of_it["make"])
x = locals_of_it["make"]()
del locals_of_it["make"]
print("function dead:", r() is None)
del x
try:
    compile("a = = 1", "<bad>", "exec")
except SyntaxError as e:
    print("SyntaxError", e.filename, e.lineno)
try:
    eval(compile("missing + 1", "<m>", "eval"), {})
except NameError as e:
    print(e)
single = compile("Res('single'); 5", "<s>", "exec")
exec(single, {"Res": Res})
print("end", gc.collect() >= 0)
