# inspect.signature, zlib, ast.literal_eval.
import inspect, zlib, ast, functools
def f(a, b: int, c=3, *args, d, e="x", **kw) -> str: "doc\n   more"
def g(a, /, b, *, c=None): yield a
class C:
    def __init__(self, x, y=2): pass
    def m(self, q): pass
    @classmethod
    def k(cls, z=1): pass
    @staticmethod
    def s(w): pass
    def __call__(self, *a): pass
for it in (f, g, C, C(1).m, C.m, C.k, C.s, C(1), lambda: 0, functools.partial(f, 1, d=5)): print(inspect.signature(it))
s = inspect.signature(f)
print(list(s.parameters), s.parameters["c"].default, s.parameters["a"].default is inspect.Parameter.empty, str(s.parameters["args"].kind), s.parameters["d"].kind == inspect.Parameter.KEYWORD_ONLY, s.return_annotation, repr(s.parameters["b"]))
b = s.bind(1, 2, d=4, zz=5); print(b.args, b.kwargs, dict(b.arguments)); b.apply_defaults(); print(dict(b.arguments))
for bad in (lambda: s.bind(1), lambda: s.bind(1, 2, 3), lambda: inspect.signature(C).bind(1, 2, 3), lambda: inspect.signature(C).bind(q=1), lambda: inspect.signature(5)):
    try: bad()
    except TypeError as e: print(e)
print(inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isclass(C), inspect.isgeneratorfunction(g), inspect.iscoroutinefunction(f), inspect.getdoc(f), inspect.isbuiltin(len), inspect.currentframe().f_code.co_name, [n for n, v in inspect.getmembers(C, inspect.isfunction)])
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def h(d=D("default")): pass
s = inspect.signature(h); del h; print("h gone"); print(s.parameters["d"].default.n); del s; print("s gone")
data = b"hello hello hello hello " * 20
c = zlib.compress(data); print(zlib.decompress(c) == data, len(c) < len(data), zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")))
print(zlib.decompress(b'x\x9c\xcbH\xcd\xc9\xc9W(\xcf/\xcaIQ\xc8\x18\xb4\x02\x00\xaf\xc4\x1c\x1d'[:2] + zlib.compress(b"q")[2:]))
for bad in (b"nope", b"x\x9c", b""):
    try: zlib.decompress(bad)
    except zlib.error as e: print("error", str(e)[:8])
o = zlib.compressobj(); part = o.compress(b"ab") + o.compress(b"cd") + o.flush(); print(zlib.decompressobj().decompress(part))
for t in ("1", "-2.5", "[1, 'a', (2,), {}]", "{'k': {1, 2}, None: True}", "'x' \"y\"", "b'z'", "1+2j", "(1)", "()", "1, 2", "0x1f", "1_000", "r'\\n'", "..."): print(ast.literal_eval(t), end=" ")
print()
for t in ("x", "f()", "1 +", "[1", "__import__('os')"):
    try: ast.literal_eval(t)
    except (ValueError, SyntaxError) as e: print(type(e).__name__, end=" ")
print()
