class Log:
    def __init__(self, path):
        self.file = open(path)
        self.other = open(path)

    def lines(self):
        file = self.file  #! del self
        text = file.read()  #! del file
        print(text)

    def take(self):
        other = self.other
        self.other = None  #! del self
        text = other.read()  #! keep other EDL601
        print(text)
