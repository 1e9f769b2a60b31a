#include "rules/summary/link_star.h"

#include <stdlib.h>

/* Stars behind stars, and names that they bring into one module. */
enum { DEEPEST_STAR = 4, MOST_NAMES = 8192 };

/* A summary under the name by which other files import its module. */
struct named {
    struct text module;
    const struct summary *summary;
};

struct stars {
    struct arena *arena;
    struct project *p;
    struct named *file; /* by module */
    uint32_t nfiles;
    struct text to; /* the module that gets the names */
    uint32_t left;  /* so many more */
};

static int
compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;

    return text_cmp(x->module, y->module);
}

static const struct summary *
find_module(const struct stars *s, struct text module)
{
    const struct named key = {module, NULL};
    const struct named *found =
        s->nfiles ? bsearch(&key, s->file, s->nfiles, sizeof key, compare_named)
                  : NULL;

    return found ? found->summary : NULL;
}

static struct text
public_name(struct text module)
{
    if (text_ends(module, TEXT(".__init__"))) {
        module.n -= (uint32_t)strlen(".__init__");
    }
    return module;
}

/* "pkg.mod.name" of the module "pkg.mod" comes under `name`, unless there is
 * one already, or it begins with an underscore. */
static void
bring(struct stars *s, struct text module, struct text whole)
{
    struct text owner, last;

    if (!split(whole, &owner, &last) || !text_eq(owner, module) ||
        last.s[0] == '_' || last.s[0] == '*' || last.s[0] == '(' || !s->left) {
        return;
    }
    s->left--;
    const struct text name =
        join(s->arena, join(s->arena, s->to, TEXT(".")), last);
    (void)entry_put(s->arena, s->p, whole);
    struct entry *e = entry_put(s->arena, s->p, name);
    if (!e->function && !e->class_ && !e->global && e->alias == DOTTED_ROOT) {
        e->alias = dotted_find(&s->p->names, whole);
        e->alias = e->alias == NO_ID ? DOTTED_ROOT : e->alias;
    }
}

static void
bring_all(struct stars *s, struct text module, int depth)
{
    const struct summary *from = depth ? find_module(s, module) : NULL;

    if (!from || text_eq(module, s->to)) {
        return;
    }
    for (uint32_t i = 0; i < from->nfunctions; i++) {
        bring(s, module, from->function[i].name);
    }
    for (uint32_t i = 0; i < from->nclasses; i++) {
        bring(s, module, from->class_[i].name);
    }
    for (uint32_t i = 0; i < from->nglobals; i++) {
        bring(s, module, from->global[i].name);
    }
    for (uint32_t i = 0; i < from->naliases; i++) {
        bring(s, module, from->alias[i].name);
        if (text_ends(from->alias[i].name, TEXT(".*"))) {
            bring_all(s, from->alias[i].means, depth - 1);
        }
    }
}

void
link_stars(struct arena *a, struct project *p)
{
    struct stars s = {.arena = a, .p = p};
    uint32_t nstars = 0;

    s.file = arena_array(a, struct named, p->nfiles + 1);
    for (uint32_t i = 0; i < p->nfiles; i++) {
        const struct summary *f = p->file[i];
        if (f) {
            s.file[s.nfiles++] = (struct named){public_name(f->module), f};
            for (uint32_t k = 0; k < f->naliases; k++) {
                nstars += text_ends(f->alias[k].name, TEXT(".*"));
            }
        }
    }
    if (!nstars) {
        return;
    }
    qsort(s.file, s.nfiles, sizeof *s.file, compare_named);
    for (uint32_t i = 0; i < s.nfiles; i++) {
        const struct summary *f = s.file[i].summary;
        s.to = s.file[i].module;
        s.left = MOST_NAMES;
        for (uint32_t k = f->naliases; k-- > 0;) { /* the last one wins */
            if (text_ends(f->alias[k].name, TEXT(".*"))) {
                bring_all(&s, f->alias[k].means, DEEPEST_STAR);
            }
        }
    }
}
