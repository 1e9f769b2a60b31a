#include "tests/unit/suites.h"

#include "tests/unit/analyzer/analysed.h"

/*
 * What a unit does to its variables, in the order of the ops: "load a",
 * "store a" …, with '*' before what belongs to a repeated finally body.
 * `globals` adds the accesses to names that are not the function's.
 */
static void
add_accesses(struct buf *b, const struct analysed *x, const struct unit *u)
{
    for (op_id i = 0; i < u->nops; i++) {
        const struct op *op = &u->op[i];
        struct op_effect e = op_effect(op);
        if (e.var == NO_ID || u->var[e.var].kind > VAR_FREE) {
            continue;
        }
        buf_format(b, "%s%s%s %.*s", b->n ? ", " : "",
                   op->flags & OPF_COPY ? "*" : "", op_info[op->kind].text,
                   TEXT_ARG(analysed_var(x, u, e.var)));
    }
}

static void
expect_accesses(int minor, unit_id unit, const char *source, const char *want)
{
    struct analysed x;

    analysed_open(&x, text_of(source), minor);
    struct buf b = {.arena = &x.scratch};
    ck_assert_uint_lt(unit, x.an->nunits);
    add_accesses(&b, &x, &x.an->unit[unit]);
    analysed_expect(&b, want);
    analysed_close(&x);
}

/* Of the first function, for 3.13. */
static void
accesses(const char *source, const char *want)
{
    expect_accesses(13, 1, source, want);
}

/* The ops of the first function, loads of constants and gaps left out. */
static void
ops(const char *source, const char *want)
{
    struct analysed x;

    analysed_open(&x, text_of(source), 13);
    const struct unit *u = &x.an->unit[1];
    struct buf b = {.arena = &x.scratch};
    for (op_id i = 0; i < u->nops; i++) {
        uint8_t kind = u->op[i].kind;
        if (kind != OP_GAP && kind != OP_CONST && kind != OP_NULL) {
            buf_format(&b, "%s%s", b.n ? " " : "", op_info[kind].text);
        }
    }
    analysed_expect(&b, want);
    analysed_close(&x);
}

/* Each unit with its variables: how they are found, and '!' if all that
 * capture it are finished when they have been evaluated. */
static void
scopes_for(int minor, const char *source, const char *want)
{
    static const char *const kind[] = {
        [VAR_LOCAL] = "local",
        [VAR_CELL] = "cell",
        [VAR_FREE] = "free",
        [VAR_GLOBAL] = "global",
        [VAR_GLOBAL_EXPLICIT] = "named",
        [VAR_NAME] = "name",
    };
    struct analysed x;

    analysed_open(&x, text_of(source), minor);
    struct buf b = {.arena = &x.scratch};
    for (unit_id i = 1; i < x.an->nunits; i++) {
        const struct unit *u = &x.an->unit[i];
        buf_format(&b, "%s%.*s:", i > 1 ? "; " : "",
                   TEXT_ARG(sym_text(x.an, u->name)));
        for (var_id v = 0; v < u->nvars; v++) {
            if (!(u->var[v].flags & VARF_HIDDEN)) {
                buf_format(&b, " %s%s %.*s", kind[u->var[v].kind],
                           u->var[v].flags & VARF_SPENT ? "!" : "",
                           TEXT_ARG(analysed_var(&x, u, v)));
            }
        }
    }
    analysed_expect(&b, want);
    analysed_close(&x);
}

static void
scopes(const char *source, const char *want)
{
    scopes_for(13, source, want);
}

/* ---- order --------------------------------------------------------------- */

START_TEST(values_before_targets)
{
    accesses("def f(a, b, c):\n"
             "    a.x, b[c] = c, a\n",
             "load c, load a, load a, load b, load c");
}
END_TEST

START_TEST(chained_targets_from_the_left)
{
    accesses("def f(a, b, c):\n"
             "    a = b = c\n",
             "load c, store a, store b");
}
END_TEST

START_TEST(target_of_an_augmented_assignment_first)
{
    accesses("def f(a, b):\n"
             "    a += b\n",
             "load a, load b, store a");
}
END_TEST

START_TEST(walrus_binds_where_it_stands)
{
    accesses("def f(a, b):\n"
             "    return (b := a) + b\n",
             "load a, store b, load b");
}
END_TEST

START_TEST(dict_keys_before_values)
{
    accesses("def f(a, b, c, d):\n"
             "    return {a: b, c: d}\n",
             "load a, load b, load c, load d");
}
END_TEST

START_TEST(condition_before_its_arms)
{
    accesses("def f(a, b, c):\n"
             "    return a if b else c\n",
             "load b, load a, load c");
}
END_TEST

START_TEST(defaults_then_annotations)
{
    accesses("def f(a, b, c):\n"
             "    def g(x: a = b, *, y=c): pass\n",
             "load b, load c, load a, store g");
}
END_TEST

/* ---- statements ---------------------------------------------------------- */

START_TEST(a_loop_asks_again_or_ends)
{
    ops("def f(a):\n"
        "    for b in a:\n"
        "        b()\n",
        "load iter next store load call pop jump return");
}
END_TEST

START_TEST(finally_is_copied_for_every_way)
{
    accesses("def f(a, b, c):\n"
             "    try:\n"
             "        if a:\n"
             "            return b\n"
             "    finally:\n"
             "        c()\n",
             "load a, load b, *load c, load c, *load c");
}
END_TEST

START_TEST(handler_name_is_unbound)
{
    accesses("def f(a):\n"
             "    try:\n"
             "        a()\n"
             "    except E as e:\n"
             "        a(e)\n",
             "load a, store e, load a, load e, unbind e, unbind e");
}
END_TEST

START_TEST(with_enters_and_exits)
{
    ops("def f(a):\n"
        "    with a:\n"
        "        pass\n",
        "load enter pop exit pop jump push_exc exit_raised branch_true swap "
        "pop_exc reraise pop pop_exc pop jump swap pop_exc reraise return");
}
END_TEST

START_TEST(asserts_depend_on_debug)
{
    ops("def f(a):\n"
        "    assert a\n",
        "branch_no_debug load branch_true assertion_error raise return");
}
END_TEST

START_TEST(captures_bind_after_the_pattern)
{
    accesses("def f(a):\n"
             "    match a:\n"
             "        case [b, *c] if b: pass\n",
             "load a, store b, store c, load b");
}
END_TEST

START_TEST(regions_lead_to_handlers)
{
    struct analysed x;
    uint32_t nprotected = 0;

    analysed_open(&x,
                  TEXT("def f(a, b, c):\n"
                       "    a()\n"
                       "    try:\n"
                       "        b()\n"
                       "    except E:\n"
                       "        pass\n"
                       "    c()\n"),
                  13);
    const struct unit *u = &x.an->unit[1];
    for (op_id i = 0; i < u->nops; i++) {
        const struct op *op = &u->op[i];
        if (op->kind == OP_LOAD && u->var[op->arg].kind == VAR_LOCAL) {
            bool is_b = text_eq(analysed_var(&x, u, op->arg), TEXT("b"));
            ck_assert_int_eq(op->region != 0, is_b);
            nprotected += is_b;
        }
    }
    ck_assert_uint_eq(nprotected, 1);
    analysed_close(&x);
}
END_TEST

/* ---- scopes -------------------------------------------------------------- */

START_TEST(a_closure)
{
    scopes("def f(a):\n"
           "    b = 1\n"
           "    def g(): return a, c\n",
           "f: cell a local b local g; g: free a global c");
}
END_TEST

START_TEST(global_and_nonlocal)
{
    scopes("def f(a):\n"
           "    global b\n"
           "    b = a\n"
           "    def g():\n"
           "        nonlocal a\n"
           "        a = b\n",
           "f: cell a named b local g; g: global b free a");
}
END_TEST

START_TEST(a_method_may_rebind_its_class)
{
    scopes("class C:\n"
           "    def m(self):\n"
           "        nonlocal __class__\n"
           "        del __class__\n",
           "C: name m; m: local self free __class__");
}
END_TEST

START_TEST(a_class_may_have_a_name_like_its_cell)
{
    scopes("class C:\n"
           "    __class__ = 1\n"
           "    def m(self): return __class__\n",
           "C: name __class__ name m; m: local self free __class__");
}
END_TEST

START_TEST(class_names_are_not_seen_by_methods)
{
    scopes("class C:\n"
           "    x = 1\n"
           "    def m(self): return x\n",
           "C: name x name m; m: local self global x");
}
END_TEST

START_TEST(private_names_are_mangled)
{
    scopes("class C:\n"
           "    def m(self): __a = 1\n",
           "C: name m; m: local self local _C__a");
}
END_TEST

START_TEST(a_class_body_is_finished)
{
    scopes("def f(a):\n"
           "    class C:\n"
           "        x = a\n",
           "f: cell! a local C; C: free a name x");
}
END_TEST

START_TEST(a_method_is_not)
{
    scopes("def f(a):\n"
           "    class C:\n"
           "        def m(): a\n",
           "f: cell a local C; C: name m free a; m: free a");
}
END_TEST

START_TEST(a_generator_is_finished_if_consumed)
{
    scopes("def f(a, b):\n"
           "    return sum(a for _ in b)\n",
           "f: cell! a local b global sum; <genexpr>: local _ free a");
    scopes("def f(a, b):\n"
           "    return (a for _ in b)\n",
           "f: cell a local b; <genexpr>: local _ free a");
}
END_TEST

START_TEST(comprehensions_by_version)
{
    const char *source = "def f(a, b):\n"
                         "    return [a for c in b]\n";

    scopes_for(12, source, "f: local a local b local c");
    scopes_for(11, source, "f: cell! a local b; <listcomp>: local c free a");
}
END_TEST

START_TEST(a_comma_in_a_comment_makes_no_tuple)
{
    accesses("def f(a):\n"
             "    match a:\n"
             "        case (b # , c\n"
             "              ): return b\n",
             "load a, store b, load b");
    ops("def f(a):\n"
        "    (b # ,\n) = a\n"
        "    (c, # d\n) = a\n",
        "load store load unpack store return");
}
END_TEST

START_TEST(an_inlined_comprehension_ends_its_names)
{
    expect_accesses(12, 1,
                    "def f(a):\n"
                    "    return [b for b in a]\n",
                    "load a, store b, load b, unbind b, unbind b");
}
END_TEST

START_TEST(walrus_leaves_a_comprehension)
{
    scopes_for(11,
               "def f(a):\n"
               "    return [(c := b) for b in a]\n",
               "f: local a cell c; <listcomp>: local b free c");
}
END_TEST

/* Everything that tells one op from another, in words and places. */
static struct text
ops_of(struct arena *a, const struct analysis *an)
{
    struct buf b = {.arena = a};

    for (unit_id u = 0; u < an->nunits; u++) {
        const struct unit *unit = &an->unit[u];
        struct text name = sym_text(an, unit->qualname);
        buf_format(&b, "%.*s %u %u:", TEXT_ARG(name), unit->cfg.nrpo,
                   unit->ngaps);
        for (op_id i = 0; i < unit->nops; i++) {
            const struct op *op = &unit->op[i];
            buf_format(&b, " %s %u %u %u", op_info[op->kind].text, op->arg,
                       op->extra, source_line(an->source, op->at));
            if (op_info[op->kind].arg == ARG_CONST) {
                struct text t = constant_decode(a, an, &an->constant[op->arg]);
                buf_format(&b, " %.*s", TEXT_ARG(t));
            }
        }
        buf_char(&b, '\n');
    }
    return buf_text(&b);
}

START_TEST(a_copy_says_the_same)
{
    struct analysed x;
    struct arena kept = {0}, a = {0};

    analysed_open(&x,
                  TEXT("import os.path as p  # why\n"
                       "class C:\n"
                       "    def f(self, *, b: 'x' = 1):\n"
                       "        try:\n"
                       "            return g(b, k=f'{b}!', l=[v for v in b])\n"
                       "        finally:\n"
                       "            self.h('text')\n"),
                  12);
    struct text before = text_copy(&a, ops_of(&x.scratch, x.an));
    struct analysis *copy = analysis_copy(&kept, x.an);
    analysed_close(&x);
    ck_assert_str_eq(text_copy(&a, ops_of(&a, copy)).s, before.s);
    ck_assert_uint_eq(copy->ncomments, 1);
    arena_release(&kept);
    arena_release(&a);
}
END_TEST

Suite *
lowering_suite(void)
{
    return SUITE_OF(
        "lowering", values_before_targets, chained_targets_from_the_left,
        target_of_an_augmented_assignment_first, walrus_binds_where_it_stands,
        a_comma_in_a_comment_makes_no_tuple, dict_keys_before_values,
        condition_before_its_arms, defaults_then_annotations,
        a_loop_asks_again_or_ends, finally_is_copied_for_every_way,
        handler_name_is_unbound, with_enters_and_exits, asserts_depend_on_debug,
        captures_bind_after_the_pattern, regions_lead_to_handlers, a_closure,
        global_and_nonlocal, a_method_may_rebind_its_class,
        a_class_may_have_a_name_like_its_cell,
        class_names_are_not_seen_by_methods, private_names_are_mangled,
        a_class_body_is_finished, a_method_is_not,
        a_generator_is_finished_if_consumed, comprehensions_by_version,
        an_inlined_comprehension_ends_its_names, walrus_leaves_a_comprehension,
        a_copy_says_the_same);
}
