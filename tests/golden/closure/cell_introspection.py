import cloudpickle


def shipped():
    rows = load()
    job = make_job(rows)  #! del rows
    blob = cloudpickle.dumps(job)  #! del job
    work()
    return blob


def captured():
    rows = load()  #! why rows EDL801
    def job():
        return len(rows)
    blob = cloudpickle.dumps(job)
    work()
    return blob, job
