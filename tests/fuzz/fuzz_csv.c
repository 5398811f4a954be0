/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * The pipeline of plan-report: CSV in, a report out. Rows and errors do not depend on how the input is cut into pieces;
 * reports are valid UTF-8; what is written as CSV is read again as the same rows and written as the same bytes.
 */

#include "fuzz.h"

struct bytes {
    char *data;
    size_t length, capacity;
};

struct source {
    const char *data;
    size_t length, piece;
};

static enum cth_status put(void *user, const char *data, size_t length)
{
    struct bytes *to = user;
    if (length > to->capacity - to->length) {
        to->capacity = 2 * (to->length + length) + 4096;
        to->data = realloc(to->data, to->capacity);
        REQUIRE(to->data != NULL);
    }
    if (length > 0)
        memcpy(to->data + to->length, data, length);
    to->length += length;
    return CTH_OK;
}

static enum cth_status get(void *user, char *buffer, size_t size, size_t *length_out)
{
    struct source *from = user;
    size_t length = from->length < from->piece ? from->length : from->piece;
    length = length < size ? length : size;
    if (length > 0)
        memcpy(buffer, from->data, length);
    from->data += length;
    from->length -= length;
    *length_out = length;
    return CTH_OK;
}

static enum cth_status read_and_report(struct source source, enum cth_notation notation,
                                       const struct cth_report_options *options, struct bytes *out,
                                       struct cth_csv_error *error)
{
    struct cth_csv_reader *reader;
    struct cth_report *report;
    struct cth_indicator row;
    memset(error, 0, sizeof *error);
    REQUIRE(cth_csv_reader_new(get, &source, notation, &reader) == CTH_OK);
    REQUIRE(cth_report_new(options, put, out, &report) == CTH_OK);
    enum cth_status status;
    while ((status = cth_csv_reader_next(reader, &row)) == CTH_OK)
        REQUIRE(cth_report_add(report, &row) == CTH_OK);
    if (status != CTH_END) {
        *error = *cth_csv_reader_error(reader);
        REQUIRE(error->status == status && error->reason != CTH_REASON_NONE);
        char message[512];
        size_t length = cth_csv_error_format(error, "fuzz.csv", options->lang, message, sizeof message);
        REQUIRE(length == strlen(message) && cth_utf8_check(message, length, NULL) == CTH_OK);
    }
    REQUIRE(cth_report_finish(report) == CTH_OK);
    cth_report_free(report);
    cth_csv_reader_free(reader);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    struct cth_report_options options = CTH_REPORT_OPTIONS_INIT;
    options.format = (enum cth_format)(data[0] % 4);
    options.lang = data[0] & 64 ? CTH_LANG_VI : CTH_LANG_EN;
    options.measure.places = data[1] % (CTH_PLACES_MAX + 1);
    options.measure.rounding = data[1] % CTH_ROUNDING_COUNT;
    options.measure.allow = data[1] >> 6;
    enum cth_notation notation = (enum cth_notation)(data[2] % 3);
    const struct source source = {(const char *)data + 3, size - 3, size};
    struct source cut = source;
    cut.piece = 1 + data[2] / 16;

    struct bytes whole = {0}, pieces = {0}, again = {0};
    struct cth_csv_error error, other;
    enum cth_status status = read_and_report(source, notation, &options, &whole, &error);
    REQUIRE(read_and_report(cut, notation, &options, &pieces, &other) == status);
    REQUIRE(memcmp(&error, &other, sizeof error) == 0);
    REQUIRE(whole.length == pieces.length);
    REQUIRE(whole.length == 0 || memcmp(whole.data, pieces.data, whole.length) == 0);
    REQUIRE(cth_utf8_check(whole.data, whole.length, NULL) == CTH_OK);
    if (options.format == CTH_FORMAT_CSV && whole.length > 0) {
        const struct source written = {whole.data, whole.length, whole.length};
        REQUIRE(read_and_report(written, CTH_NOTATION_UNSTATED, &options, &again, &other) == CTH_END);
        REQUIRE(again.length == whole.length && memcmp(again.data, whole.data, whole.length) == 0);
    }
    free(whole.data);
    free(pieces.data);
    free(again.data);
    return 0;
}
