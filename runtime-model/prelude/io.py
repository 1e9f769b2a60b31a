class _Memory:
    _over = "I/O operation on closed file"
    def __init__(self, text):
        self._text = text
        self._at = 0
        self.closed = False
    def _check(self):
        if self.closed:
            raise ValueError(self._over)
    def _put(self, text, gap):
        self._check()
        if text:
            before = self._text[:self._at]
            self._text = before + gap * (self._at - len(before)) + text + self._text[self._at + len(text):]
            self._at += len(text)
        return len(text)
    def writelines(self, lines):
        for line in lines:
            self.write(line)
    def getvalue(self):
        self._check()
        return self._text
    def read(self, size=-1):
        self._check()
        end = len(self._text) if size is None or size < 0 else self._at + size
        part = self._text[self._at:end]
        self._at += len(part)
        return part
    def readline(self, size=-1):
        self._check()
        end = self._text.find(self._line, self._at) + 1 or len(self._text)
        part = self._text[self._at:end if size is None or size < 0 else min(end, self._at + size)]
        self._at += len(part)
        return part
    def readlines(self, hint=-1):
        return list(self)
    def __iter__(self):
        return self
    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line
    def seek(self, pos, whence=0):
        self._check()
        self._at = max(pos + (0, self._at, len(self._text))[whence], 0)
        return self._at
    def tell(self):
        return self._at
    def truncate(self, size=None):
        size = self._at if size is None else size
        self._text = self._text[:size]
        return size
    def flush(self):
        pass
    def close(self):
        self.closed = True
    def __enter__(self):
        self._check()
        return self
    def __exit__(self, *info):
        self.close()
    def readable(self):
        self._check()
        return True
    writable = seekable = readable
    def isatty(self):
        self._check()
        return False
class StringIO(_Memory):
    _line = "\n"
    def __init__(self, initial_value="", newline="\n"):
        super().__init__(initial_value or "")
    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("string argument expected, got %r" % type(text).__name__)
        return self._put(text, "\0")
class BytesIO(_Memory):
    _over = "I/O operation on closed file."
    _line = b"\n"
    def __init__(self, initial_bytes=b""):
        super().__init__(bytes(memoryview(initial_bytes)) if initial_bytes else b"")
    def write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(memoryview(data)), b"\0")
    def readinto(self, buffer):
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)
    def read1(self, size=-1):
        return self.read(size)
    def getbuffer(self):
        return memoryview(self.getvalue())
