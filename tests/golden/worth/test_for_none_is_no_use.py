#! nothing
#! options: --min-gain medium
def work(job_queue, results):
    while True:
        job = job_queue.get()
        if job is None:
            break
        result = run(job)
        results.put(result)


def words(path):
    text = read(path)
    if text is None:
        for name in NAMES:
            look_up(name)
        return None
    return text


def read(path):
    with open(path) as f:
        return f.read()
