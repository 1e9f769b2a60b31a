from torch.library import Library


def registered():
    library = Library("rows", "DEF")
    library.define("total(Tensor x) -> Tensor")  #! keep library EDL611
    work()
    return 1


def plain():
    library = Table("rows")
    library.define("total")  #! del library
    work()
    return 1
