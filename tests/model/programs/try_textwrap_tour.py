import textwrap, string, io, shutil
text = "The quick brown fox jumped over the lazy dog. It was not amused; a-hyphenated-word follows here."
print(textwrap.fill(text, 30)); print(textwrap.wrap(text, 20, break_long_words=False)); print(textwrap.shorten(text, 40), textwrap.shorten("a b", 40, placeholder="..."))
print(textwrap.dedent("""\
    def f():
        return 1

    x
    """)); print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\nb", "  ", lambda l: l != "a\n"))
w = textwrap.TextWrapper(width=25, initial_indent="* ", subsequent_indent="  "); print(w.fill(text)); print(w.wrap("short"))
print(textwrap.wrap("x" * 25, 10), textwrap.wrap(""), textwrap.fill("a\tb  c", 5))
out = io.StringIO(); print("to buffer", 1, file=out); out.write("more"); print(out.getvalue().splitlines(), out.tell(), out.seek(0), out.readline(), out.read(3), list(io.StringIO("a\nb\n")))
b = io.BytesIO(b"abc"); print(b.read(1), b.getvalue(), b.seek(0, 2), b.write(b"d"), b.getvalue())
with io.StringIO("x,y\n1,2") as f: print([l.strip().split(",") for l in f], f.closed)
print(f.closed)
print(string.punctuation, string.ascii_uppercase, string.hexdigits, string.whitespace.split())
table = [("name", "qty"), ("apple", 3), ("kiwi", 12)]
for a, b in table: print(f"{a:<8}{b:>5}")
print("\n".join("".join(str(c).ljust(7) for c in r).rstrip() for r in table))
