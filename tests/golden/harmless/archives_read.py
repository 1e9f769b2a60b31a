import zipfile


def member(path):
    archive = zipfile.ZipFile(path)  #! del path
    stream = archive.open("a.txt")  #! keep archive EDL601
    data = stream.read()  #! keep stream EDL601
    work()
    return data


def request(session):
    address = make_address()
    reply = session.get(address)  #! del session, address
    work()
    return reply
