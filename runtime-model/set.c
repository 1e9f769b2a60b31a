/*
 * A set's order is the order of its table: slots are found as CPython finds
 * them (a few neighbours first, then a jump by the hash's upper bits).
 */
#include "runtime-model/kinds.h"

#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

enum { NEIGHBOURS = 9, PERTURB = 5, REMOVED = 1 };

struct set *
set_new(struct machine *m, struct type *type)
{
    struct set *s = object_make(m, type, K_SET, struct set);

    s->mask = 7;
    s->table = s->small;
    object_track(m, OBJ(s));
    return s;
}

static bool
is_removed(const struct set_entry *e)
{
    return !e->key && e->hash == REMOVED;
}

/* The slot of an equal key, or a free one; NULL: raised. */
static struct set_entry *
look(struct machine *m, struct set *s, struct obj *key, uint64_t hash)
{
    uint64_t perturb = hash;
    uint64_t i = hash & s->mask;

    for (;;) {
        uint64_t more = i + NEIGHBOURS <= s->mask ? NEIGHBOURS : 0;
        machine_spend(m, 2 + more);
        for (uint64_t k = i; k <= i + more; k++) {
            struct set_entry *e = &s->table[k];
            if (!e->key && !is_removed(e)) {
                return e;
            }
            if (e->key && e->hash == hash) {
                if (e->key == key) {
                    return e;
                }
                struct obj *have = incref(e->key);
                int eq = object_eq(m, have, key);
                decref(m, have);
                if (eq) {
                    return eq < 0 ? NULL : e;
                }
            }
        }
        perturb >>= PERTURB;
        i = (i * 5 + 1 + perturb) & s->mask;
    }
}

/* Put a key known to be absent into a table without removed slots. */
static void
insert_clean(struct set_entry *table, uint32_t mask, struct obj *key,
             uint64_t hash)
{
    uint64_t perturb = hash;
    uint64_t i = hash & mask;

    for (;;) {
        uint64_t more = i + NEIGHBOURS <= mask ? NEIGHBOURS : 0;
        for (uint64_t k = i; k <= i + more; k++) {
            if (!table[k].key) {
                table[k] = (struct set_entry){hash, key};
                return;
            }
        }
        perturb >>= PERTURB;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

static void
resize(struct machine *m, struct set *s, uint32_t wanted)
{
    uint32_t size = 8;
    struct set_entry old_small[8];
    struct set_entry *old = s->table;
    uint32_t n = s->mask + 1;

    while (size <= wanted) {
        size <<= 1;
    }
    if (old == s->small) {
        memcpy(old_small, s->small, sizeof old_small);
        old = old_small;
    }
    s->table = size == 8 ? s->small : heap_raw(m, size * sizeof *old);
    memset(s->table, 0, size * sizeof *old);
    s->mask = size - 1;
    s->fill = s->used;
    for (uint32_t i = 0; i < n; i++) {
        if (old[i].key) {
            insert_clean(s->table, s->mask, old[i].key, old[i].hash);
        }
    }
    if (old != old_small) {
        heap_raw_free(m, old, n * sizeof *old);
    }
}

bool
set_add(struct machine *m, struct set *s, struct obj *key)
{
    uint64_t hash;

    if (!key_hash(m, key, &hash, "set element")) {
        return false;
    }
    incref(key);
    struct set_entry *e = look(m, s, key, hash);

    if (!e || e->key) {
        decref(m, key);
        return e != NULL;
    }
    *e = (struct set_entry){hash, key};
    s->used++;
    s->fill++;
    if (s->fill * 5 >= s->mask * 3) {
        resize(m, s, s->used > 50000 ? s->used * 2 : s->used * 4);
    }
    return true;
}

int
set_has(struct machine *m, struct set *s, struct obj *key)
{
    uint64_t hash;

    if (!key_hash(m, key, &hash, "set element")) {
        return -1;
    }
    struct set_entry *e = look(m, s, key, hash);

    return e ? e->key != NULL : -1;
}

int
set_discard(struct machine *m, struct set *s, struct obj *key)
{
    uint64_t hash;

    if (!key_hash(m, key, &hash, "set element")) {
        return -1;
    }
    struct set_entry *e = look(m, s, key, hash);

    if (!e || !e->key) {
        return e ? 0 : -1;
    }
    struct obj *old = e->key;

    *e = (struct set_entry){REMOVED, NULL};
    s->used--;
    decref(m, old);
    return 1;
}

struct obj *
set_next(const struct set *s, uint32_t *pos)
{
    for (; *pos <= s->mask; ++*pos) {
        if (s->table[*pos].key) {
            return s->table[(*pos)++].key;
        }
    }
    return NULL;
}

struct obj *
set_pop(struct machine *m, struct set *s)
{
    if (s->used == 0) {
        raise_text(m, T_KeyError, "pop from an empty set");
        return NULL;
    }
    uint32_t i = s->finger & s->mask;

    for (; !s->table[i].key; i = (i + 1) & s->mask) {
    }
    struct obj *key = s->table[i].key;

    s->table[i] = (struct set_entry){REMOVED, NULL};
    s->used--;
    s->finger = i + 1;
    return key;
}

void
set_clear(struct machine *m, struct set *s)
{
    struct set_entry copy[8];
    struct set_entry *old = s->table;
    uint32_t n = s->mask + 1;

    if (old == s->small) {
        memcpy(copy, s->small, sizeof copy);
        old = copy;
    }
    memset(s->small, 0, sizeof s->small);
    s->table = s->small;
    s->mask = 7;
    s->used = s->fill = s->finger = 0;
    for (uint32_t i = 0; i < n; i++) {
        xdecref(m, old[i].key);
    }
    if (old != copy) {
        heap_raw_free(m, old, n * sizeof *old);
    }
}

bool
set_update(struct machine *m, struct set *s, struct obj *from)
{
    if (from->kind == K_SET) {
        struct set *other = (struct set *)from;
        uint32_t pos = 0;
        if ((s->fill + other->used) * 5 >= s->mask * 3) {
            resize(m, s, (s->used + other->used) * 2);
        }
        for (struct obj *key; (key = set_next(other, &pos));) {
            if (!set_add(m, s, key)) {
                return false;
            }
        }
        return true;
    }
    struct obj *it = object_iter(m, from);

    if (!it) {
        return false;
    }
    struct obj *item;

    while ((item = object_next(m, it))) {
        bool ok = set_add(m, s, item);
        decref(m, item);
        if (!ok) {
            break;
        }
    }
    decref(m, it);
    return !m->raised;
}
