import re
from sys import version_info as _version
_space = "\t\n\x0b\x0c\r "
_blanks = re.compile(r"([\t\n\x0b\x0c\r ]+)")
_words = re.compile(r"([\t\n\x0b\x0c\r ]+|(?<=[\w!\"'&.,?])-{2,}(?=\w))")
class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens = drop_whitespace, break_on_hyphens
        self.tabsize, self.max_lines, self.placeholder = tabsize, max_lines, placeholder
    def _hyphens(self, word):
        # a word is cut behind a hyphen that has two letters before it and one behind
        made, start = [], 0
        for at in range(2, len(word) - 1):
            before, behind = word[start:at], word[at + 1:]
            if word[at] == "-" and len(before) > 1 and before[-1].isalpha() and before[-2].isalpha() and behind[0].isalpha() \
                    and (len(behind) > 1 and (behind[1].isalpha() or behind[1] == "-")):
                made.append(word[start:at + 1])
                start = at + 1
        return made + [word[start:]]
    def _split(self, text):
        chunks = []
        for chunk in (_words if self.break_on_hyphens else _blanks).split(text):
            if chunk and self.break_on_hyphens and chunk[0] not in _space and chunk.strip("-"):
                chunks += self._hyphens(chunk)
            elif chunk:
                chunks.append(chunk)
        return chunks
    def _fix_sentences(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip("\"'")
            if chunks[i + 1] == " " and word[-1:] in (".", "!", "?") and word[-2:-1].islower():
                chunks[i + 1] = "  "
    def _break(self, chunks, line, room):
        word = chunks[-1]
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        end = room
        if self.break_on_hyphens and len(word) > room and _version >= (3, 10):
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and word[:hyphen].strip("-"):
                end = hyphen + 1
        line.append(word[:end])
        chunks[-1] = word[end:]
    def _shorten(self, lines, line, indent, width):
        size = sum(map(len, line))
        while line:
            if line[-1].strip() and size + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            size -= len(line.pop())
        if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            lines[-1] = lines[-1].rstrip() + self.placeholder
        else:
            lines.append(indent + self.placeholder.lstrip())
    def _wrap(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            line, size = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and not chunks[-1].strip() and lines:
                del chunks[-1]
            while chunks and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break(chunks, line, width - size if width > 0 else 1)
            if self.drop_whitespace and line and not line[-1].strip():
                del line[-1]
            if not line:
                continue
            rest = chunks and not (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or not rest and sum(map(len, line)) <= width:
                lines.append(indent + "".join(line))
            else:
                self._shorten(lines, line, indent, width)
                break
        return lines
    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _space})
        chunks = self._split(text)
        if self.fix_sentence_endings:
            self._fix_sentences(chunks)
        return self._wrap(chunks)
    def fill(self, text):
        return "\n".join(self.wrap(text))
def wrap(text, width=70, **named):
    return TextWrapper(width=width, **named).wrap(text)
def fill(text, width=70, **named):
    return TextWrapper(width=width, **named).fill(text)
def shorten(text, width, **named):
    return TextWrapper(width=width, max_lines=1, **named).fill(" ".join(text.strip().split()))
def dedent(text):
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if line:
            indent = line[:len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = indent
            while not indent.startswith(margin):
                margin = margin[:-1]
    return "\n".join([line[len(margin):] if line else "" for line in lines])
def indent(text, prefix, predicate=None):
    chosen = predicate or (lambda line: line.strip())
    return "".join([prefix + line if chosen(line) else line for line in text.splitlines(True)])
