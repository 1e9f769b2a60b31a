#! options: --min-gain medium
#! nothing
class Reader:
    def load(self, path):
        with open(path) as f:
            data = f.read()
        self.data = data
        for part in self.parts:
            self.check(part)

    def jobs(self, path):
        with open(path) as f:
            text = f.read()
        self.set_text(text)
        for part in self.parts:
            self.check(part)
