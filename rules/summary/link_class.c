#include "rules/summary/link_class.h"

#include "rules/summary/link_slot.h"

/* Is one of its attributes made of a class whose death is an event?  `m` is
 * how, one that does more than complain before one that does not. */
static bool
owns_event(const struct project *p, const struct summary_class *c,
           struct meaning *m)
{
    *m = meaning_bottom();
    for (uint32_t i = 0; i < c->nattrs; i++) {
        const struct told *told = &c->attr[i].mean;
        struct text type = told->type;
        enum rule rule;
        const struct api *api;

        if (!text_ends(type, TEXT("()")) || (told->mean.flags & MEANS_SELF)) {
            continue; /* not made here: somebody else may hold it */
        }
        type.n -= 2;
        struct meaning end = meaning_bottom();
        end.death = (uint8_t)project_class_death(p, type, &rule, &api);
        end.api = api;
        if (end.death == DIES_NOTICED && !meaning_is_of_threads(&end)) {
            m->death = DIES_NOTICED;
            m->api = api;
            if (!meaning_complains(m)) {
                return true;
            }
        }
    }
    return m->death == DIES_NOTICED;
}

/* Does the entry say as much as that already? */
static bool
is_known_to_own(const struct entry *e, const struct meaning *m)
{
    const struct meaning known = {.death = DIES_NOTICED, .api = e->owned};

    return e->owns_event &&
           (!meaning_complains(&known) || meaning_complains(m));
}

void
link_owners(struct project *p)
{
    bool changed = true;

    while (changed) {
        changed = false;
        for (uint32_t id = 0; id < p->entry.n; id++) {
            struct entry *e = &p->entry.at[id];
            struct meaning m;
            if (e->class_ && owns_event(p, e->class_, &m) &&
                !is_known_to_own(e, &m)) {
                e->owns_event = true;
                e->owned = m.api;
                changed = true;
            }
        }
    }
}

bool
link_is_text_operator(const struct project *p, const struct summary_function *f)
{
    struct text owner, name;

    if (!f->is_method || !split(f->name, &owner, &name) ||
        !text_eq(name, TEXT("__rmod__"))) {
        return false;
    }
    const struct text base = project_foreign_base(p, owner);
    return text_eq(base, TEXT("builtins.str")) ||
           text_eq(base, TEXT("builtins.bytes"));
}

void
link_method(struct arena *a, struct project *p,
            const struct summary_function *f)
{
    struct text owner, name;

    if (!f->is_method || !split(f->name, &owner, &name) ||
        text_starts(name, TEXT("__"))) {
        return;
    }
    struct entry *e = entry_put(a, p, name);
    if (!e->method && !e->is_common) {
        e->is_common = link_is_of_container(p->catalogue, name);
    }
    if (e->is_common) {
        return;
    }
    if (!e->method) {
        e->method = arena_new(a, struct summary_function);
        *e->method = *f;
        return;
    }
    e->method->weak &= f->weak;
    e->method->near = near_away(e->method->weak);
    e->method->weak_if = e->method->weak_sub = 0;
    e->method->weak_parts |= f->weak_parts;
    e->method->weak_methods &= f->weak_methods;
    e->method->points &= f->points;
    e->method->raw |= f->raw;
    e->method->memory |= f->memory;
    e->method->exposes &= f->exposes;
    e->method->spells &= f->spells;
    e->method->noted &= f->noted;
    e->method->noted_in |= f->noted_in;
    e->method->finds_again &= f->finds_again;
    e->method->nweak_keys = 0;
}
