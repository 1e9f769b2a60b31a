/*
 * What is read from a file that is called like settings is small.
 */
#include "rules/size/bulk_value.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

struct text
holder_name(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, v);
    const struct unit *u = w->lu->unit;

    if (made != NO_ID && u->op[made].kind == OP_LOAD) {
        return sym_text(w->rf->an, u->var[u->op[made].arg].name);
    }
    return made != NO_ID && u->op[made].kind == OP_ATTR
               ? sym_text(w->rf->an, u->op[made].arg)
               : name_text(w->rf, lore_mean(w->lu, v).type);
}

/* `conf_path`, "app.toml" */
static bool
names_setup(const struct weigh *w, val_id v)
{
    static const char *const end[] = {".cfg", ".conf", ".env",  ".ini",
                                      ".md",  ".toml", ".yaml", ".yml"};
    const struct literal l = literal_text(w->rf, w->lu, v);

    for (size_t i = 0; l.is_known && i < sizeof end / sizeof *end; i++) {
        if (text_ends(l.text, text_of(end[i]))) {
            return true;
        }
    }
    return name_is_setup(l.is_known ? l.text : holder_name(w, v));
}

bool
is_setup(const struct weigh *w, val_id v)
{
    const struct operands *o = &w->lu->ops;
    op_id made = operand_source(o, lore_origin(w->lu, v));

    if (made != NO_ID && w->lu->unit->op[made].kind == OP_ENTER) {
        made = operand_source(o, lore_origin(w->lu, operand(o, made, 0)));
    }
    if (made != NO_ID && w->lu->unit->op[made].kind == OP_CALL) {
        const struct call call = call_at(w->rf, w->lu, made);
        const struct meaning m =
            lore_mean(w->lu, lore_origin(w->lu, call.callee));
        if (call.nargs > 0 &&
            text_eq(name_text(w->rf, m.name), TEXT("builtins.open"))) {
            return names_setup(w, call.argument[0]);
        }
    }
    return names_setup(w, v);
}

/* `root / "metadata" / "clips.parquet"`: any part of it */
static bool
path_names_setup(const struct weigh *w, val_id v)
{
    const struct operands *o = &w->lu->ops;

    for (int parts = 0; parts < 8; parts++) {
        const op_id made = operand_source(o, v);
        if (made == NO_ID || w->lu->unit->op[made].kind != OP_BINARY ||
            w->lu->unit->op[made].arg != OPER_DIV) {
            break;
        }
        if (names_setup(w, operand(o, made, 1))) {
            return true;
        }
        v = operand(o, made, 0);
    }
    return names_setup(w, v);
}

bool
loads_setup(const struct weigh *w, const struct call *call,
            const struct meaning *made)
{
    if (call->nargs == 0) {
        return false;
    }
    return made->kind == VALUE_FRAME
               ? path_names_setup(w, call->argument[0])
               : lore_mean(w->lu, call->argument[0]).kind == VALUE_FILE &&
                     is_setup(w, call->argument[0]);
}
