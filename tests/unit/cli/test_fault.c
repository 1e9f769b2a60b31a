#include "tests/unit/suites.h"

#include "cli/fault.h"

struct wanted {
    const char *const *line; /* all of them are needed */
    uint32_t n, ntries;
};

static bool
has_all(void *context, struct text bytes)
{
    struct wanted *w = context;

    w->ntries++;
    for (uint32_t i = 0; i < w->n; i++) {
        if (text_find(bytes, text_of(w->line[i]), 0) == UINT32_MAX) {
            return false;
        }
    }
    return true;
}

static struct text
numbers(struct arena *a, uint32_t n)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < n; i++) {
        buf_format(&b, "line %u;\r\n", i);
    }
    buf_add(&b, TEXT("end"));
    return buf_text(&b);
}

START_TEST(only_lines_that_are_needed_are_left)
{
    static const char *const far[] = {"line 0;", "line 517;", "end"};
    static const char *const one[] = {"line 999;"};
    struct arena a = {0};
    struct wanted w = {far, 3, 0};
    struct text t = fault_minimise(&a, numbers(&a, 1000), has_all, &w);

    ck_assert(text_eq(t, TEXT("line 0;\r\nline 517;\r\nend")));
    ck_assert_uint_lt(w.ntries, 100);
    w = (struct wanted){one, 1, 0};
    t = fault_minimise(&a, numbers(&a, 1000), has_all, &w);
    ck_assert(text_eq(t, TEXT("line 999;\r\n")));
    w = (struct wanted){one, 0, 0};
    ck_assert_uint_eq(fault_minimise(&a, numbers(&a, 9), has_all, &w).n, 0);
    ck_assert_uint_eq(fault_minimise(&a, TEXT(""), has_all, &w).n, 0);
    arena_release(&a);
}
END_TEST

static bool
never(void *context, struct text bytes)
{
    *(uint64_t *)context += bytes.n;
    return false;
}

START_TEST(it_looks_at_so_many_bytes_only)
{
    struct arena a = {0};
    struct text all = numbers(&a, 20000);
    uint64_t nbytes = 0;
    struct text t = fault_minimise(&a, all, never, &nbytes);

    ck_assert(text_eq(t, all));
    ck_assert_uint_lt(nbytes, 41 * (uint64_t)all.n + (8 << 20));
    arena_release(&a);
}
END_TEST

Suite *
fault_suite(void)
{
    return SUITE_OF("fault", only_lines_that_are_needed_are_left,
                    it_looks_at_so_many_bytes_only);
}
