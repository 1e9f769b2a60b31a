import simdjson


def document(data):
    parser = simdjson.Parser()
    found = parser.parse(data)  #! keep parser EDL713; del data
    work()
    return found["a"]


def loaded(data):
    parser = make_parser()
    found = parser.parse(data)  #! del data, parser
    work()
    return found["a"]
