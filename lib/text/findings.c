/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/* A list of findings from the first to the last, how many records have which verdict, and how rows are arranged. */

#include "findings_parts.h"

/* Narrow, so that a row of one region and one document fits into a line. */
#define WRAPPED_WIDTH 14

struct cth_findings {
    struct cth_sheet sheet; /* the first */
    bool all;
    bool counted;                       /* there was a finding */
    size_t record;                      /* that the last finding was about */
    enum cth_verdict gravest;           /* of that record */
    uint64_t counts[CTH_VERDICT_COUNT]; /* records by their gravest verdict */
};

enum cth_status cth_findings_new(const struct cth_findings_options *options, cth_write_fn *write, void *user,
                                 struct cth_findings **out)
{
    static const struct cth_findings_options defaults;
    if (options == NULL)
        options = &defaults;
    if (out == NULL || !cth_is_zero(options->reserved, sizeof options->reserved))
        return CTH_E_ARGUMENT;
    const struct cth_sheet start = {.out = {.format = options->format, .lang = options->lang},
                                    .is_fragment = options->fragment,
                                    .title = options->title,
                                    .width = CTH_AT_FINDING_COUNT,
                                    .facets = 1u << CTH_FACET_REGION | 1u << CTH_FACET_PERIOD | 1u << CTH_FACET_SOURCE};
    void *memory;
    enum cth_status status = cth_sheet_new(&start, write, user, sizeof **out, &memory);
    if (status != CTH_OK)
        return status;
    *out = memory;
    (*out)->all = options->all;
    if (options->format == CTH_FORMAT_CSV)
        cth_finding_data_header(&(*out)->sheet);
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
        enum cth_status status = cth_utf8_check(repair->unit.data, repair->unit.length, NULL);
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

/* A move between two levels has its size in percent as its distance. */
static bool is_move(const struct cth_finding *finding)
{
    return finding->has_distance && ((finding->rule >= CTH_RULE_REVISION && finding->rule <= CTH_RULE_OTHER_SERIES) ||
                                     finding->rule == CTH_RULE_IMPLIED_FALL);
}

enum cth_status cth_findings_add(struct cth_findings *findings, const struct cth_finding *finding,
                                 const struct cth_indicator *record, const struct cth_indicator *other)
{
    if (findings == NULL || finding == NULL || record == NULL)
        return CTH_E_ARGUMENT;
    struct cth_sheet *sheet = &findings->sheet;
    const bool is_for_people = sheet->out.format == CTH_FORMAT_TABLE || sheet->out.format == CTH_FORMAT_HTML;
    const bool is_held = is_for_people ? is_shown(findings, finding) : sheet->out.format == CTH_FORMAT_JSON;
    enum cth_status status = cth_sheet_state(sheet);
    if (status != CTH_OK)
        return status;
    status = cth_sheet_check(record);
    if (status == CTH_OK && other != NULL)
        status = cth_sheet_check(other);
    if (status == CTH_OK)
        status = check_finding(finding);
    status = cth_sheet_admit(sheet, status, is_held);
    if (status != CTH_OK)
        return status;
    const struct cth_range allowed = {finding->has_allowed, cth_range_scale(&finding->printed), finding->allowed};
    const struct cth_finding_row row = {sheet, &sheet->cells, finding, record, other, allowed, is_move(finding)};
    count(findings, finding);
    if (!is_for_people)
        cth_finding_data_row(&row);
    else if (is_held)
        cth_finding_row_hold(&row);
    return cth_sheet_settle(sheet, is_held);
}

/* How many records there were, by the gravest verdict of each. */
static void put_counts(struct cth_sheet *sheet)
{
    const struct cth_findings *findings = (const struct cth_findings *)sheet;
    static const enum cth_verdict order[] = {CTH_INCONSISTENT, CTH_SUSPICIOUS, CTH_CONSISTENT, CTH_UNDETERMINED};
    uint64_t all = 0;
    for (int i = 0; i < CTH_VERDICT_COUNT; i++)
        all += findings->counts[i];
    cth_sheet_count(sheet, true, cth_word(CTH_WORD_AUDIT_COUNT, sheet->out.lang), all);
    for (int i = 0; i < CTH_VERDICT_COUNT; i++) {
        if (findings->counts[order[i]] == 0)
            continue;
        cth_sheet_count(sheet, false, cth_verdict_text(order[i], sheet->out.lang), 0);
        cth_sink_text(&sheet->out, ": ");
        cth_sink_integer(&sheet->out, (int64_t)findings->counts[order[i]]);
    }
}

static int choose_columns(const struct cth_sheet *sheet, struct cth_table_column *columns)
{
    const enum cth_lang lang = sheet->out.lang;
    const struct cth_table_column rest[] = {
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_CHECK, lang), CTH_AT_CHECK, CTH_AT_CHECK, WRAPPED_WIDTH, "l w"),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_PRINTED, lang), CTH_AT_PRINTED, CTH_AT_PRINTED, 0, "a"),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_ALLOWED, lang), CTH_AT_ALLOWED, CTH_AT_ALLOWED, 0, NULL),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_SUGGESTED, lang), CTH_AT_SUGGESTED, CTH_AT_SUGGESTED, 0, NULL),
        CTH_TABLE_COLUMN(cth_word(CTH_WORD_HEAD_VERDICT, lang), CTH_AT_VERDICT, CTH_AT_VERDICT, WRAPPED_WIDTH, "l")};
    return cth_table_columns(sheet, rest, sizeof rest / sizeof *rest, columns);
}

static void draw(struct cth_sheet *sheet)
{
    struct cth_table_column columns[CTH_TABLE_COLUMNS_MAX];
    const struct cth_sheet_list list = {
        CTH_WORD_AUDIT_TITLE, CTH_WORD_AUDIT_NOTHING, columns, choose_columns(sheet, columns), CTH_AT_WHY, put_counts};
    cth_sheet_draw_list(sheet, &list);
}

enum cth_status cth_findings_finish(struct cth_findings *findings)
{
    return findings != NULL ? cth_sheet_finish(&findings->sheet, draw) : CTH_E_ARGUMENT;
}

void cth_findings_free(struct cth_findings *findings)
{
    cth_sheet_free((struct cth_sheet *)findings); /* NULL too */
}
