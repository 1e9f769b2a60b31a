/*
 * native.h - functions and methods of the runtime itself, as tables.
 */
#ifndef RUNTIME_MODEL_NATIVE_H
#define RUNTIME_MODEL_NATIVE_H

#include "runtime-model/import.h"
#include "runtime-model/run.h"

/* Arguments of a native call: positional ones, then those of `names`. */
struct args {
    struct obj *self; /* what the method is bound to, else NULL */
    struct obj **at;
    uint32_t n;                /* positional */
    const struct tuple *names; /* NULL: none */
    const struct native *row;  /* who is called; NULL: a type */
};

typedef struct obj *native_fn_t(struct machine *m, const struct args *a);

enum { ANY = 255 };

struct native {
    const char *name;
    native_fn_t *fn;
    uint8_t min, max; /* positional arguments; max ANY: unbounded */
    bool takes_names;
};

struct obj *native_new(struct machine *m, const struct native *row,
                       struct obj *self, struct type *owner);
struct obj *native_call(struct machine *m, struct native_fn *f, struct given g);

/* A keyword argument, borrowed; NULL: not given. */
struct obj *arg_named(const struct args *a, const char *name);

/* Positional `i` or keyword `name`, borrowed; NULL: not given. */
struct obj *arg_or_named(const struct args *a, uint32_t i, const char *name);

/* Argument `i` as a str (borrowed) or a whole number; else raised. */
struct str *arg_str(struct machine *m, const struct args *a, uint32_t i);
bool arg_int(struct machine *m, const struct args *a, uint32_t i, int64_t *v);

/* A C int: as arg_int, in the words up to 3.9 had for it. */
bool arg_c_int(struct machine *m, const struct args *a, uint32_t i, int64_t *v);

/* The interned name of an attribute (a reference); else raised, NULL. */
struct str *arg_name(struct machine *m, const struct args *a, uint32_t i);

/* Raise that `name` takes from `min` to `max` arguments, not `n`. */
void *raise_count(struct machine *m, const char *name, const uint8_t range[2],
                  uint32_t n);

/* A keyword that is not among `known` (each after a space), or NULL; and what
 * is raised then. */
const struct str *strange_keyword(const char *known, const struct tuple *names);
void *raise_keyword(struct machine *m, const char *of, const char *known,
                    const struct str *name);

void natives_add(struct machine *m, struct dict *to, const struct native *rows);

/* Entries from a mapping or pairs and from keywords; false: raised. */
bool dict_fill(struct machine *m, struct dict *d, const struct args *a);

/* Sort in place, by the results of `by` (may be NULL); false: raised. */
bool list_sort(struct machine *m, struct list *l, struct obj *by, bool reverse);

/* int(), float(), complex() and round() (construct_number.c). */
struct obj *new_int(struct machine *m, const struct args *a);
struct obj *new_float(struct machine *m, const struct args *a);
struct obj *new_complex(struct machine *m, const struct args *a);
struct obj *number_round(struct machine *m, const struct args *a);

/* A staticmethod or classmethod; from 3.10 on it has the names of its
 * function, in a dict (methods_descriptor.c). */
struct obj *new_class_method(struct machine *m, enum type_id id, struct obj *f);

/* A class, and super() (construct_class.c). */
struct obj *new_type(struct machine *m, struct type *meta,
                     const struct args *a);
struct obj *new_super(struct machine *m, const struct args *a);

/* An exception of class `t` (construct_exception.c). */
struct obj *new_group(struct machine *m, struct type *t, const struct args *a);
struct obj *new_exception(struct machine *m, struct type *t,
                          const struct args *a);

/* More digits than int and str convert: raised. */
bool int_too_long(struct machine *m, uint64_t digits, bool is_shown);

struct obj *construct_new(struct machine *m, const struct args *a);

/* Fill the type dicts, the builtins, and the native modules. */
void types_init(struct machine *m);
void types_fill(struct machine *m);
/* The output (1) or the error output (2). */
struct obj *file_standard(struct machine *m, uint32_t number);
struct module *native_module(struct machine *m, struct text name);
/* Is it a name that this version's module does not have? */
bool native_lacks(const struct machine *m, const struct str *module,
                  const struct str *name);

/* Operators as methods (methods_operator.c). */
extern const struct native order_operators[], number_operators[],
    real_operators[], bit_operators[], sequence_operators[], set_operators[],
    dict_operators[], list_operators[], set_changers[], getter_methods[],
    setter_methods[], check_methods[];

extern const struct native str_methods[], bytes_methods[], list_methods[],
    tuple_methods[], dict_methods[], set_methods[], frozenset_methods[],
    int_methods[], float_methods[], complex_methods[], int_class_methods[],
    object_class_methods[], float_class_methods[], dict_class_methods[],
    str_class_methods[], bytes_class_methods[], object_methods[],
    type_methods[], generator_methods[], await_methods[], exception_methods[],
    property_methods[], function_methods[], frame_methods[], view_methods[],
    proxy_map_methods[], iter_methods[], hint_methods[], lru_methods[],
    file_methods[], async_methods[], slice_methods[], range_methods[], weak_methods[],
    builtin_functions[], number_functions[], sys_functions[], gc_functions[],
    weak_functions[], misc_functions[], strand_functions[], group_methods[],
    hook_functions[], source_functions[];

/* real(name, x[, y]): a function of the C library over real numbers. */
struct obj *math_real(struct machine *m, const struct args *a);

#endif
