def safe(path):
    data = load(path)  #! del path
    try:
        work()
    finally:
        show(data)  #! del data
    finish()
