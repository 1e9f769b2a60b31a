from xml.dom import minidom


def parsed(path: str):
    tree = minidom.parse(path)  #! del path
    print(tree)  #! del tree safe
    work()
    return 1


def made(path: str):
    tree = minidom.getDOMImplementation(path)  #! del path
    print(tree)  #! del tree unsafe
    work()
    return 1
