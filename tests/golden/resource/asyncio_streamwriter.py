import asyncio


async def ask(host):
    pair = await asyncio.open_connection(host, 80)  #! del host
    reader = pair[0]  #! keep pair EDL601
    line = await reader.readline()
    await asyncio.sleep(1)
    return line, reader


async def plain(host):
    pair = await make_pair(host)  #! del host
    reader = pair[0]  #! del pair
    line = await reader.readline()
    await asyncio.sleep(1)
    return line, reader
