#include "rules/summary/link_replaced.h"

/* A name that only the catalogue knows, or nobody. */
static void
replace_foreign(struct arena *a, struct project *p, struct text module,
                struct text name)
{
    p->replaced.arena = a;
    intern_put(&p->replaced,
               join(a, join(a, module, TEXT("/")), project_name(p, a, name)));
}

/* "mod.make": a function, a method that may be inherited, a variable. */
static void
replace_name(struct arena *a, struct project *p, struct text module,
             struct text name)
{
    const struct summary_function *f = project_function(p, name);

    if (f && !f->is_slot) {
        entry_put(a, p, f->name)->function->is_replaced = true;
        return;
    }
    struct entry *e = entry_put(a, p, project_name(p, a, name));
    if (e->global) {
        struct told *t = arena_new(a, struct told);
        *t = *e->global;
        t->mean = meaning_doubted(t->mean);
        e->global = t;
    } else {
        replace_foreign(a, p, module, name);
    }
}

void
link_replaced(struct arena *a, struct project *p)
{
    struct intern anywhere = {.arena = a};

    for (uint32_t i = 0; i < p->nfiles; i++) {
        const struct summary *s = p->file[i];
        for (uint32_t k = 0; s && k < s->nreplaced; k++) {
            const struct text name = s->replaced[k];
            if (text_starts(name, TEXT("?."))) {
                intern_put(&anywhere, text_sub(name, 2, name.n));
            } else {
                replace_name(a, p, s->module, name);
            }
        }
    }
    for (uint32_t id = 0; id < p->entry.n && anywhere.n; id++) {
        struct summary_function *f = p->entry.at[id].function;
        struct text owner, last;
        if (f && split(f->name, &owner, &last) &&
            intern_find(&anywhere, last) != NO_ID) {
            f->is_replaced = true;
        }
    }
}
