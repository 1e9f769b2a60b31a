# compiled code is freed when it dies
import llvmlite.binding


def fires(receiver: llvmlite.binding.ExecutionEngine, arg):
    result = receiver.get_function_address()  #! keep receiver EDL701
    work(result)  #! del result
    work()


def quiet(receiver: llvmlite.binding.ExecutionEngine, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
