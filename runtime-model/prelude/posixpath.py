import os
curdir, pardir, extsep, sep, pathsep, altsep, devnull = ".", "..", ".", "/", ":", None, "/dev/null"
def _text(path):
    path = os.fspath(path)
    return (path, b"/", b".", b"") if isinstance(path, bytes) else (path, "/", ".", "")
def normcase(s):
    return os.fspath(s)
def isabs(s):
    path, slash, _, _ = _text(s)
    return path.startswith(slash)
def join(a, *p):
    path, slash, _, none = _text(a)
    for part in map(os.fspath, p):
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path
def split(p):
    path, slash, _, _ = _text(p)
    at = path.rfind(slash) + 1
    head, tail = path[:at], path[at:]
    if head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail
def basename(p):
    return split(p)[1]
def dirname(p):
    return split(p)[0]
def splitext(p):
    path, slash, dot, none = _text(p)
    start, at = path.rfind(slash) + 1, path.rfind(dot)
    if at > start and path[start:at].strip(dot):
        return path[:at], path[at:]
    return path, none
def splitdrive(p):
    path = os.fspath(p)
    return path[:0], path
def splitroot(p):
    path, slash, _, none = _text(p)
    n = len(path) - len(path.lstrip(slash))
    cut = n if n == 2 else min(n, 1)
    return none, path[:cut], path[cut:]
def normpath(path):
    path, slash, dot, none = _text(path)
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if part in (none, dot):
            continue
        if part != dot + dot or not root and not parts or parts and parts[-1] == dot + dot:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot
def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwd() if isinstance(path, str) else os.getcwd().encode(), path)
    return normpath(path)
realpath = abspath
def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path, slash, dot, none = _text(path)
    here = [part for part in abspath(dot if start is None else start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = len(commonprefix([here, there]))
    return slash.join([dot + dot] * (len(here) - same) + there[same:]) or dot
def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, part in enumerate(low):
        if part != high[i]:
            return low[:i]
    return low
def commonpath(paths):
    paths = list(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    path, slash, dot, none = _text(paths[0])
    if len({isabs(p) for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in p.split(slash) if part and part != dot] for p in paths]
    return (slash if isabs(path) else none) + slash.join(commonprefix(parts))
def expanduser(path):
    path, slash, _, _ = _text(path)
    home = os.environ.get("HOME", "/")
    if path == "~" or path[:2] == "~/":
        return (home.rstrip("/") + path[1:]) or "/"
    return path
def expandvars(path):
    import re
    def value(m):
        name = m.group(1).strip("{}")
        return os.environ.get(name, m.group())
    path = os.fspath(path)
    return re.sub(r"\$(\w+|\{[^}]*\})", value, path) if isinstance(path, str) and "$" in path else path
