import tempfile


class Box:
    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = self.folder.name
        return self


class Text:
    def open(self):
        self.path = "x"
        return self


def noticed():
    box = Box().open()
    path = box.path  #! keep box EDL610
    print(path)


def unnoticed():
    text = Text().open()
    path = text.path  #! del text
    print(path)
