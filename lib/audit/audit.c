/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The audit from its arguments to its last finding: which checks each record undergoes, and in which order. */

#include "joining.h"

#include "../number/rounding.h"

#define LIMIT_MAX 10000

static bool is_limit(uint16_t percent)
{
    return percent >= 1 && percent <= LIMIT_MAX;
}

/* Options as given, or the usual ones for NULL; false if one is outside its range. */
static bool take_options(const struct cth_audit_options *options, struct cth_audit_options *out)
{
    const struct cth_audit_options usual = CTH_AUDIT_OPTIONS_INIT;
    *out = options != NULL ? *options : usual;
    return cth_rounding_is_valid((enum cth_rounding)out->rounding) && is_limit(out->revision_limit) &&
           is_limit(out->series_limit) && is_limit(out->completion_limit) && is_limit(out->fall_limit);
}

static bool are_valid(const struct cth_indicator *records, size_t count)
{
    bool valid = true;
    for (size_t i = 0; valid && i < count; i++)
        valid = cth_indicator_is_valid(&records[i]);
    return valid;
}

static void turn_to(struct cth_auditing *auditing, size_t record)
{
    auditing->record = record;
    auditing->reported = 0;
    auditing->decided = false;
}

/* The last word on a record: "tăng n lần" that nothing decided, and one of which nothing could be said. */
static void conclude(struct cth_auditing *auditing)
{
    const struct cth_indicator *record = &auditing->records[auditing->record];
    struct cth_finding finding = cth_finding_of(auditing, CTH_CHECK_GROWTH, CTH_UNDETERMINED, CTH_RULE_AMBIGUOUS);
    if (cth_has_two_readings(record) && !auditing->decided) {
        finding.member = CTH_MEMBER_GROWTH;
        finding.printed = record->growth;
        finding.reading = CTH_FITS_BOTH;
        cth_finding_report(auditing, &finding);
    }
    finding = cth_finding_of(auditing, CTH_CHECK_RECORD, CTH_UNDETERMINED, CTH_RULE_TOO_LITTLE);
    if (auditing->reported == 0)
        cth_finding_report(auditing, &finding);
}

static void audit_joined(struct cth_auditing *auditing, const struct cth_joins *joins)
{
    struct cth_sources from = cth_audit_filled(auditing, joins);
    cth_audit_repeated(auditing, joins);
    cth_audit_total(auditing, joins);
    cth_audit_part(auditing, joins);
    cth_audit_windows(auditing, joins);
    cth_audit_average(auditing, joins);
    cth_audit_statements(auditing, joins, from);
    conclude(auditing);
}

enum cth_rounding cth_audit_mode(const struct cth_auditing *auditing)
{
    return (enum cth_rounding)auditing->options.rounding;
}

struct cth_finding cth_finding_of(const struct cth_auditing *auditing, enum cth_check check, enum cth_verdict verdict,
                                  enum cth_rule rule)
{
    return (struct cth_finding){
        .record = auditing->record,
        .other = CTH_NO_RECORD,
        .check = check,
        .verdict = verdict,
        .rule = rule,
    };
}

void cth_finding_report(struct cth_auditing *auditing, const struct cth_finding *finding)
{
    if (auditing->status != CTH_OK)
        return;
    auditing->status = auditing->found(auditing->user, finding);
    auditing->reported++;
    auditing->decided = auditing->decided || finding->check == CTH_CHECK_GROWTH || finding->reading != CTH_FITS_NEITHER;
}

enum cth_status cth_audit_record(const struct cth_indicator *record, const struct cth_audit_options *options,
                                 cth_finding_fn *found, void *user)
{
    struct cth_auditing auditing = {.found = found, .user = user, .records = record, .count = 1};
    const struct cth_sources own = {CTH_NO_RECORD, CTH_NO_RECORD, CTH_NO_RECORD};
    if (record == NULL || found == NULL || !take_options(options, &auditing.options) || !are_valid(record, 1))
        return CTH_E_ARGUMENT;
    cth_audit_figures(&auditing, record, own);
    conclude(&auditing);
    return auditing.status;
}

enum cth_status cth_audit(const struct cth_indicator *records, size_t count, const struct cth_audit_options *options,
                          void *memory, size_t size, cth_finding_fn *found, void *user)
{
    struct cth_auditing auditing = {.found = found, .user = user, .records = records, .count = count};
    struct cth_joins joins;
    bool there = count == 0 || (records != NULL && memory != NULL);
    if (!there || found == NULL || !take_options(options, &auditing.options))
        return CTH_E_ARGUMENT;
    if (count > 0 && cth_audit_memory(count) == 0)
        return CTH_E_LIMIT;
    if (!are_valid(records, count))
        return CTH_E_ARGUMENT;
    if (size < cth_audit_memory(count))
        return CTH_E_SPACE;
    if (count > 0)
        cth_joins_build(&joins, records, count, memory);
    for (size_t i = 0; i < count && auditing.status == CTH_OK; i++) {
        turn_to(&auditing, i);
        audit_joined(&auditing, &joins);
    }
    return auditing.status;
}
