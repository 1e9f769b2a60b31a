from OpenGL.arrays import vbo


def bound(rows):
    buffer = vbo.VBO(rows)  #! del rows
    buffer.bind()  #! keep buffer EDL611
    work()
    return 1


def plain(rows):
    buffer = pack(rows)  #! del rows
    buffer.show()  #! del buffer
    work()
    return 1
