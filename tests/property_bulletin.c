/* SPDX-License-Identifier: MIT */
/* SPDX-FileCopyrightText: 2026 libcongthuong contributors */

/*
 * What is written is read back: `property_bulletin [COUNT [SEED [SHOWN]]]` random indicators in each language, by
 * themselves and in bulletins with lists, compared in every column that is said; and the sentences of
 * tests/vectors/sentences. SHOWN differences are printed.
 */

#include <inttypes.h>
#include <stdio.h>

#include "number_testing.h"
#include "sentences.h"

#define ROWS_MAX 8
#define NAME_SIZE 96

static struct {
    uint64_t rows, texts, failures, shown;
    uint64_t forms[CTH_GROWTH_AVERAGE + 1], completions[CTH_COMPLETION_SHORTFALL + 1], qualifiers[CTH_FROM_TO + 1];
    uint64_t statuses[CTH_DATA_TARGET + 1], columns[CTH_COLUMN_COUNT], parts;
} seen;

/* What is measured in which units. */
enum sort { VND, USD, GOODS, ENERGY, LAND, COUNTED, PERCENTAGE, INDEXED, PRODUCT, BRANCH, SORTS };

static const struct {
    const char *units[6];
    enum cth_kind kind;
} sorts[SORTS] = {
    [VND] = {{"tỷ đồng", "triệu đồng", "nghìn tỷ đồng", "tỷ đồng"}, CTH_KIND_FLOW},
    [USD] = {{"triệu USD", "tỷ USD", "nghìn USD"}, CTH_KIND_FLOW},
    [GOODS] = {{"tấn", "nghìn tấn", "triệu tấn"}, CTH_KIND_FLOW},
    [ENERGY] = {{"triệu kWh", "tỷ kWh"}, CTH_KIND_FLOW},
    [LAND] = {{"ha", "nghìn ha"}, CTH_KIND_FLOW},
    [COUNTED] = {{"doanh nghiệp", "dự án", "người", "hộ", "hợp tác xã"}, CTH_KIND_COUNT},
    [PERCENTAGE] = {{"%"}, CTH_KIND_RATE},
    [INDEXED] = {{NULL}, CTH_KIND_INDEX},
    [PRODUCT] = {{"tỷ đồng", "nghìn tỷ đồng"}, CTH_KIND_FLOW},
    [BRANCH] = {{"tỷ đồng"}, CTH_KIND_FLOW},
};

static const struct {
    const char *name;
    enum sort sort;
} usual[] = {
    {"giá trị sản xuất công nghiệp", VND},
    {"tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", VND},
    {"thu ngân sách nhà nước", VND},
    {"chi ngân sách nhà nước", VND},
    {"kim ngạch xuất khẩu", USD},
    {"kim ngạch nhập khẩu", USD},
    {"kim ngạch xuất nhập khẩu", USD},
    {"xuất siêu", USD},
    {"nhập siêu", USD},
    {"tổng sản phẩm trên địa bàn", PRODUCT},
    {"tổng sản phẩm trong nước", PRODUCT},
    {"chỉ số sản xuất công nghiệp", INDEXED},
    {"khai khoáng", BRANCH},
    {"chế biến, chế tạo", BRANCH},
    {"sản xuất và phân phối điện", BRANCH},
    {"cung cấp nước, xử lý rác thải", BRANCH},
};

/* Plausible names are a start and an end of one sort. */
static const struct {
    enum sort sort;
    const char *starts[4], *ends[8];
} made_up[] = {
    {VND, {"doanh thu", "doanh thu"}, {"vận tải", "du lịch", "dịch vụ lưu trú", "bưu chính", "bán lẻ"}},
    {VND, {"vốn đầu tư", "tổng vốn đầu tư"}, {"nước ngoài", "công", "khu vực tư nhân", "hạ tầng"}},
    {USD, {"kim ngạch xuất khẩu"}, {"cà phê", "hạt điều", "gạo", "gỗ", "hàng dệt may", "thủy sản", "cao su"}},
    {GOODS,
     {"sản lượng", "sản lượng"},
     {"cà phê nhân", "mủ cao su", "hồ tiêu", "đường", "xi măng", "phân bón", "thủy sản"}},
    {ENERGY, {"sản lượng điện"}, {"sản xuất", "mặt trời", "gió", "sinh khối"}},
    {LAND, {"diện tích"}, {"gieo trồng", "rừng trồng mới", "cây công nghiệp", "nuôi trồng thủy sản"}},
    {COUNTED, {"số doanh nghiệp", "số lượng doanh nghiệp"}, {"thành lập mới", "giải thể", "quay lại hoạt động"}},
    {PERCENTAGE, {"tỷ lệ"}, {"che phủ rừng", "đô thị hóa", "lao động qua đào tạo", "hộ dùng điện"}},
};

static const char *const regions[] = {"Gia Lai",        "Kon Tum",   "Đắk Lắk",   "Bình Định", "Quảng Trị",
                                      "Hà Nội",         "Đồng Nai",  "Thanh Hóa", "Long An",   "Cà Mau",
                                      "TP Hồ Chí Minh", "Khánh Hòa", "Lâm Đồng",  "An Giang",  "cả nước"};
static const char *const scopes[] = {"HĐND tỉnh", "Trung ương", "Bộ Tài chính", "Thủ tướng Chính phủ",
                                     "dự toán",   "kịch bản",   "điều chỉnh"};

struct row {
    struct cth_indicator indicator;
    char name[NAME_SIZE];
    enum sort sort;
};

static bool one_in(uint64_t *seed, unsigned n)
{
    return random_below(seed, n) == 0;
}

static struct cth_text text_of(const char *text)
{
    return (struct cth_text){text, strlen(text)};
}

static bool is_same_text(struct cth_text a, struct cth_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

static unsigned count_of(const char *const *texts, unsigned most)
{
    unsigned count = 0;
    while (count < most && texts[count] != NULL)
        count++;
    return count;
}

/* 1 to @p digits digits before the mark, 0 to 3 after it, with any qualifier. */
static struct cth_figure random_figure(uint64_t *seed, unsigned digits, bool is_whole)
{
    unsigned decimals = is_whole || one_in(seed, 2) ? 0 : (unsigned)random_below(seed, 4);
    unsigned length = (unsigned)random_below(seed, digits) + 1 + decimals;
    struct cth_figure figure = {CTH_PRINTED, 0,
                                CTH_DECIMAL((int64_t)random_below(seed, (uint64_t)ten_to(length)), (uint8_t)decimals),
                                CTH_DECIMAL(0, 0)};
    if (one_in(seed, 3))
        figure.qualifier = (enum cth_qualifier)(CTH_PRINTED + (int)random_below(seed, CTH_FROM_TO - CTH_PRINTED + 1));
    if (figure.qualifier == CTH_FROM_TO) {
        figure.upper = figure.value;
        figure.upper.units += 1 + (int64_t)random_below(seed, (uint64_t)ten_to(length));
    }
    return figure;
}

/* A level; 9,275 tỷ đồng has two readings and is not printed so. */
static struct cth_figure random_level(uint64_t *seed, const struct row *row)
{
    struct cth_figure level;
    do
        level = random_figure(seed, row->sort == PERCENTAGE ? 2 : 6, row->sort == COUNTED);
    while (row->sort != PERCENTAGE && level.value.scale == 3 && level.value.units < 1000000);
    return level;
}

static struct cth_period run_of_months(int16_t year, int months, int number)
{
    return (struct cth_period){year, (int16_t)(months * number + 1), (int16_t)(months * (number + 1))};
}

static struct cth_period random_period(uint64_t *seed)
{
    int16_t year = (int16_t)(2006 + random_below(seed, 20)), part = (int16_t)random_below(seed, 12);
    switch (random_below(seed, 7)) {
    case 0:
    case 1: return (struct cth_period){year, 1, 12};
    case 2: return (struct cth_period){year, (int16_t)(part + 1), (int16_t)(part + 1)};
    case 3: return run_of_months(year, 3, part % 4);
    case 4: return run_of_months(year, 6, part % 2);
    case 5: return (struct cth_period){year, 1, (int16_t)(part < 2 ? 9 : part)};
    default: return (struct cth_period){year, 1, (int16_t)(24 + 12 * (part % 4))};
    }
}

/* Another year's same months, and not those of the year before, which need no period. */
static void random_base(uint64_t *seed, struct cth_indicator *row)
{
    bool is_long = row->period.last > 12;
    if (row->period.year == 0 || is_long || one_in(seed, 2))
        return;
    if (one_in(seed, 2) && cth_period_months(row->period) <= 3) {
        row->base_kind = CTH_BASE_PREVIOUS;
    } else {
        row->base_kind = CTH_BASE_PERIOD;
        row->base_period = row->period;
        row->base_period.year = (int16_t)(row->period.year - 2 - (int)random_below(seed, 8));
    }
}

static enum cth_growth_form random_form(uint64_t *seed, const struct row *row)
{
    enum cth_growth_form form = CTH_GROWTH_PERCENT;
    if (one_in(seed, 2))
        form = (enum cth_growth_form)random_below(seed, CTH_GROWTH_AVERAGE + 1);
    bool has_level = row->indicator.actual.qualifier != CTH_ABSENT;
    if (form == CTH_GROWTH_ABSOLUTE && (!has_level || row->sort == PERCENTAGE))
        form = CTH_GROWTH_PERCENT;
    if (form == CTH_GROWTH_RATIO && (row->sort == PRODUCT || row->sort == PERCENTAGE))
        form = CTH_GROWTH_PERCENT;
    return row->indicator.period.last > 12 ? CTH_GROWTH_AVERAGE
           : form == CTH_GROWTH_AVERAGE    ? CTH_GROWTH_PERCENT
                                           : form;
}

static void random_growth(uint64_t *seed, struct row *row)
{
    struct cth_indicator *one = &row->indicator;
    one->growth_form = random_form(seed, row);
    bool is_times = one->growth_form == CTH_GROWTH_TIMES || one->growth_form == CTH_GROWTH_TIMES_INCREASE;
    bool is_amount = one->growth_form == CTH_GROWTH_ABSOLUTE;
    one->growth = is_amount ? random_level(seed, row) : random_figure(seed, is_times ? 2 : 3, false);
    if (!is_times && one->growth_form != CTH_GROWTH_RATIO && one_in(seed, 3)) {
        struct cth_decimal low = one->growth.value;
        one->growth.value = one->growth.qualifier == CTH_FROM_TO ? one->growth.upper : low;
        one->growth.value.units = -one->growth.value.units;
        low.units = -low.units;
        if (one->growth.qualifier == CTH_FROM_TO)
            one->growth.upper = low;
    }
}

static void random_name(uint64_t *seed, struct row *row)
{
    if (one_in(seed, 2)) {
        size_t i = random_below(seed, COUNT_OF(usual));
        snprintf(row->name, sizeof row->name, "%s", usual[i].name);
        row->sort = usual[i].sort;
    } else {
        size_t i = random_below(seed, COUNT_OF(made_up));
        snprintf(row->name, sizeof row->name, "%s %s",
                 made_up[i].starts[random_below(seed, count_of(made_up[i].starts, 4))],
                 made_up[i].ends[random_below(seed, count_of(made_up[i].ends, 8))]);
        row->sort = made_up[i].sort;
    }
}

/* The figures of a row whose name, sort, region and period are known. */
static void random_figures(uint64_t *seed, struct row *row)
{
    struct cth_indicator *one = &row->indicator;
    unsigned units = count_of(sorts[row->sort].units, 6);
    bool has_plan = one_in(seed, 2);
    one->kind = sorts[row->sort].kind;
    one->status = one_in(seed, 2) ? CTH_DATA_UNSTATED : (enum cth_data_status)random_below(seed, CTH_DATA_TARGET + 1);
    if (units > 0 && !one_in(seed, 6)) {
        one->unit = text_of(sorts[row->sort].units[random_below(seed, units)]);
        one->actual = random_level(seed, row);
        if ((row->sort == VND || row->sort == BRANCH) && one_in(seed, 3))
            one->prices = text_of(one_in(seed, 2) ? "constant2010" : "current");
        if (has_plan && one_in(seed, 4))
            one->plan = random_level(seed, row);
        if (one_in(seed, 6) && row->indicator.period.last <= 12 && row->sort != PERCENTAGE)
            one->base = random_level(seed, row);
    }
    if (has_plan && row->sort != PERCENTAGE && row->sort != INDEXED && !one_in(seed, 8)) {
        one->completion_form = (enum cth_completion_form)random_below(seed, CTH_COMPLETION_SHORTFALL + 1);
        one->completion = random_figure(seed, one->completion_form == CTH_COMPLETION_RATIO ? 3 : 2, false);
    }
    if (one->completion.qualifier != CTH_ABSENT && one_in(seed, 3))
        one->plan_scope = text_of(scopes[random_below(seed, COUNT_OF(scopes))]);
    if (one_in(seed, 2) || (one->completion.qualifier == CTH_ABSENT && one->actual.qualifier == CTH_ABSENT))
        random_growth(seed, row);
    if (one->growth.qualifier != CTH_ABSENT || one->base.qualifier != CTH_ABSENT)
        random_base(seed, one);
    if (one_in(seed, 8) && row->sort != PERCENTAGE && row->sort != INDEXED)
        one->share = random_figure(seed, 2, false);
}

static void random_row(uint64_t *seed, struct row *row)
{
    *row = (struct row){.sort = VND};
    random_name(seed, row);
    row->indicator.period = random_period(seed);
    row->indicator.region = text_of(regions[random_below(seed, COUNT_OF(regions))]);
    random_figures(seed, row);
    if (row->indicator.share.qualifier != CTH_ABSENT && one_in(seed, 2))
        row->indicator.parent = text_of(usual[random_below(seed, 6)].name);
    if (is_same_text(row->indicator.parent, text_of(row->name)))
        row->indicator.parent.length = 0; /* a part of itself */
    row->indicator.name = text_of(row->name);
}

/* Whether a text could not say both: the same name twice with other figures; a total in another total's list. */
static bool is_at_odds(const struct row *rows, size_t count)
{
    const struct cth_indicator *last = &rows[count - 1].indicator;
    bool is = false;
    for (size_t i = 0; i + 1 < count && !is; i++) {
        const struct cth_indicator *one = &rows[i].indicator;
        is = is_same_text(one->region, last->region) && cth_period_equal(one->period, last->period) &&
             (strcmp(rows[i].name, rows[count - 1].name) == 0 || is_same_text(text_of(rows[i].name), last->parent));
    }
    return is;
}

/* A total with parts, or rows of one place, or of several. */
static size_t random_bulletin(uint64_t *seed, struct row rows[ROWS_MAX])
{
    static const char *const branches[] = {"khai khoáng", "chế biến, chế tạo", "sản xuất và phân phối điện",
                                           "cung cấp nước, xử lý rác thải"};
    size_t count = 0;
    do {
        struct row *head = &rows[count++];
        do
            random_row(seed, head);
        while (head->sort == BRANCH); /* which could be one of the list before */
        if (count > 1 && one_in(seed, 2)) {
            head->indicator.region = rows[0].indicator.region;
            head->indicator.period = rows[0].indicator.period;
            if (head->indicator.base_kind == CTH_BASE_PERIOD || head->indicator.growth_form == CTH_GROWTH_AVERAGE ||
                head->indicator.period.last > 12 || head->indicator.base_kind == CTH_BASE_PREVIOUS)
                count--;
            else if (is_at_odds(rows, count))
                count--;
            continue;
        }
        if (is_at_odds(rows, count)) {
            count--;
            continue;
        }
        bool is_index = head->sort == INDEXED, is_output = strcmp(head->name, usual[0].name) == 0;
        for (size_t i = 0; i < COUNT_OF(branches) && (is_index || is_output) && count < ROWS_MAX; i++) {
            struct row *part = &rows[count++];
            *part = (struct row){.sort = is_index ? INDEXED : BRANCH};
            snprintf(part->name, sizeof part->name, "%s", branches[i]);
            part->indicator.period = head->indicator.period;
            part->indicator.region = head->indicator.region;
            random_figures(seed, part);
            part->indicator.parent = text_of(head->name);
            part->indicator.prices = head->indicator.prices;
        }
    } while (count < 4);
    for (size_t i = 0; i < count; i++)
        rows[i].indicator.name = text_of(rows[i].name);
    return count;
}

/* What the writer says of a row, and so what can be read. */
static struct cth_indicator said_of(struct cth_indicator row, bool is_part)
{
    bool has_plan = row.completion.qualifier != CTH_ABSENT || row.plan.qualifier != CTH_ABSENT;
    bool has_base = row.growth.qualifier != CTH_ABSENT || row.base.qualifier != CTH_ABSENT;
    if (row.share.qualifier == CTH_ABSENT && !is_part)
        row.parent.length = 0;
    if (!has_plan)
        row.plan_scope.length = 0;
    if (row.completion.qualifier == CTH_ABSENT)
        row.completion_form = CTH_COMPLETION_RATIO;
    if (row.growth.qualifier == CTH_ABSENT)
        row.growth_form = CTH_GROWTH_PERCENT;
    if (!has_base)
        row.base_kind = CTH_BASE_SAME_LAST_YEAR;
    if (row.actual.qualifier == CTH_ABSENT && row.plan.qualifier == CTH_ABSENT && row.base.qualifier == CTH_ABSENT)
        row.unit.length = 0;
    if (row.unit.length == 0 && row.kind != CTH_KIND_INDEX)
        row.kind = CTH_KIND_FLOW;
    return row;
}

static size_t column_text(const struct cth_indicator *row, int column, char text[512])
{
    size_t length = 0;
    if (cth_indicator_get(row, (enum cth_column)column, CTH_NOTATION_PLAIN, text, 511, &length) != CTH_OK)
        return (size_t)snprintf(text, 512, "(no text)");
    text[length] = '\0';
    return length;
}

/* Units are read as printed: what English has for what rows count. */
static bool is_english_unit(const char *unit, const char *read)
{
    static const char *const words[][2] = {{"doanh nghiệp", "enterprises"},
                                           {"dự án", "projects"},
                                           {"người", "people"},
                                           {"hộ", "households"},
                                           {"hợp tác xã", "cooperatives"},
                                           {"triệu lít", "million litres"},
                                           {"USD/tấn", "USD/tonne"},
                                           {"tạ/ha", "quintals/ha"}};
    bool is = false;
    for (size_t i = 0; i < COUNT_OF(words) && !is; i++)
        is = strcmp(words[i][0], unit) == 0 && strcmp(words[i][1], read) == 0;
    return is;
}

static bool is_same_column(const struct cth_indicator *want, const struct cth_indicator *got, int column,
                           enum cth_lang lang)
{
    char a[512], b[512];
    column_text(want, column, a);
    column_text(got, column, b);
    if (column == CTH_COLUMN_SOURCE || column == CTH_COLUMN_PUBLISHED || column == CTH_COLUMN_POLARITY ||
        column == CTH_COLUMN_COMPLETE || strcmp(a, b) == 0)
        return true;
    struct cth_unit one = cth_unit_of(want->unit), other = cth_unit_of(got->unit);
    return column == CTH_COLUMN_UNIT && lang == CTH_LANG_EN &&
           (is_english_unit(a, b) || (cth_unit_is_comparable(one, other) && one.exponent == other.exponent));
}

static void print_row(const char *what, const struct cth_indicator *row)
{
    char text[512];
    printf("  %s", what);
    for (int i = 0, first = 1; i < CTH_COLUMN_COUNT; i++)
        if (column_text(row, i, text) > 0) {
            printf("%s%s=%s", first ? "" : " | ", cth_column_name(i), text);
            first = 0;
        }
    printf("\n");
}

/* Counts it, and shows the first ones: the text, the row that was written, and what was read (NULL: nothing). */
static void differ(const char *what, const char *text, const struct cth_indicator *want,
                   const struct cth_indicator *got)
{
    seen.failures++;
    if (seen.failures > seen.shown)
        return;
    printf("%s\n: %s%s", what, text, text[strlen(text) - 1] == '\n' ? "" : "\n");
    if (want != NULL)
        print_row("- ", want);
    if (got != NULL)
        print_row("read ", got);
}

static struct cth_bulletin *reader;

static void read_back(const char *text, size_t length, enum cth_lang lang, const struct cth_indicator *rows,
                      const bool *parts, size_t count)
{
    struct cth_statement statement;
    seen.texts++;
    if (cth_bulletin_open(reader, text, length, NULL, NULL) != CTH_OK)
        abort();
    for (size_t i = 0; i < count; i++) {
        struct cth_indicator want = said_of(rows[i], parts[i]);
        enum cth_status status = cth_bulletin_next(reader, &statement);
        seen.rows++;
        if (status != CTH_OK) {
            differ("nothing read", text, &want, NULL);
            return;
        }
        for (int column = 0; column < CTH_COLUMN_COUNT; column++)
            if (!is_same_column(&want, &statement.indicator, column, lang)) {
                differ(cth_column_name(column), text, &want, &statement.indicator);
                break;
            }
    }
    if (cth_bulletin_next(reader, &statement) != CTH_END)
        differ("one too many", text, &rows[count - 1], &statement.indicator);
}

static void note(const struct cth_indicator *row)
{
    char text[512];
    seen.forms[row->growth_form] += row->growth.qualifier != CTH_ABSENT;
    seen.completions[row->completion_form] += row->completion.qualifier != CTH_ABSENT;
    seen.statuses[row->status]++;
    seen.qualifiers[row->actual.qualifier]++;
    for (int i = 0; i < CTH_COLUMN_COUNT; i++)
        seen.columns[i] += column_text(row, i, text) > 0;
}

static void check_sentence(uint64_t *seed, enum cth_lang lang)
{
    static struct written out;
    static const bool no_part = false;
    struct row row;
    random_row(seed, &row);
    note(&row.indicator);
    out.length = 0;
    if (cth_sentence_write(&row.indicator, lang, take_written, &out) != CTH_OK)
        abort();
    read_back(out.text, out.length, lang, &row.indicator, &no_part, 1);
}

static void check_bulletin(uint64_t *seed, enum cth_lang lang)
{
    static struct written out;
    struct row rows[ROWS_MAX];
    struct cth_indicator indicators[ROWS_MAX];
    bool parts[ROWS_MAX] = {false};
    size_t count = random_bulletin(seed, rows);
    for (size_t i = 0; i < count; i++) {
        indicators[i] = rows[i].indicator;
        parts[i] = indicators[i].parent.length > 0;
        seen.parts += parts[i];
        note(&indicators[i]);
    }
    out.length = 0;
    if (cth_bulletin_write(indicators, count, lang, take_written, &out) != CTH_OK)
        abort();
    read_back(out.text, out.length, lang, indicators, parts, count);
}

/* The sentences of the vectors but those that say so. */
static void check_vectors(void)
{
    static const bool no_part = false;
    const char *top = getenv("srcdir");
    char path[512], line[1024], given[1024] = "";
    int languages = 2;
    snprintf(path, sizeof path, "%s/tests/vectors/sentences/sentences.txt", top != NULL ? top : ".");
    FILE *file = fopen(path, "r");
    if (file == NULL)
        abort();
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '-') {
            memcpy(given, line, sizeof line);
            languages = 0;
        } else if (line[0] == ':') {
            struct cth_indicator row = indicator_of(strchr(given, ' ') + 1);
            enum cth_lang lang = languages++ == 0 ? CTH_LANG_VI : CTH_LANG_EN;
            if (given[1] != '-')
                read_back(line + 2, strlen(line + 2), lang, &row, &no_part, 1);
        }
    }
    fclose(file);
}

static bool all_above(const uint64_t *counts, size_t from, size_t count, uint64_t least)
{
    bool above = true;
    for (size_t i = from; i < count; i++)
        above = above && counts[i] > least;
    return above;
}

int main(int argc, char **argv)
{
    uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 2000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 20211231, first = seed;
    seen.shown = argc > 3 ? strtoull(argv[3], NULL, 10) : 10;
    if (cth_bulletin_new(&reader) != CTH_OK)
        abort();
    check_vectors();
    for (int lang = CTH_LANG_EN; lang <= CTH_LANG_VI; lang++)
        for (uint64_t end = seen.rows + count; seen.rows < end;) {
            check_sentence(&seed, (enum cth_lang)lang);
            if (seen.rows % 8 == 0)
                check_bulletin(&seed, (enum cth_lang)lang);
        }
    cth_bulletin_free(reader);
    printf("seed %" PRIu64 ": %" PRIu64 " rows, %" PRIu64 " of them parts, in %" PRIu64 " texts, %" PRIu64
           " failures\n",
           first, seen.rows, seen.parts, seen.texts, seen.failures);
    bool enough = all_above(seen.forms, 0, COUNT_OF(seen.forms), count / 100) && seen.parts > count / 50 &&
                  all_above(seen.completions, 0, COUNT_OF(seen.completions), count / 50) &&
                  all_above(seen.qualifiers, 0, COUNT_OF(seen.qualifiers), count / 100) &&
                  all_above(seen.statuses, 0, COUNT_OF(seen.statuses), count / 50);
    return seen.failures == 0 && enough && count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
