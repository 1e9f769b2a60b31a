# What it shows: a payload goes through encode, compress, seal; each stage
# holds the one before, and the largest is the first.
# origin: O1 O2 O3
# expect: del text in pack
# expect: del payload in pack
# expect: peak 0.90
"""Pack records for the archive and prove that they can be read back."""

import base64
import hashlib
import json
import zlib


def records(count):
    """One JSON text for each record, as the queue hands them out."""
    for i in range(count):
        tags = ["t%d" % (i % 5), "u%d" % (i % 7)]
        yield json.dumps({"id": i, "tags": tags, "body": "x" * (i % 90)})


def pack(count):
    text = "\n".join(records(count))
    payload = text.encode("utf-8")
    packed = zlib.compress(payload, 3)
    digest = hashlib.sha256(packed).hexdigest()
    sealed = base64.b64encode(packed)
    found = unpack(sealed)
    for name in ("t0", "t1", "u6"):
        print(name, sum(name in record["tags"] for record in found))
    return digest, len(sealed)


def unpack(sealed):
    packed = base64.b64decode(sealed)
    payload = zlib.decompress(packed)
    del packed
    return [json.loads(line) for line in payload.splitlines()]


def main():
    digest, size = pack(8000)
    again, same = pack(8000)
    print(digest == again, size == same)


if __name__ == "__main__":
    main()
