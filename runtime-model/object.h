/*
 * object.h - what every modelled object looks like.
 *
 * An object starts with `struct obj`.  `refs` is the count CPython keeps; an
 * immortal object has IMMORTAL and is never counted.  `kind` says which struct
 * it is; several Python types share one kind (list and its subclasses).
 *
 * `next` and `prev` link tracked objects into the collector's lists.  While a
 * collection runs, `prev` of the objects under inspection holds the number of
 * references from outside instead (see collector.c).
 */
#ifndef RUNTIME_MODEL_OBJECT_H
#define RUNTIME_MODEL_OBJECT_H

#include "analyzer/analyzer.h"

enum kind {
#define KIND(id, type, is_container) K_##id,
#include "runtime-model/kind.def"
#undef KIND
    K_COUNT
};

enum { IMMORTAL = 0x40000000 };

enum obj_flag {
    OBJ_TRACKED = 1,
    OBJ_FINALIZED = 2,    /* __del__ has run */
    OBJ_WEAK = 4,         /* has weak references: machine.side */
    OBJ_DICT = 8,         /* has a dict or slots in machine.side */
    OBJ_COLLECTING = 16,  /* in the generation under inspection */
    OBJ_UNREACHABLE = 32, /* put aside in this collection */
    OBJ_DEAD = 64,        /* being deallocated */
    OBJ_WATCHED = 128,    /* a prediction waits for its death */
};

struct obj {
    uint32_t refs;
    uint8_t kind;
    uint8_t flags;
    uint8_t cls;  /* size class of its memory */
    uint8_t mark; /* free for the kind's own use */
    struct type *type;
    struct obj *next, *prev;
};

struct integer {
    struct obj o;
    int64_t v;
};

struct big { /* an int beyond 64 bits: bigint.h */
    struct obj o;
    bool negative;
    uint32_t n;
    uint32_t digit[]; /* base 2^32, lowest first */
};

struct real {
    struct obj o;
    double v;
};

struct cplx {
    struct obj o;
    double re, im;
};

struct str { /* str and bytes */
    struct obj o;
    uint32_t n;        /* bytes */
    uint32_t points;   /* code points */
    uint64_t hash;     /* 0: not known yet */
    struct str *chain; /* of the table of interned strings */
    bool is_interned;
    char s[];
};

struct tuple {
    struct obj o;
    uint32_t n;
    uint64_t hash;
    struct obj *at[];
};

struct list {
    struct obj o;
    uint32_t n, cap;
    struct obj **at;
};

struct dict_entry {
    uint64_t hash;
    struct obj *key, *value; /* both NULL: removed */
};

/*
 * Entries in order of insertion; an index by hash from nine entries on.
 * `owner`: the dict of an instance whose values stay inside the instance
 * (3.13); then the dict itself holds nothing.  `order`: values are released
 * in the order of the class's names (made from an instance's values).
 */
struct dict {
    struct obj o;
    uint32_t used, n, cap; /* live entries, entries, room */
    uint32_t mask, version; /* of index, 0: none; of the keys, grows */
    bool is_class;          /* what is found there is noted elsewhere */
    int32_t *index;        /* entry + 1; 0 free, -1 removed */
    struct dict_entry *entry;
    struct instance *owner;
    struct keys *order;
};

struct set_entry {
    uint64_t hash;
    struct obj *key; /* NULL: free; hash 1 with NULL: removed */
};

struct set {
    struct obj o;
    uint32_t used, fill, mask, finger;
    uint64_t hash;
    struct set_entry *table;
    struct set_entry small[8];
};

/* Attribute names in the order in which a class's instances got them. */
struct keys {
    uint32_t n;
    struct str *name[30];
};

/* Attribute values inside an instance (3.11+), indexed like keys; behind them
 * as many indices, in order of insertion. */
struct values {
    uint8_t n, cap;
    bool is_inline; /* part of the instance's memory */
    struct obj *at[];
};

static inline uint8_t *
values_order(struct values *v)
{
    return (uint8_t *)(v->at + v->cap);
}

static inline size_t
values_size(uint32_t cap)
{
    return sizeof(struct values) + cap * (sizeof(struct obj *) + 1);
}

struct instance {
    struct obj o;
    struct dict *dict;
    struct values *values;
    struct obj *slot[];
};

enum type_flag {
    TYPE_HEAP = 1, /* made by a class statement */
    TYPE_DICT = 2, /* instances have a __dict__ */
    TYPE_WEAK = 4, /* instances can be weakly referenced */
    TYPE_EXCEPTION = 8,
    TYPE_GC = 16,
    TYPE_FINAL = 32,   /* cannot be a base */
    TYPE_UNKNOWN = 64, /* some base is opaque: any attribute may exist */
};

enum special {
#define SPECIAL(id, name) SP_##id,
#include "runtime-model/special.def"
#undef SPECIAL
    SP_COUNT
};

struct type {
    struct obj o;
    struct str *name, *qualname, *shown; /* in messages; NULL: the name */
    struct type *base;
    struct tuple *bases, *mro;
    struct dict *dict;
    struct obj *module;
    struct keys *keys;
    uint32_t id;     /* enum type_id: itself, or the builtin it derives from */
    uint32_t layout; /* enum kind of the instances */
    uint32_t flags;
    uint32_t nslots, nbeside; /* nbeside: objects that are only counted */
    uint32_t epoch; /* `special` is valid while it is the machine's */
    struct obj *special[SP_COUNT]; /* borrowed; only from heap types */
};

struct module {
    struct obj o;
    struct str *name;
    struct dict *dict;
};

/* All iterators and views over builtin containers; `mark` is the flavour. */
struct iter {
    struct obj o;
    struct obj *of;   /* what is iterated; NULL when exhausted */
    struct obj *with; /* function, sentinel, reused result tuple */
    int64_t at, end, step;
    uint32_t version;
};

struct range {
    struct obj o;
    int64_t start, stop, step;
};

struct slice {
    struct obj o;
    struct obj *start, *stop, *step;
};

struct weak {
    struct obj o;
    struct obj *of;             /* borrowed; NULL when dead */
    struct obj *callback;       /* or NULL */
    struct weak *newer, *older; /* list of the referent */
    struct obj *key;            /* of a weak dictionary's entry */
    uint64_t hash;
    bool has_hash, is_inner; /* made by a runner of tasks, for its own use */
};

/* property (get set del), staticmethod and classmethod (get), super
 * (get: class, set: object), slot member (get: owner; index), partial, … */
struct wrapper {
    struct obj o;
    struct obj *get, *set, *del, *doc;
    uint32_t index;
};

/* What the model does not know; calls on it give fresh ones. */
struct opaque {
    struct obj o;
    uint32_t origin;        /* where it was made: offset in the source */
    struct obj *keeps;      /* what it was made from, if it may keep that */
    const struct str *name; /* borrowed: of the variable or attribute */
    bool is_attribute;
    bool is_module;     /* or found in one */
    uint8_t doubt;      /* enum doubt: what is taken for granted of it */
    uint8_t shares;     /* somebody else has its items (1), or theirs (2) */
    bool enters_itself; /* its `__enter__` gives it, as far as names tell */
    struct type *cls;   /* borrowed: a class it is of, if one is known */
};

#endif
