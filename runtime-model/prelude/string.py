import re as _re
whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace
def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])
class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    def __init__(self, template):
        self.template = template
    def _replace(self, mapping, named, is_safe):
        known = {**mapping, **named}
        mark = _re.escape(self.delimiter)
        hole = _re.compile("%s(?:(%s)|(%s)|{(%s)}|())" % (mark, mark, self.idpattern, self.idpattern), _re.I)
        def fill(found):
            name = found.group(2) or found.group(3)
            if found.group(1):
                return self.delimiter
            if name is None:
                if is_safe:
                    return found.group()
                before = self.template[:found.start()].splitlines(True) or [""]
                last = before[-1]
                line, column = (len(before) + 1, 1) if last.endswith("\n") else (len(before), len(last) + 1)
                raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))
            if is_safe and name not in known:
                return found.group()
            return str(known[name])
        return hole.sub(fill, self.template)
    def substitute(self, mapping={}, /, **named):
        return self._replace(mapping, named, False)
    def safe_substitute(self, mapping={}, /, **named):
        return self._replace(mapping, named, True)
