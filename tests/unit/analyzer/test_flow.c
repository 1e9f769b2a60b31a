#include "tests/unit/suites.h"

#include "analyzer/flow.h"
#include "tests/unit/analyzer/analysed.h"

/*
 * Each claim is one function.  A line may end in "#: a b", which says what is
 * live at the gap after the line, or in "#= a b": what is surely bound there.
 * After a line that ends in a colon the gap is that before the suite's first
 * statement; else the one at the line's own indentation.
 */
static uint32_t
blanks_at(struct text line)
{
    uint32_t n = 0;

    while (n < line.n && line.s[n] == ' ') {
        n++;
    }
    return n;
}

static gap_id
gap_after_line(const struct analysed *x, const struct unit *u, uint32_t line)
{
    struct text t = source_line_text(&x->source, line);
    struct text code = text_trim(text_sub(t, 0, text_find(t, TEXT("#"), 0)));
    bool header = text_ends(code, TEXT(":"));

    for (gap_id g = 0; g < u->ngaps; g++) {
        const struct gap *gap = &u->gap[g];
        if (gap->insert == x->source.line[line] &&
            (gap->kind == GAP_BEFORE) == header &&
            (header || gap->indent.end - gap->indent.begin == blanks_at(t))) {
            return g;
        }
    }
    ck_abort_msg("no gap after line %u", line);
    return NO_ID;
}

/* All variables of a unit as one slice, solved. */
struct solved {
    struct slice slice;
    struct problem live, bound;
};

static void
solve_all(struct arena *a, const struct unit *u, const struct hints *hints,
          struct solved *s)
{
    var_id *var = arena_array(a, var_id, u->nvars);

    for (var_id v = 0; v < u->nvars; v++) {
        var[v] = v;
    }
    s->slice = slice_make(a, u, hints, var, u->nvars);
    s->live = live_solve(a, &s->slice);
    s->bound = bound_make(a, &s->slice);
    bound_solve(&s->bound, NULL);
}

/* Live at the event of the block, also for the handler. */
static void
live_at(const struct solved *s, block_id id, const struct event *at,
        uint64_t *live)
{
    const struct unit *u = s->slice.unit;
    block_id handler = block_handler(u, &u->cfg.block[id]);

    row_copy(live, bitrows_row(&s->live.out, id), s->live.out.stride);
    EVENT_BACK (e, s->slice.events[id]) {
        if (e < at) {
            break;
        }
        live_event(e, live);
    }
    if (handler != NO_ID) {
        row_or(live, bitrows_row(&s->live.in, handler), s->live.in.stride);
    }
}

static void
bound_at(const struct solved *s, block_id id, const struct event *at,
         uint64_t *bound)
{
    row_copy(bound, bitrows_row(&s->bound.in, id), s->bound.in.stride);
    EVENT_EACH (e, s->slice.events[id]) {
        if (e == at) {
            break;
        }
        bound_event(e, bound);
    }
}

/* Live in some copy of the gap, or bound in all that can be reached. */
static void
add_facts(struct analysed *x, const struct solved *s, gap_id g, bool bound,
          struct buf *b)
{
    const struct unit *u = s->slice.unit;
    struct bitrows rows = bitrows_make(&x->scratch, 2, u->nvars);
    uint64_t *here = bitrows_row(&rows, 0), *all = bitrows_row(&rows, 1);
    uint32_t ncopies = 0;

    for (uint32_t i = 0; i < u->cfg.nrpo; i++) {
        block_id id = u->cfg.rpo[i];
        EVENT_EACH (e, s->slice.events[id]) {
            if (e->kind != EVENT_GAP || e->arg != g) {
                continue;
            }
            if (!bound) {
                live_at(s, id, e, here);
                row_or(all, here, rows.stride);
            } else {
                bound_at(s, id, e, here);
                ncopies ? row_and(all, here, rows.stride)
                        : row_copy(all, here, rows.stride);
            }
            ncopies++;
        }
    }
    ck_assert_uint_gt(ncopies, 0);
    analysed_add_row(b, x, u, all);
}

static void
claim_hinted(const char *claim, const struct hints *hints)
{
    struct analysed x;
    uint32_t nclaims = 0;

    analysed_open(&x, text_of(claim), 13);
    const struct unit *u = &x.an->unit[1];
    struct solved solved;
    solve_all(&x.file, u, hints, &solved);
    for (uint32_t line = 1; line < x.source.nlines; line++) {
        struct text t = source_line_text(&x.source, line);
        uint32_t mark = text_find(t, TEXT("#"), 0);
        if (mark == UINT32_MAX) {
            continue;
        }
        bool bound = t.s[mark + 1] == '=';
        struct buf is = {.arena = &x.scratch};
        gap_id gap = gap_after_line(&x, u, line);
        buf_format(&is, "line %u:", line);
        add_facts(&x, &solved, gap, bound, &is);
        struct text want = text_format(&x.scratch, "line %u:%.*s", line,
                                       TEXT_ARG(text_sub(t, mark + 2, t.n)));
        analysed_expect(&is, want.s);
        nclaims++;
    }
    ck_assert_uint_gt(nclaims, 0);
    analysed_close(&x);
}

static void
claim(const char *text)
{
    claim_hinted(text, NULL);
}

/* ---- live ---------------------------------------------------------------- */

START_TEST(live_until_the_last_read)
{
    claim("def f(a, b):\n"
          "    g(a) #: b\n"
          "    h(b) #:\n"
          "    return 1\n");
}
END_TEST

START_TEST(live_round_a_loop)
{
    claim("def f(a, b):\n"
          "    while g(): #: a\n"
          "        b = h(a) #: a b\n"
          "    return b\n");
}
END_TEST

START_TEST(dead_between_rounds)
{
    claim("def f(a):\n"
          "    for x in a:\n"
          "        y = g(x) #: y\n"
          "        h(y) #:\n"
          "    return 1\n");
}
END_TEST

START_TEST(live_for_the_handler)
{
    claim("def f(a, b):\n"
          "    try:\n"
          "        b = g() #: a b\n"
          "        h(b) #: a b\n"
          "    except E:\n"
          "        k(a, b) #:\n"
          "    return 1\n");
}
END_TEST

START_TEST(live_for_finally)
{
    claim("def f(a):\n"
          "    try:\n"
          "        g() #: a\n"
          "        return h() \n"
          "    finally:\n"
          "        k(a) #:\n");
}
END_TEST

START_TEST(return_in_finally_forgets_the_value)
{
    claim("def f(a, b):\n"
          "    try:\n"
          "        g() #: a b\n"
          "        return a\n"
          "    finally:\n"
          "        return b\n");
}
END_TEST

START_TEST(a_del_is_a_read)
{
    claim("def f(a):\n"
          "    g() #: a\n"
          "    del a #:\n"
          "    h()\n");
}
END_TEST

START_TEST(asserts_may_read)
{
    claim("def f(a):\n"
          "    g() #: a\n"
          "    assert a #:\n"
          "    h()\n");
}
END_TEST

START_TEST(class_body_reads_when_it_runs)
{
    claim("def f(a):\n"
          "    g() #: a\n"
          "    class C:\n"
          "        x = a\n"
          "    return C\n");
}
END_TEST

START_TEST(consumed_generator_reads_when_it_runs)
{
    claim("def f(a, b):\n"
          "    g() #: a b\n"
          "    s = any(a is x for x in b) #: s\n"
          "    return s\n");
}
END_TEST

START_TEST(a_hint_is_a_read)
{
    struct hint_use use = {.var = 0, .reason = NO_ID};
    struct hints hints = {.use = &use, .nuses = 1};
    struct analysed x;
    const char text[] = "def f(a):\n"
                        "    g() #: a\n"
                        "    h() #:\n"
                        "    return 1\n";
    uint32_t ncalls = 0;

    analysed_open(&x, text_of(text), 13);
    for (op_id op = 0; op < x.an->unit[1].nops; op++) {
        if (x.an->unit[1].op[op].kind == OP_CALL && ++ncalls == 2) {
            use.op = op;
        }
    }
    analysed_close(&x);
    ck_assert_uint_eq(ncalls, 2);
    claim_hinted(text, &hints);
}
END_TEST

START_TEST(an_owner_outlives)
{
    /* Variables in the order of their first use: a, g, b. */
    struct hint_outlive outlive = {.owner = 0, .child = 2, .reason = NO_ID};
    struct hints hints = {.outlive = &outlive, .noutlives = 1};

    claim_hinted("def f(a):\n"
                 "    b = g(a) #: a b\n"
                 "    h(b) #:\n"
                 "    return 1\n",
                 &hints);
}
END_TEST

/* ---- surely bound -------------------------------------------------------- */

START_TEST(bound_on_both_arms)
{
    claim("def f():\n"
          "    if g(): #=\n"
          "        x = y = 1 #= x y\n"
          "    else:\n"
          "        x = 2 #= x\n"
          "    g() #= x\n"
          "    return x, y\n");
}
END_TEST

START_TEST(no_round_binds_nothing)
{
    claim("def f(a):\n"
          "    for x in a: #= a x\n"
          "        y = x #= a x y\n"
          "    g() #= a\n"
          "    return x, y\n");
}
END_TEST

START_TEST(while_true_has_one_way_out)
{
    claim("def f(a):\n"
          "    while True:\n"
          "        x = g() #= a x\n"
          "        if x:\n"
          "            break\n"
          "    g() #= a x\n"
          "    return x\n");
}
END_TEST

START_TEST(raised_before_it_bound)
{
    claim("def f():\n"
          "    try:\n"
          "        x = g() #= x\n"
          "        y = g() #= x y\n"
          "    except E: #=\n"
          "        h() #=\n"
          "    else: #= x y\n"
          "        h()\n"
          "    return x, y\n");
}
END_TEST

START_TEST(handler_name_ends_with_its_handler)
{
    claim("def f():\n"
          "    e = 1 #= e\n"
          "    try:\n"
          "        g() #= e\n"
          "    except E as e: #= e\n"
          "        h(e) #= e\n"
          "    g() #=\n"
          "    return e\n");
}
END_TEST

/* The target is bound within what the with statement protects. */
START_TEST(with_may_go_on_after_a_raise)
{
    claim("def f(a):\n"
          "    with a as b: #= a b\n"
          "        x = g() #= a b x\n"
          "    g() #= a\n"
          "    return b, x\n");
}
END_TEST

START_TEST(captures_of_a_case)
{
    claim("def f(a):\n"
          "    match a:\n"
          "        case [x, *y]: #= a x y\n"
          "            g()\n"
          "        case {'k': x} as z if x: #= a x z\n"
          "            g()\n"
          "        case _: #= a\n"
          "            x = 1\n"
          "    g() #= a x\n"
          "    return x, y, z\n");
}
END_TEST

START_TEST(an_assert_binds_nothing)
{
    claim("def f(a):\n"
          "    assert (x := a)\n"
          "    g() #= a\n"
          "    return x\n");
}
END_TEST

START_TEST(half_an_and_binds_nothing)
{
    claim("def f(a):\n"
          "    if a and (x := a()): #= a x\n"
          "        g()\n"
          "    else: #= a\n"
          "        g()\n"
          "    return x\n");
}
END_TEST

START_TEST(a_del_unbinds)
{
    claim("def f(a):\n"
          "    x = g() #= a x\n"
          "    if x:\n"
          "        del a #= x\n"
          "    g() #= x\n"
          "    return a, x\n");
}
END_TEST

/* Reading a local that is not bound raises. */
START_TEST(a_completed_read_proves_bound)
{
    claim("def f(a):\n"
          "    with a:\n"
          "        x = g()\n"
          "        y = g()\n"
          "    g() #= a\n"
          "    h(x) #= a x\n"
          "    if a and y: #= a x y\n"
          "        g()\n"
          "    g() #= a x\n");
}
END_TEST

START_TEST(a_read_that_failed_proves_nothing)
{
    claim("def f(a):\n"
          "    if a:\n"
          "        x = g()\n"
          "    try:\n"
          "        h(x) #= a x\n"
          "    except E:\n"
          "        g() #= a\n"
          "    g() #= a\n");
}
END_TEST

START_TEST(an_asserted_read_proves_nothing)
{
    claim("def f(a):\n"
          "    if a:\n"
          "        x = g()\n"
          "    assert x\n"
          "    g() #= a\n");
}
END_TEST

Suite *
flow_suite(void)
{
    return SUITE_OF(
        "flow", live_until_the_last_read, live_round_a_loop,
        dead_between_rounds, live_for_the_handler, live_for_finally,
        return_in_finally_forgets_the_value, a_del_is_a_read, asserts_may_read,
        class_body_reads_when_it_runs, consumed_generator_reads_when_it_runs,
        a_hint_is_a_read, an_owner_outlives, bound_on_both_arms,
        no_round_binds_nothing, while_true_has_one_way_out,
        raised_before_it_bound, handler_name_ends_with_its_handler,
        with_may_go_on_after_a_raise, captures_of_a_case,
        an_assert_binds_nothing, half_an_and_binds_nothing, a_del_unbinds,
        a_completed_read_proves_bound, a_read_that_failed_proves_nothing,
        an_asserted_read_proves_nothing);
}
