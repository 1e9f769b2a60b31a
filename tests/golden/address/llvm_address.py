import llvmlite.binding as llvm


def compiled(engine: llvm.ExecutionEngine):
    where = engine.get_function_address("f")  #! keep engine EDL701
    work()
    return call(where)


def counted(module, target):
    engine = make_engine(module, target)  #! del module, target
    n = engine.count("f")  #! del engine
    work()
    return n
