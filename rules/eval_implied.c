#include "rules/eval.h"

#include "rules/implied.h"
#include "rules/known.h"
#include "rules/names.h"

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

struct meaning
eval_implied(struct rules_file *rf, const struct unit_lore *lu, op_id op,
             struct meaning m)
{
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
