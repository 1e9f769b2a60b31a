from cffi import FFI

ffi = FFI()


def name_of():
    text = ffi.new("char[]", b"name")
    item = ffi.new("struct item *")
    item.name = text  #! keep text EDL601
    work()
    return item


def joined():
    text = make_text(b"name")
    item = wrap(text)  #! del text
    work()
    return item
