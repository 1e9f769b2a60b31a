/*
 * The name somebody may have meant, as CPython 3.13 guesses it: by edit
 * distance, where a letter of the other case counts half.
 */
#include "runtime-model/raise.h"

#include <ctype.h>

enum { NEAREST_MAX = 40, STEP = 2 };

static uint32_t
exchange(char a, char b)
{
    return a == b                                                   ? 0
           : tolower((unsigned char)a) == tolower((unsigned char)b) ? 1
                                                                    : STEP;
}

static uint32_t
distance(struct text a, struct text b)
{
    uint32_t row[NEAREST_MAX + 1];

    for (uint32_t i = 0; i <= b.n; i++) {
        row[i] = i * STEP;
    }
    for (uint32_t i = 0; i < a.n; i++) {
        uint32_t corner = row[0];
        row[0] = (i + 1) * STEP;
        for (uint32_t k = 0; k < b.n; k++) {
            uint32_t best = corner + exchange(a.s[i], b.s[k]);
            uint32_t side = row[k] < row[k + 1] ? row[k] : row[k + 1];
            corner = row[k + 1];
            row[k + 1] = side + STEP < best ? side + STEP : best;
        }
    }
    return row[b.n];
}

struct text
raise_nearest(struct text words, struct text name)
{
    struct text best = {NULL, 0};
    uint32_t least = UINT32_MAX;

    for (uint32_t i = 0, end; i < words.n && name.n <= NEAREST_MAX; i = end) {
        while (i < words.n && words.s[i] == ' ') {
            i++;
        }
        for (end = i; end < words.n && words.s[end] != ' ';) {
            end++;
        }
        struct text word = text_sub(words, i, end);
        if (!word.n || word.n > NEAREST_MAX) {
            continue;
        }
        uint32_t d = distance(name, word);
        if (d <= (name.n + word.n + 3) * STEP / 6 && d < least) {
            least = d;
            best = word;
        }
    }
    return best;
}
