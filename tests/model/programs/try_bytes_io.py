import io
class Chunk(bytearray):
    def __del__(self): print("chunk freed", len(self))
b = io.BytesIO(); c = Chunk(b"abcdef"); print(b.write(c)); del c; print(b.tell(), b.getvalue())
b.seek(2); print(b.read(2), b.read(), b.read(1), b.seek(-1, 2), b.read(), b.seek(10), b.write(b"z"), b.getvalue())
print(b.truncate(3), b.getvalue(), b.tell(), b.seek(0), b.readline(), list(io.BytesIO(b"a\nb\n\nc")), io.BytesIO(b"l1\nl2").readlines())
with io.BytesIO(b"with") as w: print(w.read(2), w.readable(), w.closed)
print(w.closed)
for f in (lambda: w.read(), lambda: io.BytesIO().write("s"), lambda: io.StringIO().write(b"s"), lambda: w.getvalue()):
    try: print(f())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
s = io.StringIO("one\ntwo\nthree"); print(s.readline(2), s.readline(), s.tell(), s.read(1), s.seek(0, 2), s.write("!"), s.getvalue()); s.seek(0); print([l for l in s], s.read() == "")
buf = bytearray(3); print(io.BytesIO(b"xy").readinto(buf), buf, len(io.BytesIO(b"abc").getbuffer()))
out = io.StringIO(); print("a", "b", sep="-", file=out); print(out.getvalue().encode(), out.truncate(0), repr(out.getvalue()))
