class B(bytearray):
    def __del__(self): print("freed", bytes(self[:4]))
b = B(b"hello world")
m = memoryview(b)
part = m[6:]
print(bytes(part), m.nbytes, m.readonly, m.format, part.tolist()[:2], m[0])
m[0] = ord("J"); part[:5] = b"WORLD"; print(bytes(b))
try: b.append(1)
except BufferError as e: print("BufferError", e)
del b; print("view keeps"); part.release(); m.release(); print("released")
del m, part
data = bytes(range(5)); print(data, data.hex(), bytes.fromhex("0a ff"), data[1], data[1:3], 3 in data, len(data), data + b"x", b"ab" * 2, list(b"az"))
ba = bytearray(b"abc"); ba.append(100); ba.extend(b"ef"); ba[0:1] = b"ZZ"; del ba[-1]; ba += b"!"; print(ba, ba.decode(), ba.find(b"d"), ba.upper(), ba.pop(), ba.reverse(), ba)
print(int.from_bytes(b"\x01\x02", "big"), (258).to_bytes(2, "little"), b"a,b".split(b","), b" x ".strip(), b"abc".replace(b"b", b"--"), b"-".join([b"a", b"b"]), b"%d-%s" % (5, b"z"))
print(memoryview(b"abcdef")[::2].tobytes(), memoryview(bytearray(4)).cast("I").tolist() == [0], hash(b"a") == hash(b"a"), b"a" < b"b", b"abc".startswith(b"ab"), b"\x00\xff'\"")
with memoryview(bytearray(b"with")) as v: print(v.obj, v.contiguous, v.shape, v.strides, v.itemsize, v.ndim)
try: v[0]
except ValueError as e: print(e)
try: b"abc"[0] = 1
except TypeError as e: print(e)
try: bytearray(b"a").append(300)
except ValueError as e: print(e)
try: "a" + b"b"
except TypeError as e: print(e)
print("naïve".encode("utf-8"), "naïve".encode("ascii", "replace"), "naïve".encode("ascii", "ignore"), b"\xff".decode("utf-8", "replace"), bytes(3), bytes([65, 66]), bytearray(2))
try: b"\xff".decode()
except UnicodeDecodeError as e: print(e)
try: "é".encode("ascii")
except UnicodeEncodeError as e: print(e)
