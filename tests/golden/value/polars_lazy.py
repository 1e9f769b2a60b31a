import polars as pl


def plan():
    scan = pl.scan_csv("a.csv")
    small = scan.head(3)  #! del scan safe
    found = small.collect()  #! del small unsafe
    print(found)  #! del found
    work()
    return 1
