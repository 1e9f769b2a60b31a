# Common methods of strings, lists and dicts.
print("a,b,,c".split(","), " x ".strip(), "abc".replace("b", "-"), "Hi".lower().upper())
print("-".join(["x", "y"]), "abc".startswith("ab"), "abc"[::-1], "x" * 3, len("abc"))
l = [3, 1, 2]
l.sort()
l.insert(1, 9)
l.extend((7, 8))
print(l, l.index(9), l.count(1), l[1:3], l[-1], sorted(l, reverse=True))
d = {"a": 1, "b": 2}
d.update(c=3)
print(d, list(d.items()), d.pop("a"), d.get("z", 0), d.setdefault("q", []), "b" in d)
s = {1, 2} | {2, 3}
print(sorted(s), sorted(s & {1, 9}), 2 in s, len(s))
print(divmod(7, 3), -7 // 2, -7 % 3, 2 ** 10, 7 / 2, round(2.567, 2), abs(-3), 1.0, 1e20, 0.1 + 0.2)
print(max(3, 1), min([4, 2]), sum([1, 2, 3]), any([0, 1]), all([]), list(zip("ab", (1, 2))))
print(repr("it's"), repr([None, True, "x", b"y"]), (1,), set(), {}, str(3.0))
