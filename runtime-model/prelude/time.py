from _model import clock as process_time
perf_counter = monotonic = time = process_time
def perf_counter_ns():
    return int(process_time() * 1000000000)
def sleep(seconds):
    pass
