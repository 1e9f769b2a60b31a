#include "analyzer/pace.h"

#include <stdlib.h>

static const struct paced {
    const char *name;
    enum pace pace;
} paced[] = {
#define PACE(name, pace) {#name, PACE_##pace},
#include "analyzer/pace.def"
#undef PACE
};

static int
compare_name(const void *key, const void *at)
{
    return text_cmp(*(const struct text *)key,
                    text_of(((const struct paced *)at)->name));
}

enum pace
pace_of(struct text name, bool is_given_nothing)
{
    const struct paced *p = bsearch(&name, paced, sizeof paced / sizeof *paced,
                                    sizeof *paced, compare_name);

    if (!p) {
        return PACE_WORKS;
    }
    return p->pace != PACE_WAITS_ALONE ? p->pace
           : is_given_nothing          ? PACE_WAITS
                                       : PACE_AT_ONCE;
}
