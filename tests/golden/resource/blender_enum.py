# raw pointers to the strings are kept
import bpy.props


def fires(arg):
    rows = make(arg)  #! del arg
    result = bpy.props.EnumProperty(items=rows, items=True)  #! keep rows EDL711
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = bpy.props.EnumProperty(items=arg)  #! keep arg EDL711
    work(result)
