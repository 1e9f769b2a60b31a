#! options: --module-scope scripts
import sys

shared = [1, 2]
print(shared)  #! del shared unsafe EDL204


def work(x):
    print(x)


if __name__ == "__main__":
    mine = [a.strip() for a in sys.argv]
    work(len(mine))  #! del mine
    work(1)
    asked = [2]
    work(asked)  #! del asked safe EDL204
    work(2)
