#include "rules/value/dotted.h"

enum { FIRST_SLOTS = 64 };

void
dotted_init(struct dotted *d, struct arena *a)
{
    const struct dotted_node root = {.parent = DOTTED_ROOT};

    *d = (struct dotted){.arena = a, .nslots = FIRST_SLOTS};
    d->slot = arena_array(a, dotted_id, d->nslots);
    vec_push(a, &d->node, root);
}

struct part
part_of(struct text text)
{
    return (struct part){text, text_hash(text)};
}

bool
parts_split(struct parts *parts, struct text name)
{
    const char *s = name.s, *end = name.s + name.n, *dot = s;

    parts->n = 0;
    while (dot && parts->n < MOST_PARTS) {
        dot = s < end ? memchr(s, '.', (size_t)(end - s)) : NULL;
        struct text part = {s, (uint32_t)((dot ? dot : end) - s)};
        parts->at[parts->n++] = part_of(part);
        s = dot ? dot + 1 : end;
    }
    return !dot;
}

struct text
parts_join(struct arena *a, const struct part *at, uint32_t n)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) {
            buf_char(&b, '.');
        }
        buf_add(&b, at[i].text);
    }
    return buf_text(&b);
}

bool
dotted_spell(const struct dotted *d, dotted_id name, const struct part *tail,
             uint32_t n, struct parts *out)
{
    const uint32_t depth = d->node.at[name].depth;

    if (depth + n > MOST_PARTS) {
        return false;
    }
    memmove(out->at + depth, tail, n * sizeof *tail);
    out->n = depth + n;
    for (uint32_t i = depth; i-- > 0; name = d->node.at[name].parent) {
        out->at[i] = d->node.at[name].part;
    }
    return true;
}

/* The slot of the name, or the free one where it would go. */
static uint32_t
probe(const struct dotted *d, dotted_id parent, const struct part *part)
{
    const uint32_t mask = d->nslots - 1;
    uint32_t i = (part->hash ^ parent * UINT32_C(0x9e3779b1)) & mask;

    for (; d->slot[i]; i = (i + 1) & mask) {
        const struct dotted_node *n = &d->node.at[d->slot[i]];
        if (n->parent == parent && n->part.hash == part->hash &&
            text_eq(n->part.text, part->text)) {
            break;
        }
    }
    return i;
}

dotted_id
dotted_below(const struct dotted *d, dotted_id name, const struct part *part)
{
    const dotted_id id = d->slot[probe(d, name, part)];

    return id ? id : NO_ID;
}

dotted_id
dotted_longest(const struct dotted *d, const struct part *at, uint32_t n,
               uint32_t *known)
{
    dotted_id name = DOTTED_ROOT;

    for (*known = 0; *known < n; ++*known) {
        const dotted_id below = dotted_below(d, name, &at[*known]);
        if (below == NO_ID) {
            break;
        }
        name = below;
    }
    return name;
}

dotted_id
dotted_find(const struct dotted *d, struct text name)
{
    struct parts parts;
    uint32_t known;

    if (!parts_split(&parts, name)) {
        return NO_ID;
    }
    const dotted_id id = dotted_longest(d, parts.at, parts.n, &known);
    return known == parts.n ? id : NO_ID;
}

static void
rehash(struct dotted *d)
{
    d->nslots *= 2;
    d->slot = arena_array(d->arena, dotted_id, d->nslots);
    for (dotted_id id = 1; id < d->node.n; id++) {
        const struct dotted_node *n = &d->node.at[id];
        d->slot[probe(d, n->parent, &n->part)] = id;
    }
}

static dotted_id
put_below(struct dotted *d, dotted_id parent, const struct part *part)
{
    const dotted_id id = d->node.n;
    const struct dotted_node node = {
        .part = {text_copy(d->arena, part->text), part->hash},
        .parent = parent,
        .depth = d->node.at[parent].depth + 1,
    };

    if (id * 2 >= d->nslots) {
        rehash(d);
    }
    d->slot[probe(d, parent, part)] = id;
    vec_push(d->arena, &d->node, node);
    return id;
}

static dotted_id
put_parts(struct dotted *d, const struct parts *parts)
{
    uint32_t known;
    dotted_id id = dotted_longest(d, parts->at, parts->n, &known);

    while (known < parts->n) {
        id = put_below(d, id, &parts->at[known++]);
    }
    return id;
}

/* Where the last part begins. */
static uint32_t
last_part(struct text name)
{
    uint32_t i = name.n;

    while (i > 0 && name.s[i - 1] != '.') {
        i--;
    }
    return i;
}

dotted_id
dotted_put(struct dotted *d, struct text name)
{
    const uint32_t last = last_part(name);
    struct text owner = text_sub(name, 0, last ? last - 1 : 0);
    struct parts parts;

    if (owner.n == 0 || !text_eq(owner, d->owner)) {
        if (!parts_split(&parts, name)) {
            return NO_ID;
        }
        const dotted_id id = put_parts(d, &parts);
        if (owner.n > 0) {
            d->owner_id = d->node.at[id].parent;
            d->owner = text_copy(d->arena, owner);
        }
        return id;
    }
    const struct part part = part_of(text_sub(name, last, name.n));
    const dotted_id below = dotted_below(d, d->owner_id, &part);
    if (below != NO_ID || d->node.at[d->owner_id].depth == MOST_PARTS) {
        return below;
    }
    return put_below(d, d->owner_id, &part);
}
