#include "rules/summary/summarize_import.h"

#include "base/vec.h"
#include "rules/value/names.h"

struct modules {
    struct arena *arena;
    struct rules_file *rf;
    VEC(struct text) name;
};

static void
add(struct modules *m, struct text name)
{
    if (name.n) {
        vec_push(m->arena, &m->name, text_copy(m->arena, name));
    }
}

/* `import a.b` runs and binds a, too. */
static void
add_outer(struct modules *m, struct text module)
{
    for (uint32_t i = 0; i < module.n; i++) {
        if (module.s[i] == '.') {
            add(m, text_sub(module, 0, i));
        }
    }
}

/* What `from module import name` takes may be a module of its own. */
static void
add_taken(struct modules *m, struct text module, uint32_t list)
{
    const struct analysis *an = m->rf->an;
    const uint32_t n = an->pool[list];

    for (uint32_t i = 0; i < n; i++) {
        struct text name = sym_text(an, an->pool[list + 1 + i]);
        add(m, text_format(m->rf->arena, "%.*s.%.*s", TEXT_ARG(module),
                           TEXT_ARG(name)));
    }
}

/* Its level and the names it takes were pushed right before it. */
static void
add_import(struct modules *m, const struct op *o)
{
    const struct analysis *an = m->rf->an;

    if (o[-2].kind != OP_CONST || o[-1].kind != OP_CONST) {
        return;
    }
    const struct constant *level = &an->constant[o[-2].arg];
    const struct constant *names = &an->constant[o[-1].arg];
    struct text module = sym_text(an, o->arg);
    if (level->kind == CONST_SMALL) {
        module = name_of_import(m->rf, module, level->small);
    }
    add(m, module);
    if (names->kind == CONST_NAMES) {
        add_taken(m, module, names->list);
    } else {
        add_outer(m, module);
    }
}

/* What calls load, and what import statements name, wherever they stand. */
static void
add_names(struct arena *a, struct rules_file *rf, const struct text *by_call,
          uint32_t ncalls, struct summary *out)
{
    const struct analysis *an = rf->an;
    bool *seen = arena_array(rf->arena, bool, intern_count(an->names) + 1);
    VEC(struct text) name = {0};

    for (uint32_t i = 0; i < ncalls; i++) {
        vec_push(a, &name, by_call[i]);
    }
    for (unit_id i = 0; i < an->nunits; i++) {
        for (op_id op = 0; op < an->unit[i].nops; op++) {
            const struct op *o = &an->unit[i].op[op];
            if ((o->kind == OP_IMPORT || o->kind == OP_IMPORT_FROM) &&
                !seen[o->arg]) {
                seen[o->arg] = true;
                vec_push(a, &name, text_copy(a, name_text(rf, o->arg)));
            }
        }
    }
    out->import = name.at;
    out->nimports = name.n;
}

struct literal
summarize_loaded(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call)
{
    return call->is_starred || !call->nargs
               ? (struct literal){0}
               : literal_text(rf, lu, call->argument[0]);
}

void
summarize_imports(struct arena *a, struct rules_file *rf,
                  const struct text *by_call, uint32_t ncalls,
                  struct summary *out)
{
    struct modules m = {.arena = a, .rf = rf};

    for (uint32_t i = 0; i < ncalls; i++) {
        add(&m, by_call[i]);
    }
    for (unit_id u = 0; u < rf->an->nunits; u++) {
        const struct unit *unit = &rf->an->unit[u];
        for (op_id op = 2; op < unit->nops; op++) {
            if (unit->op[op].kind == OP_IMPORT) {
                add_import(&m, &unit->op[op]);
            }
        }
    }
    add_names(a, rf, by_call, ncalls, out);
    out->used = m.name.at;
    out->nused = m.name.n;
}

const struct text *
rules_imports(const struct summary *summary, uint32_t *n)
{
    *n = summary->nused;
    return summary->used;
}
