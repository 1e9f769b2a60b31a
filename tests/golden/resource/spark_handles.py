from pyspark.sql import DataFrame


def cached(frame: DataFrame):
    rows = frame.cache()  #! del frame
    show(rows)  #! keep rows EDL601
    work()
    return 1


def counted(frame: DataFrame):
    rows = frame.count()  #! del frame
    print(rows)  #! del rows
    work()
    return 1
