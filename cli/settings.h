/*
 * settings.h - one value for every option and configuration key.
 *
 * Defaults, then configuration file, then command line: each layer is a list
 * of (setting, value) pairs applied to a `struct settings`; afterwards it is
 * only read and may be shared by all workers.  The rows come from setting.def.
 */
#ifndef CLI_SETTINGS_H
#define CLI_SETTINGS_H

#include "base/err.h"
#include "base/text.h"
#include "base/vec.h"
#include "rewriter/rewriter.h"

/* Which commands take a setting; IN_FILE: a configuration file may hold it. */
enum where {
    ON_CHECK = 1 << 0,
    ON_FIX = 1 << 1,
    ON_DIFF = 1 << 2,
    ON_FILES = 1 << 3,
    ON_IR = 1 << 4,
    ON_CONFIG = 1 << 5,
    ON_RULE = 1 << 6,
    ON_EXPLAIN = 1 << 7,
    ON_PATCH = 1 << 8,
    ON_REVIEW = 1 << 9,
    ON_REPORT = 1 << 10,
    ON_HOOK = 1 << 11,
    ON_OTHER = 1 << 12,
    ON_MODEL = 1 << 13,
    ON_VERSION = 1 << 14,
    ON_HELP = 1 << 15,
    IN_FILE = 1 << 20,
    ON_RUN = ON_CHECK | ON_FIX | ON_DIFF | ON_EXPLAIN | ON_PATCH | ON_REVIEW |
             ON_REPORT,
    ON_WALK = ON_RUN | ON_FILES,
    ON_ALL = ON_WALK | ON_IR | ON_CONFIG | ON_RULE | ON_HOOK | ON_OTHER |
             ON_MODEL | ON_VERSION | ON_HELP,
};

enum setting_type {
    SET_BOOL,
    SET_COUNT,
    SET_SIZE,    /* bytes; K, M and G are understood */
    SET_SECONDS, /* kept in microseconds */
    SET_TEXT,
    SET_LIST,
    SET_PAIRS,   /* list of "PATTERN:CODE,CODE"; in a file also a table */
    SET_VERSION, /* 3.12 is 312 */
    SET_CHOICE,  /* one of some words; kept by number */
    SET_SUFFIX,  /* text; as an option it may stand without its value */
};

enum form { FORM_AUTO, FORM_HTML, FORM_SVG, FORM_MD, FORM_TEXT };

enum per { PER_FILE, PER_FUNCTION, PER_DEL, PER_FINDING, PER_ALL };

/* What becomes of a `del` of a parameter; the first is what was proved. */
enum parameters {
    PARAMETERS_SAFE,
    PARAMETERS_UNSAFE,
    PARAMETERS_ADVICE,
    PARAMETERS_OFF
};

enum verify_level { VERIFY_STRUCTURE, VERIFY_PYTHON, VERIFY_ALL };
enum hook_mode { HOOK_UNSAID, HOOK_CHECK, HOOK_FIX };
enum fail_on { FAIL_ON_FINDINGS, FAIL_ON_SAFE, FAIL_ON_NEVER };

enum color_when { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct texts {
    const struct text *at;
    uint32_t n;
};

/* Patterns of paths; a slash in one counts from `root`: the folder of the
 * configuration, or the current one for what the command line says. */
struct patterns {
    struct texts at;
    struct text root;
};

struct settings {
    struct texts select, ignore, extend_select, fixable, unfixable;
    struct texts extend_safe_fixes, extend_unsafe_fixes;
    struct patterns per_file_ignores;
    struct texts never_delete, line_ranges, catalogue, stage, interpreter;
    struct texts big_calls, big_types, skip_decorators, raw_pointer_calls, src;
    struct patterns include, exclude, extend_exclude;
    struct texts output, config;
    struct text comment, changed_since, baseline, write_baseline,
        baseline_commit;
    struct text stdin_filename, files_from, required_version, extend;
    uint64_t min_lines, jobs, max_file_size, timeout, max_memory, max_depth;
    uint64_t target_version, verify_timeout;
    uint64_t min_gain, output_format, color; /* index into the choices */
    uint64_t module_scope, parameters;
    bool unsafe_fixes, staged, force_exclude, respect_gitignore;
    bool follow_symlinks, null, statistics, stats, show_files, held;
    bool show_settings, watch;
    bool add_ignore, quiet, verbose, fix, diff, check, exit_zero,
        exit_non_zero_on_fix;
    bool project, predict, combine, resume, inspect, strict, isolated, events,
        all, schema, licenses, cover_letter, trace, man, text, trust_config,
        allow_owner_change;
    struct text out, scope, backup, verify_cmd, patch_dir;
    uint64_t budget, release_style, python, mode, hook_mode, hook_fail_on,
        verify, per, format;
    struct text root;          /* folder whose configuration holds, or empty */
    struct text file;          /* the configuration that holds, or empty */
    struct text baseline_file; /* `baseline`, as it can be opened from here */
    struct text baseline_by;   /* "FILE:LINE: baseline: " of who names it */
    struct texts catalogue_files; /* the same of `catalogue` */
    const struct catalogue *rows; /* `catalogue`, its kin; NULL: built in */
    /* Where a file asks for a program to be run, which is not believed. */
    struct text untrusted;
};

struct setting {
    const char *key; /* NULL: a section heading, in `help` */
    uint32_t offset;
    enum setting_type type;
    const char *const *choice; /* the words, ended by NULL; of a choice only */
    char letter;
    uint32_t where;
    const char *metavar;
    const char *help;
};

extern const struct setting setting_table[];
extern const uint32_t setting_count;

/* A value as it comes from a file or the command line. */
enum given_kind {
    GIVEN_TEXT,
    GIVEN_BOOL,
    GIVEN_NUMBER,
    GIVEN_LIST,
    GIVEN_TABLE,
};

struct given_value {
    enum given_kind kind;
    struct text text; /* the text, or how a number was written */
    bool is_true;
    struct texts list; /* also of a table: "KEY:VALUE,VALUE" */
    bool is_mixed;     /* a list that does not hold texts alone */
};

/* One assignment, and where it was made (for `config` and messages). */
struct given {
    const struct setting *setting;
    struct given_value value;
    struct text origin;
};

struct givens {
    struct given *at;
    uint32_t n, cap;
};

struct settings settings_default(void);

/* A flag that holds unless it is taken back: people are told its --no- form. */
bool setting_is_on(const struct setting *row);

/* The row with this key among those of `where`, or NULL. */
const struct setting *setting_find(struct text key, uint32_t where);

/* The words of a choice that has this key. */
const char *const *setting_choices(struct text key, uint32_t where);

/* The key nearest in spelling among the rows of `where`, or NULL. */
const char *setting_nearest(struct text key, uint32_t where);

/*
 * Assign; false with ERR_USAGE when the value has the wrong type.  A list
 * given as text is added to, one given as a list is replaced.
 */
bool setting_apply(struct arena *a, struct settings *s, const struct given *g,
                   struct err *err);

/*
 * Assign a whole layer.  The first assignment of a layer to a list replaces
 * what lower layers said, later ones add to it.  `origin`, by row, may be
 * NULL.
 */
bool settings_apply(struct arena *a, struct settings *s,
                    const struct givens *layer, struct text *origin,
                    struct err *err);

/* A file that a setting names: from the folder of the file that set it, or on
 * the command line from where the command is given. */
struct text setting_path(struct arena *a, struct text origin, struct text name);

/* Where the codes of "PATTERN:CODES" begin: its last colon; the length of the
 * pair: nowhere. */
uint32_t setting_pair_colon(struct text pair);

/* How files are written, as they say. */
struct save_how settings_saving(struct arena *a, const struct settings *s);

/* The value as TOML that means it, for `config` and the help. */
struct text setting_show(struct arena *a, const struct settings *s,
                         const struct setting *row);

/* A whole number at the start of a text and where it ends; false if there is
 * none. */
bool number_read(struct text t, uint64_t *number, const char **rest);

/* Number of edits between two words, for "did you mean"; two neighbours that
 * change places are one. */
uint32_t spelling_distance(struct text a, struct text b);

#endif
