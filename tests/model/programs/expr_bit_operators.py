# `&` binds more tightly than `^`, and that more tightly than `|`.
def shown(name, value):
    print(name, end=" ")
    return value
a, b, c, d, e = 12, 10, 6, 3, 9
print(a & b ^ c, a ^ b & c, a | b & c ^ d, a & b ^ c & d, (a & b) ^ c, a & (b ^ c))
print(a ^ b ^ c & d, a & b & c ^ d, a & b ^ c ^ d & e, a ^ b & c & d ^ e | a, a & b | c ^ d & e)
print(~a & b ^ ~c & d, -a & b ^ c << 1, a & b ^ c + d * e, 1 << 3 & a ^ b >> 1, a & b ^ c == d)
x = [a, b, c]
print(x[0] & x[1] ^ x[2] & 7 ^ 1 ^ 2 & 5 & len(x) ^ (1 & 2 ^ 3), f"{a & b ^ c}", [i & 3 ^ 2 for i in x if i ^ 1 & 2])
print(shown("a", a) & shown("b", b) ^ shown("c", c) & shown("d", d) ^ shown("e", e))
print(a & (
    b  # the second
) ^ c, (lambda: a & b ^ c)(), a & b ^ (c & d ^ (e & a ^ b)))
print({1, 2, 3} & {2, 3} ^ {3, 4}, {1, 2} ^ {2, 3} & {3})
class Bits:
    def __init__(self, name):
        self.name = name
    def __and__(self, other):
        return Bits("(" + self.name + "&" + other.name + ")")
    def __xor__(self, other):
        return Bits("(" + self.name + "^" + other.name + ")")
    def __or__(self, other):
        return Bits("(" + self.name + "|" + other.name + ")")
    def __del__(self):
        print("del", self.name)
p, q, r, s = map(Bits, "pqrs")
print((p & q ^ r).name)
print((p ^ q & r ^ s).name)
print((p | q & r ^ s & p ^ q | r).name)
p &= q ^ r & s
print(p.name)
