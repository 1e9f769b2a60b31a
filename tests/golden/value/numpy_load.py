# an array
import astropy.io.fits


def known(arg):
    value = astropy.io.fits.getdata(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
