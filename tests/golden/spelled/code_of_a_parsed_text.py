# compile(ast.parse(text)) reads the names of the text
import ast


def parsed():
    rows = load()
    show(rows)  #! del rows
    scale = load()
    tree = ast.parse("total = scale + 1")
    exec(compile(tree, "", "exec"))  #! del tree
    work()


def changed(text):
    rows = load()
    show(rows)  #! keep rows EDL403
    tree = ast.parse(text)  #! keep text EDL403
    exec(compile(tree, "", "exec"))  #! del text, rows, tree
    work()
