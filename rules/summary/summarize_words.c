#include "rules/summary/summarize_words.h"

#include "base/bits.h"
#include "base/vec.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MOST_WORDS = 32 };

void
summarize_vets(struct arena *a, struct rules_file *rf,
               const struct unit_lore *lu, struct summary_function *f)
{
    const struct vets vets = vetted_by(rf, lu);

    f->vets = (struct vets){text_copy(a, vets.attr), vets.param};
}

struct wording {
    struct arena *arena;
    struct rules_file *rf;
    const struct unit_lore *lu;
    bool *is_open; /* by symbol of an attribute */
    bool *is_list;
    bool *is_lent; /* somebody gets what it has, who may change that */
    VEC(struct summary_words) row;
};

/* `_names = ["a", "b"]` in the body of that class, or a module. */
static bool
add_list(struct wording *w, struct text owner, sym_id attr, val_id v)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, v);
    const uint32_t n = made == NO_ID ? 0 : operand_count(o, made);

    if (made == NO_ID || n > MOST_WORDS ||
        (o->unit->op[made].kind != OP_LIST &&
         o->unit->op[made].kind != OP_TUPLE &&
         o->unit->op[made].kind != OP_SET)) {
        return false;
    }
    struct text *word = arena_array(w->arena, struct text, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        const struct literal text =
            literal_text(w->rf, w->lu, operand(o, made, i));
        if (!text.is_known) {
            return false;
        }
        word[i] = text_copy(w->arena, text.text);
    }
    w->is_list[attr] = true;
    vec_push(w->rf->arena, &w->row,
             ((struct summary_words){
                 text_copy(w->arena, owner),
                 text_copy(w->arena, sym_text(w->rf->an, attr)), word, n}));
    return true;
}

/* What a class binds: a list, a method, or something else. */
static void
bound_in_class(struct wording *w, op_id store)
{
    const struct var *var = &w->lu->unit->var[w->lu->unit->op[store].arg];
    const val_id v = operand(&w->lu->ops, store, 0);
    const op_id made = operand_source(&w->lu->ops, v);
    const bool is_function =
        made != NO_ID && w->lu->unit->op[made].kind == OP_FUNCTION;

    if (w->lu->unit->kind == UNIT_CLASS && !is_function &&
        !add_list(w, name_text(w->rf, name_of_unit(w->rf, w->lu->id)),
                  var->name, v)) {
        w->is_open[var->name] = true;
    }
}

/* `NAMES = ("a", "b")` in a module, which nobody can change. */
static void
bound_in_module(struct wording *w, op_id store)
{
    const var_id var = w->lu->unit->op[store].arg;
    const val_id v = operand(&w->lu->ops, store, 0);
    const op_id made = operand_source(&w->lu->ops, v);

    if (made != NO_ID && w->lu->unit->op[made].kind == OP_TUPLE &&
        w->lu->unit->var[var].nbinds == 1 && !bit_test(w->rf->rebound, var)) {
        (void)add_list(w, w->rf->module, w->lu->unit->var[var].name, v);
    }
}

/* `x.names.append(y)`, `names.append(y)` in a class. */
static void
called_on(struct wording *w, op_id method)
{
    static const char *const changing[] = {
        "__iadd__", "__setitem__", "add",  "append", "clear",  "discard",
        "extend",   "insert",      "pop",  "remove", "update",
    };
    const struct operands *o = &w->lu->ops;
    const op_id of = operand_source(o, operand(o, method, 0));
    const struct op *from = of == NO_ID ? NULL : &o->unit->op[of];

    if (!from || !text_among(sym_text(w->rf->an, o->unit->op[method].arg),
                             changing, sizeof changing / sizeof *changing)) {
        return;
    }
    if (from->kind == OP_ATTR) {
        w->is_open[from->arg] = true;
    } else if (from->kind == OP_LOAD && o->unit->kind == UNIT_CLASS) {
        w->is_open[o->unit->var[from->arg].name] = true;
    }
}

/* `x.names`: does somebody get it who may change it? */
static void
read_of(struct wording *w, op_id attr)
{
    const struct operands *o = &w->lu->ops;
    const val_id v = o->out[attr];

    for (uint32_t i = 0; v != NO_ID && i < o->nusers[v]; i++) {
        switch ((enum op_kind)o->unit->op[o->use[o->first_use[v] + i]].kind) {
        case OP_BINARY:
        case OP_COMPARE:
        case OP_FORMAT:
        case OP_ITEM:
        case OP_ITER:
        case OP_METHOD: /* see called_on */
        case OP_POP:
            break;
        default:
            w->is_lent[o->unit->op[attr].arg] = true;
        }
    }
}

/* An attribute of that name, be it the last of several, is given something. */
static void
set_named(struct wording *w, struct literal name)
{
    const sym_id attr =
        name.is_known ? intern_find(w->rf->an->names, name_last(name.text))
                      : NO_ID;

    if (attr != NO_ID) {
        w->is_open[attr] = true;
    }
}

/* `setattr(x, "names", v)`, `patch("m.C.names", v)`, `patch.object(C, "names")`,
 * `patch.multiple(C, names=v)`, `type("D", (C,), {"names": v})`. */
static void
set_by_name(struct wording *w, op_id op)
{
    static const char *const by[] = {"multiple", "object", "patch", "setattr"};
    const struct operands *o = &w->lu->ops;
    const struct call call = call_at(w->rf, w->lu, op);
    const struct text name =
        name_text(w->rf, lore_mean(w->lu, call.callee).name);
    const op_id from = operand_source(o, call.callee);
    const bool is_method = from != NO_ID && o->unit->op[from].kind == OP_METHOD;
    const struct text last =
        is_method ? sym_text(w->rf->an, o->unit->op[from].arg)
                  : name_last(name);
    const bool is_type =
        text_eq(name, TEXT("builtins.type")) && call.nargs == 3;

    if (!is_type && !text_among(last, by, sizeof by / sizeof *by)) {
        return;
    }
    for (uint32_t i = 0; i < call.nargs; i++) {
        const op_id made = operand_source(o, call.argument[i]);
        const bool is_dict = made != NO_ID && o->unit->op[made].kind == OP_DICT;
        for (uint32_t k = 0; is_dict && k < operand_count(o, made); k += 2) {
            set_named(w, literal_text(w->rf, w->lu, operand(o, made, k)));
        }
        set_named(w, literal_text(w->rf, w->lu, call.argument[i]));
    }
    for (uint32_t i = 0; i < call.nkeywords; i++) {
        w->is_open[call.keyword[i]] = true;
    }
}

static void
look_at(struct wording *w, op_id op)
{
    const struct op *o = &w->lu->unit->op[op];
    op_id of;

    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        if (w->lu->unit->kind == UNIT_MODULE) {
            bound_in_module(w, op);
        } else {
            bound_in_class(w, op);
        }
        return;
    case OP_SET_ATTR:
    case OP_DEL_ATTR:
        w->is_open[o->arg] = true;
        return;
    case OP_SET_ITEM:
    case OP_DEL_ITEM:
        of = operand_source(&w->lu->ops,
                            operand(&w->lu->ops, op, o->kind == OP_SET_ITEM));
        if (of != NO_ID && w->lu->unit->op[of].kind == OP_ATTR) {
            w->is_open[w->lu->unit->op[of].arg] = true;
        }
        return;
    case OP_METHOD:
        called_on(w, op);
        return;
    case OP_ATTR:
        read_of(w, op);
        return;
    case OP_CALL:
        set_by_name(w, op);
        return;
    default:
        return;
    }
}

void
summarize_words(struct arena *a, struct rules_file *rf, struct summary *out)
{
    const uint32_t n = intern_count(rf->an->names);
    struct wording w = {
        .arena = a,
        .rf = rf,
        .is_open = arena_array(rf->arena, bool, n + 1),
        .is_list = arena_array(rf->arena, bool, n + 1),
        .is_lent = arena_array(rf->arena, bool, n + 1),
    };

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        w.lu = lore_unit(rf, i);
        for (op_id op = 0; op < w.lu->unit->nops; op++) {
            look_at(&w, op);
        }
    }
    for (sym_id s = 0; s < n; s++) {
        if (w.is_open[s] || (w.is_list[s] && w.is_lent[s])) {
            vec_push(rf->arena, &w.row,
                     ((struct summary_words){
                         .attr = text_copy(a, sym_text(rf->an, s))}));
        }
    }
    struct summary_words *row = arena_array(a, struct summary_words,
                                            w.row.n + 1);
    for (uint32_t i = 0; i < w.row.n; i++) {
        row[i] = w.row.at[i];
    }
    out->words = row;
    out->nwords = w.row.n;
}
