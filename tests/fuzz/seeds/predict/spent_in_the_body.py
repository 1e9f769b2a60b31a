def f2(p1, q1, **kw):
    try:
            obj = kw
    except UnboundLocalError:
                use(use(kw))
async def f1(p2=mk('given'), q2=mk('given')):
    d = (lambda: (lambda: 1))()()
    if maybe() and (b := pick()):
            try:
                            use(p2, c)
            except IndexError as exc:
                with mk('w') as _, mk('v'): use(acc); boom(3)
    try:
            try:
                obj = inner5(mk('n'), a)
            finally:
                            boom(5)
    finally:
        z = use((res := 1), d)
class C6(T, key=mk()):
    while maybe(3):
        part = use(part, z)
def main():
    try:
        drive(f1(mk('arg'), pick()))
    except Exception as error:
        say(type(error).__name__ + ': ' + str(error))