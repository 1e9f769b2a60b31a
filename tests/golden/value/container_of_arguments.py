# holds its fields
import pydantic


def known(arg):
    value = pydantic.BaseModel([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
