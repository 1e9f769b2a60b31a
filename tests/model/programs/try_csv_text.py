import io, csv
class F(io.StringIO):
    def __del__(self): print("closing", self.closed); super().__del__() if hasattr(io.StringIO, "__del__") else None
f = F("a,b\n1,2\n3,\"x,y\"\n")
rows = list(csv.reader(f)); print(rows); del f; print("reader done")
out = io.StringIO(); w = csv.writer(out); w.writerow(["k", "v"]); w.writerows([[1, "a b"], [2, 'q"q']]); print(out.getvalue().split("\r\n"))
print([dict(r) for r in csv.DictReader(io.StringIO("n,m\n1,2\n"))]); o = io.StringIO(); d = csv.DictWriter(o, ["a", "b"]); d.writeheader(); d.writerow({"a": 1, "b": 2}); print(repr(o.getvalue()))
