log = open("log.txt", "w")
other = open("other.txt", "w")


def said(text):
    out = log
    out.write(text)  #! del text, out
    work()


def replace():
    global other
    other = open("other.txt", "w")
    work()


def of_its_own(text):
    out = open("own.txt", "w")
    out.write(text)  #! del text; keep out EDL601
    work()
