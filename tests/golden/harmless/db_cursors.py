# what is taken from it holds it for reading
import apsw
import openpyxl
import sqlalchemy.engine


def case_apsw_connection_cursor(rows: apsw.Connection):
    view = rows.cursor(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_sqlalchemy_engine_connection_execute(rows: sqlalchemy.engine.Connection):
    view = rows.execute(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_openpyxl_workbook(arg):
    rows = make(arg)  #! del arg
    view = openpyxl.Workbook(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
