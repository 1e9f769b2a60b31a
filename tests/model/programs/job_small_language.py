# A small language: tokens by generator, a tree of nodes, a visitor, an evaluator.
import gc
import sys


class Token:
    __slots__ = ("kind", "text", "at")

    def __init__(self, kind, text, at):
        self.kind, self.text, self.at = kind, text, at

    def __repr__(self):
        return f"{self.kind}:{self.text!r}@{self.at}"


def tokens(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
            continue
        start = i
        if c.isdigit():
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            yield Token("num", source[start:i], start)
        elif c.isalpha():
            while i < len(source) and source[i].isalnum():
                i += 1
            yield Token("name", source[start:i], start)
        elif c in "+-*/()=,":
            i += 1
            yield Token("op", c, start)
        else:
            raise SyntaxError(f"unexpected {c!r} at {start}")
    yield Token("end", "", i)


class Node:
    count = 0

    def __init__(self, *parts):
        self.parts = list(parts)
        self.up = None
        for p in self.parts:
            if isinstance(p, Node):
                p.up = self
        type(self).count += 1

    def __del__(self):
        Node.freed = getattr(Node, "freed", 0) + 1

    def show(self, depth=0):
        yield "  " * depth + type(self).__name__.lower()
        for p in self.parts:
            if isinstance(p, Node):
                yield from p.show(depth + 1)
            else:
                yield "  " * (depth + 1) + str(p)


class Num(Node): pass
class Name(Node): pass
class Bin(Node): pass
class Call(Node): pass
class Set(Node): pass


class Parser:
    def __init__(self, source):
        self.rest = tokens(source)
        self.next = None
        self.step()

    def step(self):
        old, self.next = self.next, next(self.rest)
        return old

    def take(self, text):
        if self.next.text != text:
            raise SyntaxError(f"expected {text!r}, got {self.next!r}")
        return self.step()

    def statement(self):
        left = self.expression()
        if self.next.text == "=":
            self.step()
            if not isinstance(left, Name):
                raise SyntaxError("cannot assign")
            return Set(left.parts[0], self.expression())
        return left

    def expression(self, level=0):
        if level == 2:
            return self.atom()
        left = self.expression(level + 1)
        while self.next.text and self.next.text in ("+-", "*/")[level]:
            op = self.step().text
            left = Bin(op, left, self.expression(level + 1))
        return left

    def atom(self):
        tok = self.step()
        if tok.kind == "num":
            return Num(float(tok.text) if "." in tok.text else int(tok.text))
        if tok.kind == "name":
            if self.next.text == "(":
                self.step()
                args = []
                while self.next.text != ")":
                    args.append(self.expression())
                    if self.next.text == ",":
                        self.step()
                self.take(")")
                return Call(tok.text, *args)
            return Name(tok.text)
        if tok.text == "(":
            inner = self.expression()
            self.take(")")
            return inner
        raise SyntaxError(f"unexpected {tok!r}")


class Eval:
    def __init__(self):
        self.names = {}
        self.functions = {"max": max, "sum": lambda *a: sum(a), "refs": lambda *a: len(a)}

    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__)(*node.parts)

    def visit_Num(self, v): return v
    def visit_Name(self, n):
        try:
            return self.names[n]
        except KeyError:
            raise NameError(n) from None
    def visit_Bin(self, op, a, b):
        a, b = self.visit(a), self.visit(b)
        return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b}[op]()
    def visit_Call(self, name, *args):
        return self.functions[name](*map(self.visit, args))
    def visit_Set(self, name, value):
        self.names[name] = v = self.visit(value)
        return v


gc.disable()
ev = Eval()
for line in ["1 + 2 * 3", "x = (1 + 2) * 3", "x / 2", "max(x, 4, 20 - 1)", "y", "3 $ 4", "(1", "1 = 2", "5 / 0",
             "sum()", "none(1)", "1.5 * 4"]:
    try:
        tree = Parser(line).statement()
        print(line, "->", ev.visit(tree))
    except (SyntaxError, ArithmeticError, LookupError, NameError) as e:
        print(line, "->", type(e).__name__, e, e.__cause__, e.__suppress_context__)
    tree = None
print("\n".join(Parser("f(1, a * (b - 2))").statement().show()))
print(Node.freed, Bin.count, Node.count)
print(gc.collect() > 10, Node.freed == Num.count + Name.count + Bin.count + Call.count + Set.count)
print(list(tokens("a1 + 22"))[::2])
g = tokens("1 2 3")
print(next(g), g.gi_frame.f_locals["i"], g.gi_running, sys.getrefcount(g))
g.close()
print(list(g))
