# a parser
import argparse


def known(arg):
    value = argparse.ArgumentParser(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
