from flask import render_template


def page(rows):
    text = render_template("a.html", rows=rows)  #! del rows
    show(text)  #! del text safe
    work()
    return 1


def other(rows, engine):
    text = engine.render("a.html", rows=rows)  #! del rows, engine
    show(text)  #! del text unsafe
    work()
    return 1
