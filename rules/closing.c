#include "rules/closing.h"

#include "rules/known.h"
#include "rules/names.h"
#include "rules/project.h"
#include "rules/summary.h"

enum { MOST_CLOSED = 16, DEEPEST_CALL = 5, MOST_STEPS = 6, MOST_CALLS = 64 };

/* `self.file`; what is taken out of it, `for part in self.parts`. */
static struct text
attribute_of_self(const struct rules_file *rf, const struct unit_lore *lu,
                  val_id v)
{
    const struct operands *o = &lu->ops;

    for (int steps = 0; steps < MOST_STEPS; steps++) {
        const op_id op = operand_source(o, lore_origin(lu, v));
        switch (op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind) {
        case OP_ATTR:
            return lore_loaded(lu, operand(o, op, 0)) == 0
                       ? sym_text(rf->an, lu->unit->op[op].arg)
                       : (struct text){0};
        case OP_ITER:
        case OP_NEXT:
        case OP_ITEM:
        case OP_UNPACK:
        case OP_METHOD:
        case OP_CALL: /* `self.parts.values()` */
            v = operand(o, op, 0);
            break;
        default:
            return (struct text){0};
        }
    }
    return (struct text){0};
}

static bool
is_super(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    return text_ends(name_text(rf, lore_mean(lu, v).type), TEXT(".super()"));
}

/* Does a method of that name end something, as a rule? */
static bool
is_ending(struct text method)
{
    static const char *const ending[] = {
        "__exit__",     "aclose",   "cleanup",    "close",   "communicate",
        "destroy",      "detach",   "disconnect", "dispose", "join",
        "quit",         "release",  "server_close", "shutdown",
        "stop",         "terminate", "wait",
    };

    return text_among(method, ending, sizeof ending / sizeof *ending);
}

/* What a method that is called by name closes with its object. */
static struct text
closed_by_call(const struct rules_file *rf, const struct unit_lore *lu,
               op_id op)
{
    const struct text method = sym_text(rf->an, lu->unit->op[op].arg);
    const val_id on = operand(&lu->ops, op, 0);

    if (lore_loaded(lu, on) == 0) {
        return text_format(rf->arena, "%.*s()", TEXT_ARG(method));
    }
    if (!is_ending(method)) {
        return (struct text){0};
    }
    if (is_super(rf, lu, on)) {
        return text_format(rf->arena, "super().%.*s", TEXT_ARG(method));
    }
    const struct text attr = attribute_of_self(rf, lu, on);
    return attr.n ? attr : TEXT("*");
}

/* `with self.file:`, `os.close(self.file)`: who knows what that does to it. */
static bool
is_handed(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const op_id user = operand_only_user(o, o->out[op]);

    if (user == NO_ID || lu->unit->op[user].kind != OP_CALL) {
        return user != NO_ID && lu->unit->op[user].kind == OP_ENTER;
    }
    const val_id callee = operand(o, user, 0);
    return callee != o->out[op] &&
           !text_eq(name_top(name_text(rf, lore_mean(lu, callee).name)),
                    TEXT("builtins"));
}

/* `self.file = None`, `del self.file`; `~file` where it is handed to others. */
static struct text
let_go(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct operands *o = &lu->ops;
    const struct op *it = &lu->unit->op[op];

    switch ((enum op_kind)it->kind) {
    case OP_SET_ATTR:
        return lore_mean(lu, operand(o, op, 0)).kind == VALUE_NONE &&
                       lore_loaded(lu, operand(o, op, 1)) == 0
                   ? sym_text(rf->an, it->arg)
                   : (struct text){0};
    case OP_DEL_ATTR:
        return lore_loaded(lu, operand(o, op, 0)) == 0
                   ? sym_text(rf->an, it->arg)
                   : (struct text){0};
    case OP_ATTR:
        return lore_loaded(lu, operand(o, op, 0)) == 0 && is_handed(rf, lu, op)
                   ? text_format(rf->arena, "~%.*s",
                                 TEXT_ARG(sym_text(rf->an, it->arg)))
                   : (struct text){0};
    default:
        return (struct text){0};
    }
}

/* The next name of a list; what is left of it behind. */
static struct text
take(struct text *list)
{
    const uint32_t comma = text_find(*list, TEXT(","), 0);
    const uint32_t n = comma == UINT32_MAX ? list->n : comma;
    const struct text one = text_sub(*list, 0, n);

    *list = text_sub(*list, n < list->n ? n + 1 : n, list->n);
    return one;
}

static bool
has(struct text list, struct text name)
{
    while (list.n) {
        if (text_eq(take(&list), name)) {
            return true;
        }
    }
    return false;
}

struct text
closing_of(const struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    struct text all = {0};
    uint32_t n = 0; /* who asks looks at so many at most */

    for (op_id op = 0;
         op < u->nops && u->params.positional && n < MOST_CALLS; op++) {
        const struct text one = u->op[op].kind == OP_METHOD
                                    ? closed_by_call(rf, lu, op)
                                    : let_go(rf, lu, op);
        if (one.n && !has(all, one)) {
            n++;
            all = all.n ? text_format(rf->arena, "%.*s,%.*s", TEXT_ARG(all),
                                      TEXT_ARG(one))
                        : one;
        }
    }
    return all;
}

/* All that is closed, through other methods of the object, too. */
struct closed {
    const struct rules_file *rf;
    struct text attr[MOST_CLOSED];
    uint32_t n, ncalls;
    bool closes, any;
};

static void collect(struct closed *c, struct text class_name,
                    struct text method, int depth);

/* What the method of that name does that the bases have. */
static void
collect_of_bases(struct closed *c, struct text owner, struct text method,
                 int depth)
{
    const struct summary_class *class_ =
        project_class(c->rf->project, owner);

    for (uint32_t i = 0; class_ && i < class_->nbases; i++) {
        if (project_class(c->rf->project, class_->base[i])) {
            collect(c, class_->base[i], method, depth);
        } else {
            c->closes = c->any = true; /* who knows */
        }
    }
}

/* `self.stop()`: where nobody sees what it closes, it may be all. */
static void
collect_called(struct closed *c, struct text method, int depth)
{
    const bool closes = c->closes;

    c->closes = false;
    collect(c, c->attr[0], method, depth);
    if (text_eq(method, TEXT("join"))) { /* of a thread, which is over then */
        collect(c, c->attr[0], TEXT("run"), depth);
    }
    if (!c->closes && is_ending(method)) {
        c->closes = c->any = true;
    }
    c->closes |= closes;
}

static void
add(struct closed *c, struct text one, struct text owner, int depth)
{
    const struct text base = TEXT("super().");
    const bool is_handed_on = text_starts(one, TEXT("~"));

    one = text_sub(one, is_handed_on, one.n);
    if (text_eq(one, TEXT("*")) || c->n == MOST_CLOSED) {
        c->closes = c->any = true;
    } else if (text_starts(one, base)) {
        collect_of_bases(c, owner, text_sub(one, base.n, one.n), depth);
    } else if (text_ends(one, TEXT("()"))) {
        collect_called(c, text_sub(one, 0, one.n - 2), depth);
    } else {
        c->attr[c->n++] = one;
        c->closes = true;
        if (is_handed_on) { /* `sync(self._close)` */
            collect(c, c->attr[0], one, depth);
        }
    }
}

static const struct summary_function *
method_of(const struct rules_file *rf, struct text class_name,
          struct text method)
{
    return known_function(rf, name_join(rf, class_name, method));
}

static void
collect(struct closed *c, struct text class_name, struct text method,
        int depth)
{
    const struct summary_function *f = method_of(c->rf, class_name, method);
    struct text left = f ? f->closes : (struct text){0};
    struct text owner = class_name, name;

    if (f) {
        split(f->name, &owner, &name);
    }
    while (left.n && depth > 0 && c->ncalls++ < MOST_CALLS) {
        add(c, take(&left), owner, depth - 1);
    }
}

bool
closing_is_end(const struct rules_file *rf, struct text class_name,
               struct text method)
{
    struct closed c = {.rf = rf, .attr = {class_name}, .n = 1};

    collect(&c, class_name, method, DEEPEST_CALL);
    return c.closes &&
           (c.any || !project_owns_other(rf->project, class_name, c.attr + 1,
                                         c.n - 1));
}

bool
closing_may_end(const struct rules_file *rf, struct text class_name,
                struct text method)
{
    class_name.n -= text_ends(class_name, TEXT("()")) ? 2 : 0;
    struct closed c = {.rf = rf, .attr = {class_name}, .n = 1};

    collect(&c, class_name, method, DEEPEST_CALL);
    return !c.closes || c.any ||
           !project_owns_other(rf->project, class_name, c.attr + 1, c.n - 1);
}
