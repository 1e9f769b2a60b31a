#include "rules/value/known.h"

#include "rules/summary.h"
#include "rules/value/names.h"

#include <stdio.h>

struct known *
known_of(const struct rules_file *rf, sym_id name)
{
    struct known_names *k = rf->known;

    if (name >= k->n) {
        uint32_t n = intern_count(rf->an->names) * 2;
        k->at = arena_grow(rf->arena, k->at, k->n, n, sizeof(struct known *));
        k->n = n;
    }
    if (!k->at[name]) {
        k->at[name] = arena_new(rf->arena, struct known);
    }
    return k->at[name];
}

/* Is the answer still to be found?  It is from now on. */
static bool
is_new(struct known *k, uint8_t what)
{
    bool is = !(k->has & what);

    k->has |= what;
    return is;
}

const struct api *
known_in_force(const struct rules_file *rf, const struct api *row)
{
    int target = 256 * (rf->target / 100) + rf->target % 100;

    return row && row->python_until && row->python_until < target ? NULL : row;
}

const struct api *
known_row(const struct rules_file *rf, sym_id name)
{
    if (name == NO_ID) {
        return NULL;
    }
    struct known *k = known_of(rf, name);
    if (is_new(k, KNOWN_ROW)) {
        k->row = known_in_force(
            rf, catalogue_find(rf->catalogue, name_text(rf, name)));
    }
    return k->row;
}

const struct summary_function *
known_function(const struct rules_file *rf, sym_id name)
{
    if (name == NO_ID || !rf->project) {
        return NULL;
    }
    struct known *k = known_of(rf, name);
    if (is_new(k, KNOWN_FUNCTION)) {
        k->function = project_function(rf->project, name_text(rf, name));
    }
    return k->function;
}

const struct summary_class *
known_class(const struct rules_file *rf, sym_id name)
{
    if (name == NO_ID || !rf->project) {
        return NULL;
    }
    struct known *k = known_of(rf, name);
    if (is_new(k, KNOWN_CLASS)) {
        k->class_ = project_class(rf->project, name_text(rf, name));
    }
    return k->class_;
}

const struct api *
known_foreign_row(const struct rules_file *rf, sym_id name)
{
    struct text base = project_foreign_base(rf->project, name_text(rf, name));

    return known_in_force(rf, catalogue_find(rf->catalogue, base));
}

/* By the rows of the builtin containers.  Most names of methods are of none of
 * them: so they are not noted as names of the file. */
static bool
adds_by_row(const struct rules_file *rf, struct text method)
{
    static const char *const owner[] = {"builtins.list", "builtins.dict",
                                        "builtins.set", "collections.deque"};
    char name[64];

    for (size_t i = 0; i < sizeof owner / sizeof *owner; i++) {
        const int n = snprintf(name, sizeof name, "%s.%.*s", owner[i],
                               TEXT_ARG(method));
        const struct api *row =
            n < (int)sizeof name
                ? known_in_force(rf, catalogue_find(rf->catalogue,
                                                    (struct text){
                                                        name, (uint32_t)n}))
                : NULL;
        if (row && (api_fact(row, FACT_ADDS_ELEMENT) ||
                    api_fact(row, FACT_ADDS_ELEMENTS_OF))) {
            return true;
        }
    }
    return false;
}

bool
known_adds(const struct rules_file *rf, sym_id method)
{
    if (is_new(known_of(rf, method), KNOWN_ADDS)) {
        const bool adds = adds_by_row(rf, sym_text(rf->an, method));
        known_of(rf, method)->adds = adds;
    }
    return known_of(rf, method)->adds;
}

unit_id
known_own_method(struct rules_file *rf, sym_id name)
{
    const uint32_t n = intern_count(rf->an->names) + 1;

    if (!rf->own_method) {
        rf->own_method = arena_array(rf->arena, unit_id, n);
        for (unit_id i = rf->an->nunits; i-- > 1;) {
            const struct unit *u = &rf->an->unit[i];
            if (u->kind == UNIT_FUNCTION && u->name != NO_ID &&
                rf->an->unit[u->parent].kind == UNIT_CLASS) {
                rf->own_method[u->name] = i;
            }
        }
    }
    return rf->own_method[name];
}
