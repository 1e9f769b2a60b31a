from _model import clock as process_time, strand, wait
perf_counter = monotonic = time = thread_time = process_time
def perf_counter_ns():
    return int(process_time() * 1000000000)
time_ns = monotonic_ns = process_time_ns = perf_counter_ns
def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    wait(seconds)
