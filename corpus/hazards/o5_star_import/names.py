"""All that the keeper has, for those who import from here."""
from keeper import *
