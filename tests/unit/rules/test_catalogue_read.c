#include "tests/unit/suites.h"

#include "rules/catalogue/catalogue_read.h"

struct reading {
    struct arena arena;
    struct catalogue cat;
    struct err err;
    bool ok;
};

static struct reading
reading_of(const char *toml)
{
    struct reading r = {.ok = false};

    r.ok = catalogue_read(&r.arena, text_of(toml), &r.cat, &r.err);
    return r;
}

static struct reading
good(const char *toml)
{
    struct reading r = reading_of(toml);

    ck_assert_msg(r.ok, "%s", r.err.text);
    return r;
}

/* The only fact of an entry whose facts are `facts`. */
static struct fact
fact_of(struct reading *r, const char *fact)
{
    struct text toml = text_format(
        &r->arena, "[[api]]\nname = \"a\"\nfacts = [\"%s\"]\nwhy = \"w\"\n",
        fact);

    r->cat = (struct catalogue){0};
    r->ok = catalogue_read(&r->arena, toml, &r->cat, &r->err);
    ck_assert_msg(r->ok, "%s", r->err.text);
    ck_assert_uint_eq(r->cat.api[0].nfacts, 1);
    return r->cat.api[0].fact[0];
}

START_TEST(nothing_is_an_empty_layer)
{
    struct reading r = good("");
    struct reading comments = good("# only\n\n# words\n");

    ck_assert_uint_eq(r.cat.napis, 0);
    ck_assert_uint_eq(comments.cat.napis, 0);
    arena_release(&r.arena);
    arena_release(&comments.arena);
}
END_TEST

START_TEST(an_entry_is_decoded)
{
    struct reading r = good("# first\n"
                            "[[api]]\n"
                            "name = \"a.b\" # named\n"
                            "facts = [ # two\n"
                            "    \"large\",\n"
                            "    'returns:list/text', # no more\n"
                            "]\n"
                            "why = \"x \\\"q\\\" \\\\ \\u00e9\\t\"\n"
                            "example = \"value/x\"\n"
                            "see = 'a \\ b'\n"
                            "since = \"3.12\"\n"
                            "until = \"lib 1.2\"");
    const struct api *api = r.cat.api;

    ck_assert_uint_eq(r.cat.napis, 1);
    ck_assert(text_eq(api->name, TEXT("a.b")));
    ck_assert(text_eq(api->why, TEXT("x \"q\" \\ \xc3\xa9\t")));
    ck_assert(text_eq(api->example, TEXT("value/x")));
    ck_assert(text_eq(api->see, TEXT("a \\ b")));
    ck_assert_uint_eq(api->python_since, 3 << 8 | 12);
    ck_assert_uint_eq(api->python_until, 0);
    ck_assert(text_eq(api->until, TEXT("lib 1.2")));
    ck_assert_uint_eq(api->line, 2);
    ck_assert_uint_eq(api->nfacts, 2);
    ck_assert_int_eq(api->fact[0].id, FACT_LARGE);
    ck_assert_int_eq(api->fact[1].id, FACT_RETURNS);
    ck_assert_int_eq(api->fact[1].kind, VALUE_LIST);
    ck_assert_int_eq(api->fact[1].element, VALUE_TEXT);
    arena_release(&r.arena);
}
END_TEST

START_TEST(selectors_name_arguments_receiver_and_result)
{
    struct reading r = {.ok = false};
    struct fact f = fact_of(&r, "holds:12");

    ck_assert_int_eq(f.selector.kind, SELECT_ARGUMENT);
    ck_assert_int_eq(f.selector.position, 12);
    ck_assert_uint_eq(f.selector.keyword.n, 0);
    f = fact_of(&r, "holds:0|buffer");
    ck_assert_int_eq(f.selector.position, 0);
    ck_assert(text_eq(f.selector.keyword, TEXT("buffer")));
    f = fact_of(&r, "holds:buffer");
    ck_assert_int_eq(f.selector.position, -1);
    ck_assert(text_eq(f.selector.keyword, TEXT("buffer")));
    ck_assert_int_eq(fact_of(&r, "holds:*").selector.kind, SELECT_ALL);
    ck_assert_int_eq(fact_of(&r, "holds:self").selector.kind, SELECT_SELF);
    ck_assert_int_eq(fact_of(&r, "borrows:result").selector.kind,
                     SELECT_RESULT);
    ck_assert_int_eq(fact_of(&r, "recompiles-function").selector.kind,
                     SELECT_NONE);
    arena_release(&r.arena);
}
END_TEST

START_TEST(details_follow_the_selector)
{
    struct reading r = {.ok = false};

    ck_assert_int_eq(fact_of(&r, "names-in-string:0/sql").style, STYLE_SQL);
    ck_assert_int_eq(fact_of(&r, "returns-resource:lock").resource,
                     RESOURCE_LOCK);
    ck_assert_int_eq(fact_of(&r, "weak-container:keys").part, PART_KEYS);
    ck_assert(text_eq(fact_of(&r, "returns-type:a.b").detail, TEXT("a.b")));
    ck_assert(
        text_eq(fact_of(&r, "borrows-until:*/wait").detail, TEXT("wait")));
    ck_assert_int_eq(fact_of(&r, "returns:frame").element, VALUE_UNKNOWN);
    arena_release(&r.arena);
}
END_TEST

START_TEST(conditions_ask_for_arguments_and_values)
{
    struct reading r = {.ok = false};
    struct fact f = fact_of(&r, "large when 1|mode=*b*, x");

    ck_assert(!f.unless);
    ck_assert_uint_eq(f.nconditions, 2);
    ck_assert_int_eq(f.condition[0].argument.position, 1);
    ck_assert(text_eq(f.condition[0].argument.keyword, TEXT("mode")));
    ck_assert(text_eq(f.condition[0].value, TEXT("*b*")));
    ck_assert(text_eq(f.condition[1].argument.keyword, TEXT("x")));
    ck_assert_uint_eq(f.condition[1].value.n, 0);
    f = fact_of(&r, "large unless copy=False");
    ck_assert(f.unless);
    ck_assert(text_eq(f.condition[0].value, TEXT("False")));
    arena_release(&r.arena);
}
END_TEST

START_TEST(conditions_with_and_belong_together)
{
    struct reading r = {.ok = false};
    struct fact f = fact_of(&r, "large when 0=a and 1=b, 2");

    ck_assert_uint_eq(f.nconditions, 3);
    ck_assert(f.condition[0].with_next);
    ck_assert(!f.condition[1].with_next);
    ck_assert(text_eq(f.condition[1].value, TEXT("b")));
    ck_assert(!f.condition[2].with_next);
    arena_release(&r.arena);
}
END_TEST

START_TEST(all_shapes_of_names_are_known)
{
    struct reading r =
        good("[[api]]\nname = \".f\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
             "[[api]]\nname = \".f.g\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
             "[[api]]\nname = \".f@p.q\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
             "[[api]]\nname = \"a\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
             "[[api]]\nname = \"a.*\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
             "[[api]]\nname = \"a.b().c\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
             "[[api]]\nname = \"a.c()()\"\nfacts = [\"large\"]\nwhy = \"w\"\n");

    ck_assert_uint_eq(r.cat.napis, 7);
    arena_release(&r.arena);
}
END_TEST

/* A text and the beginning of what is said about it. */
static const struct {
    const char *toml, *error;
} bad[] = {
    {"[[api]]\nname = \n", "line 2: this is not TOML"},
    {"x = 1\n", "line 1: only [[api]] entries are known here"},
    {"[api]\nname = \"a\"\n", "line 1: only [[api]] entries are known here"},
    {"[[apis]]\nname = \"a\"\n", "line 1: only [[api]] entries are known"},
    {"[[api]]\nfacts = [\"large\"]\nwhy = \"w\"\n",
     "line 1: an entry has no name"},
    {"\n[[api]]\nname = \"a\"\nwhy = \"w\"\n", "line 2: a has no facts"},
    {"[[api]]\nname = \"a\"\nfacts = [\"large\"]\n", "line 1: a has no why"},
    {"[[api]]\nname = 1\n", "line 2: name is not a string"},
    {"[[api]]\nname = \"\"\n", "line 2: name is empty"},
    {"[[api]]\nname = \"a..b\"\n", "line 2: \"a..b\" is not a name of an API"},
    {"[[api]]\nname = \"a.\"\n", "line 2: \"a.\" is not a name"},
    {"[[api]]\nname = \"1a\"\n", "line 2: \"1a\" is not a name"},
    {"[[api]]\nname = \".a.*\"\n", "line 2: \".a.*\" is not a name"},
    {"[[api]]\nname = \"a@b\"\n", "line 2: \"a@b\" is not a name"},
    {"[[api]]\nname = \"\"\"a\"\"\"\n", "line 2: name is spread over lines"},
    {"[[api]]\nname = \"a\"\nname = \"b\"\n", "line 3: name is given twice"},
    {"[[api]]\nfacts = [\"large\"]\nfacts = [\"large\"]\n",
     "line 3: facts is given twice"},
    {"[[api]]\nfact = \"a\"\n", "line 2: unknown key \"fact\""},
    {"[[api]]\nfacts = \"large\"\n", "line 2: facts is not a list of strings"},
    {"[[api]]\nfacts = []\n", "line 2: facts is empty"},
    {"[[api]]\nfacts = [\n  \"large\",\n  3,\n]\n",
     "line 4: a fact is not a string"},
    {"[[api]]\nfacts = [\n  \"large\",\n  \"large\",\n]\n",
     "line 4: \"large\" is said twice"},
    {"[[api]]\nfacts = [\"hold-weakly:0\"]\n",
     "line 2: unknown fact \"hold-weakly\" (nearest: \"holds-weakly\")"},
    {"[[api]]\nfacts = [\"holds-weakly\"]\n",
     "line 2: fact \"holds-weakly\" does not say of what"},
    {"[[api]]\nfacts = [\"holds-weakly:\"]\n",
     "line 2: fact \"holds-weakly\" does not say of what"},
    {"[[api]]\nfacts = [\"holds-weakly:0/1\"]\n",
     "line 2: fact \"holds-weakly\" takes no \"1\""},
    {"[[api]]\nfacts = [\"holds-weakly:-1\"]\n",
     "line 2: \"-1\" selects nothing"},
    {"[[api]]\nfacts = [\"holds-weakly:0|\"]\n",
     "line 2: \"0|\" selects nothing"},
    {"[[api]]\nfacts = [\"holds-weakly:99999\"]\n",
     "line 2: \"99999\" selects nothing"},
    {"[[api]]\nfacts = [\"large:0\"]\n", "line 2: fact \"large\" takes no"},
    {"[[api]]\nfacts = [\"names-in-string:0\"]\n",
     "line 2: fact \"names-in-string\" says too little"},
    {"[[api]]\nfacts = [\"names-in-string:0/panda\"]\n",
     "line 2: unknown spelling of names \"panda\" (nearest: \"pandas\")"},
    {"[[api]]\nfacts = [\"returns:lists\"]\n",
     "line 2: unknown kind of value \"lists\" (nearest: \"list\")"},
    {"[[api]]\nfacts = [\"returns:list/texts\"]\n",
     "line 2: unknown kind of element \"texts\" (nearest: \"text\")"},
    {"[[api]]\nfacts = [\"returns\"]\n", "line 2: fact \"returns\" says too"},
    {"[[api]]\nfacts = [\"returns-type:a b\"]\n", "line 2: \"b\" instead of"},
    {"[[api]]\nfacts = [\"returns-type:a.\"]\n",
     "line 2: \"a.\" is not a dotted name"},
    {"[[api]]\nfacts = [\"returns-resource:flie\"]\n",
     "line 2: unknown resource \"flie\" (nearest: \"file\")"},
    {"[[api]]\nfacts = [\"weak-container:key\"]\n",
     "line 2: unknown part of a container \"key\" (nearest: \"keys\")"},
    {"[[api]]\nfacts = [\"large if x\"]\n",
     "line 2: \"if\" instead of \"when\" or \"unless\""},
    {"[[api]]\nfacts = [\"large when\"]\n", "line 2: a fact ends after"},
    {"[[api]]\nfacts = [\"large when x and \"]\n",
     "line 2: a condition ends after \"and\""},
    {"[[api]]\nfacts = [\"large when x=\"]\n",
     "line 2: a condition ends after \"=\""},
    {"[[api]]\nfacts = [\"large when result\"]\n",
     "line 2: a condition tests one argument or self, not \"result\""},
    {"[[api]]\nsince = \"3\"\n", "line 2: since is not \"3.12\" or"},
    {"[[api]]\nsince = \"3.x\"\n", "line 2: since is not \"3.12\" or"},
    {"[[api]]\nuntil = \"lib\"\n", "line 2: until is not \"3.12\" or"},
    {"[[api]]\nname = \"a\"\nfacts = [\"alias-of:b\", \"large\"]\nwhy = \"w\"",
     "line 1: a is an alias and says more"},
    {"[[api]]\nname = \"b\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
     "[[api]]\nname = \"a\"\nfacts = [\"large\"]\nwhy = \"w\"\n",
     "line 5: a is out of order: it belongs before b"},
    {"[[api]]\nname = \"a\"\nfacts = [\"large\"]\nwhy = \"w\"\n"
     "[[api]]\nname = \"a\"\nfacts = [\"large\"]\nwhy = \"w\"\n",
     "line 5: a has a second entry"},
};

START_TEST(mistakes_are_named_with_their_line)
{
    struct reading r = reading_of(bad[_i].toml);

    ck_assert_msg(!r.ok, "accepted: %s", bad[_i].toml);
    ck_assert_int_eq(r.err.kind, ERR_USAGE);
    ck_assert_msg(strncmp(r.err.text, bad[_i].error, strlen(bad[_i].error)) ==
                      0,
                  "\"%s\" instead of \"%s\"", r.err.text, bad[_i].error);
    arena_release(&r.arena);
}
END_TEST

Suite *
catalogue_read_suite(void)
{
    Suite *suite = SUITE_OF(
        "catalogue_read", nothing_is_an_empty_layer, an_entry_is_decoded,
        selectors_name_arguments_receiver_and_result,
        details_follow_the_selector, conditions_ask_for_arguments_and_values,
        conditions_with_and_belong_together,
        all_shapes_of_names_are_known);
    TCase *mistakes = tcase_create("mistakes");

    tcase_add_loop_test(mistakes, mistakes_are_named_with_their_line, 0,
                        (int)(sizeof bad / sizeof bad[0]));
    suite_add_tcase(suite, mistakes);
    return suite;
}
