#include "tests/unit/suites.h"

#include "tests/unit/analyzer/analysed.h"

/*
 * Each claim is one text.  Lines that begin with '+' are the dels that are
 * expected; the source is the text without them.
 */
static struct text
without_dels(struct arena *a, struct text claim)
{
    struct buf b = {.arena = a};

    for (uint32_t at = 0, end; at < claim.n; at = end) {
        end = text_find(claim, TEXT("\n"), at) + 1;
        if (claim.s[at] != '+') {
            buf_add(&b, text_sub(claim, at, end));
        }
    }
    return buf_text(&b);
}

struct release {
    uint32_t at;
    struct text names, indent;
};

/* One release per gap, of all units, in the order of the units. */
static uint32_t
find_releases(struct analysed *x, struct release *r)
{
    uint32_t n = 0;

    for (unit_id i = 0; i < x->an->nunits; i++) {
        const struct unit *u = &x->an->unit[i];
        struct candidates c = candidate_find(&x->file, &x->scratch, u, NULL);
        for (uint32_t j = 0; j < c.n; j++) {
            const struct gap *g = &u->gap[c.at[j].gap];
            struct text name = analysed_var(x, u, c.at[j].var);
            if (u->kind == UNIT_MODULE || u->kind == UNIT_CLASS) {
                continue;
            }
            if (j && c.at[j - 1].gap == c.at[j].gap) {
                r[n - 1].names =
                    text_format(&x->file, "%.*s, %.*s",
                                TEXT_ARG(r[n - 1].names), TEXT_ARG(name));
                continue;
            }
            ck_assert_uint_lt(n, 32);
            r[n++] = (struct release){
                g->insert, name,
                text_sub(x->source.text, g->indent.begin, g->indent.end)};
        }
    }
    return n;
}

/* The source with the releases written in, each after a '+'. */
static void
write_dels(struct analysed *x, struct buf *b)
{
    struct release r[32];
    uint32_t n = find_releases(x, r), done = 0;

    for (uint32_t i = 0; i < x->source.nlines; i++) {
        uint32_t line = x->source.line[i];
        uint32_t next =
            i + 1 < x->source.nlines ? x->source.line[i + 1] : x->source.text.n;
        for (uint32_t j = 0; j < n; j++) {
            if (r[j].at == line) {
                buf_format(b, "+%.*sdel %.*s\n", TEXT_ARG(r[j].indent),
                           TEXT_ARG(r[j].names));
                done++;
            }
        }
        buf_add(b, text_sub(x->source.text, line, next));
    }
    ck_assert_uint_eq(done, n);
}

static void
claim_for(int minor, const char *claim)
{
    struct arena a = {0};
    struct analysed x;
    struct buf b = {.arena = &a};

    analysed_open(&x, without_dels(&a, text_of(claim)), minor);
    write_dels(&x, &b);
    analysed_expect(&b, claim);
    analysed_close(&x);
    arena_release(&a);
}

static void
claim(const char *text)
{
    claim_for(13, text);
}

/* ---- straight lines ------------------------------------------------------ */

START_TEST(after_the_last_use)
{
    claim("def f(a):\n"
          "    x = g(a)\n"
          "+    del a\n"
          "    y = h(x)\n"
          "+    del x\n"
          "    return k(y)\n");
}
END_TEST

START_TEST(no_work_no_del)
{
    claim("def f(a):\n"
          "    x = a\n"
          "    return 1\n");
}
END_TEST

START_TEST(two_names_share_a_gap)
{
    claim("def f(a, b):\n"
          "    g(b, a)\n"
          "+    del a, b\n"
          "    g()\n");
}
END_TEST

START_TEST(parameters_that_are_never_read)
{
    claim("def f(a, *b, **c):\n"
          "    g()\n");
}
END_TEST

START_TEST(names_that_are_never_read)
{
    claim("def f():\n"
          "    lock = g()\n"
          "    g()\n");
}
END_TEST

START_TEST(a_value_that_is_never_read)
{
    claim("def f():\n"
          "    lock = g()\n"
          "    g()\n"
          "    lock = h()\n"
          "    lock()\n"
          "+    del lock\n"
          "    g()\n");
}
END_TEST

START_TEST(old_value_before_its_successor)
{
    claim("def f(a):\n"
          "    x = g(a)\n"
          "+    del a\n"
          "    h(x)\n"
          "+    del x\n"
          "    x = g(1)\n"
          "    return x\n");
}
END_TEST

START_TEST(a_del_of_the_program)
{
    claim("def f(a):\n"
          "    h(a)\n"
          "    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(walrus)
{
    claim("def f(a):\n"
          "    g(y := a(), y)\n"
          "+    del a, y\n"
          "    g()\n");
}
END_TEST

START_TEST(no_place_after_a_semicolon)
{
    claim("def f(a):\n"
          "    h(a); g()\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(no_place_before_a_docstring)
{
    claim("def f(a, b):\n"
          "    'what it does'\n"
          "    while a:\n"
          "        g()\n");
}
END_TEST

/* ---- branches ------------------------------------------------------------ */

START_TEST(in_the_arm_that_does_not_read)
{
    claim("def f(a):\n"
          "    if g():\n"
          "        return h(a)\n"
          "    else:\n"
          "+        del a\n"
          "        g()\n"
          "        return g()\n");
}
END_TEST

START_TEST(at_the_join_when_all_arms_agree)
{
    claim("def f(a):\n"
          "    if g():\n"
          "        h(a)\n"
          "    else:\n"
          "        k(a)\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

/* So that a second run, which sees the first one's dels, decides alike. */
START_TEST(dels_at_the_end_of_an_arm_are_no_work)
{
    claim("def f(a, b):\n"
          "    if g():\n"
          "+        del b\n"
          "        h(a)\n"
          "    else:\n"
          "        k(a, b)\n"
          "        del b\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(dels_that_run_code_are_work)
{
    claim("def f(a):\n"
          "    if g():\n"
          "        h(a)\n"
          "+        del a\n"
          "    else:\n"
          "        k(a)\n"
          "+        del a\n"
          "        del E.x\n"
          "    g()\n");
}
END_TEST

START_TEST(read_after_a_with_that_swallows)
{
    claim("def f(a):\n"
          "    with a():\n"
          "+        del a\n"
          "        x = g()\n"
          "    h(x)\n"
          "+    del x\n"
          "    g()\n");
}
END_TEST

START_TEST(an_arm_without_else_stays)
{
    claim("def f(a):\n"
          "    g()\n"
          "    if g():\n"
          "        h(a)\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(bound_in_one_arm_only)
{
    claim("def f():\n"
          "    if g():\n"
          "        x = h()\n"
          "        k(x)\n"
          "+        del x\n"
          "    g()\n");
}
END_TEST

START_TEST(last_use_in_a_header)
{
    claim("def f(a):\n"
          "    if a:\n"
          "+        del a\n"
          "        g()\n"
          "    else:\n"
          "+        del a\n"
          "        k()\n"
          "    g()\n");
}
END_TEST

START_TEST(match_captures)
{
    claim("def f(a):\n"
          "    match a:\n"
          "        case [x, y]:\n"
          "+            del a\n"
          "            h(x)\n"
          "+            del x\n"
          "            return g(y)\n");
}
END_TEST

START_TEST(asserts_may_be_gone)
{
    claim("def f(a):\n"
          "    g()\n"
          "    assert (x := a)\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(debug_blocks_may_be_gone)
{
    claim("def f(a):\n"
          "    if __debug__:\n"
          "        x = h(a)\n"
          "+        del a\n"
          "        k(x)\n"
          "+        del x\n"
          "    g()\n");
}
END_TEST

/* ---- loops --------------------------------------------------------------- */

START_TEST(at_the_end_of_the_body)
{
    claim("def f(a):\n"
          "    while g():\n"
          "        x = h(a)\n"
          "        k(x)\n"
          "+        del x\n"
          "    return a\n");
}
END_TEST

START_TEST(loop_variable)
{
    claim("def f(a):\n"
          "    for x in a:\n"
          "        k(x)\n"
          "+        del x\n"
          "+    del a\n"
          "    return g()\n");
}
END_TEST

START_TEST(carried_into_the_next_round)
{
    claim("def f(x):\n"
          "    while g():\n"
          "        x = h(x)\n"
          "    return x\n");
}
END_TEST

START_TEST(used_in_every_round)
{
    claim("def f(a):\n"
          "    for _ in range(3):\n"
          "        h(a)\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(while_true_ends_by_break)
{
    claim("def f(a):\n"
          "    while True:\n"
          "        x = h(a)\n"
          "        if x:\n"
          "            break\n"
          "+        del x\n"
          "    g(x)\n"
          "+    del x\n"
          "    g()\n"
          "    return a\n");
}
END_TEST

/* ---- exceptions ---------------------------------------------------------- */

START_TEST(what_a_handler_reads_stays)
{
    claim("def f(a):\n"
          "    try:\n"
          "        h(a)\n"
          "        g()\n"
          "    except E:\n"
          "        k(a)\n"
          "+    del a\n"
          "    g()\n");
}
END_TEST

START_TEST(try_except_else)
{
    claim("def f(a, b):\n"
          "    try:\n"
          "        h(a)\n"
          "    except E:\n"
          "+        del b\n"
          "        k(a)\n"
          "        raise\n"
          "    else:\n"
          "+        del a\n"
          "        g()\n"
          "        h(b)\n"
          "+    del b\n"
          "    g()\n");
}
END_TEST

START_TEST(finally_has_many_copies)
{
    claim("def f(a, x):\n"
          "    try:\n"
          "        if g():\n"
          "+            del x\n"
          "            return h()\n"
          "        h(x)\n"
          "+        del x\n"
          "    finally:\n"
          "        k(a)\n"
          "+        del a\n"
          "        g()\n"
          "    g()\n");
}
END_TEST

START_TEST(return_in_finally)
{
    claim("def f(a):\n"
          "    try:\n"
          "        return h(a)\n"
          "    finally:\n"
          "+        del a\n"
          "        return g()\n");
}
END_TEST

START_TEST(handler_names_are_left_alone)
{
    claim("def f():\n"
          "    try:\n"
          "        g()\n"
          "    except E as e:\n"
          "        h(e)\n"
          "        g()\n"
          "    g()\n");
}
END_TEST

START_TEST(with_target)
{
    claim("def f(a):\n"
          "    with a as b:\n"
          "+        del a\n"
          "        x = h(b)\n"
          "+        del b\n"
          "        g()\n"
          "    return x\n");
}
END_TEST

START_TEST(with_may_swallow)
{
    claim("def f(a, x):\n"
          "    with a:\n"
          "+        del a\n"
          "        h(x)\n"
          "        x = g()\n"
          "    return x\n");
}
END_TEST

/* ---- scopes -------------------------------------------------------------- */

START_TEST(global_and_nonlocal)
{
    claim("def f():\n"
          "    global x\n"
          "    x = g()\n"
          "    h(x)\n"
          "    g()\n"
          "    y = g()\n"
          "    def k():\n"
          "        nonlocal y\n"
          "        h(y)\n"
          "        g()\n"
          "    return k\n");
}
END_TEST

START_TEST(captured_by_a_function)
{
    claim("def f(a):\n"
          "    k = lambda: a\n"
          "    k()\n"
          "+    del k\n"
          "    g()\n");
}
END_TEST

START_TEST(captured_by_a_generator)
{
    claim("def f(a, b):\n"
          "    k = (x + a for x in b)\n"
          "+    del b\n"
          "    g()\n"
          "    return k\n");
}
END_TEST

START_TEST(consumed_by_sum)
{
    claim("def f(a, b):\n"
          "    k = sum(x + a for x in b)\n"
          "+    del a, b\n"
          "    g()\n"
          "    return k\n");
}
END_TEST

START_TEST(captured_by_a_class_body)
{
    claim("def f(a):\n"
          "    class C:\n"
          "        x = a\n"
          "+    del a\n"
          "    g()\n"
          "    return C\n");
}
END_TEST

START_TEST(captured_by_a_method)
{
    claim("def f(a):\n"
          "    class C:\n"
          "        def m(self):\n"
          "            return a\n"
          "    g()\n"
          "    return C\n");
}
END_TEST

static const char comprehension[] = "def f(a, b):\n"
                                    "    k = [x + a for x in b]\n"
                                    "+    del a, b\n"
                                    "    g()\n"
                                    "    return k\n";

START_TEST(comprehension_in_the_frame)
{
    claim_for(12, comprehension);
}
END_TEST

START_TEST(comprehension_in_a_frame_of_its_own)
{
    claim_for(11, comprehension);
}
END_TEST

START_TEST(outer_name_of_a_comprehension)
{
    claim("def f(x, b):\n"
          "    k = [x for x in b]\n"
          "+    del b\n"
          "    h(x)\n"
          "+    del x\n"
          "    g()\n"
          "    return k\n");
}
END_TEST

START_TEST(before_a_suspension)
{
    claim("async def f(a):\n"
          "    x = h(a)\n"
          "+    del a\n"
          "    await x\n"
          "+    del x\n"
          "    await g()\n");
}
END_TEST

/* More variables than fit into one slice, the last one used first. */
START_TEST(a_thousand_variables)
{
    enum { N = 1000 };
    struct analysed x;
    struct arena a = {0};
    struct buf b = {.arena = &a};

    buf_add(&b, TEXT("def f():\n"));
    for (int i = 0; i < N; i++) {
        buf_format(&b, "    v%d = g()\n", i);
    }
    for (int i = N; i-- > 0;) {
        buf_format(&b, "    h(v%d)\n", i);
    }
    analysed_open(&x, buf_text(&b), 13);
    const struct unit *u = &x.an->unit[1];
    struct candidates c = candidate_find(&x.file, &x.scratch, u, NULL);
    ck_assert_uint_eq(c.n, N - 1); /* no work follows the last call */
    for (uint32_t i = 0; i < c.n; i++) {
        struct text name = analysed_var(&x, u, c.at[i].var);
        struct text want = text_format(&a, "v%d", (int)(N - 1 - i));
        ck_assert(text_eq(name, want));
        ck_assert_uint_eq(source_line(&x.source, u->gap[c.at[i].gap].insert),
                          N + 3 + i);
    }
    analysed_close(&x);
    arena_release(&a);
}
END_TEST

/* Statements that are all alike, but for their names: what is found in one is
 * found in all, though a unit of so many names is solved in pieces. */
START_TEST(thousands_of_statements)
{
    enum { N = 400, LINES = 9 };
    struct arena a = {0};
    struct buf b = {.arena = &a};
    struct analysed x;

    buf_add(&b, TEXT("def f(g, early):\n    g(early)\n"));
    for (int i = 0; i < N; i++) {
        buf_format(&b,
                   "    v%d = g()\n"
                   "    for w%d in g(v%d):\n"
                   "        if g(w%d):\n"
                   "            return g()\n"
                   "    try:\n"
                   "        x%d = g(w%d)\n"
                   "    finally:\n"
                   "        g(x%d)\n"
                   "        g()\n",
                   i, i, i, i, i, i, i);
    }
    analysed_open(&x, buf_text(&b), 13);
    const struct unit *u = &x.an->unit[1];
    struct candidates c = candidate_find(&x.file, &x.scratch, u, NULL);
    ck_assert(text_eq(analysed_var(&x, u, c.at[0].var), TEXT("early")));
    uint32_t each = (c.n - 1) / N;
    ck_assert_uint_ge(each, 3);
    for (uint32_t i = 1; i + each < c.n; i++) {
        const struct candidate *first = &c.at[1 + (i - 1) % each];
        uint32_t line = source_line(&x.source, u->gap[c.at[i].gap].insert);
        struct text name = analysed_var(&x, u, c.at[i].var);
        ck_assert_uint_eq(line,
                          source_line(&x.source, u->gap[first->gap].insert) +
                              (i - 1) / each * LINES);
        ck_assert_int_eq(name.s[0], analysed_var(&x, u, first->var).s[0]);
        ck_assert_uint_eq(c.at[i].shape, first->shape);
    }
    analysed_close(&x);
    arena_release(&a);
}
END_TEST

/* Names that are bound in two arms far from each other: what lies between is
 * left out, and yet each arm gets its place, as all alone. */
START_TEST(thousands_of_arms)
{
    enum { ARMS = 800, NAMES = 400, LINES = 4 };
    struct arena a = {0};
    struct buf b = {.arena = &a};
    struct analysed x;

    buf_add(&b, TEXT("def f(g, late):\n"
                     "    while g():\n"
                     "        try:\n"
                     "            match g():\n"));
    for (int i = 0; i < ARMS; i++) {
        buf_format(&b,
                   "                case [%d, v%d]:\n"
                   "                    if g(v%d):\n"
                   "                        return g()\n"
                   "                    g()\n",
                   i, i % NAMES, i % NAMES);
    }
    buf_add(&b, TEXT("        except E:\n"
                     "            return g()\n"
                     "    g(late)\n"
                     "    g()\n"));
    analysed_open(&x, buf_text(&b), 13);
    const struct unit *u = &x.an->unit[1];
    struct candidates c = candidate_find(&x.file, &x.scratch, u, NULL);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c.n; i++) {
        uint32_t line = source_line(&x.source, u->gap[c.at[i].gap].insert);
        if (analysed_var(&x, u, c.at[i].var).s[0] == 'v') {
            uint32_t arm = (line - 5) / LINES;
            struct text name = analysed_var(&x, u, c.at[i].var);
            ck_assert(text_eq(name, text_format(&a, "v%u", arm % NAMES)));
            ck_assert_uint_eq(line, 5 + arm * LINES + (n % 2 ? 3 : 2));
            n++;
        }
    }
    ck_assert_uint_eq(n, 2 * ARMS);
    analysed_close(&x);
    arena_release(&a);
}
END_TEST

Suite *
candidate_suite(void)
{
    return SUITE_OF(
        "candidate", after_the_last_use, no_work_no_del, two_names_share_a_gap,
        parameters_that_are_never_read, names_that_are_never_read,
        a_value_that_is_never_read, old_value_before_its_successor,
        a_del_of_the_program, walrus, no_place_after_a_semicolon,
        no_place_before_a_docstring, in_the_arm_that_does_not_read,
        at_the_join_when_all_arms_agree, dels_at_the_end_of_an_arm_are_no_work,
        dels_that_run_code_are_work, read_after_a_with_that_swallows,
        an_arm_without_else_stays, bound_in_one_arm_only, last_use_in_a_header,
        match_captures, asserts_may_be_gone, debug_blocks_may_be_gone,
        at_the_end_of_the_body, loop_variable, carried_into_the_next_round,
        used_in_every_round, while_true_ends_by_break,
        what_a_handler_reads_stays, try_except_else, finally_has_many_copies,
        return_in_finally, handler_names_are_left_alone, with_target,
        with_may_swallow, global_and_nonlocal, captured_by_a_function,
        captured_by_a_generator, consumed_by_sum, captured_by_a_class_body,
        captured_by_a_method, comprehension_in_the_frame,
        comprehension_in_a_frame_of_its_own, outer_name_of_a_comprehension,
        before_a_suspension, a_thousand_variables, thousands_of_statements,
        thousands_of_arms);
}
