# A tab ends at the next multiple of eight.
def f(a):
       	if a:  #! del a
       		rows = load()
	        show(rows)  #! del rows
	        work()
       	return
