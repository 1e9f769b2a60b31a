import bpy


def colours():
    items = make_items()
    choice = bpy.props.EnumProperty(items=items)  #! keep items EDL711
    work()
    return choice


def numbers():
    low = make_low()
    choice = bpy.props.IntProperty(min=low)  #! del low
    work()
    return choice
