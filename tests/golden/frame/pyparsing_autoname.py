import pyparsing as pp


def grammar():
    word = pp.Word(pp.alphas)
    text = pp.OneOrMore(word)  #! keep word EDL401
    pp.autoname_elements()  #! del word
    work()
    return text


def unnamed():
    word = pp.Word(pp.alphas)
    text = pp.OneOrMore(word)  #! del word
    name_elements()
    work()
    return text
