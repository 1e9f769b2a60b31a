#include "rewriter/repo_share.h"

#include <glib.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { OF_GROUP = 0660, OF_ALL = 0664, READ_WRITE = 0666 };

static const struct {
    const char *word;
    mode_t bits;
} word_table[] = {
    {"umask", 0},
    {"group", OF_GROUP},
    {"all", OF_ALL},
    {"world", OF_ALL},
    {"everybody", OF_ALL},
    {"true", OF_GROUP},
    {"yes", OF_GROUP},
    {"on", OF_GROUP},
    {"", 0},
    {"false", 0},
    {"no", 0},
    {"off", 0},
};

/* The first three numbers are older names. */
static struct repo_share
of_number(long number)
{
    static const mode_t old[] = {0, OF_GROUP, OF_ALL};

    if (number < 0 || number > 0777) {
        return (struct repo_share){0};
    }
    return number < (long)G_N_ELEMENTS(old)
               ? (struct repo_share){old[number], false}
               : (struct repo_share){(mode_t)number & READ_WRITE, true};
}

struct repo_share
repo_share_of(const char *value)
{
    char *end;

    if (value == NULL) {
        return (struct repo_share){0};
    }
    for (size_t i = 0; i < G_N_ELEMENTS(word_table); i++) {
        if (g_ascii_strcasecmp(value, word_table[i].word) == 0) {
            return (struct repo_share){word_table[i].bits, false};
        }
    }
    const long number = strtol(value, &end, 8);
    return *end == '\0' ? of_number(number) : (struct repo_share){0};
}

mode_t
repo_share_mode(struct repo_share share, mode_t mode)
{
    mode_t bits = share.bits;

    if (bits == 0) {
        return mode;
    }
    if (!(mode & S_IWUSR)) {
        bits &= ~(mode_t)0222;
    }
    if (mode & S_IXUSR) {
        bits |= (bits & 0444) >> 2; /* who may read it may run it */
    }
    mode = share.is_exact ? (mode & ~(mode_t)0777) | bits : mode | bits;
    return S_ISDIR(mode) ? mode | S_ISGID : mode;
}
