#include "runtime-model/kinds.h"

#include "runtime-model/attr.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

enum { PLAIN_MAX = 8 }; /* entries searched without an index */

struct dict *
dict_new(struct machine *m)
{
    struct dict *d = object_make(m, m->type[T_DICT], K_DICT, struct dict);

    if (m->profile->version >= 314) {
        object_track(m, OBJ(d));
    }
    return d;
}

/* Up to 3.13 a dict is not tracked while it holds only atoms. */
static void
maintain_tracking(struct machine *m, struct dict *d, const struct obj *o)
{
    if (!(d->o.flags & OBJ_TRACKED) && object_may_cycle(o)) {
        object_track(m, OBJ(d));
    }
}

/* Where to look first.  Numbers are their own hash, and many end alike. */
static uint32_t
first_slot(const struct dict *d, uint64_t hash)
{
    return (uint32_t)(hash * UINT64_C(0x9e3779b97f4a7c15) >> 32) & d->mask;
}

static void
build_index(struct machine *m, struct dict *d)
{
    uint32_t want = 16;

    while (want * 2 < d->cap * 3) {
        want *= 2;
    }
    d->index = heap_raw(m, want * sizeof *d->index);
    d->mask = want - 1;
    memset(d->index, 0, want * sizeof *d->index);
    for (uint32_t e = 0; e < d->n; e++) {
        uint32_t i = first_slot(d, d->entry[e].hash);
        for (; d->index[i]; i = (i + 1) & d->mask) {
            machine_spend(m, 2);
        }
        d->index[i] = (int32_t)e + 1;
    }
}

static void
drop_index(struct machine *m, struct dict *d)
{
    if (d->index) {
        heap_raw_free(m, d->index, (d->mask + 1) * sizeof *d->index);
        d->index = NULL;
        d->mask = 0;
    }
}

/* Room for one more entry; removed ones are squeezed out. */
static void
grow(struct machine *m, struct dict *d)
{
    uint32_t cap = d->used < 4 ? (d->cap ? 8 : 4) : d->used * 2;
    struct dict_entry *fresh = heap_raw(m, cap * sizeof *fresh);
    uint32_t n = 0;

    for (uint32_t i = 0; i < d->n; i++) {
        if (d->entry[i].key) {
            fresh[n++] = d->entry[i];
        }
    }
    heap_raw_free(m, d->entry, d->cap * sizeof *fresh);
    d->entry = fresh;
    d->n = n;
    d->cap = cap;
    drop_index(m, d);
    if (cap > PLAIN_MAX) {
        build_index(m, d);
    }
}

/* ---- finding --------------------------------------------------------- */

/* Is this entry's key equal?  -1: raised. */
static int
same_key(struct machine *m, struct obj *have, uint64_t have_hash,
         struct obj *key, uint64_t hash)
{
    if (have == key) {
        return 1;
    }
    if (have_hash != hash) {
        return 0;
    }
    if (have->kind == K_STR && key->kind == K_STR) {
        return str_eq((struct str *)have, (struct str *)key);
    }
    incref(have);
    machine_spend(m, 4);
    int eq = object_eq(m, have, key);

    decref(m, have);
    return eq;
}

enum { ABSENT = -1, RAISED = -2 };

/* Comparing may have run code that changed the dict. */
static int64_t
found(const struct dict *d, int eq, uint32_t e)
{
    if (eq < 0) {
        return RAISED;
    }
    return e < d->n && d->entry[e].key ? (int64_t)e : ABSENT;
}

/* The entry of a key, ABSENT or RAISED. */
static int64_t
find(struct machine *m, struct dict *d, struct obj *key, uint64_t hash)
{
    if (!d->index) {
        for (uint32_t e = 0; e < d->n; e++) {
            if (d->entry[e].key) {
                int eq =
                    same_key(m, d->entry[e].key, d->entry[e].hash, key, hash);
                if (eq) {
                    return found(d, eq, e);
                }
            }
        }
        return ABSENT;
    }
    for (uint32_t i = first_slot(d, hash); d->index && d->index[i];
         i = (i + 1) & d->mask) {
        int32_t e = d->index[i] - 1;
        machine_spend(m, 2);
        if (e >= 0 && d->entry[e].key) {
            int eq = same_key(m, d->entry[e].key, d->entry[e].hash, key, hash);
            if (eq) {
                return eq < 0 ? RAISED : (int64_t)e;
            }
        }
    }
    return ABSENT;
}

struct obj *
dict_get_str(struct machine *m, const struct dict *d, const struct str *key)
{
    (void)m;
    if (d->owner) {
        return attr_value_get(d->owner, key);
    }
    const struct dict_entry *entry = d->entry;

    if (!d->index) {
        for (uint32_t e = 0; e < d->n; e++) {
            if (entry[e].key == &key->o) {
                return entry[e].value;
            }
        }
    }
    uint64_t hash = str_hash_of(key);
    uint32_t mask = d->mask;

    if (!d->index) {
        for (uint32_t e = 0; e < d->n; e++) {
            if (entry[e].hash == hash && entry[e].key &&
                entry[e].key->kind == K_STR &&
                str_eq((struct str *)entry[e].key, key)) {
                return entry[e].value;
            }
        }
        return NULL;
    }
    for (uint32_t i = first_slot(d, hash); d->index[i]; i = (i + 1) & mask) {
        int32_t e = d->index[i] - 1;
        if (e >= 0 && entry[e].hash == hash && entry[e].key &&
            entry[e].key->kind == K_STR &&
            str_eq((struct str *)entry[e].key, key)) {
            return entry[e].value;
        }
    }
    return NULL;
}

struct obj *
dict_get(struct machine *m, struct dict *d, struct obj *key)
{
    if (d->owner) {
        return key->kind == K_STR ? attr_value_get(d->owner, (struct str *)key)
                                  : NULL;
    }
    uint64_t hash;

    if (!key_hash(m, key, &hash, "dict key")) {
        return NULL;
    }
    int64_t e = find(m, d, key, hash);

    return e < 0 ? NULL : d->entry[e].value;
}

struct obj *
dict_own_key(struct machine *m, struct dict *d, struct obj *key)
{
    uint64_t hash;

    if (d->owner || !key_hash(m, key, &hash, "dict key")) {
        return NULL;
    }
    int64_t e = find(m, d, key, hash);

    return e < 0 ? NULL : d->entry[e].key;
}

/* ---- changing -------------------------------------------------------- */

static void
note_key(struct machine *m, struct dict *d, struct obj *key)
{
    if (d->order && (key->kind != K_STR ||
                     attr_key_put(m, d->order, (struct str *)key) < 0)) {
        d->order = NULL;
    }
}

/* A program can get at the dict of a class itself (gc.get_referrers). */
static inline void
note_change(struct machine *m, const struct dict *d)
{
    if (d->is_class) {
        type_changed(m);
    }
}

static void
add_entry(struct machine *m, struct dict *d, struct obj *key, uint64_t hash,
          struct obj *value)
{
    if (d->n == d->cap) {
        grow(m, d);
    }
    d->entry[d->n] = (struct dict_entry){hash, incref(key), incref(value)};
    d->n++;
    d->used++;
    d->version++;
    note_change(m, d);
    if (d->index) {
        uint32_t i = first_slot(d, hash);
        for (; d->index[i]; i = (i + 1) & d->mask) {
            machine_spend(m, 2);
        }
        d->index[i] = (int32_t)d->n;
    }
    note_key(m, d, key);
    maintain_tracking(m, d, key);
    maintain_tracking(m, d, value);
}

static bool
set_hashed(struct machine *m, struct dict *d, struct obj *key, uint64_t hash,
           struct obj *value)
{
    int64_t e = find(m, d, key, hash);

    if (e == RAISED) {
        return false;
    }
    if (e == ABSENT) {
        add_entry(m, d, key, hash, value);
        return true;
    }
    struct obj *old = d->entry[e].value;

    d->entry[e].value = incref(value);
    note_change(m, d);
    maintain_tracking(m, d, value);
    decref(m, old);
    return true;
}

bool
dict_set(struct machine *m, struct dict *d, struct obj *key, struct obj *value)
{
    uint64_t hash;

    if (!key_hash(m, key, &hash, "dict key")) {
        return false;
    }
    if (d->owner) {
        if (key->kind == K_STR &&
            attr_value_set(m, d->owner, (struct str *)key, value)) {
            maintain_tracking(m, d, value);
            return true;
        }
        dict_detach(m, d);
    }
    return set_hashed(m, d, key, hash, value);
}

struct obj *
dict_default(struct machine *m, struct dict *d, struct obj *key,
             struct obj *value)
{
    if (d->owner) {
        struct obj *have = dict_get(m, d, key);
        return have || m->raised            ? have
               : dict_set(m, d, key, value) ? value
                                            : NULL;
    }
    uint64_t hash;

    if (!key_hash(m, key, &hash, "dict key")) {
        return NULL;
    }
    const int64_t e = find(m, d, key, hash);

    if (e == ABSENT) {
        add_entry(m, d, key, hash, value);
    }
    return e == RAISED ? NULL : e == ABSENT ? value : d->entry[e].value;
}

void
dict_set_str(struct machine *m, struct dict *d, struct str *key,
             struct obj *value)
{
    str_hash(key);
    if (d->owner) {
        dict_set(m, d, OBJ(key), value);
        return;
    }
    set_hashed(m, d, OBJ(key), key->hash, value);
}

static struct obj *
take_entry(struct machine *m, struct dict *d, int64_t e)
{
    struct obj *key = d->entry[e].key, *value = d->entry[e].value;

    d->entry[e].key = d->entry[e].value = NULL;
    d->used--;
    d->version++;
    note_change(m, d);
    decref(m, key);
    return value;
}

struct obj *
dict_take(struct machine *m, struct dict *d, struct obj *key)
{
    if (d->owner) {
        return key->kind == K_STR ? attr_value_take(d->owner, (struct str *)key)
                                  : NULL;
    }
    uint64_t hash;

    if (!key_hash(m, key, &hash, "dict key")) {
        return NULL;
    }
    int64_t e = find(m, d, key, hash);

    return e < 0 ? NULL : take_entry(m, d, e);
}

/* ---- walking --------------------------------------------------------- */

bool
dict_next(struct machine *m, const struct dict *d, uint32_t *pos,
          struct obj **key, struct obj **value)
{
    (void)m;
    if (d->owner) {
        return attr_value_next(d->owner, pos, key, value);
    }
    for (; *pos < d->n; ++*pos) {
        if (d->entry[*pos].key) {
            *key = d->entry[*pos].key;
            *value = d->entry[*pos].value;
            ++*pos;
            return true;
        }
    }
    return false;
}

uint32_t
dict_end(const struct dict *d)
{
    return d->owner ? dict_len(d) : d->n;
}

bool
dict_previous(struct machine *m, const struct dict *d, uint32_t *pos,
              struct obj **key, struct obj **value)
{
    if (d->owner) { /* no entries of its own: count from the front */
        uint32_t at = 0, n = 0;
        bool found = *pos > 0;
        while (found && n < *pos) {
            found = dict_next(m, d, &at, key, value);
            n++;
        }
        *pos -= *pos > 0;
        return found;
    }
    while (*pos > 0) {
        const struct dict_entry *e = &d->entry[--*pos];
        if (e->key) {
            *key = e->key;
            *value = e->value;
            return true;
        }
    }
    return false;
}

uint32_t
dict_len(const struct dict *d)
{
    return d->owner ? d->owner->values->n : d->used;
}

static void
release_ordered(struct machine *m, struct keys *order, struct dict_entry *entry,
                uint32_t n)
{
    for (uint32_t k = 0; k < order->n; k++) {
        for (uint32_t i = 0; i < n; i++) {
            if (entry[i].key == OBJ(order->name[k])) {
                CLEAR(m, entry[i].value);
            }
        }
    }
}

/* Empty it: values of a split dict in the class's order, else each key and
 * then its value in order of insertion. */
void
dict_release(struct machine *m, struct dict *d)
{
    struct dict_entry *entry = d->entry;
    uint32_t n = d->n, cap = d->cap;
    struct keys *order = d->order;

    if (d->owner) {
        d->owner->dict = NULL;
        d->owner = NULL;
    }
    d->entry = NULL;
    d->used = d->n = d->cap = 0;
    d->version++;
    note_change(m, d);
    d->order = NULL;
    drop_index(m, d);
    if (order) {
        release_ordered(m, order, entry, n);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (entry[i].key) {
            decref(m, entry[i].key);
            xdecref(m, entry[i].value);
        }
    }
    heap_raw_free(m, entry, cap * sizeof *entry);
}

void
dict_clear(struct machine *m, struct dict *d)
{
    if (d->owner) {
        struct instance *owner = d->owner;
        attr_values_clear(m, owner);
        return;
    }
    dict_release(m, d);
}

void
dict_detach(struct machine *m, struct dict *d)
{
    struct instance *owner = d->owner;
    struct obj *key, *value;

    if (!owner) {
        return;
    }
    struct values *values = owner->values;
    bool is_tracked = d->o.flags & OBJ_TRACKED;

    d->owner = NULL;
    for (uint32_t i = 0; i < values->n; i++) {
        uint32_t at = values_order(values)[i];
        key = OBJ(owner->o.type->keys->name[at]);
        value = values->at[at];
        add_entry(m, d, key, str_hash((struct str *)key), value);
        decref(m, value);
    }
    owner->values = NULL;
    attr_values_free(m, values);
    if (!is_tracked && d->o.flags & OBJ_TRACKED) { /* it takes them as is */
        object_untrack(OBJ(d));
    }
}

bool
dict_update(struct machine *m, struct dict *d, struct obj *from)
{
    struct dict *other = (struct dict *)from;
    uint32_t pos = 0;
    struct obj *key, *value;

    assert(from->kind == K_DICT);
    while (dict_next(m, other, &pos, &key, &value)) {
        incref(key);
        incref(value);
        bool ok = dict_set(m, d, key, value);
        decref(m, key);
        decref(m, value);
        if (!ok) {
            return false;
        }
    }
    return true;
}
