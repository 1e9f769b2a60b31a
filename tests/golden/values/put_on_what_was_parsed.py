# A tree, a message and a configuration take whatever is put on them.
import ast
import copy
from configparser import RawConfigParser
from email.mime.multipart import MIMEMultipart

from somewhere import make


def mark(node):
    node.mark = make()


def on_the_tree():
    tree = ast.parse("1")
    tree.mark = make()  #! del tree unsafe EDL101
    print("after")


def on_its_nodes():
    tree = ast.parse("1")
    for node in ast.walk(tree):
        node.mark = make()  #! del tree unsafe EDL101
    print("after")
    return node


def by_another():
    tree = ast.parse("1")
    mark(tree)  #! del tree unsafe EDL101
    print("after")


def attached():
    message = MIMEMultipart()
    message.attach(make())  #! del message unsafe EDL101
    print("after")


def set_in():
    config = RawConfigParser()
    config.set("a", "b", make())  #! del config unsafe EDL101
    print("after")


def noted(source):
    made = {}
    copy.deepcopy(source, made)  #! del made unsafe EDL101
    print("after", source)


def quiet():
    tree = ast.parse("1")
    print(ast.dump(tree))  #! del tree safe EDL101
    print("after")
