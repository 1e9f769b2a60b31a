# pieces of the text
import re


def known(arg):
    receiver = re.match("a", "b")
    value = receiver.__getitem__(arg)  #! del arg, receiver
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
