#include "cli/report.h"
#include "cli/report_formats.h"
#include "cli/show.h"

#include <inttypes.h>

const char *const record_gain_words[] = {"none", "small", "medium", "large"};

#define FORMAT(id, name, tells_written, summary)                               \
    {name,                                                                     \
     summary,                                                                  \
     report_##id##_begin,                                                      \
     report_##id##_file,                                                       \
     report_##id##_end,                                                        \
     tells_written},
const struct report_format report_format_table[] = {
#include "cli/format.def"
};
#undef FORMAT

const uint32_t report_format_count =
    sizeof report_format_table / sizeof report_format_table[0];

struct text
report_line(const struct file_report *f, uint32_t number)
{
    for (uint32_t i = 0; i < f->nlines; i++) {
        if (f->line[i].number == number) {
            return f->line[i].text;
        }
    }
    return (struct text){"", 0};
}

struct text
report_bail(struct arena *a, const struct file_report *f)
{
    struct text line = f->bail_line > 0 ? text_format(a, ":%u", f->bail_line)
                                        : (struct text){"", 0};

    return text_format(a, "%.*s%.*s: %.*s %.*s", TEXT_ARG(f->path),
                       TEXT_ARG(line), TEXT_ARG(f->bail_code),
                       TEXT_ARG(f->bail));
}

struct text
report_fingerprint(struct arena *a, const struct record *f)
{
    return text_format(a, "%016" PRIx64, f->fingerprint);
}

void
report_xml(struct report *r, struct text t)
{
    struct text plain = show_escape(r->a, t);

    for (uint32_t i = 0; i < plain.n; i++) {
        switch (plain.s[i]) {
        case '&':
            fputs("&amp;", r->to);
            break;
        case '<':
            fputs("&lt;", r->to);
            break;
        case '>':
            fputs("&gt;", r->to);
            break;
        case '"':
            fputs("&quot;", r->to);
            break;
        default:
            fputc(plain.s[i], r->to);
        }
    }
}
