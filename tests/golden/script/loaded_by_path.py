#! options: --module-scope scripts
import runpy
import sys

rows = [1, 2]
print(len(rows))
print(runpy.run_path(sys.argv[1])["rows"])


if __name__ == "__main__":
    mine = [1, 2]
    print(len(mine))  #! del mine safe EDL204
    print(1)
