# `import *` takes what __all__ says, or all that is not hidden.
import sys
import beside.stars
from beside.stars import *
from beside.plain import *

for name in ("shown", "_hidden", "other", "open_name", "_hidden_name"):
    print(name, name in globals())
print(shown is beside.stars.shown, sys.getrefcount(shown))
print(sys.getrefcount(beside.stars.other), sys.getrefcount(open_name))
beside.stars.__all__.append("missing")
namespace = {}
try:
    exec("from beside.stars import *", namespace)
except Exception as e:
    print(type(e).__name__)
print("shown" in namespace)
