# a del inside the function is carried along
import airflow.decorators
import apache_beam
import dask


def case_airflow_decorators_task(arg):
    rows = make(arg)  #! del arg
    view = airflow.decorators.task(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_apache_beam_dofn(arg):
    rows = make(arg)  #! del arg
    view = apache_beam.DoFn(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_dask_delayed(arg):
    rows = make(arg)  #! del arg
    view = dask.delayed(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
