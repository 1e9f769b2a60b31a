# A worklist.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

todo = [Probe(n) for n in range(3)]
while todo:
    job = todo.pop(0)
    print("do", job.tag)
    del job
print("done")
