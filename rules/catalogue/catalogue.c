#include "rules/catalogue/catalogue.h"

#include "base/bits.h"

#include <assert.h>

enum { NAME_MAX_BYTES = 256, DEPTH_MAX = 8 };

const struct fact_info fact_info[FACT_COUNT] = {
#define FACT(id, word, action, family, doubt, selector, detail, summary)       \
    {word,                                                                     \
     summary,                                                                  \
     ACTION_##action,                                                          \
     FAMILY_##family,                                                          \
     DOUBT_##doubt,                                                            \
     SELECTS_##selector,                                                       \
     DETAIL_##detail},
#include "rules/catalogue/fact.def"
};

const struct kind_info kind_info[VALUE_COUNT] = {
#define KIND(id, word, weak, death, size, summary)                             \
    {word, summary, WEAK_##weak, DEATH_##death, SIZE_##size},
#include "rules/catalogue/fact.def"
};

const struct word_info family_info[FAMILY_COUNT] = {
#define FAMILY(id, codes, summary) {codes, summary},
#include "rules/catalogue/fact.def"
};

const struct word_info style_info[STYLE_COUNT] = {
#define STYLE(id, word, summary) {word, summary},
#include "rules/catalogue/fact.def"
};

const struct word_info resource_info[RESOURCE_COUNT] = {
#define RESOURCE(id, word, summary) {word, summary},
#include "rules/catalogue/fact.def"
};

const struct word_info part_info[PART_COUNT] = {
#define PART(id, word, summary) {word, summary},
#include "rules/catalogue/fact.def"
};

/* A name under construction; too long a name is one nobody catalogued. */
struct name {
    char s[NAME_MAX_BYTES];
    uint32_t n;
};

static bool
name_add(struct name *name, struct text t)
{
    if (t.n > NAME_MAX_BYTES - name->n) {
        return false;
    }
    if (t.n) {
        memcpy(name->s + name->n, t.s, t.n);
    }
    name->n += t.n;
    return true;
}

static struct text
name_text(const struct name *name)
{
    return (struct text){name->s, name->n};
}

static const struct api *
layer_row(const struct catalogue *layer, struct text name, uint32_t hash)
{
    uint32_t mask = layer->nslots - 1;

    if (!layer->nslots) {
        return NULL;
    }
    for (uint32_t i = hash & mask; layer->slot[i].row1; i = (i + 1) & mask) {
        const struct api *row = &layer->api[layer->slot[i].row1 - 1];

        if (layer->slot[i].hash == hash && text_eq(row->name, name)) {
            return row;
        }
    }
    return NULL;
}

/* ".m" of ".m" and ".m@package"; an empty text for other names. */
static struct text
stem_of(struct text name)
{
    uint32_t at = text_find(name, TEXT("@"), 0);

    if (!name.n || name.s[0] != '.') {
        return (struct text){0};
    }
    return at == UINT32_MAX ? name : text_sub(name, 0, at);
}

/* Does the fact say where the owner's attributes are catalogued? */
static bool
leads_on(const struct fact *f)
{
    return f->id == FACT_ALIAS_OF || f->id == FACT_SUBTYPE_OF ||
           (f->id == FACT_RETURNS_TYPE && f->nconditions == 0);
}

/* What names below the row's begin with, if it tells of them: its own name, or
 * what is before ".*". */
static struct text
lead_of(const struct api *row)
{
    bool leads = false;

    if (text_ends(row->name, TEXT(".*"))) {
        return text_sub(row->name, 0, row->name.n - 2);
    }
    for (uint32_t i = 0; i < row->nfacts; i++) {
        leads |= leads_on(&row->fact[i]);
    }
    return leads ? row->name : (struct text){0};
}

static uint32_t
lead_hash(struct text name)
{
    uint32_t h = 0;

    for (uint32_t i = 0; i < name.n; i++) {
        h = text_hash_byte(h, name.s[i]);
    }
    return h;
}

void
catalogue_index(struct arena *a, struct catalogue *layer)
{
    uint32_t nslots = 16;

    while (nslots < layer->napis * 2) {
        nslots *= 2;
    }
    struct catalogue_slot *slot = arena_array(a, struct catalogue_slot, nslots);
    uint64_t *stems = arena_array(a, uint64_t, STEM_BITS / 64);
    uint64_t *leads = arena_array(a, uint64_t, LEAD_BITS / 64);
    for (uint32_t row = 0; row < layer->napis; row++) {
        struct text name = layer->api[row].name;
        struct text stem = stem_of(name);
        struct text lead = lead_of(&layer->api[row]);
        uint32_t hash = text_hash(name);
        uint32_t i = hash & (nslots - 1);

        while (slot[i].row1) {
            i = (i + 1) & (nslots - 1);
        }
        slot[i] = (struct catalogue_slot){hash, row + 1};
        if (stem.n) {
            bit_set(stems, text_hash(stem) % STEM_BITS);
        }
        if (lead.n) {
            bit_set(leads, lead_hash(lead) % LEAD_BITS);
        }
    }
    layer->slot = slot;
    layer->nslots = nslots;
    layer->stems = stems;
    layer->leads = leads;
}

bool
catalogue_has_loose(const struct catalogue *cat, struct text method)
{
    struct name name = {.n = 0};

    if (!name_add(&name, TEXT(".")) || !name_add(&name, method)) {
        return false;
    }
    uint32_t bit = text_hash(name_text(&name)) % STEM_BITS;
    for (const struct catalogue *layer = cat; layer; layer = layer->next) {
        if (layer->stems && bit_test(layer->stems, bit)) {
            return true;
        }
    }
    return false;
}

const struct api *
catalogue_row(const struct catalogue *cat, struct text name)
{
    uint32_t hash = text_hash(name);

    for (const struct catalogue *layer = cat; layer; layer = layer->next) {
        const struct api *row = layer_row(layer, name, hash);

        if (row) {
            return row;
        }
    }
    return NULL;
}

/* Offset of the last dot of `name` before `end`, or UINT32_MAX. */
static uint32_t
last_dot(struct text name, uint32_t end)
{
    while (end > 0) {
        if (name.s[--end] == '.') {
            return end;
        }
    }
    return UINT32_MAX;
}

/* Does the last component of a name spell a class, by custom? */
static bool
spells_class(struct text name)
{
    uint32_t dot = last_dot(name, name.n);
    uint32_t at = dot == UINT32_MAX ? 0 : dot + 1;

    return at < name.n && name.s[at] >= 'A' && name.s[at] <= 'Z';
}

static const struct api *find(const struct catalogue *cat, struct text name,
                              int depth);

/*
 * The name under what its leading part, `owner`, stands for, inherits from or
 * is an instance of: "geopandas.GeoDataFrame.query" under pandas.DataFrame,
 * "sys.stdin.read" under io.IOBase.
 */
static const struct api *
find_under(const struct catalogue *cat, const struct api *owner,
           struct text rest, int depth)
{
    for (const struct fact *f = NULL; (f = api_next(owner, f)) != NULL;) {
        struct name name = {.n = 0};
        const struct api *row = NULL;

        if (leads_on(f) && name_add(&name, f->detail) &&
            name_add(&name, rest)) {
            row = find(cat, name_text(&name), depth);
        }
        if (row) {
            return row;
        }
    }
    return NULL;
}

/* Longest leading part first: the class before its module. */
static const struct api *
find_by_owner(const struct catalogue *cat, struct text name, int depth)
{
    uint32_t dot = last_dot(name, name.n);

    for (; dot != UINT32_MAX && dot > 0; dot = last_dot(name, dot)) {
        const struct api *owner = catalogue_row(cat, text_sub(name, 0, dot));
        const struct api *row = NULL;

        if (owner) {
            row = find_under(cat, owner, text_sub(name, dot, name.n), depth);
        }
        if (row) {
            return row;
        }
    }
    return NULL;
}

/* Is the name one of a class that is catalogued? */
static bool
is_class_row(const struct catalogue *cat, struct text name)
{
    const struct api *row =
        spells_class(name) ? catalogue_row(cat, name) : NULL;

    return row && api_fact(row, FACT_TYPE);
}

/* "package.*" speaks of the classes below, "Class.*" of all that is below. */
static const struct api *
find_wildcard(const struct catalogue *cat, struct text name)
{
    bool is_class = spells_class(name);
    uint32_t dot = last_dot(name, name.n);

    for (; dot != UINT32_MAX && dot > 0; dot = last_dot(name, dot)) {
        struct text prefix = text_sub(name, 0, dot);
        struct name wild = {.n = 0};
        const struct api *row = NULL;

        if ((is_class || is_class_row(cat, prefix)) &&
            name_add(&wild, prefix) && name_add(&wild, TEXT(".*"))) {
            row = catalogue_row(cat, name_text(&wild));
        }
        if (row) {
            return row;
        }
    }
    return NULL;
}

static const struct api *
find(const struct catalogue *cat, struct text name, int depth)
{
    const struct api *row = catalogue_row(cat, name);
    const struct fact *alias = row ? api_fact(row, FACT_ALIAS_OF) : NULL;

    /* Overlays may alias in a circle. */
    if (depth >= DEPTH_MAX) {
        return NULL;
    }
    if (alias) {
        return find(cat, alias->detail, depth + 1);
    }
    return row ? row : find_by_owner(cat, name, depth + 1);
}

static bool
is_lead(const struct catalogue *cat, uint32_t hash)
{
    for (const struct catalogue *layer = cat; layer; layer = layer->next) {
        if (!layer->leads || bit_test(layer->leads, hash % LEAD_BITS)) {
            return true;
        }
    }
    return false;
}

/* May what the name begins with tell of it?  Mostly not. */
static bool
has_lead(const struct catalogue *cat, struct text name)
{
    uint32_t h = 0;

    for (uint32_t i = 0; i < name.n; i++) {
        if (name.s[i] == '.' && is_lead(cat, h)) {
            return true;
        }
        h = text_hash_byte(h, name.s[i]);
    }
    return false;
}

/* Rows of Pythons before the oldest that code is read for are history. */
enum { OLDEST_PYTHON = 256 * 3 + 8 };

const struct api *
catalogue_find(const struct catalogue *cat, struct text name)
{
    if (!has_lead(cat, name) && !catalogue_row(cat, name)) {
        return NULL;
    }
    const struct api *row = find(cat, name, 0);

    row = row ? row : find_wildcard(cat, name);
    return row && row->python_until && row->python_until < OLDEST_PYTHON ? NULL
                                                                         : row;
}

const struct api *
catalogue_loose(const struct catalogue *cat, struct text method,
                struct text package)
{
    struct name name = {.n = 0};

    assert(method.n > 0);
    if (!name_add(&name, TEXT(".")) || !name_add(&name, method)) {
        return NULL;
    }
    if (package.n &&
        (!name_add(&name, TEXT("@")) || !name_add(&name, package))) {
        return NULL;
    }
    return catalogue_row(cat, name_text(&name));
}

const struct fact *
api_next(const struct api *api, const struct fact *last)
{
    const struct fact *next = last ? last + 1 : api->fact;

    assert(!last || (last >= api->fact && last < api->fact + api->nfacts));
    return next < api->fact + api->nfacts ? next : NULL;
}

const struct fact *
api_fact(const struct api *api, enum fact_id id)
{
    assert(id < FACT_COUNT);
    for (uint32_t i = 0; i < api->nfacts; i++) {
        if (api->fact[i].id == id) {
            return &api->fact[i];
        }
    }
    return NULL;
}
