from itertools import islice, chain, takewhile, accumulate, groupby, count, cycle, repeat, product, permutations, combinations, starmap, tee, zip_longest, compress, dropwhile, filterfalse
def primes():
    seen = []
    for n in count(2):
        if all(n % p for p in seen):
            seen.append(n)
            yield n
print(list(islice(primes(), 12)))
def chunks(it, n):
    it = iter(it)
    while True:
        part = list(islice(it, n))
        if not part:
            return
        yield part
print(list(chunks(range(10), 4)))
def avg():
    total = n = 0
    value = None
    while True:
        got = yield value
        total += got; n += 1
        value = total / n
g = avg(); next(g)
print([g.send(v) for v in (10, 20, 60)])
g.close()
def flat(x):
    for i in x:
        if isinstance(i, (list, tuple)):
            yield from flat(i)
        else:
            yield i
print(list(flat([1, [2, (3, [4])], [[]], 5])))
print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(accumulate("abc")))
print([(k, len(list(v))) for k, v in groupby("aaabbc")])
print(list(product("ab", [1, 2])), list(permutations([1, 2, 3], 2))[:3], list(combinations("abcd", 2)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "c", fillvalue="-")))
a, b = tee(iter("xyz")); print(next(a), list(b), list(a))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(str.isdigit, "a1b2")))
print(list(takewhile(lambda x: x < 20, (x * x for x in count(1)))), list(islice(cycle("ab"), 5)), list(repeat(0, 3)))
print(sum(1 for _ in chain.from_iterable(["ab", "cd"])))
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")
for v in gen():
    print(v)
    break
print("after break")
x = gen(); next(x); del x
print("end")
