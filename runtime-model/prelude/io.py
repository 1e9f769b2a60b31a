class StringIO:
    def __init__(self, initial_value="", newline="\n"):
        self._text = initial_value or ""
        self._at = 0
        self.closed = False
    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")
    def write(self, text):
        self._check()
        if not isinstance(text, str):
            raise TypeError("string argument expected, got %r" % type(text).__name__)
        self._text = self._text[:self._at] + text + self._text[self._at + len(text):]
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
        end = self._text.find("\n", self._at) + 1
        part = self._text[self._at:end or len(self._text)]
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
        self._at = pos if whence == 0 else len(self._text)
        return self._at
    def tell(self):
        return self._at
    def truncate(self, size=None):
        self._text = self._text[:self._at if size is None else size]
        return len(self._text)
    def flush(self):
        pass
    def close(self):
        self.closed = True
    def __enter__(self):
        self._check()
        return self
    def __exit__(self, *info):
        self.close()
