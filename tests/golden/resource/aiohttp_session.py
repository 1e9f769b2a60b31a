import requests


def page(url):
    session = requests.Session()
    reply = session.get(url)  #! keep session EDL601; del url
    work()
    return reply


def parsed(url):
    target = parse(url)  #! del url
    reply = target.get()  #! del target
    work()
    return reply
