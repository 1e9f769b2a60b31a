#include "cli/kept.h"

#include <glib.h>

char *
kept_folder(enum kept kind)
{
    return kind == KEPT_REVIEWS ? g_build_filename(g_get_user_state_dir(),
                                                   "earlydel", "review", NULL)
                                : g_build_filename(g_get_user_cache_dir(),
                                                   "earlydel", "failed", NULL);
}
