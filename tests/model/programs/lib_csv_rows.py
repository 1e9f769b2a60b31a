# csv: the reader holds its source, rows are new lists.
import csv
import io
import weakref


class Lines:
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        return iter(self.lines)

    def __del__(self):
        print("  lines gone")


class Source:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return "%d,%s\n" % (self.n, "x" * self.n)

    def __del__(self):
        print("  source gone", self.n)


reader = csv.reader(Source())
print(next(reader))
row = next(reader)
del reader
print("reader dropped", row)
for row in csv.DictReader(io.StringIO("a,b\n1,2\n3,4\n")):
    print(dict(row))
out = io.StringIO()
w = csv.writer(out)
w.writerow(["q", 'say "hi"', 3])
w.writerows([[1, 2], [None, ""]])
print(repr(out.getvalue()))
print(list(csv.reader(['a,"b,c",d', '"x""y",z'])))
d = csv.DictWriter(out, ["m", "n"])
d.writeheader()
d.writerow({"m": 1, "n": 2})
print(out.getvalue().splitlines()[-1])
