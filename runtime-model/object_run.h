/*
 * object_run.h - objects that have to do with running code: functions,
 * generators, frames, exceptions.
 */
#ifndef RUNTIME_MODEL_OBJECT_RUN_H
#define RUNTIME_MODEL_OBJECT_RUN_H

#include "runtime-model/object.h"

struct cell {
    struct obj o;
    struct obj *value;
};

struct function {
    struct obj o;
    struct code *code;
    struct obj *codeobj;
    struct dict *globals;
    struct tuple *defaults;
    struct dict *kwdefaults;
    struct tuple *closure;
    struct str *name, *qualname;
    struct obj *doc, *annotations;
};

struct codeobj {
    struct obj o;
    struct code *code;
};

struct method {
    struct obj o;
    struct obj *func, *self;
};

struct native_fn {
    struct obj o;
    const struct native *row;
    struct obj *self;   /* bound to */
    struct type *owner; /* whose method it is */
};

enum gen_state { GEN_CREATED, GEN_SUSPENDED, GEN_RUNNING, GEN_DONE };
enum gen_flavour { GEN_PLAIN, GEN_COROUTINE, GEN_ASYNC };

struct generator {
    struct obj o;
    struct frame *frame;   /* NULL when done and released */
    struct obj *handled;   /* exception handled when it was suspended */
    struct obj *inherited; /* borrowed: the one of whoever resumed it */
    uint8_t state, flavour;
    bool is_begun, is_hooked; /* asynchronous: asked; by a loop with hooks */
    struct str *name, *qualname;
};

struct frameobj {
    struct obj o;
    struct frame *frame;   /* while running or owned; NULL when cleared */
    struct frameobj *back; /* owned; the caller's, once the frame has ended */
    bool owns;             /* the frame has ended and lives on here */
};

struct traceback {
    struct obj o;
    struct obj *next; /* towards the place of the raise */
    struct frameobj *frame;
    uint32_t line;
};

struct exception {
    struct obj o;
    struct tuple *args;
    struct obj *traceback, *context, *cause;
    struct obj *value; /* StopIteration.value, AttributeError.obj … */
    struct str *name;  /* of an AttributeError or NameError, or NULL */
    struct dict *dict;
    bool suppress;
};

#endif
