#include "rules/value/closing.h"

#include "rules/summary.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/project.h"

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
static bool
closed_by_call(const struct rules_file *rf, const struct unit_lore *lu,
               op_id op, struct closing *one)
{
    const struct text method = sym_text(rf->an, lu->unit->op[op].arg);
    const val_id on = operand(&lu->ops, op, 0);
    const bool is_own = lore_loaded(lu, on) == 0;

    if (is_own || (is_ending(method) && is_super(rf, lu, on))) {
        *one = (struct closing){
            .kind = is_own ? CLOSES_BY_OWN : CLOSES_BY_BASE, .name = method};
        return true;
    }
    if (!is_ending(method)) {
        return false;
    }
    const struct text attr = attribute_of_self(rf, lu, on);
    *one = (struct closing){
        .kind = attr.n ? CLOSES_ATTRIBUTE : CLOSES_ANYTHING, .name = attr};
    return true;
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

/* `self.file = None`, `del self.file`; or it is handed to others. */
static bool
let_go(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
       struct closing *one)
{
    const struct operands *o = &lu->ops;
    const struct op *it = &lu->unit->op[op];
    const bool is_attribute = it->kind == OP_SET_ATTR ||
                              it->kind == OP_DEL_ATTR || it->kind == OP_ATTR;

    if (!is_attribute ||
        lore_loaded(lu, operand(o, op, it->kind == OP_SET_ATTR)) != 0) {
        return false;
    }
    *one = (struct closing){
        .kind = it->kind == OP_ATTR ? CLOSES_HANDED : CLOSES_ATTRIBUTE,
        .name = sym_text(rf->an, it->arg)};
    return it->kind == OP_DEL_ATTR ||
           (it->kind == OP_ATTR
                ? is_handed(rf, lu, op)
                : lore_mean(lu, operand(o, op, 0)).kind == VALUE_NONE);
}

static bool
has(const struct closing *all, uint32_t n, const struct closing *one)
{
    for (uint32_t i = 0; i < n; i++) {
        if (all[i].kind == one->kind && text_eq(all[i].name, one->name)) {
            return true;
        }
    }
    return false;
}

/* `self.file.__exit__(*how)` */
static bool
is_called_starred(const struct unit_lore *lu, op_id op)
{
    const op_id user = lu->unit->op[op].kind == OP_ATTR
                           ? operand_only_user(&lu->ops, lu->ops.out[op])
                           : NO_ID;

    return user != NO_ID && lu->unit->op[user].kind == OP_CALL_STAR &&
           operand(&lu->ops, user, 0) == lu->ops.out[op];
}

/* Does the op close something? */
static bool
closes_at(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
          struct closing *one)
{
    return lu->unit->op[op].kind == OP_METHOD || is_called_starred(lu, op)
               ? closed_by_call(rf, lu, op, one)
               : let_go(rf, lu, op, one);
}

bool
closing_at(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
           const struct closing *one)
{
    struct closing here = {0};

    return closes_at(rf, lu, op, &here) && here.kind == one->kind &&
           text_eq(here.name, one->name);
}

const struct closings *
closing_of(struct arena *a, struct rules_file *rf,
           const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    struct closing all[MOST_CALLS]; /* who asks looks at so many at most */
    uint32_t n = 0;

    for (op_id op = 0;
         op < u->nops && u->params.positional && n < MOST_CALLS; op++) {
        if (closes_at(rf, lu, op, &all[n]) && !has(all, n, &all[n])) {
            n++;
        }
    }
    if (n == 0) {
        return NULL;
    }
    struct closing *at = arena_array(a, struct closing, n);
    for (uint32_t i = 0; i < n; i++) {
        closing_doubt(rf, lu, &all[i]);
        at[i] = all[i];
        at[i].name = text_copy(a, all[i].name);
        at[i].unless = text_copy(a, all[i].unless);
    }
    struct closings *c = arena_new(a, struct closings);
    *c = (struct closings){at, n};
    return c;
}

bool
closing_same(const struct closings *a, const struct closings *b)
{
    if (!a || !b || a->n != b->n) {
        return a == b;
    }
    for (uint32_t i = 0; i < a->n; i++) {
        if (a->at[i].kind != b->at[i].kind ||
            a->at[i].is_maybe != b->at[i].is_maybe ||
            !text_eq(a->at[i].name, b->at[i].name)) {
            return false;
        }
    }
    return true;
}

bool
closing_calls(const struct closings *closings)
{
    for (uint32_t i = 0; closings && i < closings->n; i++) {
        if (closings->at[i].kind == CLOSES_BY_OWN ||
            closings->at[i].kind == CLOSES_BY_BASE) {
            return true;
        }
    }
    return false;
}

/* All that is closed, through other methods of the object, too. */
struct closed {
    const struct rules_file *rf;
    struct text attr[MOST_CLOSED];
    uint32_t n, ncalls;
    bool closes, any, surely;
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
add(struct closed *c, const struct closing *one, struct text owner, int depth)
{
    switch (c->n == MOST_CLOSED ? CLOSES_ANYTHING : one->kind) {
    case CLOSES_ANYTHING:
        c->closes = c->any = true;
        return;
    case CLOSES_BY_BASE:
        collect_of_bases(c, owner, one->name, depth);
        return;
    case CLOSES_BY_OWN:
        collect_called(c, one->name, depth);
        return;
    case CLOSES_HANDED: /* `sync(self._close)` */
    case CLOSES_ATTRIBUTE:
        c->attr[c->n++] = one->name;
        c->closes = true;
        if (one->kind == CLOSES_HANDED) {
            collect(c, c->attr[0], one->name, depth);
        }
        return;
    }
}

/* Has the class no base that might make something, too? */
static bool
is_alone(const struct closed *c, struct text class_name)
{
    const struct summary_class *class_ =
        project_class(c->rf->project, class_name);

    return class_ && !class_->nbases && !class_->has_unknown_base;
}

/* What is only closed where an attribute is asked for, which that closes, or
 * which tells whether it was made: there is nothing to close elsewhere. */
static void
add_maybe(struct closed *c, const struct closing *one, struct text owner,
          int depth)
{
    const struct closed before = *c;

    if (c->surely && !one->unless.n) {
        return;
    }
    add(c, one, owner, depth);
    if (one->is_told && text_eq(owner, c->attr[0]) && is_alone(c, owner)) {
        return;
    }
    for (uint32_t i = 1; i < c->n && c->surely && !c->any; i++) {
        if (text_eq(c->attr[i], one->unless)) {
            return;
        }
    }
    if (c->surely && !c->any) {
        *c = before;
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
    const uint32_t n = f && f->closes ? f->closes->n : 0;
    struct text owner = class_name, name;

    if (f) {
        split(f->name, &owner, &name);
    }
    for (uint32_t i = 0; i < n && depth > 0 && c->ncalls++ < MOST_CALLS; i++) {
        const struct closing *one = &f->closes->at[i];
        if (one->is_maybe) {
            add_maybe(c, one, owner, depth - 1);
        } else {
            add(c, one, owner, depth - 1);
        }
    }
}

bool
closing_is_end(const struct rules_file *rf, struct text class_name,
               struct text method)
{
    struct closed c = {
        .rf = rf, .attr = {class_name}, .n = 1, .surely = true};

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
