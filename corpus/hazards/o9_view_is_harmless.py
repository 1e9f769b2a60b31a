# A memoryview holds its buffer: the del changes nothing
# expect: 7
# broken: 7
# rule: none
def main():
    data = bytearray(b"\7" * 9)
    view = memoryview(data)  # naive: del data
    print(view[3])


main()
