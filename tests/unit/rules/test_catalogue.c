#include "tests/unit/suites.h"

#include "rules/catalogue/catalogue.h"

/* A layer of one row with one fact. */
struct small {
    struct fact fact;
    struct api api;
    struct catalogue_slot slot[2];
    uint64_t stems[STEM_BITS / 64];
    struct catalogue layer;
};

static const struct catalogue *
small_layer(struct small *s, struct text name, struct fact fact,
            const struct catalogue *next)
{
    s->fact = fact;
    s->api = (struct api){.name = name, .fact = &s->fact, .nfacts = 1};
    uint32_t hash = text_hash(name);
    s->slot[hash % 2] = (struct catalogue_slot){hash, 1};
    s->layer = (struct catalogue){.api = &s->api,
                                  .napis = 1,
                                  .slot = s->slot,
                                  .nslots = 2,
                                  .stems = s->stems,
                                  .next = next};
    return &s->layer;
}

static void
assert_name(const struct api *api, const char *name)
{
    ck_assert_ptr_nonnull(api);
    ck_assert_msg(text_eq(api->name, text_of(name)), "%.*s instead of %s",
                  TEXT_ARG(api->name), name);
}

static const struct api *
find(const char *name)
{
    return catalogue_find(catalogue_builtin(), text_of(name));
}

START_TEST(built_in_rows_are_sorted_and_whole)
{
    const struct catalogue *cat = catalogue_builtin();

    ck_assert_uint_gt(cat->napis, 1500);
    for (uint32_t i = 0; i < cat->napis; i++) {
        const struct api *api = &cat->api[i];

        ck_assert(i == 0 || text_cmp(api[-1].name, api->name) < 0);
        ck_assert_uint_gt(api->nfacts, 0);
        ck_assert_uint_gt(api->why.n, 0);
        ck_assert_ptr_eq(catalogue_row(cat, api->name), api);
    }
}
END_TEST

START_TEST(a_known_name_has_decoded_facts)
{
    const struct api *api = find("pandas.DataFrame.query");
    const struct fact *f = api_fact(api, FACT_NAMES_IN_STRING);

    ck_assert_ptr_nonnull(f);
    ck_assert_int_eq(f->selector.kind, SELECT_ARGUMENT);
    ck_assert_int_eq(f->selector.position, 0);
    ck_assert(text_eq(f->selector.keyword, TEXT("expr")));
    ck_assert_int_eq(f->style, STYLE_PANDAS);
    ck_assert(f->unless);
    ck_assert_uint_eq(f->nconditions, 1);
    ck_assert(text_eq(f->condition[0].argument.keyword, TEXT("local_dict")));
    ck_assert_int_eq(fact_info[f->id].action, ACTION_USE);
    ck_assert_ptr_null(api_fact(api, FACT_HOLDS_WEAKLY));
}
END_TEST

START_TEST(facts_come_one_by_one_to_the_end)
{
    const struct api *api = find("weakref.ref");
    uint32_t n = 0;

    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        ck_assert_ptr_eq(f, &api->fact[n]);
        n++;
    }
    ck_assert_uint_eq(n, api->nfacts);
    ck_assert_uint_ge(n, 2);
}
END_TEST

START_TEST(an_unknown_name_has_no_row)
{
    char longest[1000];

    ck_assert_ptr_null(find("no.such.name"));
    ck_assert_ptr_null(find(""));
    ck_assert_ptr_null(find("."));
    ck_assert_ptr_null(find("weakref"));
    memset(longest, 'a', sizeof longest);
    longest[500] = '.';
    ck_assert_ptr_null(catalogue_find(catalogue_builtin(),
                                      (struct text){longest, sizeof longest}));
}
END_TEST

START_TEST(another_name_leads_to_the_proper_one)
{
    assert_name(find("xml.etree.cElementTree.parse"),
                "xml.etree.ElementTree.parse");
    assert_name(find("pandas.core.frame.DataFrame"), "pandas.DataFrame");
    assert_name(find("pandas.core.frame.DataFrame.query"),
                "pandas.DataFrame.query");
}
END_TEST

START_TEST(a_class_inherits_rows)
{
    assert_name(find("geopandas.GeoDataFrame.merge"), "pandas.DataFrame.merge");
    assert_name(find("io.TextIOWrapper.read"), "io.IOBase.read");
    assert_name(find("collections.Counter.items"), "builtins.dict.items");
}
END_TEST

START_TEST(an_object_of_a_module_has_the_rows_of_its_class)
{
    assert_name(find("sys.stdin.read"), "io.IOBase.read");
    assert_name(find("sys.path.append"), "builtins.list.append");
    ck_assert_ptr_null(find("sys.path.no_such_method"));
}
END_TEST

START_TEST(a_row_of_its_own_comes_before_what_is_inherited)
{
    assert_name(find("geopandas.GeoDataFrame.query"),
                "geopandas.GeoDataFrame.query");
    assert_name(find("collections.Counter.update"),
                "collections.Counter.update");
}
END_TEST

START_TEST(a_wildcard_stands_for_classes_only)
{
    assert_name(find("PyQt5.QtWidgets.QFrame"), "PyQt5.*");
    assert_name(find("PyQt5.QtGui.QColor"), "PyQt5.QtGui.QColor");
    ck_assert_ptr_null(find("PyQt5.QtCore.qDebug"));
    ck_assert_ptr_null(find("PyQt5"));
}
END_TEST

START_TEST(a_wildcard_of_a_class_stands_for_all_it_has)
{
    assert_name(find("multiprocessing.managers.BaseManager.tokens"),
                "multiprocessing.managers.BaseManager.*");
    assert_name(find("multiprocessing.managers.BaseManager.start"),
                "multiprocessing.managers.BaseManager.start");
    ck_assert_ptr_null(find("multiprocessing.managers.tokens"));
}
END_TEST

START_TEST(methods_of_unknown_receivers_depend_on_imports)
{
    const struct catalogue *cat = catalogue_builtin();

    assert_name(catalogue_loose(cat, TEXT("connect"), TEXT("PyQt5")),
                ".connect@PyQt5");
    assert_name(catalogue_loose(cat, TEXT("connect"), TEXT("")), ".connect");
    assert_name(catalogue_loose(cat, TEXT("mpl_connect"), TEXT("")),
                ".mpl_connect");
    ck_assert_ptr_null(catalogue_loose(cat, TEXT("connect"), TEXT("json")));
    ck_assert_ptr_null(catalogue_loose(cat, TEXT("read"), TEXT("")));
}
END_TEST

START_TEST(an_overlay_is_searched_first)
{
    struct small s = {0};
    const struct catalogue *cat =
        small_layer(&s, TEXT("weakref.ref"), (struct fact){.id = FACT_FRESH},
                    catalogue_builtin());

    ck_assert_ptr_eq(catalogue_find(cat, TEXT("weakref.ref")), &s.api);
    assert_name(catalogue_find(cat, TEXT("weakref.proxy")), "weakref.proxy");
}
END_TEST

START_TEST(an_overlay_can_rename_a_built_in_class)
{
    struct small s = {0};
    const struct catalogue *cat = small_layer(
        &s, TEXT("ours.Frame"),
        (struct fact){.id = FACT_ALIAS_OF, .detail = TEXT("pandas.DataFrame")},
        catalogue_builtin());

    assert_name(catalogue_find(cat, TEXT("ours.Frame.query")),
                "pandas.DataFrame.query");
    assert_name(catalogue_find(cat, TEXT("ours.Frame")), "pandas.DataFrame");
}
END_TEST

START_TEST(circles_of_names_end)
{
    struct small s = {0};
    const struct catalogue *cat = small_layer(
        &s, TEXT("a.b"),
        (struct fact){.id = FACT_ALIAS_OF, .detail = TEXT("a.b")}, NULL);

    ck_assert_ptr_null(catalogue_find(cat, TEXT("a.b")));
    ck_assert_ptr_null(catalogue_find(cat, TEXT("a.b.c")));
    s.fact.id = FACT_SUBTYPE_OF;
    ck_assert_ptr_null(catalogue_find(cat, TEXT("a.b.c")));
    ck_assert_ptr_eq(catalogue_find(cat, TEXT("a.b")), &s.api);
}
END_TEST

START_TEST(words_of_the_closed_sets_differ)
{
    for (int i = 0; i < FACT_COUNT; i++) {
        for (int k = 0; k < i; k++) {
            ck_assert_str_ne(fact_info[i].word, fact_info[k].word);
        }
    }
    for (int i = 0; i < VALUE_COUNT; i++) {
        for (int k = 0; k < i; k++) {
            ck_assert_str_ne(kind_info[i].word, kind_info[k].word);
        }
    }
}
END_TEST

Suite *
catalogue_suite(void)
{
    return SUITE_OF(
        "catalogue", built_in_rows_are_sorted_and_whole,
        a_known_name_has_decoded_facts, facts_come_one_by_one_to_the_end,
        an_unknown_name_has_no_row, another_name_leads_to_the_proper_one,
        a_class_inherits_rows, an_object_of_a_module_has_the_rows_of_its_class,
        a_row_of_its_own_comes_before_what_is_inherited,
        a_wildcard_stands_for_classes_only,
        a_wildcard_of_a_class_stands_for_all_it_has,
        methods_of_unknown_receivers_depend_on_imports,
        an_overlay_is_searched_first, an_overlay_can_rename_a_built_in_class,
        circles_of_names_end, words_of_the_closed_sets_differ);
}
