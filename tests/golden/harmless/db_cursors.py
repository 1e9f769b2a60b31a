import sqlite3

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


def connected(path):
    connection = sqlite3.connect(path)  #! del path
    cursor = connection.cursor()  #! keep connection held EDL601
    cursor.execute("select 1")
    work()
    return cursor
