from django.db.models import QuerySet


def filtered(orders: QuerySet):
    found = orders.filter(paid=True)  #! del orders
    print(found)  #! del found unsafe
    work()
    return 1


def counted():
    orders = QuerySet(Order)
    found = orders.count()  #! del orders
    print(found)  #! del found safe
    work()
    return 1
