import win32com.client


def sheet():
    excel = win32com.client.Dispatch("Excel.Application")
    excel.Workbooks.Add()  #! keep excel EDL611
    work()
    return 1


def table():
    excel = make_table("Excel")
    excel.Workbooks.Add()  #! del excel
    work()
    return 1
