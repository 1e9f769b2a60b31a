def safe(path):
    data = load(path)  #! del path
    try:
        use(data)
        work()
    except ValueError:
        show(data)  #! del data
    finish()
