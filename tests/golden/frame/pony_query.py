from pony import orm


def adults():
    age = load()
    other = load()
    show(age, other)  #! keep age EDL403; del other
    found = orm.select("p for p in Person if p.age > age")  #! del age
    work()
    return found
