#include "rules/summary/link_idle.h"

#include "rules/follow/suspended.h"
#include "rules/value/names.h"

/* Does the file take something of that name out of a module? */
static bool
takes(const struct summary *s, struct text name)
{
    for (uint32_t i = 0; i < s->ntaken; i++) {
        if (text_eq(s->taken[i], name)) {
            return true;
        }
    }
    return false;
}

void
link_idle(struct arena *a, struct project *p)
{
    p->idle = (struct intern){.arena = a, .borrows = true};
    for (uint32_t i = 0; i < p->nfiles; i++) {
        const struct text name =
            p->file[i] ? p->file[i]->peeked_by : (struct text){0};
        bool is_used = !name.n;
        for (uint32_t k = 0; k < p->nfiles && !is_used; k++) {
            is_used = p->file[k] && takes(p->file[k], name_last(name));
        }
        if (!is_used) {
            intern_put(&p->idle, name);
        }
    }
}

bool
project_is_idle(const struct project *p, struct text name)
{
    return p && name.n && p->idle.n &&
           intern_find(&p->idle, name) != NO_ID;
}
