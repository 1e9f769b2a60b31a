import weakref

LIVE = {}


class Node:
    def adopt(self, nodes):
        self.parents = {
            id(n): weakref.ref(n, lambda _, pop=self.parents.pop, k=id(n): pop(k))
            for n in nodes
        }


class Counted:
    def adopt(self, shop, nodes):
        self.parents = [
            weakref.ref(n, lambda _, pop=shop.parents.pop, k=id(n): pop(k))
            for n in nodes
        ]


class Told:
    def adopt(self, nodes):
        self.parents = [
            weakref.ref(n, lambda _: print("gone", self.parents.pop()))
            for n in nodes
        ]


def own_table(nodes, show):
    n = Node()
    n.adopt(nodes)  #! del n unsafe
    work(show)
    return nodes


def table_of_another(nodes, show):
    n = Counted()
    n.adopt(show, nodes)  #! keep n EDL610
    work(show)
    return nodes


def one_that_says_so(nodes, show):
    n = Told()
    n.adopt(nodes)  #! keep n EDL610
    work(show)
    return nodes
