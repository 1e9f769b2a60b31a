import random, hashlib
random.seed("text"); print([random.randint(0, 99) for _ in range(6)], random.random())
random.seed(b"bytes"); print(random.choice("abcdef"), random.sample(range(30), 4))
random.seed(bytearray(b"array")); print(random.getrandbits(70))
r = random.Random("one"); s = random.Random("one"); print([r.random() == s.random() for _ in range(3)], r.uniform(1, 2))
x = list("shuffle"); random.Random("s" * 300).shuffle(x); print("".join(x))
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name); h.update(b"abc" * 50); c = h.copy(); h.update(b"more"); print(name, h.hexdigest()[:24], c.hexdigest()[:8], h.digest_size, h.block_size)
try: hashlib.sha256("text")
except TypeError as e: print(type(e).__name__)
print(random.Random("").random() == random.Random(b"").random())
