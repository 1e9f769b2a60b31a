import ast


def parsed(text):
    tree = ast.parse(text)  #! del text
    print(tree)  #! del tree safe
    work()
    return 1


def other(text):
    tree = parse_text(text)  #! del text
    print(tree)  #! del tree unsafe
    work()
    return 1
