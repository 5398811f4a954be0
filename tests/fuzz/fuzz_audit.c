/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * Records made of the input's bytes, audited alone and together: findings keep their promises, a repair that is offered
 * restores what it is offered for, and all of it can be written.
 */

#include "fuzz.h"

#define RECORDS_MAX 6

struct input {
    const uint8_t *data;
    size_t size;
};

static uint8_t take(struct input *input)
{
    if (input->size == 0)
        return 0;
    input->size--;
    return *input->data++;
}

/* Few values, so that figures meet; now and then one of many digits. */
static int64_t take_units(struct input *input)
{
    uint64_t bits = take(input);
    int64_t units = (int64_t)(bits * bits / 7 + take(input) % 16);
    if (take(input) % 16 == 0)
        for (int i = 0; i < 5; i++)
            units = (units * 256 + take(input)) % CTH_UNITS_MAX;
    return take(input) % 8 == 0 ? -units : units;
}

static struct cth_figure take_figure(struct input *input)
{
    static const uint8_t qualifiers[] = {CTH_PRINTED, CTH_PRINTED, CTH_PRINTED,  CTH_ABSENT,  CTH_EXACT,  CTH_MORE,
                                         CTH_NEARLY,  CTH_ABOUT,   CTH_AT_LEAST, CTH_AT_MOST, CTH_FROM_TO};
    struct cth_figure figure = {.qualifier = CTH_ABSENT};
    enum cth_qualifier qualifier = (enum cth_qualifier)qualifiers[take(input) % sizeof qualifiers];
    if (qualifier == CTH_ABSENT)
        return figure;
    uint8_t scale = take(input) % 4;
    figure = (struct cth_figure){.qualifier = qualifier, .value = CTH_DECIMAL(take_units(input), scale)};
    if (qualifier == CTH_FROM_TO) {
        figure.upper = figure.value;
        figure.upper.units += take(input);
        if (!cth_decimal_is_valid(figure.upper))
            figure.upper = figure.value;
    }
    return figure;
}

static struct cth_text take_word(struct input *input, const char *const *words, size_t count)
{
    const char *word = words[take(input) % count];
    return (struct cth_text){word, strlen(word)};
}

static struct cth_indicator take_record(struct input *input)
{
    static const char *const names[] = {"a", "b", "kim ngạch", "IIP nước"}, *const parents[] = {"", "", "a", "b"};
    static const char *const sources[] = {"", "A", "B"}, *const dates[] = {"", "2021-01", "2022-01-31"};
    static const char *const units[] = {"tỷ đồng", "triệu đồng", "triệu USD", "dự án", "%", ""};
    static const struct cth_period periods[] = {CTH_YEAR(2021), CTH_YEAR(2020),         CTH_MONTH(2021, 7),
                                                {0, 0, 0},      CTH_MONTHS(2021, 1, 6), CTH_MONTHS(2021, 1, 7),
                                                CTH_YEAR(2022), CTH_YEARS(2020, 2022)};
    struct cth_indicator record = {
        .name = take_word(input, names, 4),
        .parent = take_word(input, parents, 4),
        .source = take_word(input, sources, 3),
        .published = take_word(input, dates, 3),
        .unit = take_word(input, units, 6),
        .period = periods[take(input) % 8],
        .base_kind = (enum cth_base_kind)(take(input) % 2),
        .kind = (enum cth_kind)(take(input) % 8 < 4 ? 0 : take(input) % 5),
        .status = (enum cth_data_status)(take(input) % 5),
        .completion_form = (enum cth_completion_form)(take(input) % 3),
        .growth_form = (enum cth_growth_form)(take(input) % 7),
        .complete = take(input) % 2,
    };
    record.actual = take_figure(input);
    record.plan = take_figure(input);
    record.base = take_figure(input);
    record.completion = take_figure(input);
    record.growth = take_figure(input);
    record.share = take_figure(input);
    return record;
}

struct audit {
    const struct cth_indicator *records;
    size_t count;
    struct cth_audit_options options;
    struct cth_findings *findings;
    const struct cth_finding *about; /* a repair of this finding is tried; NULL: findings are looked at */
    bool broken;                     /* ... and the same check is still inconsistent */
};

static enum cth_status note_check(void *user, const struct cth_finding *finding)
{
    struct audit *audit = user;
    audit->broken = audit->broken || (finding->check == audit->about->check && finding->verdict == CTH_INCONSISTENT);
    return CTH_OK;
}

static struct cth_figure *figure_of(struct cth_indicator *record, enum cth_member member)
{
    switch (member) {
    case CTH_MEMBER_ACTUAL: return &record->actual;
    case CTH_MEMBER_PLAN: return &record->plan;
    case CTH_MEMBER_BASE: return &record->base;
    case CTH_MEMBER_COMPLETION: return &record->completion;
    default: return &record->growth;
    }
}

/* A record's own check, repaired, is not inconsistent any more. What was cut off is rounded as it should have been. */
static void require_repair(const struct audit *audit, const struct cth_finding *finding,
                           const struct cth_repair *repair)
{
    struct cth_indicator repaired = audit->records[finding->record];
    struct audit again = *audit;
    again.about = finding;
    if (repair->kind == CTH_REPAIR_PLAN_BASE_SWAPPED) {
        repaired.plan = audit->records[finding->record].base;
        repaired.base = audit->records[finding->record].plan;
    } else if (repair->kind == CTH_REPAIR_POINTS_AS_PERCENT) {
        repaired.growth_form = CTH_GROWTH_POINTS;
    } else {
        *figure_of(&repaired, repair->member) = repair->figure;
    }
    REQUIRE(cth_audit_record(&repaired, &audit->options, note_check, &again) == CTH_OK);
    REQUIRE(!again.broken);
}

static enum cth_status look(void *user, const struct cth_finding *finding)
{
    struct audit *audit = user;
    const bool own = finding->check <= CTH_CHECK_GROWTH && finding->other == CTH_NO_RECORD;
    const bool is_wrong = finding->verdict == CTH_INCONSISTENT;
    REQUIRE(finding->record < audit->count && (finding->other < audit->count || finding->other == CTH_NO_RECORD));
    REQUIRE((is_wrong || finding->fewest == 0) && (finding->fewest > 0) == (finding->suspects != 0));
    REQUIRE(finding->check > CTH_CHECK_COUNT || is_wrong == (finding->fewest > 0));
    REQUIRE(finding->verdict != CTH_SUSPICIOUS || finding->rule != CTH_RULE_NONE);
    REQUIRE(is_wrong || finding->suggested.qualifier == CTH_ABSENT);
    REQUIRE(finding->repair_count <= CTH_REPAIRS_MAX);
    if (finding->has_distance && is_wrong)
        REQUIRE(finding->distance.numerator >= 0 && finding->distance.denominator > 0);
    for (unsigned i = 0; own && is_wrong && i < finding->repair_count; i++)
        require_repair(audit, finding, &finding->repairs[i]);
    REQUIRE(cth_findings_add(audit->findings, finding, &audit->records[finding->record],
                             finding->other == CTH_NO_RECORD ? NULL : &audit->records[finding->other]) == CTH_OK);
    return CTH_OK;
}

struct text {
    char data[1 << 18];
    size_t length;
};

static enum cth_status put(void *user, const char *data, size_t length)
{
    struct text *text = user;
    REQUIRE(length <= sizeof text->data - text->length);
    memcpy(text->data + text->length, data, length);
    text->length += length;
    return CTH_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct text text;
    static uint64_t memory[RECORDS_MAX * 64];
    struct input input = {data, size};
    struct cth_indicator records[RECORDS_MAX];
    struct cth_findings_options options = {.format = (enum cth_format)(take(&input) % 4), .all = true};
    struct audit audit = {.records = records, .options = CTH_AUDIT_OPTIONS_INIT};
    options.lang = take(&input) % 2 == 0 ? CTH_LANG_EN : CTH_LANG_VI;
    audit.options.rounding = take(&input) % CTH_ROUNDING_COUNT;
    audit.count = 1 + take(&input) % RECORDS_MAX;
    for (size_t i = 0; i < audit.count; i++)
        records[i] = take_record(&input);
    text.length = 0;
    REQUIRE(cth_audit_memory(audit.count) <= sizeof memory);
    REQUIRE(cth_findings_new(&options, put, &text, &audit.findings) == CTH_OK);
    REQUIRE(cth_audit(records, audit.count, &audit.options, memory, sizeof memory, look, &audit) == CTH_OK);
    REQUIRE(cth_findings_finish(audit.findings) == CTH_OK);
    cth_findings_free(audit.findings);
    REQUIRE(cth_utf8_check(text.data, text.length, NULL) == CTH_OK);
    return 0;
}
