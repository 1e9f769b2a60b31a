# numbers
import colorsys


def known(arg):
    value = colorsys.hls_to_rgb(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
