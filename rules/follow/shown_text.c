/*
 * Texts that say where a value lies: `<object object at 0x7f31c2d0>`.
 *
 * Such a text is a number that stands for the object (see hint_number.c): the
 * next one may lie in the same place.  It does no harm where people read it.
 */
#include "rules/follow/shown_text.h"

#include "rules/follow/follow.h"
#include "rules/summary.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

bool
text_shows_kind(uint8_t kind)
{
    return kind == VALUE_ITERATOR || kind == VALUE_GENERATOR ||
           kind == VALUE_FUNCTION || kind == VALUE_WEAK;
}

static bool
has_row_that_says_so(const struct rules_file *rf, const struct meaning *m)
{
    const struct api *row = known_row(rf, m->type);

    return (m->api && api_fact(m->api, FACT_SHOWN_BY_PLACE)) ||
           (row && api_fact(row, FACT_SHOWN_BY_PLACE));
}

enum { DEEPEST_BASE = 8 };

/* Does nothing in the chain of the class say how it is shown?  Only what is all
 * of the tree is known so far. */
static bool
is_class_shown_by_place(const struct rules_file *rf, struct text name,
                        int depth)
{
    static const char *const says[] = {"__format__", "__repr__", "__str__"};
    const struct summary_class *c = project_class(rf->project, name);

    if (!c || depth == 0 || c->has_unknown_base || c->metaclass.n ||
        c->is_decorated) {
        return !c && text_eq(name, TEXT("builtins.object"));
    }
    for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
        const struct text method = text_of(says[i]);
        const sym_id full = name_join(rf, name, method);
        if (project_attr(rf->project, name, method) ||
            known_function(rf, full)) {
            return false;
        }
    }
    for (uint32_t i = 0; i < c->nbases; i++) {
        if (!is_class_shown_by_place(rf, c->base[i], depth - 1)) {
            return false;
        }
    }
    return true;
}

static bool
is_type_shown_by_place(const struct rules_file *rf, const struct meaning *m)
{
    return m->type != NO_ID && m->kind == VALUE_RECORD &&
           !(m->flags & (MEANS_SELF | MEANS_SAID)) && known_class(rf, m->type) &&
           is_class_shown_by_place(rf, name_text(rf, m->type), DEEPEST_BASE);
}

/* `ValueError(x)`, `partial(f, x)`: shown with what they were given. */
static bool
is_shown_with_arguments(const struct meaning *m)
{
    return m->kind == VALUE_EXCEPTION || (m->flags & MEANS_BOUND);
}

bool
text_shows_inside(const struct rules_file *rf, const struct unit_lore *lu,
                  val_id v, int depth)
{
    const op_id op = operand_source(&lu->ops, v);

    v = op != NO_ID && lu->unit->op[op].kind == OP_ITER
            ? operand(&lu->ops, op, 0)
            : v;
    const uint8_t kind = lore_mean(lu, v).kind;
    return kind_is_container((enum value_kind)kind) &&
           !text_shows_kind(kind) && kind != VALUE_VIEW &&
           text_shows_place(rf, lu, v, depth);
}

/* What the value was taken out of: `for x in xs`, `xs[0]`; NO_ID: nothing. */
static val_id
taken_from(const struct unit_lore *lu, op_id op)
{
    static const uint8_t takes[] = {OP_ITER, OP_NEXT, OP_ITEM, OP_UNPACK};

    for (size_t i = 0; i < sizeof takes && op != NO_ID; i++) {
        if (lu->unit->op[op].kind == takes[i]) {
            return operand(&lu->ops, op, 0);
        }
    }
    return NO_ID;
}

bool
text_shows_place(const struct rules_file *rf, const struct unit_lore *lu,
                 val_id v, int depth)
{
    const struct meaning m = lore_mean(lu, v);
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const uint8_t kind = op == NO_ID ? OP_NULL : lu->unit->op[op].kind;

    const bool is_bound = m.flags & MEANS_BOUND;
    if (!(m.flags & MEANS_SEEN) ||
        (m.name != NO_ID && kind != OP_FUNCTION && !is_bound)) {
        return false; /* what has a name out there is nobody's here */
    }
    if ((text_shows_kind(m.kind) && !is_bound) ||
        has_row_that_says_so(rf, &m) || is_type_shown_by_place(rf, &m)) {
        return true;
    }
    const val_id whole = taken_from(lu, op);
    if (whole != NO_ID && depth > 0 &&
        (m.kind == VALUE_UNKNOWN || m.kind == VALUE_RECORD)) {
        return text_shows_inside(rf, lu, whole, depth - 1);
    }
    const bool is_made = kind == OP_CALL && is_shown_with_arguments(&m);
    if ((!kind_is_container((enum value_kind)m.kind) && !is_made) ||
        depth == 0) {
        return false;
    }
    for (uint32_t i = is_made;
         (is_made || (kind >= OP_LIST && kind <= OP_DICT)) &&
         i < operand_count(&lu->ops, op);
         i++) {
        if (text_shows_place(rf, lu, operand(&lu->ops, op, i), depth - 1)) {
            return true;
        }
    }
    return m.kind != VALUE_VIEW && text_shows_kind(m.element);
}

/* `self.assertEqual(text, other)`, `text.find(other)`: does the call only say
 * what is true of its arguments? */
static bool
is_test(const struct rules_file *rf, const struct unit_lore *lu, op_id call)
{
    static const char *const tests[] = {"count",    "endswith", "find",
                                        "index",    "rfind",    "rindex",
                                        "startswith"};
    const op_id callee =
        operand_source(&lu->ops, operand(&lu->ops, call, 0));
    const struct text name =
        callee != NO_ID && lu->unit->op[callee].kind == OP_METHOD
            ? sym_text(rf->an, lu->unit->op[callee].arg)
            : TEXT("");

    return text_starts(name, TEXT("assert")) ||
           text_among(name, tests, sizeof tests / sizeof *tests);
}

/* `eq(text, other)`: is what comes of it a number or a truth? */
static bool
is_question(const struct rules_file *rf, const struct unit_lore *lu, op_id call)
{
    static const char *const blind[] = {"builtins.callable", "builtins.id",
                                        "builtins.isinstance", "builtins.len"};
    const struct operands *o = &lu->ops;
    const struct text name =
        name_text(rf, lore_mean(lu, operand(o, call, 0)).name);

    return lore_mean(lu, o->out[call]).kind == VALUE_SCALAR &&
           !text_among(name, blind, sizeof blind / sizeof *blind);
}

enum text_meets
text_meets(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
           val_id text)
{
    const struct operands *o = &lu->ops;
    const struct op *at = &lu->unit->op[op];
    const bool is_method = at->kind == OP_METHOD; /* of the text */
    const op_id call = is_method ? operand_only_user(o, o->out[op])
                       : at->kind == OP_CALL ? op
                                             : NO_ID;
    uint32_t n = 0;

    if (call == NO_ID
            ? at->kind != OP_COMPARE || at->arg == OPER_IS ||
                  at->arg == OPER_IS_NOT
            : lu->unit->op[call].kind != OP_CALL ||
                  !(is_test(rf, lu, call) || is_question(rf, lu, call))) {
        return TEXT_MEETS_NOTHING;
    }
    const op_id asking = call == NO_ID ? op : call;
    const uint32_t first = call == NO_ID ? 0 : 2; /* behind callee and self */
    for (uint32_t i = first; i < operand_count(o, asking); i++) {
        const val_id other = operand(o, asking, i);
        const op_id from = operand_source(o, other);
        if (other != text &&
            (from == NO_ID || lu->unit->op[from].kind != OP_CONST)) {
            return TEXT_MEETS_OTHERS;
        }
        n += other != text;
    }
    return n && (call == NO_ID || is_test(rf, lu, call)) ? TEXT_MEETS_LITERALS
                                                         : TEXT_MEETS_NOTHING;
}

bool
text_is_shown(const struct rules_file *rf, const struct unit_lore *lu,
              const struct call *call)
{
    static const char *const show[] = {
        "critical", "debug", "echo",    "error", "exception", "fail", "info",
        "log",      "print", "skipTest", "trace", "warn",    "warning",
        "write",    "writelines"};
    const struct operands *o = &lu->ops;
    const op_id callee = operand_source(o, call->callee);
    const op_id user = operand_only_user(o, o->out[call->op]);
    struct text name =
        name_last(name_text(rf, lore_mean(lu, call->callee).name));

    if (user != NO_ID && o->unit->op[user].kind == OP_RAISE) {
        return true;
    }
    if (callee != NO_ID && o->unit->op[callee].kind == OP_METHOD) {
        name = sym_text(rf->an, o->unit->op[callee].arg);
    }
    return text_among(name, show, sizeof show / sizeof *show);
}

struct asking {
    bool is_asked;
};

static bool
goes_into(void *context, var_id v)
{
    (void)v;
    return !((struct asking *)context)->is_asked;
}

static void
is_asked_for(void *context)
{
    ((struct asking *)context)->is_asked = true;
}

bool
follow_asks(struct rules_file *rf, struct unit_lore *lu, val_id text)
{
    struct asking a = {false};
    const struct follower f = {
        .into = goes_into,
        .lost = is_asked_for,
        .returned = is_asked_for,
        .context = &a,
        .what = FOLLOW_PARTS,
        .texts = TEXTS_ALL,
        .asked = is_asked_for,
    };

    follow_value(rf, lu, text, &f);
    return a.is_asked;
}

val_id
text_spelled(const struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];

    if (o->kind == OP_FORMAT) {
        return operand(&lu->ops, op, 0);
    }
    return (o->kind == OP_BINARY || o->kind == OP_INPLACE) &&
                   o->arg == OPER_MOD &&
                   lore_mean(lu, operand(&lu->ops, op, 0)).kind == VALUE_TEXT
               ? operand(&lu->ops, op, 1)
               : NO_ID;
}

/* Is it a stream over memory? */
static bool
is_memory(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const memory[] = {"io.BytesIO", "io.StringIO"};

    return v != NO_ID &&
           text_among(name_text(rf, lore_mean(lu, v).type), memory,
                      sizeof memory / sizeof *memory);
}

/* Does the unit put memory where `print` writes to? */
static bool
redirects(const struct rules_file *rf, const struct unit_lore *lu)
{
    const sym_id name =
        intern_find(rf->an->names, TEXT("redirect_stdout"));

    for (op_id op = 0; name != NO_ID && op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        if ((o->kind == OP_LOAD && lu->unit->var[o->arg].name == name) ||
            ((o->kind == OP_METHOD || o->kind == OP_ATTR) &&
             o->arg == name)) {
            return true;
        }
    }
    return false;
}

/* What is passed under the keyword, of a starred call, too. */
static val_id
passed_as(const struct rules_file *rf, const struct call *call,
          struct text keyword)
{
    for (uint32_t i = 0; call->passed && i < call->nargs; i++) {
        if (call->passed[i].kind == PASSED_KEYWORD &&
            text_eq(call->passed[i].keyword, keyword)) {
            return call->argument[i];
        }
    }
    return call_argument(rf, call, -1, keyword);
}

bool
text_is_read_back(const struct rules_file *rf, const struct unit_lore *lu,
                  const struct call *call)
{
    static const struct {
        struct text name, into;
    } printer[] = {{{"builtins.print", 14}, {"file", 4}},
                   {{"pprint.pp", 9}, {"stream", 6}},
                   {{"pprint.pprint", 13}, {"stream", 6}}};
    const struct text name = name_text(rf, lore_mean(lu, call->callee).name);
    const op_id method = operand_source(&lu->ops, call->callee);

    for (size_t i = 0; i < sizeof printer / sizeof *printer; i++) {
        if (text_eq(name, printer[i].name)) {
            const val_id into = passed_as(rf, call, printer[i].into);
            return into == NO_ID ? redirects(rf, lu) : is_memory(rf, lu, into);
        }
    }
    return method != NO_ID && lu->unit->op[method].kind == OP_METHOD &&
           text_starts(sym_text(rf->an, lu->unit->op[method].arg),
                       TEXT("write")) &&
           is_memory(rf, lu, call->receiver);
}
