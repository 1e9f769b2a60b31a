def safe(path):
    data = load(path)  #! del path
    del path
    try:
        work()
    finally:
        show(data)  #! del data
    del data
    finish()
