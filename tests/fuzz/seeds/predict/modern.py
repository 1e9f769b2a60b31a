async def handle[T](q: T, /, *, key=None, **kw):
    match await q.get():
        case {"a": [x, *rest], **others} if x:
            y = f(rest)
            await y
        case Point(x=0) | [Point(), _] as p:
            yield p
        case _:
            z = t"{key}"
            async with z as w:
                async for i in w:
                    v = [j async for j in i if j]
                    yield v
type A[T] = list[T]
try:
    pass
except* ValueError as group:
    pass
