#! options: --module-scope scripts
rows = [1, 2]
print(len(rows))  #! del rows unsafe EDL204
print(1)
