/*
 * format_object.h - repr() of objects that have no text of their own.
 */
#ifndef RUNTIME_MODEL_FORMAT_OBJECT_H
#define RUNTIME_MODEL_FORMAT_OBJECT_H

#include "runtime-model/kinds.h"

/* False: raised. */
bool format_object(struct machine *m, struct buf *b, struct obj *o);

#endif
