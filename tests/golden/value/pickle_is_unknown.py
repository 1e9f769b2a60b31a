import json
import pickle


def pickled(data: bytes):
    rows = pickle.loads(data)  #! del data
    print(rows)  #! del rows unsafe
    work()
    return 1


def parsed(data: bytes):
    rows = json.loads(data)  #! del data
    print(rows)  #! del rows safe
    work()
    return 1
