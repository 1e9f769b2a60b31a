from ..leaf import make
