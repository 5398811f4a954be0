/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* One cell with the quotes that it needs (RFC 4180), passed on in pieces: nothing is copied. */

#include <congthuong/text.h>

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Of a text that is not empty. */
static bool needs_quotes(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] == ',' || text[i] == '"' || text[i] == '\r' || text[i] == '\n')
            return true;
    return is_blank(text[0]) || is_blank(text[length - 1]);
}

enum cth_status cth_csv_write_cell(const char *text, size_t length, cth_write_fn *write, void *user)
{
    if (write == NULL || (text == NULL && length > 0))
        return CTH_E_ARGUMENT;
    if (length == 0)
        return CTH_OK;
    if (!needs_quotes(text, length))
        return write(user, text, length);
    enum cth_status status = write(user, "\"", 1);
    while (status == CTH_OK && length > 0) {
        /* Up to and with the next quote, which the next piece begins by repeating. */
        const char *quote = memchr(text, '"', length);
        size_t piece = quote == NULL ? length : (size_t)(quote - text) + 1;
        status = write(user, text, piece);
        if (status == CTH_OK && quote != NULL)
            status = write(user, "\"", 1);
        text += piece;
        length -= piece;
    }
    return status == CTH_OK ? write(user, "\"", 1) : status;
}
