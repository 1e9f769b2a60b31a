#! nothing
#! options: --min-gain medium
# From the shop's database to files for the analysts.
import duckdb
import polars as pl


def export_orders(connection, target):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM orders")
    rows = cursor.fetchall()
    frame = pl.DataFrame(rows)
    frame.write_parquet(target)
    upload(target)
    for shop in SHOPS:
        refresh(shop)


def summary(path, target):
    orders = pl.read_csv(path)
    table = duckdb.query("SELECT shop, sum(amount) FROM orders GROUP BY shop")
    table.write_csv(target)
    upload(target)
