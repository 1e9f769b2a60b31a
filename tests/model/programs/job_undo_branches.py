# An editor with undo: commands hold what they changed until they are forgotten.
class Text:
    def __init__(self, s):
        self.s = s

    def __del__(self):
        print("  text", self.s)


class Command:
    def __init__(self, doc, new):
        self.doc, self.new, self.old = doc, new, None

    def do(self):
        self.old, self.doc.text = self.doc.text, self.new

    def undo(self):
        self.doc.text, self.old = self.old, None


class Doc:
    def __init__(self):
        self.text = Text("empty")
        self.undone, self.done = [], []

    def run(self, new):
        c = Command(self, new)
        c.do()
        self.done.append(c)
        self.undone.clear()
        if len(self.done) > 2:
            self.done.pop(0)

    def undo(self):
        c = self.done.pop()
        c.undo()
        self.undone.append(c)

    def redo(self):
        c = self.undone.pop()
        c.do()
        self.done.append(c)


d = Doc()
for s in ("one", "two", "three"):
    d.run(Text(s))
print("now", d.text.s)
d.undo()
print("now", d.text.s)
d.undo()
print("now", d.text.s)
d.redo()
print("now", d.text.s)
d.run(Text("four"))
print("branch cut")
d.done.clear()
print("history cleared")
del d
print("end")
