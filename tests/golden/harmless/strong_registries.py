# callbacks are held
import asyncio


def case_asyncio_abstracteventloop_call_at(rows: asyncio.AbstractEventLoop):
    view = rows.call_at(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_asyncio_abstracteventloop_call_later(rows: asyncio.AbstractEventLoop):
    view = rows.call_later(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_asyncio_abstracteventloop_call_soon(rows: asyncio.AbstractEventLoop):
    view = rows.call_soon(1)  #! del rows unsafe
    work(view)  #! del view
    work()
