# The transport is closed when the writer dies, though the reader is in use
# expect: b'hello'
# broken: b''
# rule: EDL601
# since: 3.12
import asyncio


async def answer(reader, writer):
    await reader.readline()
    writer.write(b"hello")
    writer.close()


async def ask(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"x\n")  # naive: del writer
    return await reader.read()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        print(await ask(port))


asyncio.run(main())
