# What it shows: an index is built from documents and then asked; documents
# and postings on the way to the index are dead before the first question.
# origin: O1 O2 O3 O12
# expect: provable del documents in answer
# expect: provable del postings in answer
# expect: peak 0.80
# expect: held 0.96
"""Index a few thousand small documents and ask questions."""

WORDS = ("tin", "oak", "sea", "red", "old", "fog", "map", "key", "sun", "ivy", "elm")


def collect(count):
    documents = {}
    for i in range(count):
        picked = [WORDS[(i * k) % len(WORDS)] for k in range(1, 9)]
        documents["doc-%05d" % i] = " ".join(picked)
    return documents


def invert(documents):
    postings = []
    for name, text in documents.items():
        for place, word in enumerate(text.split()):
            postings.append((word, name, place))
    return postings


def group(postings):
    index = {}
    for word, name, _place in postings:
        index.setdefault(word, set()).add(name)
    return index


def answer(count, questions):
    documents = collect(count)
    postings = invert(documents)
    index = group(postings)
    found = []
    for question in questions:
        names = set.intersection(*(index[word] for word in question.split()))
        ranked = sorted((name, question) for name in names)
        wide = [name * 40 for name, _ in ranked]
        found.append((question, len(names), sum(map(len, wide))))
    return found


def main():
    for question, names, size in answer(3000, ("tin oak", "sea red old", "ivy key")):
        print("%s: %d documents, %d characters" % (question, names, size))


if __name__ == "__main__":
    main()
