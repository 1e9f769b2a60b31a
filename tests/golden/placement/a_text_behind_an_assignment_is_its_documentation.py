class Corpus:
    def __init__(self, path):
        rows = [int(line) for line in path]
        self.total = sum(rows)
        """The sum of all rows."""  #! del rows
        self.path = path  #! del path
        self.names = names(self.total)

    def plain(self, path):
        rows = [int(line) for line in path]  #! del path
        self.total: int = sum(rows)
        "The sum"  " of all rows."  #! del rows
        total = log(self.total)
        log(total)  #! del total
        """What was said."""
        self.names = names(self.total)
