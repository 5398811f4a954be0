/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A list of findings from the first to the last, and how many records have which verdict. */

#include "findings_parts.h"

enum cth_status cth_findings_new(const struct cth_findings_options *options, cth_write_fn *write, void *user,
                                 struct cth_findings **out)
{
    static const struct cth_findings_options defaults;
    if (options == NULL)
        options = &defaults;
    if (out == NULL || !cth_is_zero(options->reserved, sizeof options->reserved))
        return CTH_E_ARGUMENT;
    const struct cth_sheet start = {.format = options->format,
                                    .lang = options->lang,
                                    .is_fragment = options->fragment,
                                    .title = options->title,
                                    .width = CTH_AT_FINDING_COUNT,
                                    .facets = 1u << CTH_FACET_REGION | 1u << CTH_FACET_PERIOD | 1u << CTH_FACET_SOURCE};
    struct cth_sheet *sheet;
    enum cth_status status = cth_sheet_new(&start, write, user, sizeof **out, &sheet);
    if (status != CTH_OK)
        return status;
    *out = (struct cth_findings *)sheet;
    (*out)->all = options->all;
    return CTH_OK;
}

/* Also where an end is unbounded. */
static bool is_ratio(struct cth_ratio ratio)
{
    struct cth_decimal unused;
    return ratio.denominator == 0 || cth_ratio_round(ratio, 0, CTH_ROUND_DOWN, &unused) != CTH_E_ARGUMENT;
}

/* Every word and figure of it is one that can be written. */
static enum cth_status check_finding(const struct cth_finding *finding)
{
    char text[CTH_FIGURE_SIZE];
    size_t length;
    if ((unsigned)finding->verdict >= CTH_VERDICT_COUNT || (unsigned)finding->check >= CTH_CHECK_KINDS ||
        (unsigned)finding->rule >= CTH_RULE_COUNT || (unsigned)finding->member >= CTH_MEMBER_COUNT ||
        (unsigned)finding->reading > CTH_FITS_BOTH ||
        (finding->has_allowed && !(is_ratio(finding->allowed.low) && is_ratio(finding->allowed.high))) ||
        (finding->has_distance && !is_ratio(finding->distance)) || finding->repair_count > CTH_REPAIRS_MAX ||
        cth_figure_format(&finding->printed, CTH_NOTATION_PLAIN, text, sizeof text, &length) != CTH_OK ||
        cth_figure_format(&finding->suggested, CTH_NOTATION_PLAIN, text, sizeof text, &length) != CTH_OK)
        return CTH_E_ARGUMENT;
    for (unsigned i = 0; i < finding->repair_count; i++) {
        const struct cth_repair *repair = &finding->repairs[i];
        enum cth_status status = cth_sheet_check_text(repair->unit);
        if (status != CTH_OK)
            return status;
        if ((unsigned)repair->kind >= CTH_REPAIR_COUNT || (unsigned)repair->member >= CTH_MEMBER_COUNT ||
            cth_figure_format(&repair->figure, CTH_NOTATION_PLAIN, text, sizeof text, &length) != CTH_OK)
            return CTH_E_ARGUMENT;
    }
    return CTH_OK;
}

/* Findings of one record come one after the other. */
static void count(struct cth_findings *findings, const struct cth_finding *finding)
{
    static const uint8_t gravity[CTH_VERDICT_COUNT] = {1, 3, 2, 0};
    bool is_new = !findings->counted || findings->record != finding->record;
    if (!is_new && gravity[finding->verdict] <= gravity[findings->gravest])
        return;
    if (!is_new)
        findings->counts[findings->gravest]--;
    findings->counts[finding->verdict]++;
    findings->counted = true;
    findings->record = finding->record;
    findings->gravest = finding->verdict;
}

/* What is simply consistent, or undetermined for want of figures, is no news. */
static bool is_shown(const struct cth_findings *findings, const struct cth_finding *finding)
{
    return findings->all || finding->verdict == CTH_INCONSISTENT || finding->verdict == CTH_SUSPICIOUS ||
           finding->rule == CTH_RULE_REVISION || finding->reading != CTH_FITS_NEITHER;
}

static void start(struct cth_findings *findings)
{
    if (!findings->started)
        cth_findings_csv_header(&findings->sheet);
    findings->started = true;
}

enum cth_status cth_findings_add(struct cth_findings *findings, const struct cth_finding *finding,
                                 const struct cth_indicator *record, const struct cth_indicator *other)
{
    if (findings == NULL || finding == NULL || record == NULL)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = &findings->sheet;
    const struct cth_found found = {finding, record, other};
    enum cth_status status = cth_sheet_state(sheet);
    if (status != CTH_OK)
        return status;
    bool is_held = sheet->format == CTH_FORMAT_JSON || (sheet->format != CTH_FORMAT_CSV && is_shown(findings, finding));
    sheet->status = cth_sheet_check(record);
    if (sheet->status == CTH_OK && other != NULL)
        sheet->status = cth_sheet_check(other);
    if (sheet->status == CTH_OK)
        sheet->status = check_finding(finding);
    if (sheet->status == CTH_OK && is_held && sheet->rows >= CTH_REPORT_ROWS_MAX)
        sheet->status = CTH_E_LIMIT;
    if (sheet->status != CTH_OK)
        return sheet->status;
    count(findings, finding);
    if (sheet->format == CTH_FORMAT_CSV) {
        start(findings);
        cth_findings_csv_row(sheet, &found);
    } else if (sheet->format == CTH_FORMAT_JSON) {
        cth_findings_json_row(sheet, &found);
    } else if (is_held) {
        cth_found_hold(sheet, &found);
    }
    sheet->rows += is_held;
    return cth_sheet_settle(sheet);
}

static void draw(struct cth_sheet *sheet)
{
    struct cth_findings *findings = (struct cth_findings *)sheet;
    if (sheet->format == CTH_FORMAT_CSV)
        start(findings);
    else if (sheet->format == CTH_FORMAT_TABLE)
        cth_findings_table(findings);
    else
        cth_findings_html(findings);
}

enum cth_status cth_findings_finish(struct cth_findings *findings)
{
    return findings != NULL ? cth_sheet_finish(&findings->sheet, draw) : CTH_E_ARGUMENT;
}

void cth_findings_free(struct cth_findings *findings)
{
    cth_sheet_free((struct cth_sheet *)findings); /* NULL too */
}
