# locals() reads every local of the function
# expect: n=3 rows=[1, 2, 3]
# broken: KeyError
# rule: EDL403
# model: proves
def main():
    rows = [1, 2, 3]
    n = len(rows)  # naive: del rows
    print("n=%(n)d rows=%(rows)s" % locals())


main()
