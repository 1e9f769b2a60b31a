#include "rules/summary/link_words.h"

enum { MOST_METHODS = 16 }; /* of more names nothing is said */

void
link_words(struct arena *a, struct project *p)
{
    p->words = (struct intern){.arena = a, .borrows = true};
    for (uint32_t i = 0; i < p->nfiles; i++) {
        const struct summary *s = p->file[i];
        for (uint32_t k = 0; s && k < s->nwords; k++) {
            const sym_id id = intern_put(&p->words, s->words[k].attr);
            if (id == p->words_of.n) {
                vec_push(a, &p->words_of, (struct words_of){0});
            }
            struct words_of *of = &p->words_of.at[id];
            if (s->words[k].class_.n) {
                vec_push(a, &of->row, &s->words[k]);
            } else {
                of->is_open = true;
            }
        }
    }
}

static bool
is_same(const struct vets *x, const struct vets *y)
{
    return x->param == y->param && text_eq(x->attr, y->attr);
}

/* Where `self` may be of that class, `by` is called and not `f`. */
static bool
give_way(struct arena *a, struct project *p, const struct summary_function *f,
         const struct summary_function *by)
{
    const bool does_so = by && !by->is_decorated && !by->is_replaced &&
                         is_same(&f->vets, &by->vets);

    if (f == by || does_so || !f->vets.attr.n) {
        return false;
    }
    entry_put(a, p, f->name)->function->vets = (struct vets){0};
    return true;
}

static const struct summary_function *
method_of(struct arena *a, const struct project *p, struct text class_,
          struct text method)
{
    return project_function(p, join(a, join(a, class_, TEXT(".")), method));
}

/* What stands behind a method of the class. */
static bool
look_behind(struct arena *a, struct project *p, const struct summary_class *c,
            struct text method)
{
    const struct summary_function *by = method_of(a, p, c->name, method);
    bool changed = false;

    for (uint32_t i = 0; by && i < c->nbases; i++) {
        const struct summary_function *f =
            method_of(a, p, c->base[i], method);
        changed |= f && give_way(a, p, f, by);
    }
    return changed;
}

void
link_vets(struct arena *a, struct project *p)
{
    struct intern names = {.arena = a, .borrows = true};
    bool changed = true;

    for (uint32_t id = 0; id < p->entry.n; id++) {
        const struct summary_function *f = p->entry.at[id].function;
        struct text owner, method;
        if (f && f->vets.attr.n && split(f->name, &owner, &method)) {
            if (intern_put(&names, method) >= MOST_METHODS) {
                p->entry.at[id].function->vets = (struct vets){0};
            }
        }
    }
    const uint32_t n = intern_count(&names) < MOST_METHODS
                           ? intern_count(&names)
                           : MOST_METHODS;
    while (n && changed) {
        changed = false;
        for (uint32_t id = 0, last = p->entry.n; id < last; id++) {
            const struct summary_class *c = p->entry.at[id].class_;
            for (sym_id k = 0; c && k < n; k++) {
                changed |= look_behind(a, p, c, intern_text(&names, k));
            }
        }
    }
}
