# what is taken from it holds it
import cffi
import lxml.etree


def case_cffi_ffi_dlopen(rows: cffi.FFI):
    view = rows.dlopen(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_lxml_etree_html(arg):
    rows = make(arg)  #! del arg
    view = lxml.etree.HTML(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_lxml_etree_xml(arg):
    rows = make(arg)  #! del arg
    view = lxml.etree.XML(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
