/*
 * Builtin functions about numbers and characters.
 */
#include "runtime-model/attr.h"
#include "runtime-model/bigint.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/weakref.h"

static struct obj *
abs_f(struct machine *m, const struct args *a)
{
    struct obj *o = a->at[0];
    struct obj *f = type_special(m, o->type, SP_ABS);

    if (f) {
        return call_special(m, f, o, NULL, 0);
    }
    if (is_number(o)) {
        return number_abs(m, o);
    }
    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        struct obj *r = of ? abs_f(m, &(struct args){.at = &of, .n = 1}) : NULL;
        xdecref(m, of);
        return r;
    }
    return o->kind == K_OPAQUE || (o->type->flags & TYPE_UNKNOWN)
               ? opaque_new(m, 0)
               : raise_format(m, T_TypeError,
                              "bad operand type for abs(): '%.*s'",
                              TEXT_ARG(type_shown(o->type)));
}

static struct obj *
chr_f(struct machine *m, const struct args *a)
{
    int64_t v = is_int(a->at[0]) ? int_value(a->at[0]) : 63;

    if (a->at[0]->kind != K_OPAQUE && !is_whole(a->at[0])) {
        return raise_format(m, T_TypeError,
                            m->profile->version < 310
                                ? "an integer is required (got type %.*s)"
                                : "'%.*s' object cannot be interpreted as an "
                                  "integer",
                            TEXT_ARG(type_shown(a->at[0]->type)));
    }
    if (a->at[0]->kind == K_BIG && m->profile->version < 313) {
        return raise_text(m, T_OverflowError,
                          "Python int too large to convert to C int");
    }
    if (a->at[0]->kind == K_BIG || v < 0 || v > 0x10ffff) {
        return raise_text(m, T_ValueError, "chr() arg not in range(0x110000)");
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct str *s = str_new(m, text_of_point(m->scratch, (uint32_t)v));

    arena_rewind(m->scratch, mark);
    return OBJ(s);
}

static struct obj *
ord_f(struct machine *m, const struct args *a)
{
    const struct str *s = (const struct str *)a->at[0];

    if (s->o.kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    if (s->o.kind != K_STR && s->o.kind != K_BYTES) {
        return raise_format(m, T_TypeError,
                            "ord() expected string of length 1, but %.*s "
                            "found",
                            TEXT_ARG(str_text(s->o.type->name)));
    }
    if (s->points != 1) {
        return raise_format(m, T_TypeError,
                            "ord() expected a character, but string of length "
                            "%u found",
                            (unsigned)s->points);
    }
    if (s->o.kind == K_BYTES) {
        return int_new(m, (unsigned char)s->s[0]);
    }
    unsigned char c = (unsigned char)s->s[0];
    uint32_t v = c < 0x80 ? c : c & (0x7fu >> s->n);

    for (uint32_t i = 1; i < s->n; i++) {
        v = v << 6 | ((unsigned char)s->s[i] & 0x3fu);
    }
    return int_new(m, v);
}

static struct obj *
divmod_f(struct machine *m, const struct args *a)
{
    struct obj *f = type_special(m, a->at[0]->type, SP_DIVMOD);

    if (f) {
        return call_special(m, f, a->at[0], a->at + 1, 1);
    }
    if (m->profile->version < 314 && a->at[0]->kind == K_FLOAT &&
        is_number(a->at[1]) && object_truth(m, a->at[1]) == 0) {
        return raise_text(m, T_ZeroDivisionError, "float divmod()");
    }
    if (m->profile->version < 314 && is_whole(a->at[0]) && is_whole(a->at[1]) &&
        object_truth(m, a->at[1]) == 0) {
        return raise_text(m, T_ZeroDivisionError,
                          "integer division or modulo by zero");
    }
    struct obj *q = object_binary(m, a->at[0], a->at[1], OPER_FLOORDIV, false);
    struct obj *r =
        q ? object_binary(m, a->at[0], a->at[1], OPER_MOD, false) : NULL;
    struct tuple *t = r ? tuple_pair(m, q, r) : NULL;

    xdecref(m, q);
    xdecref(m, r);
    return (struct obj *)t;
}

/* The number by which `a` times it leaves a rest of 1; NULL: raised. */
static struct obj *
inverse(struct machine *m, struct obj *a, struct obj *mod)
{
    struct obj *r0 = object_binary(m, a, mod, OPER_MOD, false);
    struct obj *r1 = incref(mod), *s0 = int_new(m, 1), *s1 = int_new(m, 0);

    while (r1 && object_truth(m, r1) == 1) {
        struct obj *q = object_binary(m, r0, r1, OPER_FLOORDIV, false);
        struct obj *qr = object_binary(m, q, r1, OPER_MUL, false);
        struct obj *qs = object_binary(m, q, s1, OPER_MUL, false);
        struct obj *r2 = object_binary(m, r0, qr, OPER_SUB, false);
        struct obj *s2 = object_binary(m, s0, qs, OPER_SUB, false);
        struct obj *over[] = {q, qr, qs, r0, s0};
        for (uint32_t i = 0; i < 5; i++) {
            decref(m, over[i]);
        }
        r0 = r1;
        s0 = s1;
        r1 = r2;
        s1 = s2;
    }
    struct obj *one = int_new(m, 1);
    bool ok = number_order(m, r0, one) == 0;
    struct obj *all[] = {r0, r1, s1, one};

    for (uint32_t i = 0; i < 4; i++) {
        decref(m, all[i]);
    }
    if (!ok) {
        decref(m, s0);
        return raise_text(m, T_ValueError,
                          "base is not invertible for the given modulus");
    }
    return s0;
}

static struct obj *
pow_mod(struct machine *m, struct obj *a, struct obj *b, struct obj *mod)
{
    if (!is_whole(a) || !is_whole(b) || !is_whole(mod)) {
        return raise_text(m, T_TypeError,
                          "pow() 3rd argument not allowed "
                          "unless all arguments are integers");
    }
    if (object_truth(m, mod) == 0) {
        return raise_text(m, T_ValueError, "pow() 3rd argument cannot be 0");
    }
    if (!big_is_negative(b)) {
        return big_power_mod(m, a, b, mod);
    }
    struct obj *by = inverse(m, a, mod), *times = big_negate(m, b);
    struct obj *r = by ? big_power_mod(m, by, times, mod) : NULL;

    xdecref(m, by);
    decref(m, times);
    return r;
}

static struct obj *
pow_f(struct machine *m, const struct args *a)
{
    struct obj *mod = arg_or_named(a, 2, "mod");
    struct obj *base = arg_or_named(a, 0, "base");
    struct obj *exp = arg_or_named(a, 1, "exp");

    if (!base || !exp) {
        return raise_text(m, T_TypeError,
                          "pow() missing required argument 'exp' (pos 2)");
    }
    if (!mod || mod->kind == K_NONE || m->is_lenient) {
        return object_binary(m, base, exp, OPER_POW, false);
    }
    struct obj *f = type_special(m, base->type, SP_POW);
    struct obj *more[] = {exp, mod};
    struct obj *r = f ? call_special(m, f, base, more, 2) : NULL;

    if (!f || (r && r->kind == K_NOTIMPL)) {
        xdecref(m, r);
        return pow_mod(m, base, exp, mod);
    }
    return r;
}

static struct obj *
sum_f(struct machine *m, const struct args *a)
{
    struct obj *start = arg_or_named(a, 1, "start");

    if (start && (start->kind == K_STR || start->kind == K_BYTES)) {
        return raise_format(m, T_TypeError,
                            "sum() can't sum %s [use %s.join(seq) instead]",
                            start->kind == K_STR ? "strings" : "bytes",
                            start->kind == K_STR ? "''" : "b''");
    }
    struct obj *total = start ? incref(start) : int_new(m, 0);
    struct obj *it = object_iter(m, a->at[0]);

    for (struct obj *item; it && total && (item = object_next(m, it));) {
        struct obj *next = object_binary(m, total, item, OPER_ADD, false);
        decref(m, total);
        decref(m, item);
        total = next;
    }
    xdecref(m, it);
    if (m->raised) {
        xdecref(m, total);
        return NULL;
    }
    return total;
}

static struct obj *
based(struct machine *m, const struct args *a, const char *spec)
{
    struct obj *o = a->at[0];
    struct obj *index = type_special(m, o->type, SP_INDEX);
    struct obj *v = index ? call_special(m, index, o, NULL, 0) : incref(o);
    struct obj *r = NULL;

    if (v && !is_whole(v) && v->kind != K_OPAQUE) {
        raise_format(m, T_TypeError,
                     "'%.*s' object cannot be interpreted as an integer",
                     TEXT_ARG(type_shown(v->type)));
    } else if (v) {
        r = (struct obj *)object_format(m, v, text_of(spec));
    }
    xdecref(m, v);
    return r;
}

static struct obj *
hex_f(struct machine *m, const struct args *a)
{
    return based(m, a, "#x");
}

static struct obj *
oct_f(struct machine *m, const struct args *a)
{
    return based(m, a, "#o");
}

static struct obj *
bin_f(struct machine *m, const struct args *a)
{
    return based(m, a, "#b");
}

const struct native number_functions[] = {
    {"abs", abs_f, 1, 1, false},         {"bin", bin_f, 1, 1, false},
    {"chr", chr_f, 1, 1, false},         {"divmod", divmod_f, 2, 2, false},
    {"hex", hex_f, 1, 1, false},         {"oct", oct_f, 1, 1, false},
    {"ord", ord_f, 1, 1, false},         {"pow", pow_f, 0, 3, true},
    {"round", number_round, 1, 2, true}, {"sum", sum_f, 1, 2, true},
    {NULL, NULL, 0, 0, false},
};
