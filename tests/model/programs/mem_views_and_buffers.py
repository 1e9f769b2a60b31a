class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
import weakref
class B(bytearray):
    def __del__(self): print("bytes die", bytes(self))
b = B(b"abcdef")
v = memoryview(b)
try:
    b.append(1)
except BufferError as e:
    print(e)
w = v[2:4]
print(bytes(w), w.nbytes, v.readonly)
del b
print("view holds")
v.release()
print("part holds")
try:
    v[0]
except ValueError as e:
    print(e)
del w
print("gone")
with memoryview(B(b"xyz")) as m:
    m[0] = 65
    print(m.tobytes(), m.obj is not None)
print("out of with")
m = memoryview(B(b"12"))
l = m.tolist()
m = None
print(l)
a = bytearray(b"hello")
a += b" you"
a[0:1] = b"J"
print(a, a.find(b"y"))
del a[5:]
print(a)
