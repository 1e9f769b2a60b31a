# it copies or holds its inputs
import dask
import dask.dataframe
import joblib


def case_dask_array_from_array(rows: dask.array):
    view = rows.from_array(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_dask_dataframe_from_pandas(arg):
    rows = make(arg)  #! del arg
    view = dask.dataframe.from_pandas(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_joblib_delayed(arg):
    rows = make(arg)  #! del arg
    view = joblib.delayed(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
