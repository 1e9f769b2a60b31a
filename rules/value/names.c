#include "rules/value/names.h"

#include "rules/value/known.h"
#include "rules/value/rebound.h"

#include <stdio.h>
#include <stdlib.h>

static const struct text builtin[] = {
#define BUILTIN(name) {#name, sizeof #name - 1},
#include "rules/value/builtin.def"
#undef BUILTIN
};

struct text
name_text(const struct rules_file *rf, sym_id name)
{
    return name == NO_ID ? (struct text){0} : sym_text(rf->an, name);
}

/* Joined in a small buffer: names of that kind are short, and most of them
 * are known already, so nothing stays behind in an arena. */
static sym_id
put(const struct rules_file *rf, struct text a, struct text b, struct text c)
{
    char small[256];
    uint32_t n = a.n + b.n + c.n;

    if (n > sizeof small) {
        return NO_ID;
    }
    memcpy(small, a.s, a.n);
    memcpy(small + a.n, b.s, b.n);
    memcpy(small + a.n + b.n, c.s, c.n);
    return intern_put(rf->an->names, (struct text){small, n});
}

sym_id
name_join(const struct rules_file *rf, struct text base, struct text attr)
{
    return base.n && attr.n ? put(rf, base, TEXT("."), attr) : NO_ID;
}

sym_id
name_called(const struct rules_file *rf, struct text base)
{
    if (!base.n || text_ends(base, TEXT("()()"))) {
        return NO_ID; /* a longer chain says nothing any more */
    }
    return put(rf, base, TEXT("()"), TEXT(""));
}

struct text
name_top(struct text name)
{
    const char *dot = name.n ? memchr(name.s, '.', name.n) : NULL;

    return dot ? text_sub(name, 0, (uint32_t)(dot - name.s)) : name;
}

struct text
name_last(struct text name)
{
    uint32_t i = name.n;

    while (i > 0 && name.s[i - 1] != '.') {
        i--;
    }
    return text_sub(name, i, name.n);
}

bool
name_is_of_class(struct text name)
{
    bool has_small = false;

    for (uint32_t i = 0; i < name.n; i++) {
        has_small |= name.s[i] >= 'a' && name.s[i] <= 'z';
    }
    return has_small && name.s[0] >= 'A' && name.s[0] <= 'Z';
}

/* Reference, 7.11: one dot is the package of the module, each further dot
 * its parent.  The module of a package's __init__ is named as the package
 * with ".__init__" at its end. */
struct text
name_of_import(const struct rules_file *rf, struct text module, int32_t level)
{
    struct text base = rf->module;

    if (level == 0) {
        return module;
    }
    for (int32_t i = 0; i < level && base.n; i++) {
        uint32_t last = name_last(base).n;
        base = text_sub(base, 0, base.n > last ? base.n - last - 1 : 0);
    }
    if (!base.n) {
        return module;
    }
    sym_id name = module.n ? name_join(rf, base, module)
                           : put(rf, base, TEXT(""), TEXT(""));
    return name_text(rf, name);
}

/* How other files call this module: without a trailing ".__init__". */
static struct text
public_module(const struct rules_file *rf)
{
    struct text module = rf->module;

    if (text_ends(module, TEXT(".__init__"))) {
        module.n -= (uint32_t)strlen(".__init__");
    }
    return module;
}

static sym_id
spell_unit(const struct rules_file *rf, unit_id unit)
{
    const struct unit *u = &rf->an->unit[unit];

    if (u->kind == UNIT_MODULE) {
        return put(rf, public_module(rf), TEXT(""), TEXT(""));
    }
    if (u->kind == UNIT_LAMBDA) { /* all have the same name: tell them apart */
        char number[16];
        int n = snprintf(number, sizeof number, "%u", (unsigned)unit);
        return put(rf, public_module(rf), TEXT(".<lambda>"),
                   (struct text){number, (uint32_t)n});
    }
    return name_join(rf, public_module(rf), sym_text(rf->an, u->qualname));
}

sym_id
name_of_unit(const struct rules_file *rf, unit_id unit)
{
    sym_id *name = &rf->unit_name1[unit];

    if (!*name) {
        *name = spell_unit(rf, unit) + 1; /* 0 again if it has none */
    }
    return *name - 1;
}

static int
compare_builtin(const void *key, const void *entry)
{
    return text_cmp(*(const struct text *)key, *(const struct text *)entry);
}

/* Is `name` a builtin function or class of Python? */
static bool
name_is_builtin(struct text name)
{
    return bsearch(&name, builtin, sizeof builtin / sizeof *builtin,
                   sizeof *builtin, compare_builtin) != NULL;
}

static int
compare_binding(const void *key, const void *entry)
{
    sym_id name = *(const sym_id *)key;
    sym_id other = ((const struct module_binding *)entry)->name;

    return name < other ? -1 : name > other;
}

var_id
name_module_var(const struct rules_file *rf, sym_id name)
{
    const struct module_binding *b =
        rf->nbindings ? bsearch(&name, rf->binding, rf->nbindings,
                                sizeof *rf->binding, compare_binding)
                      : NULL;

    return b ? b->var : NO_ID;
}

/* What is bound once at the top lives as long as the module. */
static struct meaning
of_module(const struct unit_lore *top, var_id v)
{
    struct meaning m = meaning_shared(top->var[v]);

    if (m.death == DIES_NOTICED && top->store[v] != NO_ID) {
        m.death = DIES_DOUBTFUL;
    }
    return m;
}

/* What functions store under the name, where the module itself has nothing
 * else there than None. */
static struct meaning
of_functions(struct rules_file *rf, const struct rebinding *r, var_id v)
{
    const struct meaning own =
        v == NO_ID ? meaning_bottom() : lore_unit(rf, 0)->var[v];
    const bool is_free =
        v == NO_ID
            ? !name_is_builtin(sym_text(rf->an, r->name))
            : !(own.flags & MEANS_SEEN) || own.kind == VALUE_NONE ||
                  (own.name != NO_ID && own.name == r->m.name);

    return is_free ? r->m : meaning_unknown();
}

/* What a name means that only `from M import *` can have bound: the last of
 * them that has it, if the catalogue knows; else a name of this module, which
 * linking knows the meaning of. */
static sym_id
name_starred(struct rules_file *rf, sym_id name)
{
    for (uint32_t i = rf->nstarred; i-- > 0;) {
        const sym_id whole =
            name_join(rf, rf->starred[i], sym_text(rf->an, name));
        if (known_row(rf, whole)) {
            return whole;
        }
    }
    /* linking knows the names of the tree under that of this module */
    return rf->nstarred ? name_join(rf, public_module(rf),
                                    sym_text(rf->an, name))
                        : NO_ID;
}

struct meaning
name_global(struct rules_file *rf, sym_id name)
{
    const struct rebinding *r = rebound_of(rf, name);
    var_id v = name_module_var(rf, name);

    if (r) {
        return of_functions(rf, r, v);
    }
    if (v != NO_ID) {
        return of_module(lore_unit(rf, 0), v);
    }
    struct meaning m = meaning_unknown();
    if (name_is_builtin(sym_text(rf->an, name))) {
        m.name = name_join(rf, TEXT("builtins"), sym_text(rf->an, name));
        m.flags |= MEANS_HELD;
        m.death = DIES_INERT; /* the builtins module holds it */
    } else if (text_eq(sym_text(rf->an, name), TEXT("__builtins__"))) {
        m.name = intern_put(rf->an->names, TEXT("builtins"));
        m.kind = VALUE_MODULE;
        m.flags |= MEANS_HELD;
    } else if (known_row(rf, name)) {
        m.name = name; /* put among the globals by whoever runs the file */
    } else {
        m.name = name_starred(rf, name);
    }
    return m;
}
