# Texts, numbers and dicts of them
def safe(path):
    text = open(path).read()  #! del path
    words = {}
    for word in text.split():
        words[word] = words.get(word, 0) + 1  #! del word; del text
    print(len(words))  #! del words
    work()


def unsafe(items):
    words = {}
    for item in items:
        words[item] = 1  #! del item; del items
    print(len(words))  #! del words
    work()
