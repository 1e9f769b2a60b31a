async def serve(request, db):
    body = await request.read()  #! del request
    order = parse(body)  #! del body
    await db.store(order)  #! del order
    await db.close()
