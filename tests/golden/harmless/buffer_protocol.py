import pyarrow as pa


def viewed():
    data = bytes(9)
    view = memoryview(data).cast("B")  #! del data safe
    work()
    return view


def column(rows):
    table = pa.table({"a": rows})  #! del rows
    values = table.slice(0, 3)  #! del table
    work()
    return values
