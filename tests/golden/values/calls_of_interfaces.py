# Who calls an interface gets whatever implements it: its methods say what others
# have to do, and nothing of what comes out.
from zope.interface import Interface


class Names(Interface):
    def shared():
        """All that there are."""


class Plain:
    def shared(self):
        """None."""


def adapted(account):
    names = Names(account, None)  #! del account
    found = names.shared()  #! del names unsafe EDL609
    show(found)  #! del found unsafe EDL609
    show()


def made(account):
    names = Plain()
    found = names.shared()  #! del names
    show(found)  #! del found safe
    show(account)  #! del account
    show()


def interface_itself(account):
    found = Interface(account)  #! del account
    show(found)  #! del found unsafe EDL609
    show()
