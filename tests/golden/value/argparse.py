import argparse


def options():
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group("rows")
    group.add_argument("--n")  #! del group unsafe
    found = parser.parse_args()  #! del parser
    work()
    return found


def usage(parser: argparse.ArgumentParser):
    text = parser.format_usage()  #! del parser
    print(text)  #! del text
    work()
    return 1
