# A comma in a comment makes no tuple of a name in brackets.
(a  # ,
 ) = [1, 2]
(b,  # one
 ) = [3]
(c
 ,) = [4]
(d  # x, y
 ) = (e  # , z
      ) = "word"
for (f  # ,
     ) in [[5], [6]]:
    print(f)
print(a, b, c, d, e)
