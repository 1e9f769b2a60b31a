# Coroutines driven by hand.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Pause:
    def __await__(self):
        got = yield "pause"
        return got

async def leaf():
    p = Probe("leaf")
    got = await Pause()
    print("  leaf got", got)
    return Probe("value")

async def root():
    q = Probe("root")
    v = await leaf()
    print("  root has", v.tag)

c = root()
print(c.send(None))
try:
    c.send("hello")
except StopIteration:
    print("stopped")
c = root()
c.send(None)
c.close()
print("closed")
