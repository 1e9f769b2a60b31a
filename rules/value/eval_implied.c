#include "rules/value/eval.h"

#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

/* What a function that nobody is seen to call gives is an event: then that is
 * what the op gives. */
static bool
gives_event(struct rules_file *rf, const struct summary_function *f,
            struct meaning *m)
{
    if (!f || f->is_generator || f->is_coroutine || f->is_replaced ||
        (f->is_decorated && !f->is_property) ||
        !(f->result.mean.flags & MEANS_SEEN)) {
        return false;
    }
    const struct meaning given = eval_told(rf, &f->result);
    if (given.death == DIES_NOTICED) {
        *m = given;
    }
    return given.death == DIES_NOTICED;
}

static const struct summary_function *
method(struct rules_file *rf, struct text owner, struct text name)
{
    return known_function(rf, name_join(rf, owner, name));
}

/* `x.attr`: a property, a descriptor's `__get__`, or what answers for names
 * that are not there. */
static void
by_attribute(struct rules_file *rf, struct text owner, bool is_module,
             struct text attr, struct meaning *m)
{
    const struct summary_function *f = method(rf, owner, attr);
    const struct told *told = project_attr(rf->project, owner, attr);
    struct text type = told ? told->type : (struct text){0};

    if (f) {
        if (f->is_property) {
            gives_event(rf, f, m);
        }
        return;
    }
    if (told) {
        type.n -= text_ends(type, TEXT("()")) ? 2 : 0;
        gives_event(rf, method(rf, type, TEXT("__get__")), m);
        return;
    }
    if (is_module ? m->kind == VALUE_UNKNOWN
                  : !project_foreign_base(rf->project, owner).n) {
        gives_event(rf, method(rf, owner, TEXT("__getattr__")), m);
    }
}

/* `Box[int]` is the class, unless it says what else. */
static struct meaning
subscripted(struct rules_file *rf, const struct unit_lore *lu, op_id op,
            struct meaning m)
{
    const struct meaning base = lore_mean(lu, operand(&lu->ops, op, 0));
    const bool is_class =
        base.kind == VALUE_CLASS && known_class(rf, base.name);

    return is_class && !method(rf, name_text(rf, base.name),
                               TEXT("__class_getitem__"))
               ? base
               : m;
}

/* `def f(log=Log())`: what the defaults hold ends with the function. */
static struct meaning
with_defaults(const struct unit_lore *lu, op_id op, struct meaning m)
{
    const uint32_t bits = lu->unit->op[op].extra;
    const uint32_t n = ((bits & FUNCTION_DEFAULTS) != 0) +
                       ((bits & FUNCTION_KWDEFAULTS) != 0);

    for (uint32_t i = 0; i < n; i++) {
        const struct meaning held = lore_mean(lu, operand(&lu->ops, op, i));
        if (held.death == DIES_NOTICED) {
            m.death = DIES_NOTICED;
            m.rule = held.rule;
            m.api = held.api;
        }
    }
    return m;
}

/* `object.__new__(Box)` */
static struct meaning
made_by_new(struct rules_file *rf, const struct unit_lore *lu, op_id op,
            struct meaning m)
{
    const struct call call = call_at(rf, lu, op);
    const op_id from = operand_source(&lu->ops, call.callee);

    if (from == NO_ID || call.is_starred || !call.nargs ||
        lu->unit->op[from].kind != OP_METHOD ||
        !text_eq(sym_text(rf->an, lu->unit->op[from].arg), TEXT("__new__"))) {
        return m;
    }
    const struct meaning class_ = lore_mean(lu, call.argument[0]);
    if (class_.kind != VALUE_CLASS || !known_class(rf, class_.name)) {
        return m;
    }
    const struct meaning made =
        eval_instance(rf, name_text(rf, class_.name));
    return made.death == DIES_NOTICED ? made : m;
}

struct meaning
eval_implied(struct rules_file *rf, const struct unit_lore *lu, op_id op,
             struct meaning m)
{
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_FUNCTION:
        return with_defaults(lu, op, m);
    case OP_CALL:
        return made_by_new(rf, lu, op, m);
    case OP_ITEM:
        m = subscripted(rf, lu, op, m);
        break;
    default:
        break;
    }

    const struct op *o = &lu->unit->op[op];
    const struct meaning base = lore_mean(lu, operand(&lu->ops, op, 0));
    const bool is_module = base.kind == VALUE_MODULE && o->kind == OP_ATTR;
    const sym_id owner = is_module ? base.name : base.type;

    if (m.death == DIES_NOTICED || owner == NO_ID ||
        !(is_module || (base.name == NO_ID && known_class(rf, owner)))) {
        return m;
    }
    const struct text name = name_text(rf, owner);
    switch ((enum op_kind)o->kind) {
    case OP_ATTR:
        by_attribute(rf, name, is_module, sym_text(rf->an, o->arg), &m);
        break;
    case OP_ITEM:
        gives_event(rf, method(rf, name, TEXT("__getitem__")), &m);
        break;
    case OP_BINARY:
        gives_event(rf, method(rf, name, implied_operator(o->arg)), &m);
        break;
    default:
        break;
    }
    return m;
}
