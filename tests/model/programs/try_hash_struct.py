import hashlib, struct, base64, binascii
class Buf(bytearray):
    def __del__(self): print("buf freed", len(self))
h = hashlib.sha1(); b = Buf(b"chunk" * 3); h.update(b); del b; print(h.hexdigest())
print(hashlib.sha512(b"").hexdigest()[:20], hashlib.new("md5", b"x").hexdigest(), h.digest_size, h.name, binascii.crc32(b"abc"), binascii.hexlify(b"\x01\xff"))
rec = struct.Struct("<i4sf"); raw = rec.pack(7, b"abcd", 1.5); print(raw, rec.size, rec.unpack(raw)); print(list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")), struct.unpack_from("B", b"abc", 1))
try: struct.unpack("<I", b"abc")
except struct.error as e: print(e)
print(base64.b64encode(bytes(range(6))), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b16encode(b"hi"), base64.b32encode(b"hi"))
