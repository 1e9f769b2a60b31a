#! options: --module-scope scripts
rows = [1, 2]
print(len(rows))  #! keep rows EDL409
print(globals()["rows"])
print(1)
