# What it shows: a generator that keeps a whole document while its consumer
# works through what was made from it.
# origin: O2 O3 O14
# expect: provable del document in pages
# expect: provable del words in pages
# expect: peak 0.85
# expect: held 0.93
"""Hand out a document page by page."""


def download(size):
    return " ".join("word%d" % (i % 977) for i in range(size))


def pages(size, width):
    document = download(size)
    words = document.split(" ")
    lines = []
    line = []
    for word in words:
        line.append(word)
        if len(line) == width:
            lines.append(" ".join(line))
            line = []
    lines.append(" ".join(line))
    for start in range(0, len(lines), 40):
        yield lines[start : start + 40]


def longest(page):
    return max(page, key=len)


def main():
    sizes = []
    for page in pages(30000, 9):
        wide = [line.center(300) for line in page] * 30
        sizes.append(len("\n".join(wide)) + len(longest(page)))
    print(len(sizes), "pages,", sum(sizes), "characters")


if __name__ == "__main__":
    main()
