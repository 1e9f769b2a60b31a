import ply.lex


def lexer():
    tokens = load_tokens()
    show(tokens)  #! keep tokens EDL401
    built = ply.lex.lex()  #! del tokens
    work()
    return built


def of_module(module):
    tokens = load_tokens()
    show(tokens)  #! del tokens
    built = ply.lex.lex(module=module)  #! del module
    work()
    return built
