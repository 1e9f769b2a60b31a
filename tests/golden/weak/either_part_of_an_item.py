# A class that is handed over holds keys weakly, or values
import weakref


def stored(klass):
    table = klass()  #! del klass
    key = Box()
    value = Box()
    table[key] = value  #! keep key EDL502; keep value EDL502
    print(table)
    return len(table)


def of_keys(name):
    table = weakref.WeakKeyDictionary()
    key = Box()
    value = Box()
    table[key] = value  #! keep key EDL502; del value
    print(table)
    return len(table)


stored(weakref.WeakKeyDictionary)
stored(weakref.WeakValueDictionary)
