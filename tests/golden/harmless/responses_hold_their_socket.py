import http.client
import urllib.request


def page(address):
    request = urllib.request.Request(address)  #! del address
    reply = urllib.request.urlopen(request)  #! del request
    text = reply.read()  #! keep reply EDL601
    work()
    return text
