#include "runtime-model/operate.h"

#include <assert.h>

enum { FIRST_TABLE = 1024 };

static uint32_t
count_points(struct text t)
{
    uint32_t points = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        points += ((unsigned char)t.s[i] & 0xc0) != 0x80;
    }
    return points;
}

static struct str *
make(struct machine *m, struct type *type, enum kind kind, struct text t)
{
    struct str *s =
        (struct str *)object_new(m, type, kind, sizeof *s + t.n + 1);

    s->n = t.n;
    s->points = kind == K_STR ? count_points(t) : t.n;
    if (t.n) {
        memcpy(s->s, t.s, t.n);
    }
    s->s[t.n] = 0;
    return s;
}

/* Strings of one latin-1 character exist once. */
static struct str *
letter(struct machine *m, struct text t)
{
    unsigned code = (unsigned char)t.s[0];

    if (t.n == 2) {
        code = (code & 3u) << 6 | ((unsigned char)t.s[1] & 0x3fu);
    }
    if (!m->letter[code]) {
        m->letter[code] = str_intern_own(m, make(m, m->type[T_STR], K_STR, t));
        if (m->profile->immortal) {
            m->letter[code]->o.refs = IMMORTAL;
        }
    }
    incref(OBJ(m->letter[code]));
    return m->letter[code];
}

struct str *
str_new(struct machine *m, struct text t)
{
    if (t.n == 0 && m->empty_str) {
        incref(OBJ(m->empty_str));
        return m->empty_str;
    }
    if (t.n == 1 || (t.n == 2 && ((unsigned char)t.s[0] & 0xfc) == 0xc0)) {
        return letter(m, t);
    }
    return make(m, m->type[T_STR], K_STR, t);
}

struct str *
str_fresh(struct machine *m, struct text t)
{
    return t.n ? make(m, m->type[T_STR], K_STR, t) : str_new(m, t);
}

struct str *
bytes_new(struct machine *m, struct text t)
{
    if (t.n == 0 && m->empty_bytes) {
        incref(OBJ(m->empty_bytes));
        return m->empty_bytes;
    }
    if (t.n != 1) {
        return make(m, m->type[T_BYTES], K_BYTES, t);
    }
    struct str **one = &m->byte[(unsigned char)t.s[0]];

    if (!*one) {
        *one = make(m, m->type[T_BYTES], K_BYTES, t);
        if (m->profile->immortal) {
            (*one)->o.refs = IMMORTAL;
        }
    }
    incref(OBJ(*one));
    return *one;
}

struct str *
bytes_fresh(struct machine *m, struct text t)
{
    return t.n ? make(m, m->type[T_BYTES], K_BYTES, t) : bytes_new(m, t);
}

uint64_t
str_hash_of(const struct str *s)
{
    if (s->hash) {
        return s->hash;
    }
    uint64_t h = 1469598103934665603u;

    for (uint32_t i = 0; i < s->n; i++) {
        h = (h ^ (unsigned char)s->s[i]) * 1099511628211u;
    }
    h ^= h >> 29;
    return h ? h : 1;
}

uint64_t
str_hash(struct str *s)
{
    s->hash = str_hash_of(s);
    return s->hash;
}

struct text
text_of_point(struct arena *a, uint32_t v)
{
    char *s = arena_array(a, char, 4);
    uint32_t n = v < 0x80 ? 1 : v < 0x800 ? 2 : v < 0x10000 ? 3 : 4;
    static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};

    for (uint32_t i = n; i-- > 0;) {
        s[i] = (char)(i ? 0x80 | (v & 0x3f) : first[n] | v);
        v >>= 6;
    }
    return (struct text){s, n};
}

/* ---- interning ------------------------------------------------------- */

static void
grow_table(struct machine *m)
{
    uint32_t n = m->interned ? m->interned_mask + 1 : 0;
    uint32_t want = n ? n * 2 : FIRST_TABLE;
    struct str **fresh = arena_array(m->arena, struct str *, want);

    for (uint32_t i = 0; i < n; i++) {
        for (struct str *s = m->interned[i], *next; s; s = next) {
            next = s->chain;
            s->chain = fresh[str_hash(s) & (want - 1)];
            fresh[str_hash(s) & (want - 1)] = s;
        }
    }
    m->interned = fresh;
    m->interned_mask = want - 1;
}

struct str *
str_intern_own(struct machine *m, struct str *s)
{
    if (s->is_interned) {
        return s;
    }
    if (!m->interned || m->ninterned > m->interned_mask) {
        grow_table(m);
    }
    struct str **head = &m->interned[str_hash(s) & m->interned_mask];

    for (struct str *have = *head; have; have = have->chain) {
        if (str_eq(have, s)) {
            incref(OBJ(have));
            decref(m, OBJ(s));
            return have;
        }
    }
    s->is_interned = true;
    s->chain = *head;
    *head = s;
    m->ninterned++;
    if (m->profile->immortal == IMMORTAL_INTERNED) {
        s->o.refs = IMMORTAL;
    }
    return s;
}

struct str *
str_intern(struct machine *m, struct text t)
{
    return str_intern_own(m, str_new(m, t));
}

/* ---- parts ----------------------------------------------------------- */

uint32_t
str_offset(const struct str *s, uint32_t point)
{
    if (s->points == s->n) {
        return point;
    }
    uint32_t i = 0;

    for (uint32_t seen = 0; i < s->n; i++) {
        if (((unsigned char)s->s[i] & 0xc0) != 0x80 && seen++ == point) {
            break;
        }
    }
    return i;
}

struct str *
str_slice(struct machine *m, const struct str *s, uint32_t from, uint32_t to)
{
    assert(from <= to && to <= s->points);
    machine_spend(m, s->points == s->n ? 1 : s->n);
    uint32_t a = str_offset(s, from), b = str_offset(s, to);

    return str_new(m, (struct text){s->s + a, b - a});
}
