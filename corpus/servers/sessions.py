# What it shows: a long-lived connection loop; the message of the last round
# is held while the server waits for the next.
# origin: O2 O3
# expect: provable del message in converse
# expect: provable del reply in converse
# expect: held 0.97
# expect: earlier message in converse
"""Three connections that talk to one server in turns."""

import asyncio


class Message:
    def __init__(self, number, data):
        self.number = number
        self.data = data


class Connection:
    def __init__(self, name, rounds):
        self.name = name
        self.left = rounds
        self.sent = []

    async def read(self):
        for _ in range(6):
            await asyncio.sleep(0)
        if not self.left:
            return None
        self.left -= 1
        return Message(self.left, bytearray(100000))

    async def write(self, reply):
        await asyncio.sleep(0)
        self.sent.append(len(reply))


async def converse(connection):
    while True:
        message = await connection.read()
        if message is None:
            break
        reply = bytes(message.data) + b"."
        await connection.write(reply)
    return connection.name, sum(connection.sent)


async def serve():
    connections = [Connection(name, 4) for name in ("ann", "bob", "eve")]
    tasks = [converse(connection) for connection in connections]
    for name, total in await asyncio.gather(*tasks):
        print(name, total)


def main():
    asyncio.run(serve())


if __name__ == "__main__":
    main()
