def f(:
  x = (((
