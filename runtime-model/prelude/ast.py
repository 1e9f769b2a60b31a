_open = {"(": ")", "[": "]", "{": "}"}
_constants = {"None": None, "True": True, "False": False, "Ellipsis": Ellipsis}
class _Reader:
    # reads one literal; whatever else there is, is none
    def __init__(self, text):
        self.text, self.at = text, 0
    def fail(self):
        raise ValueError("malformed node or string: " + repr(self.text))
    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n\f":
            self.at += 1
        return self.text[self.at:self.at + 1]
    def expect(self, letter):
        if self.peek() != letter:
            raise SyntaxError("invalid syntax")
        self.at += 1
    def word(self):
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] == "_"):
            self.at += 1
        return self.text[start:self.at]
    def quoted(self, prefix):
        start, quote = self.at - len(prefix), self.text[self.at]
        end = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.at += len(end)
        while not self.text.startswith(end, self.at):
            self.at += 2 if self.text[self.at:self.at + 1] == "\\" else 1
            if self.at >= len(self.text):
                raise SyntaxError("unterminated string literal")
        self.at += len(end)
        return eval(self.text[start:self.at])
    def number(self):
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] in "._" or (
                self.text[self.at] in "+-" and self.text[self.at - 1] in "eE" and self.text[start:start + 2] not in ("0x", "0X"))):
            self.at += 1
        return eval(self.text[start:self.at])
    def signed(self):
        # a number, maybe with a sign; two of them are a complex one
        sign = self.peek()
        if sign in ("-", "+") and sign:
            self.at += 1
            value = self.signed()
            if not isinstance(value, (int, float, complex)) or isinstance(value, bool):
                self.fail()
            return -value if sign == "-" else +value
        return self.atom()
    def value(self):
        left = self.signed()
        sign = self.peek()
        if sign in ("-", "+") and sign and isinstance(left, (int, float)):
            self.at += 1
            right = self.atom()
            if not isinstance(right, complex):
                self.fail()
            return left + right if sign == "+" else left - right
        return left
    def atom(self):
        c = self.peek()
        if c in ("'", '"') and c:
            return self.texts("")
        if c.isdigit() or (c == "." and self.text[self.at + 1:self.at + 2].isdigit()):
            return self.number()
        if c in _open and c:
            self.at += 1
            return self.container(c, _open[c])
        if c.isalpha() or c == "_":
            return self.named(self.word())
        if self.text.startswith("...", self.at):
            self.at += 3
            return ...
        raise SyntaxError("invalid syntax")
    def texts(self, prefix):
        found = self.quoted(prefix)
        while True:
            back, c = self.at, self.peek()
            prefix = self.word() if c.isalpha() else ""
            if self.text[self.at:self.at + 1] not in ("'", '"') or not self.text[self.at:]:
                self.at = back
                return found
            found += self.quoted(prefix)
    def named(self, word):
        if self.text[self.at:self.at + 1] in ("'", '"') and word.lower() in ("b", "r", "u", "br", "rb") and self.text[self.at:]:
            return self.texts(word)
        if word in _constants and word != "Ellipsis":
            return _constants[word]
        if word == "set" and self.peek() == "(":
            self.at += 1
            self.expect(")")
            return set()
        self.fail()
    def container(self, opener, closer):
        items, values, is_tuple = [], [], opener == "("
        has_comma, is_dict = False, opener == "{" and self.peek() == closer
        while self.peek() != closer:
            items.append(self.value())
            if opener == "{" and self.peek() == ":":
                self.at += 1
                is_dict = True
                values.append(self.value())
            if self.peek() != closer:
                self.expect(",")
                has_comma = True
        self.at += 1
        if is_tuple:
            return items[0] if len(items) == 1 and not has_comma else tuple(items)
        return dict(zip(items, values)) if is_dict else set(items) if opener == "{" else items
def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError("malformed node or string: " + repr(node_or_string))
    reader = _Reader(node_or_string.lstrip(" \t"))
    found = reader.value()
    if reader.peek() == ",":
        reader.text, reader.at = "(" + reader.text + ")", 0
        found = reader.value()
    if reader.peek():
        if reader.peek() in "+-*/%@&|^<>=(.[":
            reader.fail()
        raise SyntaxError("invalid syntax")
    return found
