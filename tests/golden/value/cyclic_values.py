# a tree in memory, freed by the collector
import bs4


def known(arg):
    value = bs4.BeautifulSoup(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
