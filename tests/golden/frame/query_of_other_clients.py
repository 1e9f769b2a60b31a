# A method `query` is one of pandas only where the object may be a table, and
# what it is given may be an expression.
import geopandas
import pandas as pd
from google.cloud import bigquery
from influxdb import InfluxDBClient
from models import User


def connect():
    return bigquery.Client(project="x")


class Store:
    def __init__(self):
        self.client = bigquery.Client()

    def ask(self, rows, sql):
        n = len(rows)  #! del rows
        found = self.client.query(sql)  #! del self, sql
        log(n)
        return found


def of_a_client(rows, sql):
    n = len(rows)  #! del rows
    found = connect().query(sql)
    more = InfluxDBClient("a", 1).query(sql)  #! del sql
    log(n)
    return found, more


def said(rows, client: bigquery.Client, sql):
    n = len(rows)  #! del rows
    found = client.query(sql)  #! del client, sql
    log(n)
    return found


def a_class(rows, session):
    n = len(rows)  #! del rows
    found = session.query(User).all()  #! del session
    log(n)
    return found


def a_statement(rows, client, table):
    n = len(rows)  #! del rows
    a = client.query(f"SELECT max(x) FROM {table}")
    b = client.query("SELECT * FROM %s" % table)
    c = client.query("\n  INSERT INTO {}".format(table))
    sql = "SELECT * FROM " + table  #! del table
    d = client.query(sql)  #! del client, sql
    log(n)
    return a, b, c, d


def may_be_a_table(rows, table, text):
    n = len(rows)  #! keep rows EDL403
    found = table.query(text)  #! del rows, table, text
    log(n)
    return found


def of_a_table(rows, path, column, limit):
    n = len(rows)  #! keep rows EDL403
    a = geopandas.GeoDataFrame(path).query(column + " > @limit")
    b = pd.DataFrame(path).query(f"{column} > @limit")  #! del rows, path, column
    log(n)
    return a, b
