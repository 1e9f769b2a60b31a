def scan(items):
    for item in items:
        data = read(item)  #! del item
        if not data:  #! del data
            skip()
            continue
        use(data)  #! del data; del items
    done()
