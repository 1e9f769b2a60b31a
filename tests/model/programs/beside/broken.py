from .leaf import Thing

part = Thing("broken")
raise ValueError("not today")
