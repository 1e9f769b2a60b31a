from django.db.models.signals import post_save


def subscribe():
    receiver = Receiver()
    post_save.connect(receiver, sender=Order)  #! keep receiver EDL503
    work()
    return 1


def subscribe_held():
    receiver = Receiver()
    post_save.connect(receiver, weak=False)  #! del receiver
    work()
    return 1
