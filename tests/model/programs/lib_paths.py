# os.path over texts, bytes and objects with __fspath__.
import os
import os.path

join = os.path.join
print(join("a", "b", "c.txt"), join("a/", "b"), join("a", "/b"), join("a", ""), join(b"a", b"b"))
for p in ("/a/b.tar.gz", "a", "/", "//a", "a/", ".bashrc", "a/..b", "", "a.b/c"):
    print(os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.isabs(p), os.path.normpath(p))
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b", "/a/c/d"))
print(os.path.normpath("/a/./b/../../c//d/.."), os.path.normcase("A/b"), os.sep, os.pathsep)


class Place:
    def __init__(self, where):
        self.where = where

    def __fspath__(self):
        return self.where

    def __del__(self):
        print("dies", self.where)


print(os.fspath(Place("x/y")), join(Place("p"), "q"), isinstance(Place("z"), os.PathLike), os.fsencode("a"), os.fsdecode(b"b"))
try:
    os.fspath(3)
except TypeError as error:
    print(error)
