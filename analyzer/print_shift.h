/*
 * print_shift.h - `print >> x`, which the grammar takes for Python 2.
 *
 * In Python 3 it is an expression like `log >> x`.  Statements that can be
 * told to be one become expression statements of the tree; of the rest, in
 * which what follows binds less tightly than the shift, nothing is changed,
 * and they are refused.
 */
#ifndef ANALYZER_PRINT_SHIFT_H
#define ANALYZER_PRINT_SHIFT_H

#include "analyzer/syntax.h"

/* The tree's new nodes, if it gets any, live in `a`. */
void print_shift(struct arena *a, struct arena *scratch, struct syntax *s);

#endif
