/*
 * What people call things that are large, and things that are not.
 */
#include "rules/size/bulk_value.h"

#include <stdlib.h>

enum says {
    SAYS_DATA,
    SAYS_MATRIX,
    SAYS_LIKELY,
    SAYS_TEXT,
    SAYS_COLUMN,
    SAYS_SMALL
};

/* The last word of a name, without the digits behind it.  What people call a
 * matrix has two sides; a table may be anything; any text is called a text;
 * a column is small beside what it belongs to.  Sorted. */
static const struct noun {
    const char *word;
    uint8_t says;
} noun[] = {
    {"X", SAYS_DATA},           {"adapter", SAYS_SMALL},
    {"address", SAYS_SMALL},
    {"adj", SAYS_MATRIX},       {"alpha", SAYS_SMALL},
    {"angle", SAYS_SMALL},      {"annotation", SAYS_SMALL},
    {"annotations", SAYS_COLUMN},
    {"args", SAYS_SMALL},       {"argv", SAYS_SMALL},
    {"array", SAYS_LIKELY},     {"attributes", SAYS_SMALL},
    {"attrs", SAYS_SMALL},      {"axes", SAYS_SMALL},
    {"axis", SAYS_SMALL},       {"batch", SAYS_LIKELY},
    {"batches", SAYS_LIKELY},   {"beta", SAYS_SMALL},
    {"bins", SAYS_SMALL},       {"blob", SAYS_DATA},
    {"body", SAYS_LIKELY},      {"bounds", SAYS_SMALL},
    {"box", SAYS_SMALL},        {"buf", SAYS_LIKELY},
    {"buffer", SAYS_LIKELY},    {"cert", SAYS_SMALL},
    {"char", SAYS_SMALL},       {"chars", SAYS_SMALL},
    {"checkpoint", SAYS_DATA},  {"choices", SAYS_SMALL},
    {"ckpt", SAYS_DATA},        {"classes", SAYS_SMALL},
    {"cls", SAYS_SMALL},        {"cmd", SAYS_SMALL},
    {"code", SAYS_SMALL},       {"coef", SAYS_SMALL},
    {"coefs", SAYS_SMALL},      {"color", SAYS_SMALL},
    {"colors", SAYS_SMALL},     {"cols", SAYS_SMALL},
    {"columns", SAYS_SMALL},    {"command", SAYS_SMALL},
    {"commands", SAYS_SMALL},   {"comment", SAYS_SMALL},
    {"cond", SAYS_SMALL},       {"config", SAYS_SMALL},
    {"content", SAYS_TEXT},     {"contents", SAYS_TEXT},
    {"cookie", SAYS_SMALL},     {"corpus", SAYS_DATA},
    {"count", SAYS_SMALL},      {"counts", SAYS_SMALL},
    {"ctx", SAYS_SMALL},        {"data", SAYS_LIKELY},
    {"dataset", SAYS_DATA},     {"date", SAYS_SMALL},
    {"dates", SAYS_SMALL},      {"delay", SAYS_SMALL},
    {"delays", SAYS_SMALL},     {"delta", SAYS_SMALL},
    {"desc", SAYS_SMALL},       {"description", SAYS_SMALL},
    {"df", SAYS_LIKELY},        {"digest", SAYS_SMALL},
    {"dims", SAYS_SMALL},       {"dir", SAYS_SMALL},
    {"dirs", SAYS_SMALL},       {"distances", SAYS_MATRIX},
    {"dists", SAYS_MATRIX},     {"doc", SAYS_LIKELY},
    {"docs", SAYS_LIKELY},      {"docstring", SAYS_SMALL},
    {"document", SAYS_LIKELY},  {"documents", SAYS_DATA},
    {"dtype", SAYS_SMALL},      {"dtypes", SAYS_SMALL},
    {"dump", SAYS_DATA},        {"duration", SAYS_SMALL},
    {"edgelist", SAYS_DATA},    {"edges", SAYS_LIKELY},
    {"embed", SAYS_SMALL},      {"embeddings", SAYS_DATA},
    {"encoding", SAYS_SMALL},   {"end", SAYS_SMALL},
    {"entries", SAYS_LIKELY},   {"env", SAYS_SMALL},
    {"environ", SAYS_SMALL},    {"eps", SAYS_SMALL},
    {"err", SAYS_SMALL},        {"error", SAYS_SMALL},
    {"errors", SAYS_SMALL},     {"events", SAYS_LIKELY},
    {"exc", SAYS_SMALL},        {"exif", SAYS_SMALL},
    {"ext", SAYS_SMALL},        {"factor", SAYS_SMALL},
    {"factors", SAYS_SMALL},    {"features", SAYS_LIKELY},
    {"field", SAYS_SMALL},      {"fields", SAYS_SMALL},
    {"fig", SAYS_SMALL},        {"filename", SAYS_SMALL},
    {"filenames", SAYS_SMALL},  {"files", SAYS_SMALL},
    {"flag", SAYS_SMALL},       {"flags", SAYS_SMALL},
    {"fmt", SAYS_SMALL},        {"frame", SAYS_LIKELY},
    {"fun", SAYS_SMALL},        {"func", SAYS_SMALL},
    {"gamma", SAYS_SMALL},      {"gram", SAYS_MATRIX},
    {"gt", SAYS_COLUMN},        {"hash", SAYS_SMALL},
    {"head", SAYS_SMALL},       {"header", SAYS_SMALL},
    {"headers", SAYS_SMALL},    {"height", SAYS_SMALL},
    {"host", SAYS_SMALL},       {"hosts", SAYS_SMALL},
    {"html", SAYS_LIKELY},      {"id", SAYS_SMALL},
    {"identifier", SAYS_SMALL}, {"ids", SAYS_SMALL},
    {"idx", SAYS_SMALL},        {"images", SAYS_MATRIX},
    {"imgs", SAYS_MATRIX},      {"index", SAYS_SMALL},
    {"indexer", SAYS_SMALL},    {"indexers", SAYS_SMALL},
    {"indexes", SAYS_SMALL},    {"indices", SAYS_SMALL},
    {"inds", SAYS_SMALL},       {"info", SAYS_SMALL},
    {"item", SAYS_LIKELY},      {"job", SAYS_LIKELY},
    {"kernel", SAYS_SMALL},     {"key", SAYS_SMALL},
    {"keys", SAYS_SMALL},       {"kind", SAYS_SMALL},
    {"kwargs", SAYS_SMALL},     {"kwds", SAYS_SMALL},
    {"label", SAYS_SMALL},      {"labels", SAYS_COLUMN},
    {"len", SAYS_SMALL},        {"length", SAYS_SMALL},
    {"lengths", SAYS_SMALL},    {"level", SAYS_SMALL},
    {"levels", SAYS_SMALL},     {"license", SAYS_SMALL},
    {"limit", SAYS_SMALL},      {"limits", SAYS_SMALL},
    {"line", SAYS_SMALL},       {"lineno", SAYS_SMALL},
    {"lines", SAYS_LIKELY},     {"loc", SAYS_SMALL},
    {"location", SAYS_SMALL},   {"lock", SAYS_SMALL},
    {"logits", SAYS_LIKELY},    {"lora", SAYS_SMALL},
    {"manifest", SAYS_SMALL},
    {"mask", SAYS_SMALL},       {"masks", SAYS_SMALL},
    {"matrix", SAYS_LIKELY},    {"max", SAYS_SMALL},
    {"maximum", SAYS_SMALL},    {"mean", SAYS_SMALL},
    {"message", SAYS_LIKELY},   {"meta", SAYS_SMALL},
    {"metadata", SAYS_SMALL},   {"metric", SAYS_SMALL},
    {"metrics", SAYS_SMALL},    {"min", SAYS_SMALL},
    {"minimum", SAYS_SMALL},    {"mode", SAYS_SMALL},
    {"msg", SAYS_SMALL},        {"msk", SAYS_SMALL},
    {"msks", SAYS_SMALL},       {"name", SAYS_SMALL},
    {"names", SAYS_SMALL},      {"norm", SAYS_SMALL},
    {"norms", SAYS_SMALL},      {"num", SAYS_SMALL},
    {"number", SAYS_SMALL},     {"offset", SAYS_SMALL},
    {"offsets", SAYS_SMALL},    {"option", SAYS_SMALL},
    {"options", SAYS_SMALL},    {"opts", SAYS_SMALL},
    {"order", SAYS_SMALL},      {"outputs", SAYS_LIKELY},
    {"pages", SAYS_LIKELY},     {"param", SAYS_SMALL},
    {"parameters", SAYS_SMALL}, {"params", SAYS_SMALL},
    {"password", SAYS_SMALL},   {"path", SAYS_SMALL},
    {"paths", SAYS_SMALL},      {"pattern", SAYS_SMALL},
    {"patterns", SAYS_SMALL},   {"payload", SAYS_LIKELY},
    {"phase", SAYS_SMALL},      {"photos", SAYS_MATRIX},
    {"pid", SAYS_SMALL},        {"point", SAYS_SMALL},
    {"port", SAYS_SMALL},       {"pos", SAYS_SMALL},
    {"position", SAYS_SMALL},   {"positions", SAYS_SMALL},
    {"predictions", SAYS_COLUMN},
    {"preds", SAYS_COLUMN},     {"prefix", SAYS_SMALL},
    {"proba", SAYS_COLUMN},     {"probas", SAYS_COLUMN},
    {"probs", SAYS_COLUMN},     {"projector", SAYS_SMALL},
    {"prompt", SAYS_SMALL},
    {"properties", SAYS_SMALL}, {"props", SAYS_SMALL},
    {"psf", SAYS_SMALL},        {"query", SAYS_SMALL},
    {"rank", SAYS_SMALL},
    {"raster", SAYS_DATA},      {"ratio", SAYS_SMALL},
    {"raw", SAYS_LIKELY},       {"records", SAYS_DATA},
    {"ref", SAYS_SMALL},        {"refs", SAYS_SMALL},
    {"request", SAYS_LIKELY},   {"row", SAYS_SMALL},
    {"rows", SAYS_LIKELY},      {"samples", SAYS_LIKELY},
    {"scale", SAYS_SMALL},      {"scaler", SAYS_SMALL},
    {"sched", SAYS_SMALL},      {"scheduler", SAYS_SMALL},
    {"schema", SAYS_SMALL},
    {"score", SAYS_SMALL},      {"script", SAYS_SMALL},
    {"seed", SAYS_SMALL},       {"segmentation", SAYS_SMALL},
    {"settings", SAYS_SMALL},   {"shape", SAYS_SMALL},
    {"shapes", SAYS_SMALL},     {"shift", SAYS_SMALL},
    {"sig", SAYS_SMALL},        {"sigma", SAYS_SMALL},
    {"sign", SAYS_SMALL},       {"signature", SAYS_SMALL},
    {"size", SAYS_SMALL},       {"sizes", SAYS_SMALL},
    {"slice", SAYS_SMALL},      {"slices", SAYS_SMALL},
    {"source", SAYS_TEXT},      {"spec", SAYS_SMALL},
    {"specs", SAYS_SMALL},      {"spectrogram", SAYS_MATRIX},
    {"sql", SAYS_SMALL},        {"start", SAYS_SMALL},
    {"stat", SAYS_SMALL},       {"status", SAYS_SMALL},
    {"std", SAYS_SMALL},        {"step", SAYS_SMALL},
    {"stop", SAYS_SMALL},       {"suffix", SAYS_SMALL},
    {"sum", SAYS_SMALL},        {"table", SAYS_LIKELY},
    {"tag", SAYS_SMALL},        {"tags", SAYS_SMALL},
    {"target", SAYS_COLUMN},    {"targets", SAYS_COLUMN},
    {"template", SAYS_SMALL},   {"term", SAYS_SMALL},
    {"terms", SAYS_SMALL},      {"text", SAYS_TEXT},
    {"texts", SAYS_LIKELY},     {"theta", SAYS_SMALL},
    {"threshold", SAYS_SMALL},  {"ticks", SAYS_SMALL},
    {"time", SAYS_SMALL},       {"timestamp", SAYS_SMALL},
    {"title", SAYS_SMALL},      {"token", SAYS_SMALL},
    {"tokens", SAYS_LIKELY},    {"tol", SAYS_SMALL},
    {"tree", SAYS_LIKELY},      {"triples", SAYS_DATA},
    {"type", SAYS_SMALL},       {"types", SAYS_SMALL},
    {"uid", SAYS_SMALL},        {"units", SAYS_SMALL},
    {"uri", SAYS_SMALL},        {"url", SAYS_SMALL},
    {"urls", SAYS_SMALL},       {"user", SAYS_SMALL},
    {"var", SAYS_SMALL},        {"vec", SAYS_SMALL},
    {"vectors", SAYS_LIKELY},   {"version", SAYS_SMALL},
    {"versions", SAYS_SMALL},   {"video", SAYS_MATRIX},
    {"videos", SAYS_MATRIX},    {"waiters", SAYS_SMALL},
    {"waveform", SAYS_MATRIX},  {"width", SAYS_SMALL},
    {"word", SAYS_SMALL},       {"words", SAYS_SMALL},
    {"xml", SAYS_LIKELY},       {"y", SAYS_COLUMN},
};

/* First words that make a number or a truth value of any noun. */
static const char *const counting[] = {
    "n_", "num_", "nb_", "is_", "has_", "max_", "min_", "len_", "idx_",
};

static int
compare_noun(const void *key, const void *at)
{
    const struct text *name = key;

    return text_cmp(*name, text_of(((const struct noun *)at)->word));
}

static struct text
last_word(struct text name)
{
    uint32_t end = name.n, from;

    while (end > 1 && name.s[end - 1] >= '0' && name.s[end - 1] <= '9') {
        end--;
    }
    for (; end > 1 && name.s[end - 1] == '_'; end--) {
    }
    for (from = end; from > 0 && name.s[from - 1] != '_'; from--) {
    }
    return text_sub(name, from, end);
}

/* Words behind the noun that only say in which form it is kept. */
static const char *const form[] = {
    "_array", "_batch", "_dict", "_grouped", "_list", "_padded",
};

static struct text
without_form(struct text name)
{
    for (size_t i = 0; i < sizeof form / sizeof *form; i++) {
        const struct text end = text_of(form[i]);
        if (name.n > end.n && text_ends(name, end)) {
            return text_sub(name, 0, name.n - end.n);
        }
    }
    return name;
}

/* What people call frames, images, weights of a model, who import a library
 * for such. */
static const char *const block_word[] = {
    "checkpoint",   "ckpt",   "embeddings", "images",      "imgs",
    "photos",       "pixel_values", "raster", "spectrogram",
    "state_dict",   "video",  "videos",     "waveform",
};

static const char *const video_word[] = {"frames"};

static const char *const video_package[] = {"av", "cv2", "decord", "imageio",
                                            "moviepy"};

static const char *const block_package[] = {
    "PIL",   "cv2",        "imageio",     "jax",       "librosa",
    "numpy", "scipy",      "skimage",     "soundfile", "tensorflow",
    "torch", "torchaudio", "torchvision",
};

#define NUMBER_OF(list) (sizeof(list) / sizeof *(list))

/* `img`, `left_img`; not `scores_per_img`. */
static bool
ends_in(struct text name, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct text word = text_of(list[i]);
        if (text_eq(name, word)) {
            return true;
        }
        if (name.n > word.n && text_ends(name, word) &&
            name.s[name.n - word.n - 1] == '_') {
            const struct text before = text_sub(name, 0, name.n - word.n);
            return !text_ends(before, TEXT("per_")) &&
                   !text_ends(before, TEXT("in_"));
        }
    }
    return false;
}

static bool
imports_one(const struct rules_file *rf, const char *const *list, size_t n)
{
    for (uint32_t k = 0; k < rf->npackages; k++) {
        for (size_t i = 0; i < n; i++) {
            if (text_eq(rf->package[k], text_of(list[i]))) {
                return true;
            }
        }
    }
    return false;
}

static const struct noun *
find_noun(struct text word)
{
    return bsearch(&word, noun, sizeof noun / sizeof *noun, sizeof *noun,
                   compare_noun);
}

/* `labels_df`, `mask_state`, `adapter_state_dict`: the column, or what else is
 * small, that it is the table or the weights of; NULL if it is of no such. */
static const struct noun *
noun_of_whole(struct text name)
{
    static const char *const whole[] = {"_checkpoint", "_ckpt", "_df", "_sd",
                                        "_state", "_state_dict", "_weights"};

    for (size_t i = 0; i < NUMBER_OF(whole); i++) {
        const struct text end = text_of(whole[i]);
        const struct noun *of =
            name.n > end.n && text_ends(name, end)
                ? find_noun(last_word(text_sub(name, 0, name.n - end.n)))
                : NULL;
        if (of && of->says >= SAYS_COLUMN) {
            return of;
        }
    }
    return NULL;
}

static const struct noun *
noun_of(struct text name)
{
    static const char *const end[] = {"headers", "header", "names", "path",
                                      "params"};
    struct text word = last_word(name);

    const struct noun *column = noun_of_whole(name);
    if (column) {
        return column;
    }

    for (size_t i = 0; i < NUMBER_OF(end); i++) {
        if (text_ends(word, text_of(end[i]))) {
            word = text_of(end[i]); /* `rawheaders` */
        }
    }
    if (text_starts(name, TEXT("y_"))) {
        return find_noun(TEXT("y")); /* `y_train`, `y_raw` */
    }
    return find_noun(word);
}

/* What a network makes of a text or two is called so, too. */
static bool
is_of_batch(const struct noun *known)
{
    return known && text_eq(text_of(known->word), TEXT("embeddings"));
}

bool
name_is_data(const struct rules_file *rf, struct text name)
{
    const struct text noun_part = without_form(name);

    if (is_of_batch(noun_of(name)) && place_has_networks(rf)) {
        return false;
    }
    return (ends_in(noun_part, video_word, NUMBER_OF(video_word)) &&
            imports_one(rf, video_package, NUMBER_OF(video_package))) ||
           (ends_in(noun_part, block_word, NUMBER_OF(block_word)) &&
            imports_one(rf, block_package, NUMBER_OF(block_package)));
}

static bool
is_counting(struct text name)
{
    for (size_t i = 0; i < sizeof counting / sizeof *counting; i++) {
        if (text_starts(name, text_of(counting[i]))) {
            return true;
        }
    }
    return text_find(name, TEXT("_n_"), 0) < name.n ||
           text_find(name, TEXT("_num_"), 0) < name.n;
}

bool
name_counts(struct text name)
{
    return text_starts(name, TEXT("n_")) || text_starts(name, TEXT("num_"));
}

/* Last words of the numbers that data is counted by. */
static const char *const extent[] = {
    "N",      "amount",  "count", "length",  "limit", "n",
    "number", "records", "rows",  "samples", "size",  "total",
};

/* The names of parameters that say how much data there is, and nothing else. */
static const char *const surely_extent[] = {
    "count", "n_points", "n_records", "n_rows", "num_records",
    "num_rows", "size",
};

int
weigh_counted(const struct weigh *w, struct text name)
{
    const struct text word = last_word(name);

    if (w->growth->is_sure) {
        return text_among(name, surely_extent, NUMBER_OF(surely_extent))
                   ? IS_LIKELY
                   : GATHERED;
    }

    for (size_t i = 0; i < sizeof extent / sizeof *extent; i++) {
        if (text_eq(word, text_of(extent[i]))) {
            return COUNTED;
        }
    }
    return GATHERED;
}

bool
name_says_data(struct text name)
{
    const struct noun *known = noun_of(name);

    return known && known->says == SAYS_DATA;
}

bool
name_says_whole(struct text name)
{
    static const char *const whole[] = {"all", "big", "full", "huge",
                                        "large", "raw", "whole"};

    for (size_t i = 0; i < NUMBER_OF(whole); i++) {
        const struct text word = text_of(whole[i]);
        if (text_starts(name, word) &&
            (name.n == word.n || name.s[word.n] == '_')) {
            return true;
        }
        if (text_ends(name, word) && name.n > word.n &&
            name.s[name.n - word.n - 1] == '_') {
            return true;
        }
    }
    return false;
}

bool
name_is_small(struct text name)
{
    const struct noun *known = noun_of(name);

    return is_counting(name) || (known && known->says == SAYS_SMALL);
}

bool
name_is_likely(struct text name)
{
    const struct noun *known = noun_of(name);

    return known && known->says != SAYS_DATA && known->says < SAYS_COLUMN;
}

int
weigh_named(const struct weigh *w, struct text name, int weight,
            const struct meaning *m)
{
    const struct noun *known = noun_of(name);

    if (is_counting(name) || text_starts(name, TEXT("log_")) ||
        (known && known->says == SAYS_SMALL)) {
        return least(weight, GATHERED);
    }
    if (is_of_batch(known) && place_has_networks(w->rf)) {
        return weight;
    }
    if (known && known->says == SAYS_COLUMN) {
        return w->growth->is_sure || weight == IS_LARGE ||
                       m->kind == VALUE_FRAME
                   ? least(weight, GATHERED)
                   : weight;
    }
    if (w->growth->is_sure ||
        (w->growth->is_library && known && known->says != SAYS_MATRIX)) {
        return weight; /* of any size there */
    }
    if (!known || weight <= SMALL_FOR_SURE || weight >= IS_LIKELY ||
        (is_numbers(m) && weight < NUMBERS)) {
        return weight;
    }
    if (known->says == SAYS_TEXT &&
        ((m->kind == VALUE_TEXT && weight < COUNTED) ||
         (m->kind == VALUE_UNKNOWN && weight <= HANDED_OVER))) {
        return weight;
    }
    if (known->says == SAYS_DATA) { /* `X` is also a list of unknowns */
        return known->word[1] || !kind_is_container((enum value_kind)m->kind)
                   ? weight + NAMED_DATA
                   : weight;
    }
    return (is_numbers(m) || m->kind == VALUE_RECORD) &&
                   known->says != SAYS_MATRIX
               ? weight
               : weight + NAMED_LIKELY;
}
