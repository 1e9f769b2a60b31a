# sections of strings
import configparser


def known(arg):
    value = configparser.ConfigParser(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
