"""Predictions of functions whose parts nobody knows come to an end."""

from support import Case, main

KEYWORDS = """\
def branching(graph, attr='weight', default=1, keeps=False):
    def put(graph, index, u, v, key, **more):
        index[key] = (u, v, graph.succ[u][v][key])
    for key, (u, v, data) in enumerate(original.edges(data=True)):
        d = {attr: data.get(attr, default)}
        if keeps:
            for d_k, d_v in data.items():
                if d_k != attr:
                    d[d_k] = d_v
        put(graph, index, u, v, key, **d)
"""


class UnknownNames(Case):
    def test_keywords(self):
        """It ends by itself, with nothing but its summary on stderr."""
        self.write("a.py", KEYWORDS)
        done = self.earlydel("check", "a.py")
        self.assertIn(done.code, (0, 1))
        self.assertRegex(done.err, r"\A(Nothing|Found) ")


if __name__ == "__main__":
    main()
