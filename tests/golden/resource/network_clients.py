import boto3
import pymongo
from google.cloud import bigquery


def found():
    client = pymongo.MongoClient("db")
    rows = client.shop.orders  #! keep client EDL601
    work()
    return rows


def plain():
    client = make_shop("db")
    rows = client.shop.orders  #! del client
    work()
    return rows


def over_a_pool_of_idle_connections(bucket):
    store = boto3.client("s3")
    names = store.list_objects(Bucket=bucket)  #! del bucket, store
    work()
    return names


def of_a_warehouse(query):
    house = bigquery.Client()
    rows = list(house.query(query))  #! del query, house
    work()
    return rows
