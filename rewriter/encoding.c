#include "rewriter/encoding.h"

#include <glib.h>

/*
 * Python's codec names and aliases beside iconv's.  Rows were compared with
 * Python's own codecs byte by byte; Shift JIS is read as its Microsoft
 * variant, because iconv's plain one has a yen sign for the backslash.
 */
static const struct {
    const char *python, *iconv;
} codec[] = {
    {"big5", "BIG5"},
    {"big5_tw", "BIG5"},
    {"big5hkscs", "BIG5-HKSCS"},
    {"big5_hkscs", "BIG5-HKSCS"},
    {"hkscs", "BIG5-HKSCS"},
    {"euc_jp", "EUC-JP"},
    {"eucjp", "EUC-JP"},
    {"ujis", "EUC-JP"},
    {"u_jis", "EUC-JP"},
    {"euc_kr", "EUC-KR"},
    {"euckr", "EUC-KR"},
    {"korean", "EUC-KR"},
    {"ks_c_5601", "EUC-KR"},
    {"ks_c_5601_1987", "EUC-KR"},
    {"ks_x_1001", "EUC-KR"},
    {"gb18030", "GB18030"},
    {"gb18030_2000", "GB18030"},
    {"gb2312", "GB2312"},
    {"chinese", "GB2312"},
    {"euc_cn", "GB2312"},
    {"euccn", "GB2312"},
    {"gb2312_80", "GB2312"},
    {"gbk", "GBK"},
    {"936", "GBK"},
    {"cp936", "GBK"},
    {"ms936", "GBK"},
    {"shift_jis", "CP932"},
    {"shiftjis", "CP932"},
    {"sjis", "CP932"},
    {"s_jis", "CP932"},
    {"csshiftjis", "CP932"},
    {"ms932", "CP932"},
    {"mskanji", "CP932"},
    {"ms_kanji", "CP932"},
    {"windows_31j", "CP932"},
    {"ms949", "CP949"},
    {"uhc", "CP949"},
    {"ms950", "CP950"},
    {"koi8_r", "KOI8-R"},
    {"cskoi8r", "KOI8-R"},
    {"koi8_t", "KOI8-T"},
    {"koi8_u", "KOI8-U"},
    {"kz1048", "RK1048"},
    {"kz_1048", "RK1048"},
    {"mac_cyrillic", "MAC-CYRILLIC"},
    {"maccyrillic", "MAC-CYRILLIC"},
    {"mac_roman", "MACINTOSH"},
    {"macroman", "MACINTOSH"},
    {"macintosh", "MACINTOSH"},
    {"ptcp154", "PT154"},
    {"pt154", "PT154"},
    {"cp154", "PT154"},
    {"tis_620", "TIS-620"},
    {"tis620", "TIS-620"},
    {"thai", "ISO8859-11"},
    {"latin2", "ISO8859-2"},
    {"l2", "ISO8859-2"},
    {"latin3", "ISO8859-3"},
    {"l3", "ISO8859-3"},
    {"latin4", "ISO8859-4"},
    {"l4", "ISO8859-4"},
    {"cyrillic", "ISO8859-5"},
    {"arabic", "ISO8859-6"},
    {"greek", "ISO8859-7"},
    {"greek8", "ISO8859-7"},
    {"hebrew", "ISO8859-8"},
    {"latin5", "ISO8859-9"},
    {"l5", "ISO8859-9"},
    {"latin6", "ISO8859-10"},
    {"l6", "ISO8859-10"},
    {"latin7", "ISO8859-13"},
    {"l7", "ISO8859-13"},
    {"latin8", "ISO8859-14"},
    {"l8", "ISO8859-14"},
    {"latin9", "ISO8859-15"},
    {"l9", "ISO8859-15"},
    {"latin10", "ISO8859-16"},
    {"l10", "ISO8859-16"},
};

/* Numbered families: the digits after a prefix are one of a list. */
static const char *const code_page[] = {
    "437",  "737",  "775",  "850",  "852",  "855",  "857",  "858",
    "860",  "861",  "862",  "863",  "865",  "866",  "869",  "874",
    "932",  "949",  "950",  "1125", "1250", "1251", "1252", "1253",
    "1254", "1255", "1256", "1257", "1258",
};
static const char *const iso_part[] = {
    "1", "2",  "3",  "4",  "5",  "6",  "7",  "8",
    "9", "10", "11", "13", "14", "15", "16",
};

static const struct {
    const char *prefix, *iconv;
    const char *const *number;
    size_t n;
} family[] = {
    {"cp", "CP", code_page, G_N_ELEMENTS(code_page)},
    {"windows_", "CP", code_page, G_N_ELEMENTS(code_page)},
    {"ibm", "CP", code_page, G_N_ELEMENTS(code_page)},
    {"", "CP", code_page, G_N_ELEMENTS(code_page)},
    {"iso8859_", "ISO8859-", iso_part, G_N_ELEMENTS(iso_part)},
    {"iso_8859_", "ISO8859-", iso_part, G_N_ELEMENTS(iso_part)},
};

/* iconv's name for a member of a numbered family, or NULL. */
static const char *
family_name(struct arena *a, const char *name, size_t row)
{
    const char *number;

    if (!g_str_has_prefix(name, family[row].prefix)) {
        return NULL;
    }
    number = name + strlen(family[row].prefix);
    for (size_t i = 0; i < family[row].n; i++) {
        if (strcmp(number, family[row].number[i]) == 0) {
            return text_format(a, "%s%s", family[row].iconv, number).s;
        }
    }
    return NULL;
}

/* iconv's name for one of Python's, or NULL if we do not handle it. */
static const char *
iconv_name(struct arena *a, const char *name)
{
    if (strcmp(name, "utf-8") == 0) {
        return "UTF-8";
    }
    if (strcmp(name, "iso-8859-1") == 0) {
        return "ISO8859-1";
    }
    for (size_t i = 0; i < G_N_ELEMENTS(codec); i++) {
        if (strcmp(name, codec[i].python) == 0) {
            return codec[i].iconv;
        }
    }
    for (size_t i = 0; i < G_N_ELEMENTS(family); i++) {
        const char *found = family_name(a, name, i);
        if (found) {
            return found;
        }
    }
    return NULL;
}

bool
encoding_transcode(struct arena *a, struct text from, const char *from_encoding,
                   const char *to_encoding, struct text *to)
{
    const char *source = iconv_name(a, from_encoding);
    const char *target = iconv_name(a, to_encoding);
    gsize nread = 0, nwritten = 0;
    bool is_whole;
    char *converted;

    if (!source || !target) {
        return false;
    }
    converted = g_convert(from.s, (gssize)from.n, target, source, &nread,
                          &nwritten, NULL);
    is_whole = converted && nread == from.n && nwritten < UINT32_MAX;
    if (is_whole) {
        *to = text_copy(a, (struct text){converted, (uint32_t)nwritten});
    }
    g_free(converted);
    return is_whole;
}

struct text
encoding_nfkc(struct arena *a, struct text name)
{
    char *normal =
        g_utf8_normalize(name.s, (gssize)name.n, G_NORMALIZE_ALL_COMPOSE);
    struct text result = normal ? text_copy(a, text_of(normal)) : name;

    g_free(normal);
    return result;
}
