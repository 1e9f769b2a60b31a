# Folded texts that look like names are the interned ones.
s = "hello"
t = "hel" + "lo"
print(s is t)
def f():
    return "hello" is "hel" + "lo", "hello" is s, "a b" is "a" + " b"
print(f())
x = "two words"
y = "two " + "words"
print(x is y)
