# The name of a handler ends with it.
class Bad(Exception):
    def __del__(self):
        print("  gone", self.args)

try:
    raise Bad("one")
except Bad as e:
    print("in handler", e.args)
print("after")
try:
    e
except NameError:
    print("no e")
try:
    raise Bad("two")
except Exception:
    print("unnamed")
print("end")
