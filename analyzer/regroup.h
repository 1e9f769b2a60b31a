/*
 * regroup.h - what the grammar groups in another way than Python.
 *
 * `print >> x` is a Python 2 statement to it; in Python 3 it is an expression
 * like `log >> x`.  Statements that can be told to be one become expression
 * statements; of the rest, in which what follows binds less tightly than the
 * shift, nothing is changed, and they are refused.
 *
 * In `with a if b else c as d` and `with lambda: a as b` the name belongs to
 * the last part of the expression; it gets the whole.
 *
 * `a & b ^ c` is `a & (b ^ c)` to it.
 */
#ifndef ANALYZER_REGROUP_H
#define ANALYZER_REGROUP_H

#include "analyzer/syntax.h"

/* `node` are the nodes of `s`, changed in place; new ones live in `a`. */
void regroup(struct arena *a, struct arena *scratch, struct node *node,
             struct syntax *s);

#endif
