from twisted.internet import defer, threads


# An error that nobody asked for is logged when the Deferred dies.
def failed(load):
    result = defer.fail(load)  #! del load
    result.addCallback(show)  #! keep result EDL601
    work()
    return 1


def may_have_failed(load):
    result = defer.maybeDeferred(load)  #! del load
    result.addCallback(show)  #! keep result EDL601
    work()
    return 1


def gets_an_error(why):
    result = defer.Deferred()
    result.addCallback(show)
    result.errback(why)  #! del why
    count = len(result.callbacks)  #! keep result EDL601
    work()
    return count


def is_cancelled():
    result = defer.Deferred()
    result.cancel()  #! keep result EDL601
    work()
    return 1


def fails_behind_the_handler():
    result = defer.Deferred()
    result.addErrback(show)
    result.addCallback(show)
    result.errback(ValueError())  #! keep result EDL601
    work()
    return 1


def told(why):
    result = defer.Deferred()
    result.errback(why)  #! del why
    result.addErrback(show)  #! del result
    work()
    return 1


def told_both(why):
    result = defer.fail(why)  #! del why
    result.addCallbacks(show, show)  #! del result
    work()
    return 1


def asked(case, why):
    result = defer.Deferred()
    result.errback(why)  #! del why
    case.failureResultOf(result)  #! del case, result
    work()
    return 1


def no_error_in_sight():
    result = defer.Deferred()
    result.addCallback(show)
    result.callback(3)  #! del result
    work()
    return 1


def started():
    result = threads.deferToThread(load)
    result.addCallback(show)  #! del result unsafe
    work()
    return 1


# what owns one, and a file: the file counts
class Both:
    def __init__(self, path):
        self.done = defer.Deferred()
        self.log = open(path, "w")


class One:
    def __init__(self):
        self.done = defer.Deferred()


def owns_a_file(path):
    both = Both(path)  #! del path
    both.start()  #! keep both EDL610
    work()
    return 1


def owns_one():
    one = One()
    one.start()  #! del one unsafe
    work()
    return 1


def owns_one_that_fails():
    one = One()
    one.done.errback(ValueError())  #! keep one EDL610
    work()
    return 1


def both_in_a_list(path):
    several = [defer.Deferred()]
    several.append(open(path))  #! del path
    start(several)  #! keep several EDL601
    work()
    return 1


def plain():
    result = run_in_thread(load)
    result.addCallback(show)  #! del result
    work()
    return 1
