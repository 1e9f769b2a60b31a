import urllib.parse
import urllib.request


def parsed(address: str):
    found = urllib.parse.parse_qs(address)  #! del address
    print(found)  #! del found safe
    work()
    return 1


def opened(address: str):
    found = urllib.request.urlopen(address)  #! del address
    print(found)  #! keep found EDL601
    work()
    return 1
