from selenium import webdriver


def titled(url):
    browser = webdriver.Firefox()
    browser.get(url)  #! keep browser EDL601; del url
    work()
    return 1


def fetched(url):
    browser = make_reader()
    browser.get(url)  #! del url, browser
    work()
    return 1
