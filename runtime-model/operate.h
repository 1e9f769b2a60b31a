/*
 * operate.h - operations every object has: hash, equality, truth, iteration,
 * operators, items, text.
 */
#ifndef RUNTIME_MODEL_OPERATE_H
#define RUNTIME_MODEL_OPERATE_H

#include "runtime-model/kinds.h"

bool object_hash(struct machine *m, struct obj *o, uint64_t *hash);

/* Of what is to be a "dict key" or "set element": from 3.14 on a TypeError says
 * so. */
bool key_hash(struct machine *m, struct obj *o, uint64_t *hash,
              const char *what);
int object_eq(struct machine *m, struct obj *a, struct obj *b); /* -1: raised */
int object_truth(struct machine *m, struct obj *o);             /* -1: raised */
int object_contains(struct machine *m, struct obj *in, struct obj *o);
int64_t object_len(struct machine *m, struct obj *o); /* -1: raised */

/* May the object be part of a cycle: what makes a dict or tuple tracked. */
bool object_may_cycle(const struct obj *o);

struct obj *object_iter(struct machine *m, struct obj *o);

/* The next item, or NULL: exhausted, or raised. */
struct obj *object_next(struct machine *m, struct obj *it);

/* A fresh list (tuple) of all items. */
struct list *object_list(struct machine *m, struct obj *o);
struct tuple *object_tuple(struct machine *m, struct obj *o);

struct obj *object_compare(struct machine *m, struct obj *a, struct obj *b,
                           enum oper op);
struct obj *object_binary(struct machine *m, struct obj *a, struct obj *b,
                          enum oper op, bool in_place);
/* Without special methods; NULL without `raised`: not supported. */
struct obj *binary_builtin(struct machine *m, struct obj *a, struct obj *b,
                           enum oper op);

/* Without special methods; NotImplemented for what has no order. */
struct obj *compare_or_not(struct machine *m, struct obj *a, struct obj *b,
                           enum oper op);

/* A set or a view that acts like one; the set of its items (a reference). */
bool set_like(const struct machine *m, const struct obj *o);
struct set *set_of_items(struct machine *m, struct obj *o);
struct obj *object_unary(struct machine *m, struct obj *o, enum oper op);

/* A whole number for an index: itself or by __index__.  False: it is none,
 * or beyond 64 bits, raised as `too_large`. */
bool object_is_callable(struct machine *m, const struct obj *o);

bool object_index(struct machine *m, struct obj *o, enum type_id too_large,
                  int64_t *v);

/* Is there a way to an index: an int, or __index__? */
bool has_index(struct machine *m, const struct obj *o);

struct obj *item_get(struct machine *m, struct obj *o, struct obj *k);
/* Of a dict, or its class's __missing__. */
struct obj *dict_item(struct machine *m, struct dict *d, struct obj *k);

/* Any value (the last, borrowed), or NULL: what a key that is not known may
 * find in a prediction. */
struct obj *dict_any(const struct dict *d);

bool item_set(struct machine *m, struct obj *o, struct obj *k, struct obj *v);
bool item_del(struct machine *m, struct obj *o, struct obj *k);

struct str *object_str(struct machine *m, struct obj *o);
struct str *object_repr(struct machine *m, struct obj *o);
/* repr() without the methods of a subclass. */
struct str *object_plain_repr(struct machine *m, struct obj *o);
struct str *object_ascii(struct machine *m, struct obj *o);
struct str *object_format(struct machine *m, struct obj *o, struct text spec);
/* format() without the methods of a subclass. */
struct str *object_plain_format(struct machine *m, struct obj *o,
                                struct text spec);
struct str *text_percent(struct machine *m, struct str *format,
                         struct obj *args);
struct str *text_fields(struct machine *m, struct str *format,
                        struct obj *const *arg, uint32_t n,
                        const struct tuple *names);

struct str *text_fields_map(struct machine *m, struct str *format,
                            struct obj *mapping);

/* UTF-8 of one code point. */
struct text text_of_point(struct arena *a, uint32_t point);

/* Text of a number as Python prints it. */
struct text float_text(struct arena *a, double v);

/* New iterators and views (flavour by type). */
struct iter *iter_new(struct machine *m, enum type_id type, struct obj *of);
/* Backwards over a dict or a view of one. */
struct obj *iter_reversed(struct machine *m, enum type_id type, struct obj *of);
struct obj *range_new(struct machine *m, int64_t start, int64_t stop,
                      int64_t step);
int64_t range_len(const struct range *r);

/* isinstance(o, of); -1: raised. */
int object_is_instance(struct machine *m, struct obj *o, struct obj *of);

#endif
