# What a call of a call returns decorates: nobody knows its name.
import tools


@tools.maker(1)(2)(3)
def load(path):
    return path


def work(path):
    rows = load(path)  #! del path
    print(rows)  #! del rows
    tools.wait()
