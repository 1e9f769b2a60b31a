#include "cli/version.h"

/* Major, minor, patch as one number. */
static uint64_t
number_of(struct text t)
{
    uint64_t part[3] = {0};
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n && n < 3; i++) {
        if (t.s[i] == '.') {
            n++;
        } else if (t.s[i] >= '0' && t.s[i] <= '9') {
            part[n] = part[n] * 10 + (uint64_t)(t.s[i] - '0');
        }
    }
    return part[0] << 40 | part[1] << 20 | part[2];
}

/* Digits and dots, and nothing else. */
static bool
is_number(struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        if (t.s[i] != '.' && (t.s[i] < '0' || t.s[i] > '9')) {
            return false;
        }
    }
    return t.n > 0;
}

/* What is not understood fits no version. */
static bool
fits_one(struct text part, uint64_t have)
{
    static const char *const operators[] = {">=", "<=", "==", "!=",
                                            ">",  "<",  ""};
    uint32_t op = 0;

    while (!text_starts(part, text_of(operators[op]))) {
        op++;
    }
    const struct text number = text_trim(
        text_sub(part, (uint32_t)strlen(operators[op]), part.n));
    const uint64_t want = number_of(number);
    if (!is_number(number)) {
        return false;
    }
    switch (op) {
    case 0:
        return have >= want;
    case 1:
        return have <= want;
    case 3:
        return have != want;
    case 4:
        return have > want;
    case 5:
        return have < want;
    default:
        return have == want;
    }
}

bool
version_fits(struct text requirement, struct text version)
{
    const uint64_t have = number_of(version);

    for (uint32_t from = 0; from < requirement.n;) {
        uint32_t comma = text_find(requirement, TEXT(","), from);
        uint32_t end = comma == UINT32_MAX ? requirement.n : comma;
        if (!fits_one(text_trim(text_sub(requirement, from, end)), have)) {
            return false;
        }
        from = end + 1;
    }
    return true;
}
