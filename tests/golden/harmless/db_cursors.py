import openpyxl


def book(path):
    workbook = openpyxl.load_workbook(path)  #! del path
    sheet = workbook.active  #! del workbook
    work()
    return sheet


def rows(sheet):
    table = sheet.rows()  #! del sheet
    first = list(table)  #! del table
    work()
    return first
