# Without its last writing end a pipe is at its end
# expect: waiting
# broken: EOFError
# rule: EDL601
import multiprocessing


def main():
    ours, theirs = multiprocessing.Pipe()
    theirs.poll(0)  # naive: del theirs
    if ours.poll(0):
        ours.recv()
    print("waiting")


main()
