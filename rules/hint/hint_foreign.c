/*
 * Foreign functions, which own nothing of what they are given a pointer to.
 */
#include "rules/hint/hint_foreign.h"

#include "rules/follow/follow.h"
#include "rules/size/bulk.h"
#include "rules/value/names.h"

enum { MOST_READS = 64 };

/* What the called function is an attribute of, or NO_ID. */
static val_id
library_base(const struct collector *c, const struct call *call)
{
    const struct unit_lore *lu = c->lu;
    const op_id from = operand_source(&lu->ops, lore_origin(lu, call->callee));

    if (call->receiver != NO_ID) {
        return call->receiver;
    }
    return from != NO_ID && lu->unit->op[from].kind == OP_ATTR
               ? operand(&lu->ops, from, 0)
               : NO_ID;
}

/* The library that a call is one of, or NULL. */
static const struct api *
library_of(const struct collector *c, const struct call *call)
{
    const val_id base = library_base(c, call);
    const struct api *api = base == NO_ID ? NULL : lore_mean(c->lu, base).api;

    return api && api_fact(api, FACT_CALLS_BORROW) ? api : NULL;
}

/* Does a foreign function of this file return it, where none is told that it
 * returns anything but a number? */
static bool
is_foreign_number(const struct collector *c, val_id v)
{
    const op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));
    const bool is_call = op != NO_ID && c->lu->unit->op[op].kind == OP_CALL;

    if (!is_call || intern_find(c->rf->an->names, TEXT("restype")) != NO_ID) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    const struct api *library = library_of(c, &call);
    return library && !text_ends(library->name, TEXT("pythonapi"));
}

/* The class that a call makes an instance of: of `POINTER(c_int)()` that. */
static struct text
class_called(const struct collector *c, const struct call *call)
{
    const op_id made =
        operand_source(&c->lu->ops, lore_origin(c->lu, call->callee));
    const struct api *row = call_api(c->rf, c->lu, call);

    if (made != NO_ID && c->lu->unit->op[made].kind == OP_CALL) {
        const struct call type = call_at(c->rf, c->lu, made);
        row = call_api(c->rf, c->lu, &type);
    }
    return row ? row->name
               : name_text(c->rf, lore_mean(c->lu, call->callee).name);
}

/* `c_int(n)`, `c_void_p()`, `DWORD()`, `POINTER(c_int)()`: a number, or room
 * for one; none of its own are the text or the array that it points to. */
static bool
makes_number(const struct collector *c, val_id v)
{
    static const char *const windows[] = {
        "BOOL", "BYTE", "DWORD", "HANDLE", "INT",  "LONG",
        "LPVOID", "UINT", "ULONG", "USHORT", "WORD"};
    const op_id op = operand_source(&c->lu->ops, v);

    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    const struct text name = class_called(c, &call);
    const bool is_pointer = text_ends(name, TEXT("_p")) ||
                            text_eq(name, TEXT("ctypes.POINTER"));
    const bool is_simple =
        is_pointer || text_starts(name, TEXT("ctypes.c_")) ||
        (text_starts(name, TEXT("ctypes.wintypes.")) &&
         text_among(name_last(name), windows,
                    sizeof windows / sizeof *windows));
    return is_simple && !call.is_starred &&
           (call.nargs == 0 || (call.nargs == 1 && !is_pointer));
}

/* The same of what a STORE stores, `a, b = c_int(), c_int()` too. */
static bool
stores_number(const struct collector *c, op_id store)
{
    const struct operands *o = &c->lu->ops;
    const val_id v = operand(o, store, 0);
    const op_id unpack = operand_source(o, v);
    const op_id display =
        unpack != NO_ID && o->unit->op[unpack].kind == OP_UNPACK
            ? operand_source(o, operand(o, unpack, 0))
            : NO_ID;

    if (display == NO_ID || o->unit->op[display].kind != OP_TUPLE) {
        return makes_number(c, v);
    }
    for (uint32_t i = 0; i < operand_count(o, display); i++) {
        if (!makes_number(c, operand(o, display, i))) {
            return false;
        }
    }
    return true;
}

/* Is the value an argument of a foreign function, and nothing else? */
static bool
is_only_passed(const struct collector *c, val_id v)
{
    const op_id op = operand_only_user(&c->lu->ops, v);

    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    return call.callee != v && library_of(c, &call);
}

/* May a pointer to it be made where a number is passed as it is?  Where it is
 * told to, for a library of this file. */
static bool
is_told_what_to_pass(const struct collector *c, op_id op)
{
    const struct call call = call_at(c->rf, c->lu, op);
    const val_id base = library_base(c, &call);

    return lore_mean(c->lu, base).name != NO_ID ||
           intern_find(c->rf->an->names, TEXT("argtypes")) != NO_ID;
}

/* `byref(n)`, of which nobody but a foreign function has the result. */
static bool
is_by_reference(const struct collector *c, op_id op)
{
    const struct call call = call_at(c->rf, c->lu, op);
    const struct api *row = call_api(c->rf, c->lu, &call);

    return row && text_eq(row->name, TEXT("ctypes.byref")) &&
           call.nargs == 1 && is_only_passed(c, c->lu->ops.out[op]);
}

/* What is done with a variable: where a pointer to it was passed last. */
struct asking {
    op_id passed; /* NO_ID: nowhere */
    bool is_read; /* behind that */
};

/* Does the op run in a loop that the other one is not in? */
static bool
is_read_again(const struct unit *u, op_id op, op_id passed)
{
    const struct cfg *cfg = &u->cfg;
    const uint32_t rpo = cfg->block[cfg_block_of(cfg, op)].rpo;
    const uint32_t at = u->op[passed].at;
    uint32_t loop = loop_around(cfg, u->op[op].at);

    while (loop != NO_ID && rpo < cfg->block[cfg->loop[loop].head].rpo) {
        loop = cfg->loop[loop].parent; /* what a `for` goes through */
    }
    return loop != NO_ID && (at < cfg->loop[loop].span.begin ||
                             at >= cfg->loop[loop].span.end);
}

/* Is what comes of the value kept or dropped, and not passed on at once? */
static bool
is_kept_or_dropped(const struct collector *c, val_id v)
{
    const op_id op = operand_only_user(&c->lu->ops, v);
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)c->lu->unit->op[op].kind;

    return k == OP_POP || k == OP_STORE || k == OP_RETURN;
}

/* Is the value looked at, handed on, or put where it stays? */
static bool
is_look(const struct collector *c, op_id op, val_id v)
{
    const struct op *o = &c->lu->unit->op[op];

    switch ((enum op_kind)o->kind) {
    case OP_ATTR:
        return text_eq(sym_text(c->rf->an, o->arg), TEXT("value")) ||
               text_eq(sym_text(c->rf->an, o->arg), TEXT("contents"));
    case OP_ITEM:
        return true;
    case OP_CALL:
        return is_only_passed(c, v) ||
               is_kept_or_dropped(c, c->lu->ops.out[op]);
    case OP_SET_ATTR:
    case OP_SET_ITEM:
        return operand(&c->lu->ops, op, 0) == v;
    default:
        return false;
    }
}

/* One use: false if it is another than to pass a pointer to it on the spot and
 * to look at it.  Who does that again and again waits for somebody to set it. */
static bool
note_use(const struct collector *c, val_id v, struct asking *a)
{
    const op_id op = operand_only_user(&c->lu->ops, v);

    if (op == NO_ID) {
        return false;
    }
    if (c->lu->unit->op[op].kind == OP_CALL &&
        (is_by_reference(c, op) ||
         (is_only_passed(c, v) && is_told_what_to_pass(c, op)))) {
        a->passed = op;
        a->is_read = false;
        return true;
    }
    if (!is_look(c, op, v) ||
        (a->passed != NO_ID && is_read_again(c->lu->unit, op, a->passed))) {
        return false;
    }
    a->is_read = true;
    return true;
}

/*
 * `n = c_int(); lib.count(byref(n)); n.value`: room for a number that the call
 * gives back.  It is in there once the call is over, as who reads it knows.  Or
 * no pointer to it is passed at all: `lib.skip(c_int(n))`.
 */
static bool
is_answer(const struct collector *c, var_id v)
{
    const struct operands *o = &c->lu->ops;
    const struct var *var = &c->lu->unit->var[v];
    op_id store = c->lu->var_first_store[v];
    struct asking a = {NO_ID, false};
    uint32_t n = 0;

    if (var->kind != VAR_LOCAL || (var->flags & VARF_PARAM) || store == NO_ID) {
        return false;
    }
    for (; store != NO_ID; store = c->lu->var_next_store[store]) {
        if (n++ == MOST_READS || !stores_number(c, store)) {
            return false;
        }
    }
    for (op_id l = o->load[v]; l != NO_ID; l = o->next_load[l]) {
        if (n++ == MOST_READS || !note_use(c, o->out[l], &a)) {
            return false;
        }
    }
    return a.passed == NO_ID || a.is_read;
}

/* A text: what a foreign function gets is a copy of it. */
static bool
is_text(const struct collector *c, var_id v)
{
    const struct meaning *m = &c->lu->var[v];

    return (m->flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
           m->kind == VALUE_TEXT;
}

struct passing {
    struct collector *c;
    uint32_t reason;
};

/* A pointer to what is in the variable was passed. */
static void
pass_pointer(void *context, var_id v)
{
    struct passing *p = context;
    struct collector *c = p->c;

    if (!hint_may_own(c, v) || is_text(c, v)) {
        return;
    }
    if (is_answer(c, v)) {
        hint_doubt(c, v, p->reason);
    } else {
        hint_forbid_here(c, v, p->reason);
    }
}

void
hint_foreign(struct collector *c, const struct call *call)
{
    const struct api *library = library_of(c, call);

    if (!library) {
        return;
    }
    struct passing p = {c, hint_reason(c, RULE_FOREIGN, call->op, library,
                                       library->name)};
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (lore_mean(c->lu, call->argument[i]).kind != VALUE_SCALAR &&
            !is_foreign_number(c, call->argument[i])) {
            follow_owners(c->rf, c->lu, call->argument[i],
                          (struct owner_visitor){pass_pointer, &p, true});
        }
    }
}
