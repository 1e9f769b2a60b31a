from scrapy.crawler import Crawler


def subscribe(crawler: Crawler):
    listener = Listener()
    crawler.signals.connect(listener)  #! del crawler; keep listener EDL503
    work()
    return 1


def crawl(crawler: Crawler):
    spider = Spider()
    crawler.crawl(spider)  #! del crawler, spider
    work()
    return 1
