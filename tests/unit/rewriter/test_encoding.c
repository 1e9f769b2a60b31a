#include "tests/unit/suites.h"

#include "rewriter/encoding.h"

static const char *const unknown[] = {
    "utf_16",     "utf_16_le", "utf_32", "utf_7",  "iso2022_jp", "hz",
    "johab",      "cp037",     "cp500",  "rot13",  "idna",       "punycode",
    "iso8859_12", "cp",        "",       "cp1259", "hex",        "UTF8",
};

START_TEST(codecs_that_could_break_a_text_are_unknown)
{
    struct arena a = {0};
    struct text to;

    ck_assert(!encoding_transcode(&a, TEXT("a"), unknown[_i], "utf-8", &to));
    ck_assert(!encoding_transcode(&a, TEXT("a"), "utf-8", unknown[_i], &to));
    arena_release(&a);
}
END_TEST

static const char *const known[] = {
    "iso-8859-1", "cp1252",  "windows_1252", "ibm437",  "437",    "iso8859_15",
    "iso_8859_2", "latin2",  "koi8_r",       "koi8_u",  "euc_jp", "shift_jis",
    "gb18030",    "gbk",     "big5",         "cp949",   "euc_kr", "mac_roman",
    "cp874",      "tis_620", "kz1048",       "ptcp154",
};

START_TEST(ascii_is_the_same_in_every_known_codec)
{
    struct arena a = {0};
    char ascii[127];
    struct text all = {ascii, 127}, to, back;

    for (int i = 0; i < 127; i++) {
        ascii[i] = (char)(i + 1);
    }
    ck_assert(encoding_transcode(&a, all, known[_i], "utf-8", &to));
    ck_assert(text_eq(to, all));
    ck_assert(encoding_transcode(&a, all, "utf-8", known[_i], &back));
    ck_assert(text_eq(back, all));
    arena_release(&a);
}
END_TEST

START_TEST(a_byte_that_is_no_character_fails)
{
    struct arena a = {0};
    struct text to;

    ck_assert(!encoding_transcode(&a, TEXT("\x81"), "cp1252", "utf-8", &to));
    ck_assert(!encoding_transcode(&a, TEXT("\xa4"), "euc_jp", "utf-8", &to));
    ck_assert(
        !encoding_transcode(&a, TEXT("\xe2\x82\xac"), "utf-8", "koi8_r", &to));
    arena_release(&a);
}
END_TEST

START_TEST(names_are_folded_as_python_does)
{
    struct arena a = {0};

    ck_assert(text_eq(encoding_nfkc(&a, TEXT("\xef\xac\x81n")), TEXT("fin")));
    ck_assert(text_eq(encoding_nfkc(&a, TEXT("e\xcc\x81")), TEXT("\xc3\xa9")));
    ck_assert(text_eq(encoding_nfkc(&a, TEXT("\xf0\x9d\x90\x9a")), TEXT("a")));
    ck_assert(text_eq(encoding_nfkc(&a, TEXT("plain")), TEXT("plain")));
    arena_release(&a);
}
END_TEST

#define ROWS(table) (int)(sizeof(table) / sizeof *(table))

Suite *
encoding_suite(void)
{
    Suite *suite = SUITE_OF("encoding", a_byte_that_is_no_character_fails,
                            names_are_folded_as_python_does);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, codecs_that_could_break_a_text_are_unknown, 0,
                        ROWS(unknown));
    tcase_add_loop_test(tables, ascii_is_the_same_in_every_known_codec, 0,
                        ROWS(known));
    suite_add_tcase(suite, tables);
    return suite;
}
