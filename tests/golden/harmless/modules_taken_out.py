# a module is held by sys.modules, unless the function takes some out of it
import sys


def stays():
    import json
    print(json.__name__)  #! del json safe
    print()
    return 0


def taken_out():
    import json
    print(json.__name__)  #! del json unsafe
    del sys.modules["json"]
    print()
    return 0


def popped():
    import json
    print(json.__name__)  #! del json unsafe
    sys.modules.pop("json").__dict__.clear()
    print()
    return 0


def replaced(other):
    sys.modules["json"] = other  #! del other unsafe
    import json
    print(json.__name__)  #! del json unsafe
    print()
    return 0


def asked():
    import json
    print(json.__name__)  #! del json safe
    print(sys.modules["json"])
    print()
    return 0
