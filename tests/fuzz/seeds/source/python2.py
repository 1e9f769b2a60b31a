def f():
  print "a"
