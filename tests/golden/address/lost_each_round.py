# A loop binds its name anew in each round: whoever finds the number later relies
# on others who have the object. Not so where the loop is left, or what gets the
# number is made in the round itself.


def noted(table, m):
    for name, param in m.named_parameters():
        if name:
            table[id(param)] = name  #! del name, param
        work()
    return table


def by_another_name(nodes, table):
    for node in nodes():
        key = str(id(node))
        if key in table:  #! del node, key
            continue
        table.setdefault(key, []).append(node.a)  #! del node, key
        work()
    return table


def left(xs, seen):
    for x in xs():
        seen.add(id(x))
        if x.a:  #! keep x EDL702; keep x EDL702; del xs
            break
    work()
    return seen


def within(xs):
    for x in xs():
        mine = {}
        mine[id(x)] = 1  #! keep x EDL702
        other = make()
        work(id(other) in mine)  #! del x, mine, other


def the_last_one(xs):
    last = None
    for x in xs():
        if id(x) == last:  #! del last
            work()
        last = id(x)  #! keep x EDL702
        work()
    return last


def comes_with_it(pairs):
    for table, x in pairs():
        table[id(x)] = 1  #! keep x EDL702
        other = make()
        work(id(other) in table)  #! del table, x, other


def begun_anew(self, xs):
    for x in xs():
        self.seen = set()
        self.seen.add(id(x))  #! keep x EDL702
        other = make()
        work(id(other) in self.seen)  #! del other


def cleared(xs, seen):
    for x in xs():
        seen.clear()
        seen.add(id(x))  #! keep x EDL702
        other = make()
        work(id(other) in seen)  #! del other


def by_key(tables, xs):
    for key, x in xs():
        tables[key].add(id(x))  #! keep x EDL702
        other = make()
        work(id(other) in tables[key])  #! del key, other
