/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* The audit from its arguments to its last finding: which checks each record undergoes, and in which order. */

#include "auditing.h"

#include "../number/rounding.h"

#define LIMIT_MAX 10000

static bool is_limit(uint16_t percent)
{
    return percent >= 1 && percent <= LIMIT_MAX;
}

/* Options as given, or the usual ones for NULL; false if one is outside its range. */
static bool take_options(struct cth_auditing *audit, const struct cth_audit_options *options)
{
    const struct cth_audit_options usual = CTH_AUDIT_OPTIONS_INIT, taken = options != NULL ? *options : usual;
    audit->options = taken;
    audit->mode = (enum cth_rounding)taken.rounding;
    return cth_rounding_is_valid(audit->mode) && is_limit(taken.revision_limit) && is_limit(taken.series_limit) &&
           is_limit(taken.completion_limit) && is_limit(taken.fall_limit);
}

static bool are_valid(const struct cth_indicator *records, size_t count)
{
    bool valid = true;
    for (size_t i = 0; valid && i < count; i++)
        valid = cth_indicator_is_valid(&records[i]);
    return valid;
}

static void turn_to(struct cth_auditing *audit, size_t record)
{
    audit->record = record;
    audit->own = &audit->records[record];
    audit->filled = *audit->own;
    audit->from = (struct cth_sources){CTH_NO_RECORD, CTH_NO_RECORD, CTH_NO_RECORD};
    audit->reported = 0;
    audit->decided = false;
}

/* The last word on a record: "tăng n lần" that nothing decided, and one of which nothing could be said. */
static void conclude(struct cth_auditing *audit)
{
    struct cth_finding finding = cth_finding_of(audit, CTH_CHECK_GROWTH, CTH_MEMBER_GROWTH, CTH_NO_RECORD);
    finding.verdict = CTH_UNDETERMINED;
    finding.rule = CTH_RULE_AMBIGUOUS;
    finding.reading = CTH_FITS_BOTH;
    if (cth_readings(audit->own) == 2 && !audit->decided)
        cth_finding_report(audit, &finding);
    if (audit->reported == 0)
        cth_audit_undetermined(audit, CTH_CHECK_RECORD, CTH_RULE_TOO_LITTLE, CTH_NO_RECORD);
}

void cth_finding_report(struct cth_auditing *audit, const struct cth_finding *finding)
{
    if (audit->status != CTH_OK)
        return;
    audit->status = audit->found(audit->user, finding);
    audit->reported++;
    audit->decided = audit->decided || finding->check == CTH_CHECK_GROWTH || finding->reading != CTH_FITS_NEITHER;
}

enum cth_status cth_audit_record(const struct cth_indicator *record, const struct cth_audit_options *options,
                                 cth_finding_fn *found, void *user)
{
    struct cth_auditing audit = {.found = found, .user = user, .records = record};
    if (record == NULL || found == NULL || !take_options(&audit, options) || !are_valid(record, 1))
        return CTH_E_ARGUMENT;
    turn_to(&audit, 0);
    cth_audit_figures(&audit);
    conclude(&audit);
    return audit.status;
}

enum cth_status cth_audit(const struct cth_indicator *records, size_t count, const struct cth_audit_options *options,
                          void *memory, size_t size, cth_finding_fn *found, void *user)
{
    static void (*const checks[])(struct cth_auditing *) = {
        cth_audit_fill,    cth_audit_figures, cth_audit_repeated,   cth_audit_total, cth_audit_part,
        cth_audit_windows, cth_audit_average, cth_audit_statements, conclude,
    };
    struct cth_auditing audit = {.found = found, .user = user, .records = records};
    bool there = count == 0 || (records != NULL && memory != NULL);
    if (!there || found == NULL || !take_options(&audit, options))
        return CTH_E_ARGUMENT;
    if (count > 0 && cth_audit_memory(count) == 0)
        return CTH_E_LIMIT;
    if (!are_valid(records, count))
        return CTH_E_ARGUMENT;
    if (size < cth_audit_memory(count))
        return CTH_E_SPACE;
    if (count > 0)
        cth_joins_build(&audit.joins, records, count, memory);
    for (size_t i = 0; i < count && audit.status == CTH_OK; i++) {
        turn_to(&audit, i);
        for (size_t j = 0; j < sizeof checks / sizeof *checks; j++)
            checks[j](&audit);
    }
    return audit.status;
}
