# tables that the query names are looked up among the caller's names
import pyspark.pandas


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = pyspark.pandas.sql('select * from rows')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = pyspark.pandas.sql('select * from t')
    work(result)
