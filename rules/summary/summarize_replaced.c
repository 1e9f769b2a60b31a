#include "rules/summary/summarize_replaced.h"

#include "base/vec.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/spelled.h"

struct replacing {
    struct arena *arena;
    struct rules_file *rf;
    const struct unit_lore *lu;
    struct intern seen;
    VEC(struct text) name;
};

static void
add(struct replacing *r, struct text owner, struct text name)
{
    struct text whole =
        text_format(r->rf->arena, "%.*s.%.*s", TEXT_ARG(owner), TEXT_ARG(name));

    if (intern_find(&r->seen, whole) == NO_ID) {
        intern_put(&r->seen, whole);
        vec_push(r->arena, &r->name, text_copy(r->arena, whole));
    }
}

/* A variable of this module that no statement binds: it may hide a builtin. */
static void
add_hidden(struct replacing *r, struct text name)
{
    add(r, name_text(r->rf, name_of_unit(r->rf, 0)), name);
    add(r, TEXT("builtins"), name);
}

static struct text
called_name(const struct replacing *r, val_id v)
{
    const op_id op = operand_source(&r->lu->ops, v);

    if (op == NO_ID || r->lu->unit->op[op].kind != OP_CALL) {
        return (struct text){0};
    }
    return name_text(r->rf, lore_mean(r->lu, operand(&r->lu->ops, op, 0)).name);
}

/* Is it surely something that is called, or stands for what is? */
static bool
is_definition(const struct replacing *r, val_id v)
{
    static const char *const makers[] = {
        "builtins.property",         "builtins.staticmethod",
        "builtins.classmethod",      "functools.partial",
        "functools.partialmethod",   "types.MethodType",
        "functools.cached_property",
    };
    const val_id origin = lore_origin(r->lu, v);
    const struct meaning m = lore_mean(r->lu, origin);
    const struct text maker = called_name(r, origin);

    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
        if (text_eq(maker, text_of(makers[i]))) {
            return true;
        }
    }
    return m.kind == VALUE_FUNCTION || m.kind == VALUE_CLASS;
}

/* `base.attr = v`.  Whose attribute it is need not be known if what it gets is
 * a definition. */
static void
add_attribute(struct replacing *r, val_id base, struct text attr, val_id v)
{
    const struct meaning m = lore_mean(r->lu, lore_origin(r->lu, base));
    const bool is_named =
        m.name != NO_ID && (m.kind == VALUE_MODULE || m.kind == VALUE_CLASS);

    if (is_named) {
        add(r, name_text(r->rf, m.name), attr);
    } else if (is_definition(r, v)) {
        add(r, TEXT("?"), attr);
    }
}

/* `globals()["name"] = v` */
static void
look_at_item(struct replacing *r, op_id op)
{
    const struct operands *o = &r->lu->ops;
    const val_id map = lore_origin(r->lu, operand(o, op, 1));
    const struct literal key = literal_text(r->rf, r->lu, operand(o, op, 2));

    if (key.is_known &&
        text_eq(called_name(r, map), TEXT("builtins.globals"))) {
        add_hidden(r, key.text);
    }
}

static void
spelled_one(void *context, struct text name)
{
    add_hidden(context, name);
}

/* `setattr(base, "name", v)`; `exec("name = v")`, which binds any of the names
 * in its text. */
static void
look_at_call(struct replacing *r, op_id op)
{
    const struct call call = call_at(r->rf, r->lu, op);
    const struct text name = name_text(
        r->rf, lore_mean(r->lu, lore_origin(r->lu, call.callee)).name);

    if (call.is_starred || !text_eq(name_top(name), TEXT("builtins"))) {
        return;
    }
    if (text_eq(name, TEXT("builtins.setattr")) && call.nargs == 3) {
        const struct literal attr =
            literal_text(r->rf, r->lu, call.argument[1]);
        if (attr.is_known) {
            add_attribute(r, call.argument[0], attr.text, call.argument[2]);
        }
    } else if (text_eq(name, TEXT("builtins.exec")) && call.nargs == 1) {
        const struct literal code =
            literal_text(r->rf, r->lu, call.argument[0]);
        if (code.is_known) {
            spelled_names(code.text, STYLE_PYTHON, spelled_one, r);
        }
    }
}

static void
look_at(struct replacing *r, op_id op)
{
    const struct op *o = &r->lu->unit->op[op];

    switch ((enum op_kind)o->kind) {
    case OP_SET_ATTR:
        add_attribute(r, operand(&r->lu->ops, op, 1),
                      sym_text(r->rf->an, o->arg), operand(&r->lu->ops, op, 0));
        return;
    case OP_SET_ITEM:
        look_at_item(r, op);
        return;
    case OP_CALL:
        look_at_call(r, op);
        return;
    default:
        return;
    }
}

void
summarize_replaced(struct arena *a, struct rules_file *rf, struct summary *out)
{
    struct replacing r = {.arena = a, .rf = rf, .seen = {.arena = rf->arena}};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        r.lu = lore_unit(rf, i);
        for (op_id op = 0; op < r.lu->unit->nops; op++) {
            if (!(r.lu->unit->op[op].flags & OPF_COPY)) {
                look_at(&r, op);
            }
        }
    }
    out->replaced = r.name.at;
    out->nreplaced = r.name.n;
}
