import xml.etree.ElementTree as et


def parsed():
    tree = et.fromstring("<a/>")
    print(tree)  #! del tree safe
    work()
    return 1


def own_parser(parser):
    tree = et.fromstring("<a/>", parser)  #! del parser
    print(tree)  #! del tree unsafe
    work()
    return 1
