#include "rules/rules.h"

#include "base/vec.h"
#include "rules/catalogue/catalogue_index.h"
#include "rules/catalogue/catalogue_read.h"

#include <stdlib.h>

struct rows {
    struct api *at;
    uint32_t n, cap;
};

const struct catalogue *
rules_overlay(struct arena *a, struct text toml, const struct catalogue *under,
              struct err *err)
{
    struct catalogue *layer = arena_new(a, struct catalogue);

    if (!catalogue_read(a, toml, layer, err)) {
        return NULL;
    }
    catalogue_index(a, layer);
    layer->next = under ? under : catalogue_builtin();
    return layer;
}

/* ---- claims ------------------------------------------------------------ */

/* No character of it would end a TOML text. */
static bool
is_plain(struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        if ((unsigned char)t.s[i] < ' ' || t.s[i] == '"' || t.s[i] == '\\' ||
            t.s[i] == 0x7f) {
            return false;
        }
    }
    return t.n > 0;
}

/* The claim as a row by itself, made by the reader of all rows. */
static const struct api *
row_of(struct arena *a, const struct rules_claim *claim, struct err *err)
{
    struct catalogue one = {0};
    struct err ignored;

    if (is_plain(claim->name) &&
        catalogue_read(a,
                       text_format(a,
                                   "[[api]]\nname = \"%.*s\"\n"
                                   "facts = [\"%.*s\"]\nwhy = \"%.*s\"\n",
                                   TEXT_ARG(claim->name), TEXT_ARG(claim->fact),
                                   TEXT_ARG(claim->why)),
                       &one, &ignored)) {
        return &one.api[0];
    }
    err_set(err, ERR_USAGE, "\"%.*s\" is not a name of an API",
            TEXT_ARG(claim->name));
    return NULL;
}

/* What holds of the name already.  Of a row that is not always in force only
 * the warnings: nothing is taken for harmless too early. */
static void
add_known(struct arena *a, struct rows *rows, struct text name,
          const struct catalogue *under)
{
    const struct api *known = catalogue_find(under, name);
    struct api *row = vec_add(a, rows);

    *row = known ? *known : (struct api){.name = name};
    const bool is_bounded = row->since.n > 0 || row->until.n > 0;
    const bool is_alias = known != NULL &&
                          catalogue_row(under, name) != known &&
                          catalogue_row(under, name) != NULL;
    struct fact *fact = arena_array(a, struct fact, row->nfacts + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < row->nfacts; i++) {
        if (!is_bounded || fact_info[row->fact[i].id].doubt == DOUBT_WARNS) {
            fact[n++] = row->fact[i];
        }
    }
    row->fact = fact;
    row->nfacts = n;
    row->since = row->until = (struct text){0};
    row->python_since = row->python_until = 0;
    /* An alias keeps its row, which also speaks of what lies below it. */
    row->name = is_alias ? known->name : name;
}

static struct api *
find_row(const struct rows *rows, struct text name)
{
    for (uint32_t i = 0; i < rows->n; i++) {
        if (text_eq(rows->at[i].name, name)) {
            return &rows->at[i];
        }
    }
    return NULL;
}

static void
add_facts(struct arena *a, struct api *row, const struct api *more)
{
    struct fact *fact = arena_array(a, struct fact, row->nfacts + more->nfacts);

    for (uint32_t i = 0; i < row->nfacts; i++) {
        fact[i] = row->fact[i];
    }
    for (uint32_t i = 0; i < more->nfacts; i++) {
        fact[row->nfacts + i] = more->fact[i];
    }
    row->fact = fact;
    row->nfacts += more->nfacts;
    row->why = row->why.n ? text_format(a, "%.*s; %.*s", TEXT_ARG(row->why),
                                        TEXT_ARG(more->why))
                          : more->why;
}

static int
by_name(const void *a, const void *b)
{
    const struct api *x = a, *y = b;

    return text_cmp(x->name, y->name);
}

const struct catalogue *
rules_claims(struct arena *a, const struct rules_claim *claim, uint32_t n,
             const struct catalogue *under, struct err *err)
{
    struct catalogue *layer = arena_new(a, struct catalogue);
    struct rows rows = {0};

    under = under ? under : catalogue_builtin();
    for (uint32_t i = 0; i < n; i++) {
        const struct api *said = row_of(a, &claim[i], err);
        if (said == NULL) {
            return NULL;
        }
        struct rows one = {0};
        add_known(a, &one, said->name, under);
        struct api *row = find_row(&rows, one.at[0].name);
        if (row == NULL) {
            row = vec_add(a, &rows);
            *row = one.at[0];
        }
        add_facts(a, row, said);
    }
    qsort(rows.at, rows.n, sizeof rows.at[0], by_name);
    layer->api = rows.at;
    layer->napis = rows.n;
    catalogue_index(a, layer);
    layer->next = under;
    return layer;
}
