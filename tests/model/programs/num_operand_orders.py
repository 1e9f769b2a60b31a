class N:
    def __init__(self, v): self.v = v
    def __del__(self): print("d", self.v)
class O:
    def __init__(self, v): self.v = v
    def __del__(self): print("d", self.v)
def op(self, o): return 1
ops = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split()
for n in ops:
    setattr(N, "__%s__" % n, op)
N.__getitem__ = op
def run(a, b, A):
    print("add"); A(1) + A(2)
    print("sub"); A(1) - A(2)
    print("mul"); A(1) * A(2)
    print("mm"); A(1) @ A(2)
    print("div"); A(1) / A(2)
    print("fdiv"); A(1) // A(2)
    print("mod"); A(1) % A(2)
    print("pow"); A(1) ** A(2)
    print("ls"); A(1) << A(2)
    print("rs"); A(1) >> A(2)
    print("and"); A(1) & A(2)
    print("or"); A(1) | A(2)
    print("xor"); A(1) ^ A(2)
    print("item"); A(1)[A(2)]
    print("cmp"); A(1) == A(2)
run(1, 2, N)
print("err", '+')
def f(a, b):
 try:
  a(1) + b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '+=')
def f(a, b):
 try:
  x=a(1)
  x += b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '-')
def f(a, b):
 try:
  a(1) - b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '-=')
def f(a, b):
 try:
  x=a(1)
  x -= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '*')
def f(a, b):
 try:
  a(1) * b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '*=')
def f(a, b):
 try:
  x=a(1)
  x *= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '@')
def f(a, b):
 try:
  a(1) @ b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '@=')
def f(a, b):
 try:
  x=a(1)
  x @= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '/')
def f(a, b):
 try:
  a(1) / b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '/=')
def f(a, b):
 try:
  x=a(1)
  x /= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '//')
def f(a, b):
 try:
  a(1) // b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '//=')
def f(a, b):
 try:
  x=a(1)
  x //= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '%')
def f(a, b):
 try:
  a(1) % b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '%=')
def f(a, b):
 try:
  x=a(1)
  x %= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '**')
def f(a, b):
 try:
  a(1) ** b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '**=')
def f(a, b):
 try:
  x=a(1)
  x **= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '<<')
def f(a, b):
 try:
  a(1) << b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '<<=')
def f(a, b):
 try:
  x=a(1)
  x <<= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '>>')
def f(a, b):
 try:
  a(1) >> b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '>>=')
def f(a, b):
 try:
  x=a(1)
  x >>= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '&')
def f(a, b):
 try:
  a(1) & b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '&=')
def f(a, b):
 try:
  x=a(1)
  x &= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '|')
def f(a, b):
 try:
  a(1) | b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '|=')
def f(a, b):
 try:
  x=a(1)
  x |= b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '^')
def f(a, b):
 try:
  a(1) ^ b(2)
 except TypeError as e: print(e)
f(O, O)
print("err", '^=')
def f(a, b):
 try:
  x=a(1)
  x ^= b(2)
 except TypeError as e: print(e)
f(O, O)
def f(a, b):
    for n in range(1):
        try: a(1)[b(2)]
        except TypeError as e: print(e)
        try: a(1) < b(2)
        except TypeError as e: print(e)
        try: a(1) in b(2)
        except TypeError as e: print(e)
        try: a(1)(b(2), b(3))
        except TypeError as e: print(e)
        try: a(1)[b(2)] = b(3)
        except TypeError as e: print(e)
        try: del a(1)[b(2)]
        except TypeError as e: print(e)
f(O, O)
