#include "cli/resume.h"

#include "cli/kept.h"

#include <glib.h>
#include <inttypes.h>
#include <unistd.h>

static gchar *
state_path(void)
{
    gchar *here = g_get_current_dir();
    gchar *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, here, -1);
    gchar *folder = kept_folder(KEPT_REVIEWS);
    gchar *path = g_build_filename(folder, hash, NULL);

    g_free(folder);
    g_free(here);
    g_free(hash);
    return path;
}

/* One fingerprint a line; what is no number is passed over. */
void
resume_read(struct arena *a, struct fingerprints *left)
{
    gchar *path = state_path();
    gchar *content = NULL;

    if (g_file_get_contents(path, &content, NULL, NULL)) {
        gchar **line = g_strsplit(content, "\n", -1);
        for (uint32_t i = 0; line[i] != NULL; i++) {
            guint64 fingerprint;
            if (g_ascii_string_to_unsigned(line[i], 16, 0, G_MAXUINT64,
                                           &fingerprint, NULL)) {
                vec_push(a, left, (uint64_t)fingerprint);
            }
        }
        g_strfreev(line);
    }
    fingerprints_sort(left);
    g_free(content);
    g_free(path);
}

void
resume_write(struct arena *a, const struct fingerprints *left)
{
    gchar *path = state_path();
    gchar *folder = g_path_get_dirname(path);
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < left->n; i++) {
        buf_format(&b, "%016" PRIx64 "\n", left->at[i]);
    }
    if (g_mkdir_with_parents(folder, 0700) == 0) {
        g_file_set_contents(path, b.n ? b.s : "", (gssize)b.n, NULL);
    }
    g_free(folder);
    g_free(path);
}

void
resume_forget(void)
{
    gchar *path = state_path();

    unlink(path);
    g_free(path);
}
