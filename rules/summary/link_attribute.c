#include "rules/summary/link_slot.h"

#include "rules/summary/summarize_put.h"

#include <stdio.h>

enum { LONGEST_METHOD = 256 };

const struct summary_function *
link_attribute(const struct project *p, struct text name)
{
    const dotted_id any = dotted_find(&p->names, TEXT("?"));
    struct text owner, attr;

    if (any == NO_ID || !split(name, &owner, &attr)) {
        return NULL;
    }
    if (text_ends(owner, TEXT("()"))) {
        owner.n -= 2;
    }
    const struct part part = part_of(attr);
    const dotted_id slot = dotted_below(&p->names, any, &part);
    return slot != NO_ID && project_class(p, owner) ? p->entry.at[slot].function
                                                    : NULL;
}

struct summary_function *
link_near(const struct project *p, struct text name)
{
    enum { NESTED = 4 }; /* a class in classes and functions */
    char buffer[LONGEST_METHOD];
    struct text owner, attr, last;

    if (!split(name, &owner, &attr) || attr.n + 3 > sizeof buffer) {
        return NULL;
    }
    const int n = snprintf(buffer, sizeof buffer, "(?%.*s)", TEXT_ARG(attr));
    const struct part part = part_of((struct text){buffer, (uint32_t)n});
    for (int i = 0; i < NESTED && split(owner, &owner, &last); i++) {
        const dotted_id module = dotted_find(&p->names, owner);
        const dotted_id slot = module == NO_ID
                                   ? NO_ID
                                   : dotted_below(&p->names, module, &part);
        if (slot != NO_ID && p->entry.at[slot].function) {
            return p->entry.at[slot].function;
        }
    }
    return NULL;
}

void
link_puts(struct arena *a, struct project *p)
{
    p->put = (struct intern){.arena = a, .borrows = true};
    for (uint32_t i = 0; i < p->nfiles; i++) {
        const struct summary *s = p->file[i];
        for (uint32_t k = 0; s && k + 1 < s->nput; k += 2) {
            const sym_id id = intern_put(&p->put, s->put[k]);
            struct text type = s->put[k + 1];
            type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
            const struct summary_class *c = project_class(p, type);
            if (id == p->put_class.n) {
                vec_push(a, &p->put_class, c);
            } else if (p->put_class.at[id] != c) {
                p->put_class.at[id] = NULL;
            }
        }
    }
}

bool
link_is_of_container(const struct catalogue *cat, struct text method)
{
    static const char *const container[] = {
        "builtins.list.", "builtins.dict.",  "builtins.set.",
        "builtins.str.",  "builtins.bytes.", "collections.deque.",
    };
    static const char *const of_tuples[] = {"_asdict", "_make", "_replace"};
    char name[LONGEST_METHOD];

    if (text_among(method, of_tuples, sizeof of_tuples / sizeof *of_tuples)) {
        return true; /* `namedtuple` makes those */
    }
    for (size_t i = 0; i < sizeof container / sizeof *container; i++) {
        const struct text owner = text_of(container[i]);
        const struct text whole = {name, owner.n + method.n};
        if (whole.n > sizeof name) {
            break;
        }
        memcpy(name, owner.s, owner.n);
        memcpy(name + owner.n, method.s, method.n);
        if (catalogue_find(cat, whole)) {
            return true;
        }
    }
    return false;
}
