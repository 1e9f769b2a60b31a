import base64


def encoded():
    data = base64.b64encode(b"abc")
    show(data)  #! del data safe
    work()
    return 1


def by_codec(codecs, name):
    data = codecs.encode("abc", name)  #! del codecs, name
    show(data)  #! del data unsafe
    work()
    return 1
