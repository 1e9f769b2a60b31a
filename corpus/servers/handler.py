# What it shows: an async handler that awaits a slow client while it holds the
# body it has parsed already; twenty such clients hold twenty bodies.
# origin: O2 O3
# expect: provable del body in handle
# expect: provable del fields in handle
# expect: peak 0.75
# expect: held 0.75
"""Answer posted forms; the clients are slow readers."""

import asyncio


async def receive(number):
    await asyncio.sleep(0)
    return b"&".join(b"field%d=%d" % (i, i * number) for i in range(2000))


def parse(body):
    fields = {}
    for pair in body.split(b"&"):
        name, _, value = pair.partition(b"=")
        fields[name.decode()] = int(value)
    return fields


def render(fields):
    return "total %d of %d" % (sum(fields.values()), len(fields))


async def send(answer):
    for _ in answer:
        await asyncio.sleep(0)
    return len(answer)


async def handle(number):
    body = await receive(number)
    fields = parse(body)
    answer = render(fields)
    sent = await send(answer)
    return number, answer, sent


async def serve(clients):
    for number, answer, sent in await asyncio.gather(*map(handle, range(clients))):
        print("client", number, answer, "-", sent, "bytes")


def main():
    asyncio.run(serve(20))


if __name__ == "__main__":
    main()
