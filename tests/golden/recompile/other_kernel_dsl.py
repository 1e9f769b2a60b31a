import cutlass.cute as cute
import dace
import flydsl.compiler as flyc
import helion


@dace.program
def scaled(rows):
    out = rows * 2  #! keep rows EDL811
    work()
    return out


def plain(rows):
    out = rows * 2  #! del rows
    work()
    return out


class Gemm:
    @cute.kernel
    def kernel(self, tiles):
        one = tiles[0]  #! keep tiles EDL811
        use(one)  #! keep one EDL811
        return work()

    def host(self, tiles):
        one = tiles[0]  #! del tiles
        use(one)  #! del one
        return work()


def built(n):
    @flyc.kernel(known_block_size=[n, 1, 1])
    def kernel(rows):
        def step(row):
            one = row + 1  #! keep row EDL811
            use(one)  #! keep one EDL811
            return work()
        return step(rows)
    return kernel


@helion.kernel()
def added(x, y):
    out = x + y  #! keep x EDL811; keep y EDL811
    use(out)  #! keep out EDL811
    return work()
