"""A class that is an attribute, as where two implementations are tried."""


def written(self, raw):
    stream = self.TextIOWrapper(raw, encoding="ascii")  #! del self
    stream.write("abc")
    stream.flush()  #! keep stream EDL601
    return raw.getvalue()


def buffered(impl, raw):
    stream = impl.BufferedWriter(raw)  #! del impl
    stream.write(b"abc")
    stream.flush()  #! keep stream EDL601
    return raw.getvalue()


def named(self, raw):
    stream = self.wrap_text(raw)  #! del self
    stream.write("abc")
    stream.flush()  #! del stream
    return raw.getvalue()
