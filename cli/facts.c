#include "cli/facts.h"

#include "cli/config_check.h"
#include "rewriter/rewriter.h"
#include "rules/rules.h"

enum { LARGEST_FILE = 16 << 20 };

/* One file of the `catalogue` setting on top of the rows so far. */
static bool
add_catalogue(struct arena *a, struct settings *s, struct text path,
              const struct text *origin, struct err *err)
{
    struct save_file file;
    struct err why = {0};

    s->rows = save_read(a, path.s, LARGEST_FILE, &file, &why)
                  ? rules_overlay(a, file.bytes, s->rows, &why)
                  : NULL;
    return s->rows != NULL || config_refuse(err, origin, "catalogue", "%s: %s",
                                            path.s, why.text);
}

/* ---- files ------------------------------------------------------------- */

/* Relative to the file that names them or to where the command was given.  The
 * first file is asked first. */
static bool
read_catalogues(struct arena *a, struct settings *s, const struct text *origin,
                struct err *err)
{
    const struct setting *row = setting_find(TEXT("catalogue"), IN_FILE);
    struct text *path = arena_array(a, struct text, s->catalogue.n + 1);

    for (uint32_t i = s->catalogue.n; i-- > 0;) {
        path[i] = text_copy(a, setting_path(a, origin[row - setting_table],
                                            s->catalogue.at[i]));
        if (!add_catalogue(a, s, path[i], origin, err)) {
            return false;
        }
    }
    s->catalogue_files = (struct texts){path, s->catalogue.n};
    return true;
}

/* ---- keys -------------------------------------------------------------- */

/* A key, and what it says of each of its names. */
static const struct {
    const char *key, *fact;
} claim_table[] = {
    {"big-calls", "huge"},
    {"big-types", "huge"},
    {"skip-decorators", "recompiles-function"},
    {"raw-pointer-calls", "borrows:*"},
};

static const struct texts *
names_of(const struct settings *s, const char *key)
{
    const struct setting *row = setting_find(text_of(key), IN_FILE);

    return (const void *)((const char *)s + row->offset);
}

static bool
read_claims(struct arena *a, struct settings *s, uint32_t i,
            const struct text *origin, struct err *err)
{
    const char *key = claim_table[i].key;
    const struct texts *name = names_of(s, key);
    struct rules_claim *claim = arena_array(a, struct rules_claim, name->n + 1);
    struct err why = {0};

    for (uint32_t k = 0; k < name->n; k++) {
        if (text_ends(name->at[k], TEXT("()"))) {
            return config_refuse(err, origin, key,
                                 "\"%.*s\" is what its results give when they "
                                 "are called; without the brackets it is the "
                                 "function",
                                 TEXT_ARG(name->at[k]));
        }
        claim[k] = (struct rules_claim){
            .name = name->at[k],
            .fact = text_of(claim_table[i].fact),
            .why = text_format(a, "`%s` of the configuration names it", key),
        };
    }
    if (name->n > 0) {
        s->rows = rules_claims(a, claim, name->n, s->rows, &why);
    }
    return name->n == 0 || s->rows != NULL ||
           config_refuse(err, origin, key, "%s", why.text);
}

bool
facts_read(struct arena *a, struct settings *s, const struct text *origin,
           struct err *err)
{
    if (!read_catalogues(a, s, origin, err)) {
        return false;
    }
    for (uint32_t i = 0; i < sizeof claim_table / sizeof claim_table[0]; i++) {
        if (!read_claims(a, s, i, origin, err)) {
            return false;
        }
    }
    return true;
}
