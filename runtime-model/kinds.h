/*
 * kinds.h - making and using objects of the builtin kinds.
 *
 * "steal" in a comment: the reference handed in becomes the container's.
 * All other arguments stay the caller's.
 */
#ifndef RUNTIME_MODEL_KINDS_H
#define RUNTIME_MODEL_KINDS_H

#include "runtime-model/heap.h"
#include "runtime-model/spend.h"

#include <assert.h>

/* ---- numbers --------------------------------------------------------- */

struct obj *int_new(struct machine *m, int64_t v);
struct obj *float_new(struct machine *m, double v);

static inline bool
is_int(const struct obj *o)
{
    return o->kind == K_INT || o->kind == K_BOOL;
}

static inline int64_t
int_value(const struct obj *o)
{
    assert(is_int(o));
    return ((const struct integer *)o)->v;
}

struct obj *complex_new(struct machine *m, double re, double im);

/* The value of an int of 64 bits, bool or float as a double. */
double number_value(const struct obj *o);

/* The same of any int too; false: too large, raised. */
bool number_double(struct machine *m, const struct obj *o, double *v);
bool number_complex(struct machine *m, const struct obj *o, double *re,
                    double *im);

/* The integral part; NaN and infinities raise. */
struct obj *int_from_double(struct machine *m, double v);

bool is_number(const struct obj *o);
struct obj *number_binary(struct machine *m, struct obj *a, struct obj *b,
                          enum oper op); /* NULL may mean: not supported */
struct obj *number_unary(struct machine *m, struct obj *o, enum oper op);
struct obj *number_abs(struct machine *m, struct obj *o);

/* -1, 0, 1, or 2 with a NaN; not for complex numbers. */
int number_order(struct machine *m, struct obj *a, struct obj *b);
bool number_equal(struct machine *m, struct obj *a, struct obj *b);
uint64_t number_hash(struct machine *m, const struct obj *o);

/* ---- text and bytes -------------------------------------------------- */

struct str *str_new(struct machine *m, struct text t);
/* Never an object that exists already, not even for one character. */
struct str *str_fresh(struct machine *m, struct text t);
struct str *bytes_fresh(struct machine *m, struct text t);
struct str *bytes_new(struct machine *m, struct text t);

/* The one string of this text (a reference); machine-wide. */
struct str *str_intern(struct machine *m, struct text t);

/* `s` or the string that already stands for it; takes the reference. */
struct str *str_intern_own(struct machine *m, struct str *s);

uint64_t str_hash(struct str *s);          /* remembered */
uint64_t str_hash_of(const struct str *s); /* not remembered */

static inline struct text
str_text(const struct str *s)
{
    assert(s->o.kind == K_STR || s->o.kind == K_BYTES);
    return (struct text){s->s, s->n};
}

/* How messages name a class. */
static inline struct text
type_shown(const struct type *t)
{
    return str_text(t->shown ? t->shown : t->name);
}

static inline bool
str_eq(const struct str *a, const struct str *b)
{
    return a == b || (a->n == b->n && memcmp(a->s, b->s, a->n) == 0);
}

/* Byte offset of a code point. */
uint32_t str_offset(const struct str *s, uint32_t point);

/* Code points `from` up to `to` as a new string. */
struct str *str_slice(struct machine *m, const struct str *s, uint32_t from,
                      uint32_t to);

/* ---- sequences ------------------------------------------------------- */

/* A tuple of `n` empty places, to be filled and tracked (unless empty). */
struct tuple *tuple_new(struct machine *m, uint32_t n);

/* A tuple of copies of the references. */
struct tuple *tuple_of(struct machine *m, struct obj *const *at, uint32_t n);

struct tuple *tuple_pair(struct machine *m, struct obj *a, struct obj *b);

/* 3.14: one that was made of what is there is tracked only if it has to be. */
void tuple_filled(struct machine *m, struct tuple *t);

struct list *list_new(struct machine *m, uint32_t room);
void list_append(struct machine *m, struct list *l, struct obj *o);
void list_append_own(struct machine *m, struct list *l, struct obj *o);
void list_insert(struct machine *m, struct list *l, int64_t at, struct obj *o);
void list_clear(struct machine *m, struct list *l);

/* Replace the items of `cut` by `n` objects (copied references); what drops out
 * is released last to first, after the list is whole again. */
void list_splice(struct machine *m, struct list *l, struct span cut,
                 struct obj *const *at, uint32_t n);

/* ---- mappings -------------------------------------------------------- */

struct dict *dict_new(struct machine *m);

/* Borrowed; NULL without `raised` if absent. */
struct obj *dict_get(struct machine *m, struct dict *d, struct obj *key);
/* The key that the entry has, borrowed; NULL: none, maybe raised. */
struct obj *dict_own_key(struct machine *m, struct dict *d, struct obj *key);
struct obj *dict_get_str(struct machine *m, const struct dict *d,
                         const struct str *key);

/* Both references are copied; false: raised. */
bool dict_set(struct machine *m, struct dict *d, struct obj *key,
              struct obj *value);
/* What is there, or else is put there; NULL: raised.  Borrowed. */
struct obj *dict_default(struct machine *m, struct dict *d, struct obj *key,
                         struct obj *value);
void dict_set_str(struct machine *m, struct dict *d, struct str *key,
                  struct obj *value);

/* Take an entry out; its value (a reference), NULL if absent or raised.
 * The key is released first. */
struct obj *dict_take(struct machine *m, struct dict *d, struct obj *key);

/* Step over entries: *pos starts at 0; borrowed. */
bool dict_next(struct machine *m, const struct dict *d, uint32_t *pos,
               struct obj **key, struct obj **value);
/* The same backwards: *pos starts at dict_end(). */
uint32_t dict_end(const struct dict *d);
bool dict_previous(struct machine *m, const struct dict *d, uint32_t *pos,
                   struct obj **key, struct obj **value);
uint32_t dict_len(const struct dict *d);
void dict_clear(struct machine *m, struct dict *d);
void dict_release(struct machine *m, struct dict *d);
bool dict_update(struct machine *m, struct dict *d, struct obj *from);

/* The dict becomes independent of the instance that holds its values. */
void dict_detach(struct machine *m, struct dict *d);

/* ---- sets ------------------------------------------------------------ */

struct set *set_new(struct machine *m, struct type *type);
int set_has(struct machine *m, struct set *s, struct obj *key); /* -1: raised */
bool set_add(struct machine *m, struct set *s, struct obj *key);
int set_discard(struct machine *m, struct set *s, struct obj *key);
struct obj *set_next(const struct set *s, uint32_t *pos); /* borrowed */
struct obj *set_pop(struct machine *m, struct set *s);
void set_clear(struct machine *m, struct set *s);
bool set_update(struct machine *m, struct set *s, struct obj *from);

/* ---- small kinds ----------------------------------------------------- */

struct obj *cell_new(struct machine *m, struct obj *value); /* steal */
struct obj *method_new(struct machine *m, struct obj *func, struct obj *self);
struct obj *wrapper_new(struct machine *m, enum type_id type, struct obj *get,
                        struct obj *set);
struct obj *slice_new(struct machine *m, struct obj *a, struct obj *b,
                      struct obj *step); /* steal */
struct obj *opaque_new(struct machine *m, uint32_t origin);
struct module *module_new(struct machine *m, const char *name);

/* Bounds of a slice over `n` items, as Python cuts them; false: raised. */
struct bounds {
    int64_t start, step;
    uint32_t n;
};
bool slice_bounds(struct machine *m, const struct slice *s, uint32_t n,
                  struct bounds *out);

#endif
