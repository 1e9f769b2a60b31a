import io


def moved():
    buffer = io.BytesIO(b"abc")
    place = buffer.seek(2)
    show(place)  #! del place safe
    work()
    return buffer


def unknown(buffer):
    place = buffer.seek(2)
    show(place)  #! del place unsafe
    work()
    return buffer
