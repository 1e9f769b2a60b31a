# a receiver that nobody else holds is dropped and never called
import scrapy.crawler


def fires(receiver: scrapy.crawler.Crawler.signals, arg):
    rows = make(arg)  #! del arg
    result = receiver.connect(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver: scrapy.crawler.Crawler.signals, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.connect(arg)  #! del receiver; keep arg EDL503
    work(result)
