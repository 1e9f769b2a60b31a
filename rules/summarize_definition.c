#include "rules/summarize_definition.h"

#include "rules/names.h"

static const struct text transparent[] = {
    {"builtins.staticmethod", 21},
    {"builtins.classmethod", 20},
    {"abc.abstractmethod", 18},
    {"typing.overload", 15},
    {"typing.override", 15},
    {"typing.final", 12},
    {"typing_extensions.override", 26},
};

static bool
makes_manager(struct text name)
{
    return text_eq(name, TEXT("contextlib.contextmanager")) ||
           text_eq(name, TEXT("contextlib.asynccontextmanager"));
}

static bool
is_transparent(struct text name)
{
    for (size_t i = 0; i < sizeof transparent / sizeof *transparent; i++) {
        if (text_eq(name, transparent[i])) {
            return true;
        }
    }
    return false;
}

void
summarize_definition(struct rules_file *rf, const struct unit_lore *lu,
                     struct summary_function *f)
{
    const struct unit *u = lu->unit;
    const struct unit_lore *parent = lore_unit(rf, u->parent);
    op_id definition = rf->defined[lu->id];
    bool is_static = false;

    if (definition != NO_ID) {
        val_id v = parent->ops.out[definition];
        for (op_id call; (call = lore_decorator(parent, &v)) != NO_ID;) {
            struct meaning d =
                lore_mean(parent, operand(&parent->ops, call, 0));
            struct text name = name_text(rf, d.name);
            is_static |= text_eq(name, TEXT("builtins.staticmethod"));
            f->is_manager |= makes_manager(name);
            f->is_decorated |= !is_transparent(name);
        }
    }
    f->is_method = parent->unit->kind == UNIT_CLASS && !is_static;
    f->is_coroutine = u->is_coroutine;
    f->is_generator = u->is_generator || u->is_async_generator;
    for (op_id op = 0; op < u->nops && f->is_generator; op++) {
        f->cleans_up |=
            (u->op[op].kind == OP_YIELD || u->op[op].kind == OP_YIELD_FROM) &&
            u->op[op].region != 0;
    }
}
