# What is over by a name of its own, and what never began
import http.client
import io
import sqlalchemy


class Loud:
    def __del__(self):
        self.close()  #! del self
        print("gone")

    def close(self):
        pass


def closed_but_loud():
    v = Loud()
    v.close()  #! keep v EDL602
    work()


def detached():
    text = io.TextIOWrapper(make())
    text.detach()  #! del text
    work()


def over_memory():
    text = io.TextIOWrapper(io.BytesIO(b"a"))
    text.read()  #! del text
    work()


def over_memory_that_is_read():
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw)
    text.write("a")  #! keep text EDL601
    work()
    return raw.getvalue()


def over_memory_that_was_read():
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw)
    text.flush()  #! keep text EDL601
    raw.getvalue()  #! del raw
    work()


def over_memory_of_others(take):
    raw = io.BytesIO()
    take(raw)  #! del take
    text = io.TextIOWrapper(raw)  #! del raw
    text.flush()  #! keep text EDL601
    work()


def over_memory_named_twice():
    raw = other = io.BytesIO()
    text = io.TextIOWrapper(raw)  #! del raw
    text.flush()  #! keep text EDL601
    work(other)  #! del other
    work()


def never_asked():
    c = http.client.HTTPConnection("x")
    show(c.host)  #! del c
    work()


def asked():
    c = http.client.HTTPConnection("x")
    c.request("GET", "/")  #! keep c EDL601
    work()


def handed_on(take):
    c = http.client.HTTPConnection("x")
    take(c)  #! del take; keep c EDL601
    work()


def disposed(url):
    engine = sqlalchemy.create_engine(url)  #! del url
    show(engine.name)
    engine.dispose()  #! del engine
    work()


def not_disposed(url):
    engine = sqlalchemy.create_engine(url)  #! del url
    show(engine.name)  #! keep engine EDL601
    work()
